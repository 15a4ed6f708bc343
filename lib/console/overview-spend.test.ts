import { describe, expect, it } from "vitest";

import { callWords, spendPace } from "./overview-spend";

const spend = { todayMicros: 3_000_000, capMicros: 6_000_000, dayEndsAt: "2026-11-23T00:00:00.000Z" };

describe("spendPace", () => {
  it("prolongs the day so far to its end", () => {
    expect(spendPace(spend, Date.parse("2026-11-22T12:00:00Z"))).toEqual({ share: 0.5, paceMicros: 6_000_000 });
  });

  it("says nothing in the day's first hour, or when nothing was spent", () => {
    expect(spendPace(spend, Date.parse("2026-11-22T00:30:00Z")).paceMicros).toBeNull();
    expect(spendPace({ ...spend, todayMicros: 0 }, Date.parse("2026-11-22T12:00:00Z")).paceMicros).toBeNull();
  });

  it("has no share of a cap that is not there", () => {
    expect(spendPace({ ...spend, capMicros: 0 }, Date.parse("2026-11-22T12:00:00Z")).share).toBe(0);
  });
});

it("counts no call of the offline voice", () => {
  expect(callWords({ calls: 0, offlineCalls: 212 })).toBe("offline, free");
  expect(callWords({ calls: 1, offlineCalls: 212 })).toBe("1 model call");
  expect(callWords({ calls: 0, offlineCalls: 0 })).toBe("0 model calls");
});
