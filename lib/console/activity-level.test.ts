import { expect, it } from "vitest";

import { levelFactor, levelTurn, levelWord, stepLevel } from "./activity-level";

it.each([
  [100, 1, 125],
  [100, -1, 75],
  [110, 1, 125],
  [110, -1, 100],
  [300, 1, 300],
  [10, -1, 10],
] as const)("from %d a step of %d leads to %d", (level, direction, next) => {
  expect(stepLevel(level, direction)).toBe(next);
});

it("turns the needle from end to end with the usual pace on top", () => {
  expect([10, 100, 300].map(levelTurn)).toEqual([0, 0.5, 1]);
  expect(levelTurn(5)).toBe(0);
  expect(levelTurn(50)).toBeGreaterThan(levelTurn(25));
});

it("names the pace", () => {
  expect(`${levelWord(100)} · ${levelFactor(100)}`).toBe("Usual · 1.0×");
  expect(`${levelWord(125)} · ${levelFactor(125)}`).toBe("Lively · 1.25×");
});
