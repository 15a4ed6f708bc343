import { expect, it } from "vitest";
import { chiSquaredTail, chiSquaredUniform, correlation, entropy, gini, quantile, ranks, topTenth } from "./statistics";

it("quantiles interpolate", () => {
  expect([0, 0.25, 0.5, 1].map((p) => quantile([4, 1, 3, 2], p))).toEqual([1, 1.75, 2.5, 4]);
  expect(quantile([], 0.5)).toBeNaN();
});

it("ties share their rank, and a side that does not vary correlates with nothing", () => {
  expect(ranks([10, 20, 20, 5])).toEqual([2, 3.5, 3.5, 1]);
  expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1);
  expect(correlation([1, 2, 3], [5, 5, 5])).toBe(0);
});

it("inequality runs from all alike to one who has it all", () => {
  expect(gini([3, 3, 3, 3])).toBeCloseTo(0);
  expect(gini([0, 0, 0, 8])).toBeCloseTo(0.75);
  expect(topTenth([...Array.from({ length: 9 }, () => 1), 11])).toBeCloseTo(0.55);
});

it("entropy counts what is possible", () => {
  expect(entropy([1, 1, 1, 1])).toBeCloseTo(2);
  expect(entropy([7, 0])).toBe(0);
});

it.each([
  [9.488, 4, 0.05],
  [18.467, 4, 0.001],
  [77.93, 59, 0.05],
  [58.34, 59, 0.5],
])("χ² %f with %i degrees of freedom leaves a tail of %f", (value, degrees, tail) => {
  expect(chiSquaredTail(value, degrees)).toBeCloseTo(tail, 2);
});

it("equal counts have no χ²", () => {
  expect(chiSquaredUniform([5, 5, 5])).toBe(0);
  expect(chiSquaredUniform([10, 0])).toBe(10);
});
