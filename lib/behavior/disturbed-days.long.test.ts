import { expect, test } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { type KeyedRng, keyedRng } from "./rng";
import { replayDays } from "./replayed-days";
import { initialTimingState, planNextSession, type TimingState, timingStateSchema } from "./timing";
import { planTurns } from "./turns";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const ZONES = ["America/New_York", "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Apia", "UTC"];
const PERSONAS = 200;
const EACH = 5;
/** Undisturbed days after the last hold, in which everything falls into step again. */
const QUIET = 10 * DAY;

type Who = Pick<Parameters<typeof replayDays>[0], "persona" | "archetype">;
type Hold = { at: number; until: number };
type Wake = { wakeAt: number; visit: string };

function anyone(index: number, rng: KeyedRng): Who {
  const archetype = ARCHETYPES[index % ARCHETYPES.length]!;
  const timeZone = ZONES[Math.floor(rng.next() * ZONES.length)]!;
  const persona = generatePersona({ archetype, seed: "disturbed", index, timeZone });
  return { archetype, persona };
}

/** Holds of minutes to days, one after the other. */
function anyHolds(from: number, rng: KeyedRng): Hold[] {
  let at = from;
  return Array.from({ length: EACH }, () => {
    at += rng.next() * 2 * DAY;
    const until = at + Math.exp(Math.log(MINUTE) + rng.next() * Math.log((3 * DAY) / MINUTE));
    const hold = { at, until };
    at = until;
    return hold;
  });
}

/** Lives through holds and restarts as the fleet does: what is kept goes through JSON, a plan is made again from whatever moment it is. */
function disturbed(who: Who, from: number, until: number, holds: readonly Hold[], rng: KeyedRng) {
  const wakes: (Wake & { after: number })[] = [];
  const restarts = { same: 0, other: 0 };
  let left = [...holds];
  let state: TimingState = initialTimingState();
  for (let after = from, session = 1; ; session += 1) {
    const input = { ...who, session, activityLevel: 1 };
    const plan = planNextSession({ ...input, state, after });
    const kept = timingStateSchema.parse(JSON.parse(JSON.stringify(plan.state)));
    const restart = after + rng.next() * (plan.wakeAt - after);
    if (plan.wakeAt - restart > 10_000) {
      const again = planNextSession({ ...input, state: kept, after: restart });
      restarts[again.wakeAt === plan.wakeAt && again.visit === plan.visit ? "same" : "other"] += 1;
    }
    if (plan.wakeAt >= until) return { wakes, restarts };
    const held = left.find((hold) => hold.at <= plan.wakeAt);
    if (held) {
      left = left.filter((hold) => hold.until > held.until);
      [after, state] = [held.until, kept];
      continue;
    }
    wakes.push({ wakeAt: plan.wakeAt, visit: plan.visit, after });
    const turns = planTurns({ ...who, session, wakeAt: plan.wakeAt, visit: plan.visit, state: kept });
    const over = turns.at(-1)?.at ?? plan.wakeAt;
    const cut = left.find((hold) => hold.at < over);
    if (cut) left = left.filter((hold) => hold.until > cut.until);
    [after, state] = [cut ? cut.until : over, kept];
  }
}

test("a thousand holds and as many restarts: no wake in the past, no burst, and the days of an undisturbed bot after them", () => {
  const wrong: unknown[] = [];
  const ends = { steps: 0, instep: 0, apart: 0 };
  const hours = { afterHold: 0, holds: 0, usual: 0, days: 0 };
  for (let index = 0; index < PERSONAS; index += 1) {
    const rng = keyedRng("disturbed", String(index));
    const who = anyone(index, rng);
    const from = Date.parse("2026-01-01T00:00:00Z") + rng.next() * 365 * DAY;
    const holds = anyHolds(from, rng);
    const free = holds.at(-1)!.until;
    const until = free + QUIET;
    const plain = [...replayDays({ ...who, from, until })].map(({ wakeAt, visit }): Wake => ({ wakeAt, visit }));
    const { wakes, restarts } = disturbed(who, from, until, holds, rng);

    if (restarts.other > 0) wrong.push({ index, restarts });
    for (const { wakeAt, after } of wakes)
      if (wakeAt <= after || wakeAt - after > 14 * DAY) wrong.push({ index, wakeAt });
    for (const [k, { wakeAt }] of wakes.entries())
      if (k > 0 && wakeAt <= wakes[k - 1]!.wakeAt) wrong.push({ index, k });
    for (const hold of holds) {
      hours.afterHold += wakes.filter(({ wakeAt }) => wakeAt > hold.until && wakeAt <= hold.until + HOUR).length;
      if (wakes.some(({ wakeAt }) => wakeAt > hold.at && wakeAt <= hold.until)) wrong.push({ index, hold });
    }
    hours.holds += holds.length;
    hours.usual += plain.length;
    hours.days += (until - from) / DAY;

    // Once both have begun the same fresh visit with nothing left over from before, they are one and the same bot.
    const undisturbed = new Set(plain.map(({ wakeAt, visit }) => `${wakeAt} ${visit}`));
    const later = wakes.filter(({ wakeAt }) => wakeAt > free + 2 * DAY);
    const met = later.filter(({ wakeAt, visit }) => undisturbed.has(`${wakeAt} ${visit}`)).length;
    ends.steps += later.length;
    ends.instep += met;
    const expected = plain.filter(({ wakeAt }) => wakeAt > free + 2 * DAY);
    if (met !== later.length || later.length !== expected.length) ends.apart += 1;
  }
  expect(wrong).toEqual([]);
  expect(hours.holds).toBe(1000);
  // Who is let go comes back by day and by night: no more often than in any other hour, give or take.
  expect(hours.afterHold / hours.holds).toBeLessThan((1.3 * hours.usual) / (24 * hours.days));
  expect(ends.steps).toBeGreaterThan(1000);
  expect(ends.instep / ends.steps).toBeGreaterThan(0.99);
  expect(ends.apart / PERSONAS).toBeLessThan(0.05);
});
