import { expect, test } from "vitest";
import { draw, drawNormal, keyedRng, stream } from "./rng";

const N = 20_000;

test("a number depends on seed, stream and index alone", () => {
  expect(draw("a", "s", 7)).toBe(draw("a", "s", 7));
  const others = [
    draw("b", "s", 7),
    draw("a", "t", 7),
    draw("a", "s", 8),
    draw("as", "", 7),
    draw("a", "s", 7 + 2 ** 32),
    draw("a", "s", -7),
  ];
  expect(new Set([...others, draw("a", "s", 7)]).size).toBe(7);
});

test("a cursor reads what draw gives, from any start", () => {
  const rng = keyedRng("a", "s", 40);
  expect([rng.next(), rng.next()]).toEqual([draw("a", "s", 40), draw("a", "s", 41)]);
  expect(rng.index).toBe(42);
  expect(rng.normal()).toBe(drawNormal("a", "s", 21));
  expect(rng.index).toBe(44);
  expect(stream("a", "s").uniform(40)).toBe(draw("a", "s", 40));
});

test.each([
  ["by index", (k: number) => draw("seed", "uniform", k)],
  ["by seed", (k: number) => draw(`bot-${k}`, "uniform", 0)],
  ["by stream", (k: number) => draw("seed", `post-${k}`, 0)],
])("numbers are uniform and unrelated to the one before: %s", (_name, at) => {
  const bins = Array.from({ length: 50 }, () => 0);
  let lag = 0;
  let outside = 0;
  let previous = at(-1);
  for (let k = 0; k < N; k += 1) {
    const u = at(k);
    if (!(u >= 0 && u < 1)) outside += 1;
    bins[Math.floor(u * 50)]! += 1;
    lag += (u - 0.5) * (previous - 0.5);
    previous = u;
  }
  expect(outside).toBe(0);
  const expected = N / 50;
  const chi2 = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chi2).toBeLessThan(94); // χ²(49), p = 0.0001
  expect(Math.abs((lag / N) * 12)).toBeLessThan(0.03);
});

test("normal numbers have mean 0 and sd 1", () => {
  const values = Array.from({ length: N }, (_, k) => drawNormal("seed", "normal", k));
  const mean = values.reduce((a, b) => a + b, 0) / N;
  const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / N);
  expect(mean).toBeCloseTo(0, 1);
  expect(sd).toBeCloseTo(1, 1);
  expect(values.every(Number.isFinite)).toBe(true);
});
