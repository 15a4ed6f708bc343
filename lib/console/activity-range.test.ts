import { describe, expect, it } from "vitest";

import { presets, presetStart, rangeWords, toIso, toLocalInput } from "./activity-range";

const now = Date.parse("2026-11-22T14:00:00.000Z");

describe("a range of the log", () => {
  it("counts presets back from now", () => {
    expect(presets.map((preset) => presetStart(preset, now))).toEqual([
      "2026-11-22T13:00:00.000Z",
      "2026-11-21T14:00:00.000Z",
      "2026-11-15T14:00:00.000Z",
    ]);
  });

  it("survives a form and back, to the minute", () => {
    expect(toIso(toLocalInput("2026-07-01T09:30:00.000Z"))).toBe("2026-07-01T09:30:00.000Z");
    expect(toIso("")).toBeNull();
    expect(toLocalInput("yesterday")).toBe("");
  });

  it("is told in as few words as it needs", () => {
    const words = (from: string | null, to: string | null) => rangeWords(from, to, now, "UTC");
    expect(words(null, null)).toBe("Any time");
    expect(words("2026-11-22T13:00:00.000Z", null)).toBe("Since 13:00");
    expect(words(null, "2026-11-21T13:00:00.000Z")).toBe("Until 21 Nov 13:00");
    expect(words("2026-11-21T13:00:00.000Z", "2026-11-22T09:00:00.000Z")).toBe("21 Nov 13:00 – 09:00");
    expect(words("nonsense", null)).toBe("Any time");
  });
});
