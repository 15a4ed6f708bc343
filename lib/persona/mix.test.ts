import { expect, test } from "vitest";
import { ARCHETYPES } from "./catalogue";
import { pickArchetypes } from "./mix";

const count = (picked: { id: string }[]) => {
  const counts: Record<string, number> = {};
  for (const { id } of picked) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
};

test.each([
  [
    12,
    undefined,
    {
      "product-photographer": 3,
      "social-marketer": 2,
      "indie-game-dev": 2,
      "data-viz": 1,
      "ai-artist": 2,
      "ux-designer": 2,
    },
  ],
  [10, { "ai-artist": 1, "data-viz": 1 }, { "ai-artist": 5, "data-viz": 5 }],
  [3, { "ai-artist": 1, "data-viz": 1 }, { "ai-artist": 1, "data-viz": 2 }],
  [5, { "ux-designer": 9, "data-viz": 0 }, { "ux-designer": 5 }],
  [0, undefined, {}],
])("%d bots of mix %j", (bots, mix, expected) => {
  expect(count(pickArchetypes({ count: bots, ...(mix && { mix }), archetypes: ARCHETYPES, seed: "s" }))).toEqual(
    expected,
  );
});

test("every number of bots is filled, within one of its share", () => {
  const total = ARCHETYPES.reduce((sum, { weight }) => sum + weight, 0);
  for (let bots = 1; bots < 200; bots += 7) {
    const counts = count(pickArchetypes({ count: bots, archetypes: ARCHETYPES, seed: "s" }));
    expect(Object.values(counts).reduce((a, b) => a + b, 0)).toBe(bots);
    for (const { id, weight } of ARCHETYPES)
      expect(Math.abs((counts[id] ?? 0) - (bots * weight) / total)).toBeLessThan(1);
  }
});

test("the order is shuffled by the seed and repeats with it", () => {
  const order = (seed: string) =>
    pickArchetypes({ count: 40, archetypes: ARCHETYPES, seed })
      .map(({ id }) => id)
      .join();
  expect(order("a")).toBe(order("a"));
  expect(order("a")).not.toBe(order("b"));
});

test("a mix without weight is refused", () => {
  expect(() => pickArchetypes({ count: 2, mix: { nobody: 3 }, archetypes: ARCHETYPES, seed: "s" })).toThrow(
    /weight above zero/,
  );
});
