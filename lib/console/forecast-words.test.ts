import { expect, it } from "vitest";
import { basisWords, comparedWords, forecastRows, forecastVerdict } from "./forecast-words";

const forecast = {
  madeAt: "2026-11-22T20:00:00.000Z",
  level: 100,
  bots: 340,
  sampled: 60,
  acts: { posts: 1200, comments: 2400, likes: 9000, browses: 30_000, visits: 12_000 },
  words: { micros: 1_440_000, tokens: 2_520_000, source: "measured" as const },
  pictures: { micros: 48_000_000, count: 1200 },
  executions: { count: 90_000, micros: 2_000_000 },
  totalMicros: 49_440_000,
  allowedMicros: 150_000_000,
  asOf: "2026-11-01",
};

it("says what it will cost, and what stops it", () => {
  expect(forecastVerdict(forecast, true)).toBe("About $49.44 in 30 days. The budgets allow $150.00.");
  expect(forecastVerdict(forecast, false)).toBe("About $51.44 in 30 days. The budgets allow $150.00.");
  expect(forecastVerdict({ ...forecast, allowedMicros: 30_000_000 }, true)).toContain("stop $49.44");
  expect(forecastVerdict({ ...forecast, totalMicros: 0 }, true)).toBe("It will cost nothing.");
});

it("says what it rests on", () => {
  expect(basisWords(forecast)).toMatch(/^60 of 340 bots at 100 %, simulated: 1,200 posts/);
  expect(forecastRows(forecast, true).map(({ micros }) => micros)).toEqual([1_440_000, 48_000_000, 0]);
  expect(forecastRows(forecast, false)[2]).toMatchObject({ micros: 2_000_000, note: "90,000 executions at Inngest" });
});

it("compares with what became of it", () => {
  const compared = { madeAt: forecast.madeAt, days: 7, forecastMicros: 10_000_000, actualMicros: 8_000_000 };
  expect(comparedWords(compared)).toBe("Over 7 days: $10.00 foreseen, $8.00 spent, 20 % less than foreseen.");
  expect(comparedWords({ ...compared, forecastMicros: 0 })).toBe("Over 7 days: $0.00 foreseen, $8.00 spent.");
});
