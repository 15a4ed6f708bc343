import { expect, it } from "vitest";
import { atOnce, byParts } from "./parts";
import { HUMAN } from "./human-bands";
import { spreadsOf } from "./spreads";
import type { Judged } from "./timing-battery";
import type { UserFeatures } from "./user-features";

const plain = Object.fromEntries(Object.entries(HUMAN).map(([name, band]) => [name, band[2]]));
const judged = (bot: string, more: Partial<UserFeatures> = {}): Judged => ({
  bot,
  times: [],
  features: { ...plain, ...more } as UserFeatures,
});

it("shows each persona beside people, and who is farthest outside first", () => {
  const fleet = [judged("fine"), judged("low", { Bn: 0 }), judged("high", { Bn: 0.9 }), judged("near", { Bn: 0.63 })];
  const spread = spreadsOf(fleet).find(({ id }) => id === "T1");
  expect(spread).toMatchObject({ human: HUMAN.Bn, outside: ["high", "low", "near"] });
  expect(spread?.dots).toEqual([0, HUMAN.Bn[2], 0.63, 0.9]);
  expect(spreadsOf(fleet).find(({ id }) => id === "T4")?.outside).toEqual([]);
});

it("of many shows some, the ends among them", () => {
  const fleet = Array.from({ length: 501 }, (_, k) => judged(`b${k}`, { Bn: k / 500 }));
  const dots = spreadsOf(fleet).find(({ id }) => id === "T1")?.dots ?? [];
  expect([dots.length, dots[0], dots.at(-1)]).toEqual([60, 0, 1]);
});

it("work in parts comes to the same, with a rest at each", async () => {
  function* work(): Generator<undefined, number> {
    yield;
    yield;
    return 7;
  }
  let rests = 0;
  expect([atOnce(work()), await byParts(work(), async () => (rests += 1))]).toEqual([7, 7]);
  expect(rests).toBe(2);
});
