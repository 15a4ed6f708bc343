import { expect, it } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { expectedDay, expectedUpTo, shareOutside } from "./expected-day";
import { replayDays } from "./replayed-days";
import { isQuiet } from "./quiet-hours";

const DAY = 86_400_000;
const START = Date.parse("2026-03-02T00:00:00Z");
const DAYS = 28;

function fleet(size: number) {
  return Array.from({ length: size }, (_, index) => {
    const archetype = ARCHETYPES[index % ARCHETYPES.length]!;
    return { archetype, persona: generatePersona({ archetype, seed: "expected", index }) };
  });
}

it.each([1, 0.4, 2])("agrees with days replayed turn by turn, at level %f", (activityLevel) => {
  const kinds = { post: "posts", comment: "comments", like: "likes" } as const;
  const counted = { posts: 0, comments: 0, likes: 0 };
  const expected = { posts: 0, comments: 0, likes: 0 };
  const quiet = { from: 21, until: 9 };
  let visits = 0;
  let outside = 0;
  let share = 0;
  const bots = fleet(48);
  for (const bot of bots) {
    const day = expectedDay(bot.persona, bot.archetype, activityLevel);
    for (const kind of ["posts", "comments", "likes"] as const) expected[kind] += day[kind];
    share += shareOutside(bot.persona, bot.archetype, quiet) / bots.length;
    for (const { turns, wakeAt } of replayDays({ ...bot, from: START, until: START + DAYS * DAY, activityLevel })) {
      visits += 1;
      if (!isQuiet(quiet, bot.persona.timeZone, wakeAt)) outside += 1;
      for (const { kind, count } of turns) if (kind !== "browse") counted[kinds[kind]] += count / DAYS;
    }
  }
  for (const kind of ["posts", "comments", "likes"] as const) {
    expect(expected[kind] / counted[kind], kind).toBeGreaterThan(0.85);
    expect(expected[kind] / counted[kind], kind).toBeLessThan(1.15);
  }
  expect(share).toBeCloseTo(outside / visits, 1);
});

it.each([
  [2, 0, 0],
  [2, 1000, 2],
  [0, 5, 0],
  [1, 1, 1 - Math.exp(-1)],
  [50, 10, 10],
])("of %f expected, a cap of %i leaves %f", (mean, cap, left) => {
  expect(expectedUpTo(mean, cap)).toBeCloseTo(left, 4);
});
