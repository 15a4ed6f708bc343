/** The content events of one visit follow from persona and planned wake alone, so that the plan of the turns and the plan of the next wake agree. */
import type { Persona } from "@/lib/persona/persona";
import { CASCADE, logistic, moodOf } from "./cascade";
import { keyedRng } from "./rng";

/** An engaged session that goes on after a gap too long for one visit: when (epoch ms), and its pace. */
export type Continuation = { at: number; tempo: number; e: number };

export type Chain = {
  /** Epoch ms, increasing, at least 8 s apart; the first some seconds after the wake. */
  events: number[];
  more: Continuation | null;
};

/** Numbers reserved for a second of time: more than a chain can use. */
const STRIDE = 256;
/** ln seconds from opening the page to the first contribution: median 35 s. */
const LEAD = { mean: 3.55, sd: 0.6, min: 12, max: 240 };

const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/**
 * @param wakeAt the planned wake, epoch ms
 * @param resumed the continuation this visit carries on, or null for a fresh session
 * @param wakingDay the waking day of the wake (see `wakingDayOf`), for the mood
 */
export function contentChain(persona: Persona, wakeAt: number, resumed: Continuation | null, wakingDay: number): Chain {
  const { rhythm, seed } = persona;
  const rng = keyedRng(seed, "chain", Math.floor(wakeAt / 1000) * STRIDE);
  const lead = clamp(Math.exp(LEAD.mean + LEAD.sd * rng.normal()), LEAD.min, LEAD.max);
  const events = [wakeAt + Math.round(lead * 1000)];

  const engaged = rng.next() < logistic(rhythm.engagedLogit + CASCADE.moodOnEngaged * moodOf(seed, wakingDay));
  const freshTempo = CASCADE.tempoSd * rng.normal();
  const freshE = rng.normal();
  if (!resumed && !engaged) return { events, more: null };

  const tempo = resumed?.tempo ?? freshTempo;
  let e = resumed?.e ?? freshE;
  const goOn = logistic(rhythm.continueLogit - CASCADE.tempoOnContinue * tempo);
  for (let certain = !resumed; certain || rng.next() < goOn; certain = false) {
    e = CASCADE.gapMemory * e + Math.sqrt(1 - CASCADE.gapMemory ** 2) * rng.normal();
    const gap = clamp(Math.exp(rhythm.gapLogMean + tempo + CASCADE.gapSd * e), CASCADE.minGap, CASCADE.longestGap);
    const at = (events.at(-1) ?? wakeAt) + Math.round(gap * 1000);
    if (gap >= CASCADE.visitGap || events.length >= CASCADE.maxEvents) return { events, more: { at, tempo, e } };
    events.push(at);
  }
  return { events, more: null };
}
