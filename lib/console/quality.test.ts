import { describe, expect, it } from "vitest";

import type { QualityMeasure } from "@/lib/fleet/contracts/quality";

import { commentRows, gapRows, gapWords, lorenzRows } from "./quality-charts";
import { bandPlot } from "./quality-scale";
import { figureWords, rangeWords, stateCounts, stateOf, untilEnough, worstFirst } from "./quality-words";

type Check = QualityMeasure["checks"][number];
const check = (value: number | null, low?: number, high?: number): Check => ({
  label: "Median",
  value,
  ...(low !== undefined && { low }),
  ...(high !== undefined && { high }),
  ok: value !== null && value >= (low ?? -Infinity) && value <= (high ?? Infinity),
});
const measure = (id: string, checks: Check[], skipped: string | null = null): QualityMeasure => ({
  id,
  title: id,
  meaning: "",
  remedy: "",
  checks,
  ok: checks.every(({ ok }) => ok),
  skipped,
  spread: null,
});

describe("the state of a measure", () => {
  it.each([
    ["inside", [check(0.35, 0.28, 0.45)]],
    ["edge", [check(0.281, 0.28, 0.45)]],
    ["edge", [check(0.35, 0.28, 0.45), check(0.449, 0.28, 0.45)]],
    ["outside", [check(0.35, 0.28, 0.45), check(0.2, 0.28, 0.45)]],
    ["outside", [check(null, 0.28)]],
    ["inside", [check(0.06, undefined, 0.06)]],
  ] as const)("is %s", (state, checks) => {
    expect(stateOf(measure("T1", [...checks]))).toBe(state);
  });

  it("puts the worst first and counts each", () => {
    const all = [
      measure("fine", [check(0.35, 0.28, 0.45)]),
      measure("unknown", [], "not run"),
      measure("bad", [check(1, 0.28, 0.45)]),
      measure("near", [check(0.45, 0.28, 0.45)]),
    ];
    expect(worstFirst(all).map(({ id }) => id)).toEqual(["bad", "near", "fine", "unknown"]);
    expect(stateCounts(all)).toEqual({ outside: 1, edge: 1, inside: 1, skipped: 1 });
  });
});

describe("figures", () => {
  it.each([
    [0.3712, "0.37"],
    [0.047, "0.047"],
    [52.44, "52.4"],
    [1204.4, "1,204"],
    [0.0000012, "< 0.001"],
    [0, "0.00"],
    [-0.12, "−0.12"],
    [null, "–"],
  ])("%s is told as %s", (value, words) => {
    expect(figureWords(value)).toBe(words);
  });

  it("have a range in words, whichever end is open", () => {
    expect([{ low: 0.28, high: 0.45 }, { high: 0.1 }, { low: 60 }, {}].map(rangeWords)).toEqual([
      "0.28–0.45",
      "up to 0.1",
      "60 or more",
      "any",
    ]);
  });
});

describe("a small plot", () => {
  it("has people's band, the fleet's middle and marks who is outside", () => {
    const plot = bandPlot({
      checks: [],
      spread: { human: [2, 4, 5, 6, 8], dots: [1, 5, 9], outside: 2, farthest: [] },
    });
    expect(plot?.dots.map(({ outside }) => outside)).toEqual([true, false, true]);
    expect(plot?.fleet).toBeCloseTo(0.5);
    const [low, high] = plot?.people ?? [0, 0];
    expect(low).toBeGreaterThan(plot?.dots[0]?.at ?? 1);
    expect(high).toBeLessThan(plot?.dots[2]?.at ?? 0);
  });

  it.each([
    [0.3, 0.1, undefined],
    [0.01, undefined, 0.06],
    [400, 15, 180],
    [-0.2, 0.07, 0.26],
  ])("of %s between %s and %s stays on its line", (value, low, high) => {
    const plot = bandPlot({ spread: null, checks: [check(value, low, high)] });
    for (const at of [plot?.fleet, ...(plot?.middle ?? [])]) {
      expect(at).toBeGreaterThanOrEqual(0);
      expect(at).toBeLessThanOrEqual(1);
    }
  });

  it("is none where nothing was measured", () => {
    expect(bandPlot({ spread: null, checks: [] })).toBeNull();
  });
});

describe("charts", () => {
  it("name their places", () => {
    expect([3, 6, 9, 12, 17, 19].map(gapWords)).toEqual(["8 s", "1.1 min", "8.5 min", "1.1 h", "1.5 d", "6.1 d"]);
    const rows = gapRows({ gaps: { fleet: Array.from({ length: 23 }, () => 0.05), human: [] } });
    expect([rows[0]?.word, rows.at(-1)?.word, rows.length]).toEqual(["4 s–8 s", "6.1 d–12 d", 18]);
    expect(commentRows({ firstComment: [0.1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.9] }).map(({ word }) => word)).toEqual(
      expect.arrayContaining(["under 2 min", "2 min–4 min", "1 h–2 h", "over a day"]),
    );
    expect(lorenzRows({ lorenz: [0, 0.2, 1] })).toEqual([
      { word: "0 %", fleet: 0, people: 0 },
      { word: "50 %", fleet: 20, people: 50 },
      { word: "100 %", fleet: 100, people: 100 },
    ]);
  });
});

it("says when there will be enough, by both clocks", () => {
  expect(untilEnough({ lived: 14, needed: 28 }, 60)).toBe("About 14 more days of the gallery's time: 6 h at 60×.");
  expect(untilEnough({ lived: 27, needed: 28 }, 1)).toBe("About 1 more day.");
});
