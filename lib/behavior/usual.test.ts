import { expect, it } from "vitest";
import { draw } from "./rng";
import { CLOSE_BEHIND, likeGapMs, tooCloseBehind } from "./usual";

it("nobody reacts within ten seconds of somebody else, and within a minute three in ten do", () => {
  const refused = (sinceMs: number) =>
    Array.from({ length: 2000 }, (_, k) => tooCloseBehind(sinceMs, draw("s", `p${k}`, 0))).filter(Boolean).length /
    2000;
  expect(refused(0)).toBe(1);
  expect(refused(9_999)).toBe(1);
  expect(refused(10_000)).toBeCloseTo(0.7, 1);
  expect(refused(CLOSE_BEHIND - 1)).toBeCloseTo(0.7, 1);
  expect(refused(CLOSE_BEHIND)).toBe(0);
});

it("two likes of a burst are some seconds apart", () => {
  expect(likeGapMs(0)).toBe(3_000);
  expect(likeGapMs(0.999)).toBeLessThan(25_000);
});
