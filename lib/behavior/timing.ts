/** The next visit is always in the future and follows from persona, state and time alone: what a hold or an outage swallowed is never made up for. */
import { z } from "zod";
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import { CASCADE } from "./cascade";
import { keyedRng } from "./rng";
import { dayCells, nextArrival } from "./timing-arrivals";
import { contentChain, type Continuation } from "./timing-chain";
import { type DayCurve, dayCurve, rateAt, sessionsPerDay, silentPerDay, wakingDayOf } from "./timing-curve";
import { toLocalMs } from "./zone";

export { openingWake } from "./timing-opening";
export { hourProfile, isWakingHour } from "./timing-curve";

const DAY = 86_400_000;
const LONGEST_SLEEP = 14 * DAY;

/** Small, serialisable, kept with the bot; everything else of the model is a function of seed and time. */
export const timingStateSchema = z.object({
  version: z.literal(1),
  /** The planned wake this state was returned with, epoch ms; 0 before the first plan. */
  anchor: z.number(),
  visit: z.enum(["none", "content", "silent"]),
  /** A return visit still to come (or the anchor itself), epoch ms; 0 for none. */
  follow: z.number(),
  /** An engaged session that goes on at `at` (or at the anchor itself) after a long gap. */
  more: z.object({ at: z.number(), tempo: z.number(), e: z.number() }).nullable(),
  /** When one who hardly comes looks in all the same, epoch ms; 0 for not planned. */
  late: z.number().default(0),
});
export type TimingState = z.infer<typeof timingStateSchema>;
export type VisitKind = "content" | "silent";

export function initialTimingState(): TimingState {
  return { version: 1, anchor: 0, visit: "none", follow: 0, more: null, late: 0 };
}

/** The continuation that a visit at `wakeAt` carries on, if the state says that it does. */
export function resumedAt(state: TimingState | undefined, wakeAt: number): Continuation | null {
  return state?.more && state.more.at === wakeAt ? state.more : null;
}

export type PlanNextSessionInput = {
  persona: Persona;
  archetype: Archetype;
  /** What the last plan returned. A plan whose wake is still ahead of `after` counts as not having happened. */
  state: TimingState;
  /** Epoch ms, domain time. */
  after: number;
  /** Number of the session to come. */
  session: number;
  /** 0.1 to 3; 1 = 100 %. Scales how often, not how fast. */
  activityLevel: number;
};

type Pending = { follow: number; more: Continuation | null };

/** What the last visit leaves behind: the rest of an engaged session, or perhaps a return visit some hours later. */
function pendingAfter({ persona, state, after }: PlanNextSessionInput, curve: DayCurve): Pending {
  const earliest = after + CASCADE.minGap * 1000;
  const ahead = (at: number) => at > earliest;
  const follow = ahead(state.follow) ? state.follow : 0;
  const more = state.more && ahead(state.more.at) ? state.more : null;
  if (state.visit !== "content" || state.anchor > after) return { follow, more };

  const day = wakingDayOf(curve.quietStart, toLocalMs(persona.timeZone, state.anchor));
  const chain = contentChain(persona, state.anchor, resumedAt(state, state.anchor), day);
  if (chain.more) return { follow, more: ahead(chain.more.at) ? chain.more : null };

  const rng = keyedRng(persona.seed, "return", Math.floor(state.anchor / 1000) * 4);
  if (rng.next() >= persona.rhythm.returnChance) return { follow, more };
  const gap = Math.exp(CASCADE.returnLogMean + CASCADE.returnLogSd * rng.normal());
  const at = (chain.events.at(-1) ?? state.anchor) + Math.round(Math.min(gap, 2 * CASCADE.longestGap) * 1000);
  const kept = rng.next() < CASCADE.returnKeep * rateAt(curve, toLocalMs(persona.timeZone, at));
  return { follow: kept && ahead(at) ? at : 0, more };
}

/**
 * The next visit: the earliest of a continued session, a return visit, a fresh content session and a silent one.
 * Fresh starts are fixed points of the persona's time, so a plan made again, after a restart or a hold, finds the
 * same ones as an undisturbed bot.
 * @returns `wakeAt` in whole epoch ms, later than `after` and at most 14 days later
 */
export function planNextSession(input: PlanNextSessionInput): { wakeAt: number; visit: VisitKind; state: TimingState } {
  const { persona, archetype, after, activityLevel: level } = input;
  const curve = dayCurve(persona, archetype);
  const { follow, more } = pendingAfter(input, curve);
  const earliest = Math.floor(after + CASCADE.minGap * 1000);
  const perDay = sessionsPerDay(persona);
  const cellsOf = dayCells(persona, curve);
  const arrival = (name: VisitKind, rate: number, until: number) =>
    nextArrival({ persona, cellsOf, name, perDay: rate, level, after: earliest, until }) ?? Infinity;

  const horizon = earliest + LONGEST_SLEEP - DAY;
  const before = (until: number): { at: number; visit: VisitKind } => {
    // An engaged session is not interrupted by another one, as in the reference model.
    const known = Math.min(more?.at ?? (follow || Infinity), until);
    const content = more ? more.at : Math.min(follow || Infinity, arrival("content", perDay, known));
    const silent = arrival("silent", silentPerDay(persona), Math.min(content, known));
    return content <= silent && content < Infinity
      ? { at: content, visit: "content" }
      : { at: silent, visit: "silent" };
  };
  let late = input.state.late > earliest ? input.state.late : 0;
  let next = before(late || horizon);
  if (next.at === Infinity && !late) {
    late = lateLook(input, horizon, curve);
    next = before(late);
  }
  if (next.at === Infinity) next = { at: late, visit: "silent" };
  if (next.at !== late) late = 0;
  return {
    wakeAt: next.at,
    visit: next.visit,
    state: { version: 1, anchor: next.at, visit: next.visit, follow, more, late },
  };
}

/** Hardly active personas still look in once a fortnight, at an hour of theirs; kept in the state, or a plan made again would put it off. */
function lateLook({ persona, session }: PlanNextSessionInput, from: number, curve: DayCurve): number {
  const rng = keyedRng(persona.seed, "late-look", session * 128);
  const best = Math.max(...curve.rates);
  let at = from;
  for (let tries = 0; tries < 60; tries += 1) {
    at = Math.floor(from + rng.next() * (DAY - 60_000));
    if (rng.next() * best < rateAt(curve, toLocalMs(persona.timeZone, at))) break;
  }
  return at;
}
