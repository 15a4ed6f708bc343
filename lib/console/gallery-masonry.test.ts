import { describe, expect, it } from "vitest";
import { masonryStyles, placeInColumns } from "./gallery-masonry";

describe("placeInColumns", () => {
  it("starts at the left and goes on below the shortest column", () => {
    const { places } = placeInColumns([2, 1, 0.5, 1], 2);
    expect(places).toEqual([
      { column: 0, ratios: 0, above: 0 },
      { column: 1, ratios: 0, above: 0 },
      { column: 1, ratios: 1, above: 1 },
      { column: 1, ratios: 1.5, above: 2 },
    ]);
  });

  it("never moves an earlier picture when one more comes", () => {
    const ratios = Array.from({ length: 60 }, (_, index) => 0.5 + ((index * 37) % 17) / 10);
    for (const count of [2, 3, 4, 5]) {
      const whole = placeInColumns(ratios, count).places;
      expect(placeInColumns(ratios.slice(0, 25), count).places).toEqual(whole.slice(0, 25));
      expect(new Set(whole.map((place) => place.column)).size).toBe(count);
    }
  });
});

it("gives every number of columns its places and height", () => {
  const { items, wall } = masonryStyles([1, 0.5]);
  expect(items[1]).toMatchObject({ "--c2": 1, "--c5": 1, "--r3": 0, "--n4": 0 });
  expect(wall["--h2"]).toBe("max(1 * var(--w) + 1 * var(--below), 0.5 * var(--w) + 1 * var(--below))");
  expect(Object.keys(wall)).toEqual(["--h2", "--h3", "--h4", "--h5"]);
});
