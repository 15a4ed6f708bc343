import { describe, expect, it } from "vitest";

import { formatBytes, formatCountOf, formatMoney, formatPercent } from "./format-number";
import {
  formatAbsolute,
  formatClock,
  formatDay,
  formatDuration,
  formatRelative,
  formatWeekdayClock,
  formatZone,
} from "./format-time";

const now = Date.parse("2026-11-22T12:00:00.000Z");
const minutes = (n: number) => now + n * 60_000;

describe("times", () => {
  it.each([
    [0, "now"],
    [-3, "3 min ago"],
    [12, "in 12 min"],
    [-59.9, "59 min ago"],
    [-61, "1 h ago"],
    [660, "in 11 h"],
    [-60 * 24 * 5, "Tue"],
    [-60 * 24 * 20, "2 Nov"],
    [60 * 24 * 60, "21 Jan 2027"],
  ])("%d min from now reads %s", (offset, words) => {
    expect(formatRelative(minutes(offset), now, { zone: "UTC" })).toBe(words);
  });

  it("drops 'ago' in a column of times", () => {
    expect(formatRelative(minutes(-3), now, { bare: true })).toBe("3 min");
  });

  it("keeps to the zone asked for", () => {
    expect(formatClock(now, "Asia/Jakarta")).toBe("19:00");
    expect(formatWeekdayClock(minutes(13 * 60), "UTC")).toBe("Mon 01:00");
    expect(formatDay(minutes(13 * 60), now, "America/New_York")).toBe("22 Nov");
    expect(formatZone(now, "Europe/Berlin")).toBe("CET");
    expect(formatZone(now, "UTC")).toBe("UTC");
    expect(formatAbsolute(now, "UTC")).toBe("Sun, 22 Nov 2026, 12:00:00 UTC");
  });

  it.each([
    [214, "214 ms"],
    [1_900, "1.9 s"],
    [180_000 - 1, "180 s"],
    [720_000, "12 min"],
    [7_200_000, "2 h"],
  ])("%d ms lasts %s", (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});

describe("numbers", () => {
  it("spells money with the decimals its size needs", () => {
    expect(formatMoney(4_870_000)).toBe("$4.87");
    expect(formatMoney(600, 4)).toBe("$0.0006");
    expect(formatMoney(-1_234_560_000)).toBe("−$1,234.56");
  });

  it("counts, shares and sizes", () => {
    expect(formatCountOf(1, "bot")).toBe("1 bot");
    expect(formatCountOf(1_212, "reply", "replies")).toBe("1,212 replies");
    expect(formatPercent(0.812)).toBe("81 %");
    expect(formatBytes(999)).toBe("999 B");
    expect(formatBytes(3_400_000)).toBe("3.4 MB");
  });
});
