import { describe, expect, it } from "vitest";
import { fallsOf, type Night } from "./falls";

/** One letter a night: i inside, o outside, s not measured. */
const nights = (letters: string): Night[] =>
  [...letters].map((letter, k) => ({
    night: `2026-03-${String(k + 1).padStart(2, "0")}`,
    metrics: [{ id: "T4", ok: letter !== "o", ...(letter === "s" && { skipped: "not run" }) }],
  }));

const since = (letters: string) => fallsOf(nights(letters)).map((fall) => fall.since.slice(-2))[0] ?? "well";

describe("a measure", () => {
  it.each([
    ["", "well", "nothing is known"],
    ["ii", "well", "it was always inside"],
    ["oooo", "well", "it was never inside: it did not fall"],
    ["ioo", "well", "one night inside is not yet a habit"],
    ["iio", "well", "one night outside is weather"],
    ["iioo", "03", "two nights outside after two inside"],
    ["iiooo", "03", "it stays outside"],
    ["iioi", "well", "it came back at once"],
    ["iioioio", "well", "it flaps at the edge"],
    ["iiooi", "03", "one night inside does not make it well"],
    ["iiooii", "well", "two do"],
    ["iiooio", "03", "back for one night only"],
    ["iiooiioo", "07", "it fell again"],
    ["iisoso", "04", "nights without a figure do not count"],
    ["iioso", "03", "nor do they end a row"],
    ["oooiioo", "06", "once it was well it can fall"],
  ])("of nights %s is %s: %s", (letters, wanted) => {
    expect(since(letters)).toBe(wanted);
  });

  it("falls by itself, whatever the others do", () => {
    const both = nights("iioo").map(({ night, metrics }): Night => ({
      night,
      metrics: [...metrics, { id: "T1", ok: true }],
    }));
    expect(fallsOf(both)).toEqual([{ id: "T4", since: "2026-03-03" }]);
  });
});
