import { beforeAll, expect, it } from "vitest";
import { draw } from "../rng";
import { simulatedFleet } from "../simulate/fleet";
import { simulate } from "../simulate/simulate";
import { agreement, type Lived } from "./agreement";
import type { RealismEvent } from "./events";

const DAY = 86_400_000;
const FROM = Date.parse("2026-03-02T00:00:00Z");
const GRAIN = { step: 150_000, work: 1_200_000 };

const week = (seed: string): Lived => {
  const fleet = simulatedFleet({ count: 50, seed });
  const until = FROM + 7 * DAY;
  const events = [...simulate({ bots: fleet, from: FROM - DAY, until })].filter(({ at }) => at >= FROM);
  return { events, bots: fleet.map(({ persona }) => persona.handle), from: FROM, until };
};
let life: Lived;
beforeAll(() => {
  life = week("a");
}, 60_000);

const changed = (change: (event: RealismEvent, index: number) => RealismEvent[]): Lived => ({
  ...life,
  events: life.events.flatMap((event, index) => change(event, index)).sort((a, b) => a.at - b.at),
});
const wrong = (other: Lived) =>
  agreement(other, life, GRAIN)
    .filter(({ ok }) => !ok)
    .map(({ label }) => label);

it("a life agrees with itself, and with itself a little later", () => {
  expect(wrong(life)).toEqual([]);
  const late = changed((event, k) => [
    { ...event, at: event.at + Math.round(draw("late", "by", k) * 0.8 * GRAIN.step) },
  ]);
  expect(wrong(late)).toEqual([]);
});

it("each difference is found", () => {
  expect(wrong(week("b"))).toEqual(
    expect.arrayContaining(["Moments of the first in the second", "Moments of the second in the first"]),
  );
  const anHour = changed((event) => [{ ...event, at: event.at + 3_600_000 }]);
  expect(wrong(anHour)).toEqual(
    expect.arrayContaining(["Moments of the first in the second", "Moments of the second in the first"]),
  );
  expect(wrong(changed((event) => [{ ...event, at: event.at + 6 * 3_600_000 }]))).toContain("Hours, total variation");
  expect(wrong(changed((event, k) => (event.kind === "like" && k % 2 === 0 ? [] : [event])))).toContain("likes, ratio");
  expect(wrong(changed((event) => [{ ...event, parent: "" }]))).toContain("Replies among comments, apart");
  const even = changed((event) => (event.kind === "like" ? [{ ...event, post: "" }] : [event]));
  expect(wrong(even)).toEqual(
    expect.arrayContaining(["Posts without a reaction, apart", "Gini of likes a post, apart"]),
  );
  const grid = changed((event) => [
    { ...event, at: FROM + Math.round((event.at - FROM) / (6 * 3_600_000)) * 6 * 3_600_000 },
  ]);
  expect(wrong(grid)).toContain("Gaps, total variation");
});
