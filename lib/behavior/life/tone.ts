/** A good day makes words a little warmer and livelier, a bad one shorter; nobody becomes less kind than they are. */
import type { Persona, VoiceCard } from "@/lib/persona/persona";
import { moodOf } from "../cascade";
import { toLocalMs } from "../zone";

export type Tone = {
  /** Factor on the typical length. */
  words: number;
  /** Added to the logit of an exclamation mark, and of an emoji. */
  lively: number;
  /** Factor on bluntness, in (0, 1]: never above one. */
  blunt: number;
};

const DAY_MS = 86_400_000;
/** The small hours belong to the evening before. */
const DAY_BEGINS_MS = 4 * 3_600_000;
const STRONGEST = 2;

/** @param mood z as from `moodOf`; beyond ±2 it makes no further difference */
export function toneOf(mood: number): Tone {
  const z = Math.min(STRONGEST, Math.max(-STRONGEST, mood));
  return { words: Math.exp(0.11 * z), lively: 0.4 * z, blunt: 1 - 0.2 * Math.max(0, z) };
}

/** The mood of the persona's day. `at` in epoch ms. */
export function moodAt({ seed, timeZone }: Pick<Persona, "seed" | "timeZone">, at: number): number {
  return moodOf(seed, Math.floor((toLocalMs(timeZone, at) - DAY_BEGINS_MS) / DAY_MS));
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function moved(share: number, step: number): number {
  if (share <= 0 || share >= 1) return share;
  return round(1 / (1 + ((1 - share) / share) * Math.exp(-step)));
}

export function inTone(voice: VoiceCard, tone: Tone): VoiceCard {
  return {
    ...voice,
    typicalWords: Math.min(120, Math.max(1, round(voice.typicalWords * tone.words))),
    exclamation: moved(voice.exclamation, tone.lively),
    emoji: moved(voice.emoji, tone.lively / 2),
    bluntness: round(voice.bluntness * tone.blunt),
  };
}

/** The persona as it speaks on that day. `at` in epoch ms. */
export function speakingAt<P extends Pick<Persona, "seed" | "timeZone" | "voice">>(persona: P, at: number): P {
  return { ...persona, voice: inTone(persona.voice, toneOf(moodAt(persona, at))) };
}
