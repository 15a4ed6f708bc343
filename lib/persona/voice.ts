/** A voice varies around its archetype's; how much a persona's lengths vary matters more than how long they are. */
import type { Archetype } from "./archetype";
import { keyedRng } from "./keyed-random";
import type { VoiceCard } from "./persona";
import { pickSome } from "./pick";

/**
 * Per-user sd of ln(words): humans 1.04 [0.96–1.12], machine accounts 0.23 (the project's behaviour study). Slightly
 * below it here, because whole words and the shortest comments add their own.
 */
const SPREAD = { mean: 0.98, sd: 0.09, min: 0.75, max: 1.25 };
/** Persona against persona, sd of ln of the median length. */
const LENGTH_SD = 0.35;
/** sd on the logit scale of habits that are shares. */
const HABIT_SD = 0.9;

const round = (value: number): number => Number(value.toFixed(3));
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** A share moved by a normal step on the logit scale; 0 and 1 stay reachable only nearly. */
function around(share: number, step: number): number {
  const p = within(share, 0.005, 0.995);
  return round(1 / (1 + ((1 - p) / p) * Math.exp(-HABIT_SD * step)));
}

/** @param seed the persona's seed; the voice reads its stream `voice` */
export function drawVoice({ voice }: Archetype, seed: string): VoiceCard {
  const rng = keyedRng(seed, "voice");
  return {
    typicalWords: Math.round(within(voice.typicalWords * Math.exp(LENGTH_SD * rng.normal()), 4, 45)),
    spread: round(within(SPREAD.mean + SPREAD.sd * rng.normal(), SPREAD.min, SPREAD.max)),
    lowerCase: rng.next() < voice.lowerCase,
    endPunctuation: around(voice.endPunctuation, rng.normal()),
    exclamation: around(voice.exclamation, rng.normal()),
    emoji: around(voice.emoji, rng.normal()),
    questions: around(voice.questions, rng.normal()),
    bluntness: around(voice.bluntness, rng.normal()),
    petWords: pickSome(voice.petWords, 3 + Math.floor(rng.next() * 3), rng.next),
    neverSays: [...voice.neverSays],
    slips: round(0.05 * rng.next() ** 2),
  };
}
