/** A rhythm is drawn once: the ways in which one person's timing differs from another's. */
import type { Archetype } from "./archetype";
import { keyedRng } from "./keyed-random";
import type { Rhythm } from "./persona";

/**
 * Means and standard deviations over users of the session cascade, from the project's behaviour study of 1,000 public
 * Reddit users (28 days, one-second resolution). The spread of ln rate overrides the study's 0.507, which came from
 * heavy users only: 1.0 is what makes a fleet as unequal as communities are (Gini of contributions 0.5 and more).
 */
const OVER_USERS = {
  logRateSd: 1,
  logRateLimit: 2.4,
  weekendLog: { mean: -0.25, sd: 0.6 },
  contrast: { mean: 1.53, sd: 0.542, min: 0.05 },
  habitSd: 1.065,
  moodScale: 0.366,
  moodScaleLogSd: 0.298,
  engaged: { mean: -0.738, sd: 0.906, perRate: -0.029 },
  continues: { mean: 0.27, sd: 0.692 },
  gapLog: { mean: 5.852, sd: 0.4 },
  returns: { mean: -0.5, sd: 0.556 },
} as const;

/** Choices of the project, not of the study: hours of chronotype, rest days, silent visits. */
const CHRONOTYPE_SD_H = 1.2;
const REST_DAY = { low: 0.08, high: 0.34 };
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
export function drawRhythm(archetype: Archetype, seed: string): Rhythm {
  const rng = keyedRng(seed, "rhythm");
  const normal = ({ mean, sd }: { mean: number; sd: number }) => mean + sd * rng.normal();
  const a = within(
    rng.normal(),
    -OVER_USERS.logRateLimit / OVER_USERS.logRateSd,
    OVER_USERS.logRateLimit / OVER_USERS.logRateSd,
  );
  const days = personalDays(archetype.activeDays, rng.next(), rng.next());
  return {
    chronotypeShiftH: round(within(CHRONOTYPE_SD_H * rng.normal(), -3, 3), 2),
    sessionsPerDayFactor: round(Math.exp(OVER_USERS.logRateSd * a)),
    weekendFactor: round(within(Math.exp(normal(OVER_USERS.weekendLog)), 0.05, 5)),
    restDayFactor: round(REST_DAY.low + (REST_DAY.high - REST_DAY.low) * rng.next()),
    activeDays: days,
    contrast: round(Math.max(OVER_USERS.contrast.min, Math.min(4, normal(OVER_USERS.contrast)))),
    hourHabits: Array.from({ length: 24 }, () => round(within(Math.exp(OVER_USERS.habitSd * rng.normal()), 0.01, 60))),
    moodScale: round(OVER_USERS.moodScale * Math.exp(OVER_USERS.moodScaleLogSd * rng.normal())),
    engagedLogit: round(within(normal(OVER_USERS.engaged) + OVER_USERS.engaged.perRate * a, -5, 5)),
    continueLogit: round(within(normal(OVER_USERS.continues), -5, 2.5)),
    gapLogMean: round(normal(OVER_USERS.gapLog)),
    returnChance: round(logistic(normal(OVER_USERS.returns))),
    silentPerContent: round(SILENT_VISITS.low + (SILENT_VISITS.high - SILENT_VISITS.low) * rng.next(), 2),
  };
}
