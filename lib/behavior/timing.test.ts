import { expect, test } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import type { Rhythm } from "@/lib/persona/persona";
import { draw } from "./rng";
import { replayDays } from "./replayed-days";
import { initialTimingState, planNextSession, timingStateSchema } from "./timing";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Apia"];
const CHANGES = ["2026-03-01", "2026-03-25", "2026-10-01", "2026-10-25"];
const at = (day: string) => Date.parse(`${day}T09:30:00Z`);
const START = at("2026-03-01");

const bot = (index: number, rhythm: Partial<Rhythm> = {}, timeZone?: string) => {
  const archetype = ARCHETYPES[index % ARCHETYPES.length]!;
  const persona = generatePersona({ archetype, seed: "timing", index, ...(timeZone && { timeZone }) });
  return { archetype, persona: { ...persona, rhythm: { ...persona.rhythm, ...rhythm } } };
};
/** Fresh starts only, some a day: no engaged sessions, no returns. */
const SINGLE = { engagedLogit: -6, returnChance: 0, sessionsPerDayFactor: 2 };

test.each(ZONES)("in %s every wake lies ahead, in whole ms, within 14 days, whatever the clocks do", (zone) => {
  const wrong: unknown[] = [];
  let seen = 0;
  for (const [k, day] of CHANGES.entries()) {
    for (let index = 0; index < 6; index += 1) {
      for (const { wakeAt, after } of replayDays({
        ...bot(index + 6 * k, {}, zone),
        from: at(day),
        until: at(day) + 9 * DAY,
      })) {
        seen += 1;
        if (!(wakeAt > after && wakeAt - after <= 14 * DAY && Number.isInteger(wakeAt)))
          wrong.push({ index, after, wakeAt });
      }
    }
  }
  expect(wrong).toEqual([]);
  expect(seen).toBeGreaterThan(300);
});

test("who hardly comes still looks in once a fortnight", () => {
  const rare = bot(3, { sessionsPerDayFactor: 0.05, silentPerContent: 0, weekendFactor: 0 });
  let after = START;
  for (let session = 1; session < 20; session += 1) {
    const plan = planNextSession({ ...rare, state: initialTimingState(), after, session, activityLevel: 0.1 });
    expect(plan.wakeAt).toBeGreaterThan(after);
    expect(plan.wakeAt - after).toBeLessThanOrEqual(14 * DAY);
    after = plan.wakeAt;
  }
});

test.each<[string, Partial<Rhythm>]>([
  [
    "everything at once",
    {
      sessionsPerDayFactor: 12,
      weekendFactor: 6,
      moodScale: 2,
      silentPerContent: 6,
      continueLogit: 3,
      engagedLogit: 6,
    },
  ],
  ["one hour a day", { contrast: 4, hourHabits: Array.from({ length: 24 }, (_, k) => (k === 9 ? 100 : 0.005)) }],
  ["endless sessions", { gapLogMean: 8, continueLogit: 3, engagedLogit: 6, returnChance: 1 }],
  ["rapid fire", { gapLogMean: 2.5, continueLogit: 3, engagedLogit: 6 }],
  ["turned round", { chronotypeShiftH: -12, activeDays: [3], restDayFactor: 0 }],
  ["nothing at all", { sessionsPerDayFactor: 0.05, activeDays: [6], restDayFactor: 0, weekendFactor: 0 }],
])("an edited rhythm stays within bounds: %s", (_name, rhythm) => {
  const wrong: unknown[] = [];
  for (let index = 0; index < 6; index += 1) {
    for (const activityLevel of [0.1, 3]) {
      for (const visit of replayDays({ ...bot(index, rhythm), from: START, until: START + 4 * DAY, activityLevel })) {
        const { wakeAt, after, turns } = visit;
        if (!(wakeAt > after && wakeAt - after <= 14 * DAY && turns.length > 0 && turns.length <= 40))
          wrong.push(visit);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("a plan made again gives the same wake, from the same moment or later while asleep", () => {
  let kinds = 0;
  for (const index of [76, 124, 138, ...Array(12).keys()]) {
    const who = bot(index);
    for (const seen of replayDays({ ...who, from: START, until: START + 6 * DAY })) {
      const { wakeAt, visit, state, session } = seen;
      const plan = { wakeAt, visit, state };
      expect(timingStateSchema.parse(state)).toEqual(state);
      const input = { ...who, session, activityLevel: 1 };
      expect(planNextSession({ ...input, state: JSON.parse(JSON.stringify(seen.from)), after: seen.after })).toEqual(
        plan,
      );
      const nap = seen.after + draw("nap", who.persona.seed, session) * (wakeAt - seen.after - 10_000);
      if (nap <= seen.after) continue;
      expect(planNextSession({ ...input, state, after: nap })).toMatchObject({ wakeAt, visit });
      if (state.follow === wakeAt) kinds |= 1;
      if (state.more?.at === wakeAt) kinds |= 2;
    }
  }
  expect(kinds).toBe(3);
});

test("after a hold: nothing is caught up, and fresh starts are those of an undisturbed bot", () => {
  for (let index = 0; index < 6; index += 1) {
    const who = bot(index, SINGLE);
    const until = START + 40 * DAY;
    const undisturbed = [...replayDays({ ...who, from: START, until })].map(({ wakeAt }) => wakeAt);
    const before = [...replayDays({ ...who, from: START, until: START + 5 * DAY })].at(-1)!;
    const resumed = [...replayDays({ ...who, from: START + 12 * DAY, until, state: before.state })].map(
      ({ wakeAt }) => wakeAt,
    );
    expect(resumed[0]).toBeGreaterThan(START + 12 * DAY);
    const later = (wakes: number[]) => wakes.filter((wake) => wake > START + 13 * DAY);
    expect(later(resumed)).toEqual(later(undisturbed));
    expect(later(resumed).length).toBeGreaterThan(15);
  }
});

test("a hold in the middle of everything never makes a burst", () => {
  let first = 0;
  const holds = 80;
  for (let k = 0; k < holds; k += 1) {
    const who = bot(k);
    const cut = START + draw("hold", "at", k) * 10 * DAY;
    const last = [...replayDays({ ...who, from: START, until: cut })].at(-1);
    const from = cut + draw("hold", "long", k) * 6 * DAY;
    const visits = [...replayDays({ ...who, from, until: from + HOUR, ...(last && { state: last.state }) })];
    for (const { wakeAt } of visits) expect(wakeAt).toBeGreaterThan(from);
    first += visits.length;
  }
  expect(first / holds).toBeLessThan(0.8); // 7 visits a day are 0.3 an hour
});

test("the activity level adds and takes visits and moves none", () => {
  for (let index = 0; index < 6; index += 1) {
    const who = bot(index, { ...SINGLE, silentPerContent: 0 });
    const wakes = (activityLevel: number) =>
      [...replayDays({ ...who, from: START, until: START + 60 * DAY, activityLevel })].map(({ wakeAt }) => wakeAt);
    const [half, full, triple] = [wakes(0.5), wakes(1), wakes(3)];
    expect(half.filter((wake) => full.includes(wake)).length / half.length).toBeGreaterThan(0.95);
    expect(full.filter((wake) => triple.includes(wake)).length / full.length).toBeGreaterThan(0.9);
    expect(triple.length / full.length).toBeGreaterThan(2);
    expect(full.length / half.length).toBeGreaterThan(1.3);
  }
});

test("a changed rhythm changes the wakes", () => {
  const wake = (rhythm: Partial<Rhythm>) =>
    planNextSession({ ...bot(2, rhythm), state: initialTimingState(), after: START, session: 1, activityLevel: 1 })
      .wakeAt;
  expect(wake({ chronotypeShiftH: 2.5 })).not.toBe(wake({ chronotypeShiftH: -1 }));
  expect(wake({ activeDays: [0] })).not.toBe(wake({ activeDays: [1, 2, 3, 4, 5] }));
});

test("a return visit planned before midnight survives it", () => {
  let over = 0;
  for (let index = 0; index < 60; index += 1) {
    const who = bot(index, { returnChance: 1 }, "UTC");
    for (const { wakeAt, state, after } of replayDays({ ...who, from: START, until: START + 7 * DAY }))
      if (state.follow === wakeAt && Math.floor(wakeAt / DAY) > Math.floor(after / DAY)) over += 1;
  }
  expect(over).toBeGreaterThan(0);
});
