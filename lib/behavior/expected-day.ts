/** What a persona does on an average day follows from its figures alone: the cascade's expectations, nothing simulated. */
import type { Archetype } from "@/lib/persona/archetype";
import type { Persona } from "@/lib/persona/persona";
import { CASCADE, logistic, presentShare } from "./cascade";
import { isQuietHour, type QuietHours } from "./quiet-hours";
import { dayCurve, hourProfile, sessionsPerDay, silentPerDay, weekdayFactor } from "./timing-curve";
import { likeShare, postShare } from "./turns";

/** A day's posts, comments and likes. */
export type Doings = { posts: number; comments: number; likes: number };

/** Mean likes of a burst: 1 + Σ exp(−k / 1.1) for k from 1 to 4, as `planTurns` draws them. */
const LIKES_A_BURST = 1.66;
/** Turns without content: around each content event, after the last of a visit, and in a silent visit (measured over replayed days). */
const FILLERS = { perEvent: 0.92, tail: 1.2, silent: 1.94 };
/** Visits crowd into waking hours and into lively days: there, a rate is this much higher than on average (measured likewise). */
const CROWDED = 1.75;
const DAY_S = 86_400;
/** Days until a return visit: the cascade's median, with the session itself. */
const RETURN_DAYS = 3.3 / 24;

/** Φ of the standard normal, to 1e−3 (logistic approximation). */
const normalBelow = (x: number): number => logistic(1.5976 * x + 0.07056 * x ** 3);

/** Mean factor of the seven weekdays; 1 but for weekends. */
function weekFactor(persona: Persona): number {
  const days = Array.from({ length: 7 }, (_, day) => weekdayFactor(persona, day));
  return days.reduce((sum, factor) => sum + factor, 0) / 7;
}

/** Chance that the hour of a return visit, drawn after a session, keeps it. */
function returnKept(persona: Persona, archetype: Archetype): number {
  const { rates } = dayCurve(persona, archetype);
  const later = Math.round(RETURN_DAYS * 24);
  return rates.reduce(
    (sum, rate, hour) => sum + (rate / 24) * Math.min(1, CASCADE.returnKeep * (rates[(hour + later) % 24] ?? 0)),
    0,
  );
}

/** Expected posts, comments and likes a day at an activity level (1 = usual); holds, caps and quiet hours left out. */
export function expectedDay(persona: Persona, archetype: Archetype, level = 1): Doings {
  const { engagedLogit, continueLogit, gapLogMean, returnChance } = persona.rhythm;
  const often = weekFactor(persona) * presentShare(persona.rhythm.awayChance) * level;
  const tempo = CASCADE.tempoOnContinue * CASCADE.tempoSd;
  // A geometric number of further events, its odds averaged over the session's tempo.
  const further = logistic(engagedLogit) * (1 + Math.exp(continueLogit + tempo ** 2 / 2));
  const sd = Math.hypot(CASCADE.tempoSd, CASCADE.gapSd);
  const gap = Math.min(CASCADE.longestGap, Math.exp(gapLogMean + sd ** 2 / 2));
  // Nothing new begins while an engaged session lasts, and what does begin takes the place of a return visit to come.
  const starts = sessionsPerDay(persona) * often;
  const free = 1 / (1 + (starts * CROWDED * further * gap) / DAY_S);
  const fresh = starts * free;
  const sessions =
    fresh * (1 + returnChance * returnKept(persona, archetype) * Math.exp(-fresh * CROWDED * RETURN_DAYS));
  const events = sessions * (1 + further);
  const apart = 1 - normalBelow((Math.log(CASCADE.visitGap) - gapLogMean) / sd);
  const visits = sessions * (1 + further * apart);
  const silent = silentPerDay(persona) * often * free;
  const fillers = FILLERS.perEvent * events + FILLERS.tail * visits + FILLERS.silent * silent;
  const posts = postShare(archetype);
  return {
    posts: events * posts,
    comments: events * (1 - posts),
    likes: fillers * likeShare(archetype) * LIKES_A_BURST,
  };
}

/** Share of a persona's visits that quiet hours leave: by the hours of its average day. */
export function shareOutside(persona: Persona, archetype: Archetype, quiet: QuietHours | null): number {
  if (!quiet) return 1;
  return hourProfile(persona, archetype).reduce((sum, share, hour) => sum + (isQuietHour(quiet, hour) ? 0 : share), 0);
}

/** Expected number of at most `cap` when `mean` are expected without it: E[min(N, cap)] of a Poisson N. */
export function expectedUpTo(mean: number, cap: number): number {
  let chance = Math.exp(-mean);
  let above = 1 - chance;
  let sum = 0;
  for (let k = 1; k <= cap && above > 1e-6; k += 1) {
    sum += above;
    chance *= mean / k;
    above -= chance;
  }
  return Math.min(sum, mean);
}
