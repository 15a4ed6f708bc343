import { describe, expect, it } from "vitest";

import type { WaterfallDto } from "@/lib/fleet/contracts/waterfall";

import { limitingWords, meaningOf, roughly, stepWords } from "./waterfall-words";

const fall: WaterfallDto = {
  bots: 12,
  level: 50,
  steps: [
    { key: "personas", posts: 60, comments: 130, likes: 1234 },
    { key: "level", posts: 30, comments: 65, likes: 617 },
    { key: "budget", posts: 17, comments: 33, likes: 310 },
  ],
  limiting: "budget",
  quiet: { from: 22, until: 7 },
  dayCostMicros: 9_300_000,
  dayCapMicros: 5_000_000,
};

describe("an estimate in words", () => {
  it.each([
    [0.01, "0"],
    [0.44, "0.4"],
    [3.04, "3"],
    [42.4, "42"],
    [617, "620"],
    [12_345, "12,000"],
  ])("%f is %s", (value, words) => expect(roughly(value)).toBe(words));

  it("names what takes most", () => {
    expect(limitingWords(fall)).toBe("About 17 posts, 33 comments and 310 likes a day. Most is taken by the budget.");
    expect(limitingWords({ ...fall, limiting: null })).toContain("Nothing takes a notable part");
    expect(limitingWords({ ...fall, steps: [] })).toContain("No bot is running");
  });

  it("says what each factor is", () => {
    expect(stepWords("quiet", fall).note).toBe("22:00 to 07:00 by each bot's clock");
    expect(stepWords("budget", fall).note).toBe("$9.30 of $5.00 a day");
    expect(stepWords("budget", { ...fall, dayCostMicros: null }).note).toContain("yet");
    expect(stepWords("level", fall).note).toBe("0.5×");
  });

  it("tells what a level means, also one that is not saved yet", () => {
    expect(meaningOf(fall, 50)).toEqual({
      planned: "about 30 posts, 65 comments and 620 likes a day",
      left: "about 17 posts, 33 comments and 310 likes a day",
      cost: "$279.00",
    });
    expect(meaningOf({ ...fall, dayCostMicros: null }, 100)).toEqual({
      planned: "about 60 posts, 130 comments and 1,200 likes a day",
      left: null,
      cost: null,
    });
    expect(meaningOf(fall, 100)?.cost).toBe("$558.00");
    expect(meaningOf({ ...fall, steps: [] }, 50)).toBeNull();
  });
});
