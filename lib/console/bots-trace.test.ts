import { describe, expect, it } from "vitest";

import { choiceWords, diceSegments, readTrace, scoreWidths } from "./bots-trace";

describe("a recorded trace", () => {
  it("keeps what it can read and leaves out the rest", () => {
    expect(readTrace(null)).toEqual({});
    expect(readTrace({ dice: "six", reply: "nice glaze" })).toEqual({ reply: "nice glaze" });
  });

  it("says of each choice of a comment what became of it", () => {
    const { choices = [] } = readTrace({
      choices: [
        { itemId: "a", title: "Fog", author: "ann", why: "Crowded by now" },
        { itemId: "b", title: "", author: "bo" },
      ],
    });
    expect(choices.map(choiceWords)).toEqual(["Fog · ann: crowded by now", "b · bo: taken"]);
  });

  it("lays the dice from browse to post without gaps", () => {
    const segments = diceSegments({ weights: { browse: 0.5, like: 0.3, comment: 0, post: 0.2 }, drawn: 0.9 });
    expect(segments.map(({ kind }) => kind)).toEqual(["browse", "like", "post"]);
    expect(segments.at(-1)?.from).toBeCloseTo(0.8);
  });

  it("splits a score by its parts against the best", () => {
    const candidate = {
      id: "a",
      score: 0.4,
      title: "",
      author: "",
      parts: { interest: 0.6, fresh: 0.2, popular: 0, knows: 0 },
    };
    const widths = scoreWidths(candidate, 0.8);
    expect(widths.map(({ width }) => Math.round(width * 10) / 10)).toEqual([37.5, 12.5]);
    expect(scoreWidths({ ...candidate, parts: {} }, 0.8)).toEqual([]);
  });
});
