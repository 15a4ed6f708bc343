/** A persona's day is the human template placed by its zone and chronotype, bent by its archetype, worn in by its habits. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import { HOUR_TEMPLATE, MAX_SESSIONS_PER_DAY, PEAK_BEND, SESSIONS_PER_DAY, TIER_RATE } from "./cascade";
import { toLocalMs, weekdayOf } from "./zone";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const QUIET_HOURS = 6;

/** Content visits for each fresh start: returns and continued sessions add to it (measured over a fleet). */
const VISITS_PER_START = 1.4;

const modulo = (x: number, n: number): number => ((x % n) + n) % n;

/**
 * Local hour at which the quiet six hours begin, in [−12, 36): an hour and a half after the archetype's last
 * peak hour, between 0:00 and 5:30, moved by the persona's chronotype.
 */
export function quietStart(persona: Persona, archetype: Archetype): number {
  const ends = archetype.peakHours.map(([start, end]) => (end <= start ? end : end - 24));
  return Math.min(5.5, Math.max(0, Math.max(-24, ...ends) + 1.5)) + persona.rhythm.chronotypeShiftH;
}

function inPeak(archetype: Archetype, hour: number): boolean {
  return archetype.peakHours.some(([start, end]) =>
    start < end ? hour >= start && hour < end : hour >= start || hour < end,
  );
}

export type DayCurve = {
  quietStart: number;
  /** Relative rate by hour since the quiet start, mean 1. */
  rates: number[];
};

/** Worked out once for each persona and archetype, by identity: both are values that nobody changes. */
const curves = new WeakMap<Persona, { archetype: Archetype; curve: DayCurve }>();

export function dayCurve(persona: Persona, archetype: Archetype): DayCurve {
  const before = curves.get(persona);
  if (before?.archetype === archetype) return before.curve;
  const curve = freshCurve(persona, archetype);
  curves.set(persona, { archetype, curve });
  return curve;
}

function freshCurve(persona: Persona, archetype: Archetype): DayCurve {
  const quiet = quietStart(persona, archetype);
  const { contrast, hourHabits } = persona.rhythm;
  const raw = HOUR_TEMPLATE.map((level, k) => {
    const peak = inPeak(archetype, modulo(Math.floor(k + 0.5 + quiet), 24));
    const bend = (peak ? archetype.peakMultiplier : archetype.offPeakMultiplier) ** PEAK_BEND;
    return level ** contrast * (hourHabits[k] ?? 1) * bend;
  });
  const mean = raw.reduce((sum, value) => sum + value, 0) / 24;
  return { quietStart: quiet, rates: raw.map((value) => value / mean) };
}

/** Relative rate (mean 1) at a local wall-clock time in ms; `shiftH` is the day's lateness in hours. */
export function rateAt(curve: DayCurve, localMs: number, shiftH = 0): number {
  const hour = Math.floor(modulo(localMs / HOUR - curve.quietStart - shiftH, 24));
  return curve.rates[hour] ?? 0;
}

/** The day a person would say it is: until the quiet hours begin, last night still counts as yesterday. `quiet` as from `quietStart`. */
export function wakingDayOf(quiet: number, localMs: number): number {
  return Math.floor((localMs - quiet * HOUR) / DAY);
}

/** Factor of a waking day by its weekday. Active days and rest days average to 1, so that a tier means the same for every archetype. */
export function weekdayFactor(persona: Persona, dayNumber: number): number {
  const { activeDays, restDayFactor, weekendFactor } = persona.rhythm;
  const level = (weekday: number) => (activeDays.includes(weekday) ? 1 : restDayFactor);
  const weekday = weekdayOf(dayNumber);
  const mean = (activeDays.length + (7 - activeDays.length) * restDayFactor) / 7;
  const weekend = (weekday === 0 || weekday === 6) && activeDays.includes(weekday) ? weekendFactor : 1;
  return (level(weekday) / mean) * weekend;
}

/** Content sessions a day before mood, weekday and activity level, return visits not counted. */
export function sessionsPerDay(persona: Persona): number {
  return Math.min(
    MAX_SESSIONS_PER_DAY,
    SESSIONS_PER_DAY * TIER_RATE[persona.tier] * persona.rhythm.sessionsPerDayFactor,
  );
}

/**
 * Silent visits a day: the persona's one to three for each content session. Who contributes all day long hardly
 * looks in without doing so, so the factor falls towards one as the rate grows.
 */
export function silentPerDay(persona: Persona): number {
  const perDay = sessionsPerDay(persona);
  const visits = perDay * VISITS_PER_START;
  const { silentPerContent } = persona.rhythm;
  const factor = Math.max(
    Math.min(1, silentPerContent),
    silentPerContent * Math.min(1, Math.sqrt(SESSIONS_PER_DAY / perDay)),
  );
  return visits * factor;
}

/** Whether a local hour lies outside the persona's quiet six hours. */
export function isWakingHour(persona: Persona, archetype: Archetype, at: number): boolean {
  return awakeAt(quietStart(persona, archetype), toLocalMs(persona.timeZone, at));
}

export function awakeAt(quiet: number, localMs: number): boolean {
  return modulo(localMs / HOUR - quiet, 24) >= QUIET_HOURS;
}

/** Share of content sessions by local hour 0…23 on an average day; sums to 1. */
export function hourProfile(persona: Persona, archetype: Archetype): number[] {
  const curve = dayCurve(persona, archetype);
  const quarters = [0.125, 0.375, 0.625, 0.875];
  return Array.from({ length: 24 }, (_, hour) => {
    const rate = quarters.reduce((sum, part) => sum + rateAt(curve, (hour + part) * HOUR), 0) / quarters.length;
    return rate / 24;
  });
}
