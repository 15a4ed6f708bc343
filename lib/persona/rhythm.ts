/** A rhythm is drawn once: the ways in which one person's timing differs from another's. */
import type { Archetype } from "./archetype";
import { keyedRng } from "./keyed-random";
import type { Rhythm } from "./persona";

type Spread = { mean: number; sd: number };

/** How personas differ from one another: means and standard deviations over users. */
export type UserSpread = {
  /** ln of the factor on the tier's sessions a day; a draw further than `limit` from the mean is drawn in. */
  logRate: Spread & { limit: number };
  weekendLog: Spread;
  contrast: Spread & { min: number };
  habitSd: number;
  moodScale: number;
  moodScaleLogSd: number;
  engaged: Spread & { perRate: number };
  continues: Spread;
  gapLog: Spread;
  returns: Spread;
  /** Chance that a spell of days off begins on a given day, the sd of its ln, and what a rate of one sd more adds to its ln. */
  away: { median: number; logSd: number; perRate: number };
};

/** The session cascade as fitted to 1,000 public Reddit users (28 days, one-second resolution): all of them heavy users. */
export const STUDY_USERS: UserSpread = {
  logRate: { mean: 0, sd: 0.507, limit: 2.4 },
  weekendLog: { mean: -0.25, sd: 0.6 },
  contrast: { mean: 1.53, sd: 0.542, min: 0.05 },
  habitSd: 1.065,
  moodScale: 0.366,
  moodScaleLogSd: 0.298,
  engaged: { mean: -0.738, sd: 0.906, perRate: -0.029 },
  continues: { mean: 0.27, sd: 0.692 },
  gapLog: { mean: 5.852, sd: 0.4 },
  returns: { mean: -0.5, sd: 0.556 },
  away: { median: 0, logSd: 0, perRate: 0 },
};

/**
 * A fleet's personas. Against the study: rates that differ as much as a whole community's (Gini of contributions 0.5 and more), hence more
 * sessions of their own and fewer that continue or return, livelier moods and days off, so that those with fifty contributions in four weeks
 * look like people with as many (T1 to T11 of the battery).
 */
const FLEET_USERS: UserSpread = {
  ...STUDY_USERS,
  weekendLog: { mean: -0.25, sd: 0.65 },
  logRate: { mean: -1.15, sd: 1.4, limit: 3.8 },
  moodScale: 0.42,
  engaged: { mean: -1.25, sd: 0.95, perRate: -0.029 },
  returns: { mean: -2.3, sd: 0.8 },
  away: { median: 0.11, logSd: 0.3, perRate: 0.2 },
};

/** Choices of the project, not of the study: hours of chronotype, rest days, silent visits. */
const CHRONOTYPE_SD_H = 1.2;
const REST_DAY = { low: 0.2, high: 0.6 };
const SILENT_VISITS = { low: 1.1, high: 3.2 };
const CHANGED_DAY = 0.25;

const round = (value: number, digits = 3): number => Number(value.toFixed(digits));
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The archetype's days, with now and then one more or one fewer. */
function personalDays(days: readonly number[], change: number, which: number): number[] {
  if (change >= CHANGED_DAY || days.length === 7) return [...days];
  const free = [0, 1, 2, 3, 4, 5, 6].filter((day) => !days.includes(day));
  const drop = change < CHANGED_DAY / 2 && days.length > 2;
  const pool = drop ? days : free;
  const picked = pool[Math.floor(which * pool.length)];
  return drop ? days.filter((day) => day !== picked) : [...days, picked ?? 0].toSorted((a, b) => a - b);
}

/** @param seed the persona's seed; the rhythm reads its stream `rhythm` */
export function drawRhythm(archetype: Archetype, seed: string, over: UserSpread = FLEET_USERS): Rhythm {
  const rng = keyedRng(seed, "rhythm");
  const normal = ({ mean, sd }: Spread) => mean + sd * rng.normal();
  const { mean, sd, limit } = over.logRate;
  const a = within(rng.normal(), -limit / sd, limit / sd);
  const days = personalDays(archetype.activeDays, rng.next(), rng.next());
  return {
    chronotypeShiftH: round(within(CHRONOTYPE_SD_H * rng.normal(), -3, 3), 2),
    sessionsPerDayFactor: round(within(Math.exp(mean + sd * a), 0.05, 12)),
    weekendFactor: round(within(Math.exp(normal(over.weekendLog)), 0.05, 5)),
    restDayFactor: round(REST_DAY.low + (REST_DAY.high - REST_DAY.low) * rng.next()),
    activeDays: days,
    contrast: round(Math.max(over.contrast.min, Math.min(4, normal(over.contrast)))),
    hourHabits: Array.from({ length: 24 }, () => round(within(Math.exp(over.habitSd * rng.normal()), 0.01, 60))),
    moodScale: round(over.moodScale * Math.exp(over.moodScaleLogSd * rng.normal())),
    engagedLogit: round(within(normal(over.engaged) + over.engaged.perRate * a, -5, 5)),
    continueLogit: round(within(normal(over.continues), -5, 2.5)),
    gapLogMean: round(normal(over.gapLog)),
    returnChance: round(logistic(normal(over.returns))),
    silentPerContent: round(SILENT_VISITS.low + (SILENT_VISITS.high - SILENT_VISITS.low) * rng.next(), 2),
    awayChance: round(
      within(over.away.median * Math.exp(over.away.logSd * rng.normal() + over.away.perRate * a), 0, 0.5),
    ),
  };
}
