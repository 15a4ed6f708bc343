import { describe, expect, it } from "vitest";
import type { StageFiguresDto } from "@/lib/fleet/contracts/connection";
import { costWords, leftWords, perDay, reportWords, spanWords, stageWords } from "./connection-words";

const figures: StageFiguresDto = {
  from: "2026-03-02T00:00:00.000Z",
  until: "2026-03-04T00:00:00.000Z",
  days: 2,
  bots: 1,
  posts: 1,
  comments: 12,
  likes: 2300,
  refused: 0,
  wordsMicros: 1_230_000,
  picturesMicros: 400_000,
  monthMicros: 24_450_000,
  byDay: [],
};

describe("how far a fleet may go", () => {
  it("is said over every screen until all may go", () => {
    expect(stageWords("shadow", "https://g.test")?.text).toBe("Shadow: nothing is written to https://g.test");
    expect(stageWords("canary", "https://g.test")?.text).toContain("the others wait");
    expect(stageWords("full", "https://g.test")).toBeNull();
  });

  it("is told in one sentence, and says what was not done and not spent", () => {
    expect(reportWords(figures, true)).toBe("1 bot would have made 1 post, 12 comments and 2,300 likes in 2.0 days.");
    expect(reportWords(figures, false)).toContain("1 bot made 1 post");
    expect(costWords(figures, true)).toBe(
      "$1.23 for words, really spent; $0.40 for pictures by the price list, not spent; $24.45 a month at this pace.",
    );
    expect(costWords({ ...figures, monthMicros: null }, false)).toContain("too little has been seen");
  });

  it.each([
    [0.01, "in less than an hour", "too soon to tell"],
    [0.5, "in 12 h", "10 a day"],
    [4, "in 4.0 days", "1.3 a day"],
  ])("%f days", (days, span, rate) => {
    expect(spanWords(days)).toBe(span);
    expect(perDay(5, days)).toBe(rate);
  });

  it("names whom it left behind, as far as they fit", () => {
    expect(leftWords([])).toEqual([]);
    expect(leftWords(["a", "b", "c", "d", "e", "f", "g"])).toEqual([
      "Left behind, for the handle is another bot’s there: @a, @b, @c, @d, @e and 2 more.",
    ]);
  });
});
