/** The figures of the session cascade, and the day's mood; what differs between personas is in their rhythm. */
import { stream } from "./rng";

/**
 * Fitted to the comment times of 1,000 public Reddit users with one-second resolution over 28 days (the
 * project's behaviour study; the per-persona figures are in `lib/persona/rhythm.ts`). Seconds unless said otherwise.
 */
export const CASCADE = {
  /** Shortest time between two events of one visit. */
  minGap: 8,
  /** A gap this long ends the visit; the engaged session goes on in a later one. */
  visitGap: 1800,
  /** No gap or return is longer: guards against edited rhythms. */
  longestGap: 43_200,
  /** sd of ln gap within a session, and its AR(1) coefficient from gap to gap. */
  gapSd: 1.148,
  gapMemory: 0.212,
  /** sd of a session's tempo (added to the mean ln gap), and what tempo takes from the logit to continue. */
  tempoSd: 0.431,
  tempoOnContinue: 0.316,
  /** Return visit after exp(mean + sd·N) s: median 2.8 h. */
  returnLogMean: 9.228,
  returnLogSd: 0.828,
  /** A return visit is kept with probability min(1, 1.5 × the hour's relative rate). */
  returnKeep: 1.5,
  /** AR(1) coefficient of the day's mood, and the mood's weight in the logit of an engaged session. */
  moodMemory: 0.591,
  moodOnEngaged: 0.112,
  /** sd in hours of the day's shift of the whole profile. */
  dayJitterH: 0.679,
  /** Content events in one visit at most; what is left goes on as a later visit. */
  maxEvents: 18,
} as const;

/** Share of the archetype's hour contrast (peak against off-peak, in logs) that reaches the persona's profile: its whole would push hour entropy out of the human band. */
export const PEAK_BEND = 0.2;

/**
 * Relative activity of the 24 hours from the first of the quietest six, mean 1: the humans' average day after each
 * user's own was rotated to start at its quiet six hours.
 */
export const HOUR_TEMPLATE: readonly number[] = [
  0.293, 0.18, 0.136, 0.136, 0.176, 0.268, 0.682, 1.043, 1.311, 1.433, 1.446, 1.446, 1.42, 1.393, 1.388, 1.369, 1.357,
  1.339, 1.37, 1.405, 1.408, 1.309, 1.032, 0.659,
];

/** Factor of a tier on content sessions a day. */
export const TIER_RATE = { casual: 0.5, regular: 1, power: 2.5 } as const;

/** Median content sessions a day at the regular tier: exp(0.277). */
export const SESSIONS_PER_DAY = Math.exp(0.277);

/** No persona has more content sessions a day on average, whatever its draws or edits. */
export const MAX_SESSIONS_PER_DAY = 16;

export const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

const MOOD_DAYS = 8;
const MOOD_WEIGHTS = Array.from(
  { length: MOOD_DAYS },
  (_, k) => CASCADE.moodMemory ** k * Math.sqrt(1 - CASCADE.moodMemory ** 2),
);

/** The mood z ~ N(0, 1) of a local day, an AR(1) over the days before it; a pure function of seed and day. */
export function moodOf(seed: string, dayNumber: number): number {
  const moods = stream(seed, "mood");
  return MOOD_WEIGHTS.reduce((sum, weight, k) => sum + weight * moods.normal(dayNumber - k), 0);
}

/** Habits wander: days between knots, and sd in hours of how far the whole day has moved. */
const DRIFT = { knotDays: 21, sdH: 0.6 };

/** Hours by which a persona's day has moved of late; a smooth wandering of constant variance, a pure function of seed and day. */
export function habitDriftH(seed: string, dayNumber: number): number {
  const knots = stream(seed, "drift");
  const at = dayNumber / DRIFT.knotDays;
  const before = Math.floor(at);
  const turn = ((at - before) * Math.PI) / 2;
  return DRIFT.sdH * (knots.normal(before) * Math.cos(turn) + knots.normal(before + 1) * Math.sin(turn));
}

/** Days off come in spells of mostly one day; hardly anything is contributed then. */
const AWAY = { goesOn: 0.2, longest: 4, level: 0.04 };

/**
 * Factor of a waking day on the rate: 1, or almost nothing on a day off; a pure function of seed and day.
 * @param chance that a spell begins on a given day, in [0, 1]
 */
export function awayFactor(seed: string, dayNumber: number, chance: number): number {
  if (chance <= 0) return 1;
  const spells = stream(seed, "away");
  for (let back = 0; back < AWAY.longest; back += 1) {
    const u = spells.uniform(dayNumber - back) / chance;
    // Below 1 it is uniform again: it says how long the spell lasts.
    if (u < AWAY.goesOn ** back) return AWAY.level;
  }
  return 1;
}

/** Share of days that are not days off, in expectation. */
export function presentShare(chance: number): number {
  let present = 1;
  for (let back = 0; back < AWAY.longest; back += 1) present *= 1 - chance * AWAY.goesOn ** back;
  return present + (1 - present) * AWAY.level;
}

/** Hours by which a local day runs late (+) or early (−). */
export function dayShiftH(seed: string, dayNumber: number): number {
  return CASCADE.dayJitterH * stream(seed, "day-shift").normal(dayNumber);
}
