import { describe, expect, it } from "vitest";
import type { MonthDto, PlanWayDto } from "@/lib/fleet/contracts/plan";
import {
  aMonth,
  alreadyWords,
  bandWords,
  dayWords,
  fitWords,
  listedWords,
  monthMicros,
  monthParts,
  proportionWords,
  speedWords,
  wayTitle,
} from "./plan-words";

const month: MonthDto = {
  words: { micros: 420_000, tokens: 700_000, source: "assumed" },
  pictures: { micros: 12_000_000, count: 300 },
  executions: { count: 60_000, micros: 500_000 },
  totalMicros: 12_420_000,
  listed: null,
};
const way: PlanWayDto = {
  id: "usual",
  tier: null,
  count: 24,
  level: 100,
  day: {
    posts: { mean: 12, low: 8.6, high: 16.2 },
    comments: { mean: 20, low: 12.4, high: 28.5 },
    likes: 60,
  },
  month,
  budget: { fleetMicros: 12_420_000, allowedMicros: 150_000_000, over: null },
};

const nobody = { bots: 0, posts: 0, comments: 0 };

describe("a plan in words", () => {
  it("says ranges, whole numbers only", () => {
    expect(bandWords({ mean: 12, low: 8.6, high: 16.2 })).toBe("9–16");
    expect(bandWords({ mean: 0.1, low: 0, high: 0.3 })).toBe("0");
    expect(dayWords(way.day)).toBe("9–16 posts and 12–28 comments a day");
    expect(wayTitle({ ...way, id: "dial", level: 150 })).toBe("24 bots, and everybody at 150 %");
  });

  it("says what the money is for, and by whom the engine is paid", () => {
    expect(monthMicros(month, true)).toBe(12_420_000);
    expect(monthMicros(month, false)).toBe(12_920_000);
    expect(monthParts(month, false)).toBe(
      "words $0.42 (700,000 tokens), 300 pictures $12.00, 60,000 engine executions $0.50",
    );
    expect(listedWords(month)).toBeNull();
    expect(listedWords({ ...month, listed: { model: "m", tokens: 10, micros: 2_000_000 } })).toMatch(
      /^With m .*\$2\.00/,
    );
  });

  it("says whether the budgets hold it", () => {
    expect(fitWords(way)).toBe("Within the budgets");
    expect(fitWords({ budget: null })).toBeNull();
    expect(fitWords({ budget: { fleetMicros: 2e8, allowedMicros: 1e8, over: "money" } })).toBe(
      "Over the budgets: $200.00 in 30 days, they allow $100.00",
    );
  });

  it("says who is there, what cannot be had together, and how long a month lasts", () => {
    const plan = { level: 100, speed: 60, already: { bots: 1, posts: 1, comments: 2.2 }, asOf: "", unpriced: null };
    expect(alreadyWords({ ...plan, ways: [way] })).toBe(
      "1 bot runs already: about 1 post and 2 comments a day. These would come on top.",
    );
    expect(alreadyWords({ ...plan, already: { bots: 0, posts: 0, comments: 0 }, ways: [] })).toBeNull();
    expect(proportionWords({ posts: 12, comments: 20 }, way, nobody)).toBeNull();
    expect(proportionWords({ posts: 30, comments: 10 }, way, nobody)).toMatch(/about 1\.7 comments .* wish for 0\.3/);
    expect(speedWords(1)).toBeNull();
    expect(speedWords(60)).toMatch(/passes in 12 h/);
    expect([aMonth(1), aMonth(60), aMonth(10)]).toEqual([
      "a month",
      "a gallery month, 12 h at 60×",
      "a gallery month, 3 days at 10×",
    ]);
  });
});
