import { expect, it } from "vitest";
import { burstiness, featuresOf, gapHistogram } from "./user-features";

const HOUR = 3600;
const DAY = 24 * HOUR;

it("a metronome has no bursts, no variety and no memory worth the name", () => {
  const times = Array.from({ length: 169 }, (_, k) => k * 4 * HOUR);
  const { Bn, H, sess1, Hh, f24, actday, wkend } = featuresOf(times, 29);
  expect(Bn).toBeLessThan(-0.9);
  expect(H).toBe(0);
  expect(sess1).toBe(1);
  expect(Hh).toBeCloseTo(Math.log2(6) / Math.log2(24), 2);
  expect(f24).toBe(0);
  expect(actday).toBeCloseTo(1, 1);
  expect(wkend).toBeCloseTo(2 / 7, 1);
});

it("counts visits, their lengths and the hours nobody is there", () => {
  const day = (k: number) => [k * DAY + 10 * HOUR, k * DAY + 10 * HOUR + 600, k * DAY + 20 * HOUR];
  const found = featuresOf([...day(0), ...day(1), ...day(3)], 4);
  expect(found).toMatchObject({
    n: 9,
    sess_mean: 1.5,
    sess1: 0.5,
    sess_dur: 10,
    sess_pd: 2,
    actday: 0.75,
    q6: 0,
    q8: 0,
  });
  expect(found.mx).toBeCloseTo(38 / 24, 5);
  expect(found.f24).toBeCloseTo(1 / 8);
});

it("gaps fall into doublings; nothing is lost at the ends", () => {
  const bins = gapHistogram([1, 2, 3, 4, 1e9, 0.2]);
  expect([bins[0], bins[1], bins[2], bins[22]]).toEqual([2, 2, 1, 1]);
});

it("burstiness is −1 for equal gaps and near 0 for random ones, however few", () => {
  expect(burstiness([5, 5, 5, 5])).toBeCloseTo(-1);
  const exponential = Array.from({ length: 40 }, (_, k) => -Math.log(1 - (k + 0.5) / 40));
  expect(Math.abs(burstiness(exponential))).toBeLessThan(0.05);
});
