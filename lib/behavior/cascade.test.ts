import { expect, test } from "vitest";
import { awayFactor, habitDriftH, presentShare } from "./cascade";
import { correlation, deviation } from "./realism/statistics";

const SEEDS = Array.from({ length: 400 }, (_, k) => `persona ${k}`);
const DAYS = Array.from({ length: 120 }, (_, k) => 20_500 + k);

test("habits wander over weeks, not from one day to the next", () => {
  const on = (day: number) => SEEDS.map((seed) => habitDriftH(seed, day));
  for (const day of [20_500, 20_507, 20_510]) expect(deviation(on(day))).toBeCloseTo(0.6, 1);
  expect(correlation(on(20_500), on(20_501))).toBeGreaterThan(0.98);
  expect(Math.abs(correlation(on(20_500), on(20_550)))).toBeLessThan(0.15);
  for (const seed of SEEDS.slice(0, 40))
    for (const day of DAYS) expect(Math.abs(habitDriftH(seed, day + 1) - habitDriftH(seed, day))).toBeLessThan(0.25);
});

test("days off come as often as they should, mostly one by one", () => {
  const chance = 0.1;
  const away = SEEDS.map((seed) => DAYS.map((day) => awayFactor(seed, day, chance) < 1));
  const share = away.flat().filter(Boolean).length / away.flat().length;
  expect(share).toBeCloseTo((1 - presentShare(chance)) / 0.96, 2);
  const spells = away.flatMap((days) => days.filter((off, k) => off && !days[k - 1]));
  expect(away.flat().filter(Boolean).length / spells.length).toBeGreaterThan(1.15);
  expect(away.flat().filter(Boolean).length / spells.length).toBeLessThan(1.6);
  expect(DAYS.every((day) => awayFactor("any", day, 0) === 1)).toBe(true);
});
