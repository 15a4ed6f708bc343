/** Two people are the same as far as name, words about themselves, interests and voice agree: 0 for strangers, 1 for one person twice. */
import type { Persona } from "./persona";

export type Sameness = { score: number; name: number; bio: number; interests: number; voice: number };

/** What is compared, worked out once a person. Trigrams are hashed and sorted. */
export type SamenessPrint = {
  name: Int32Array;
  bio: Int32Array;
  interests: ReadonlyMap<string, number>;
  interestsNorm: number;
  voice: readonly number[];
};

/** How much each part counts; a bio gives a copy away most. */
const WEIGHTS = { name: 0.2, bio: 0.4, interests: 0.25, voice: 0.15 };
/** From here on two people are too alike: see the test, which measures strangers and rewordings against it. */
export const TOO_ALIKE = 0.62;

const fold = (text: string) =>
  text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

function trigrams(text: string): Int32Array {
  const padded = ` ${fold(text)} `;
  const found = new Set<number>();
  for (let at = 0; at + 3 <= padded.length; at += 1) {
    const [a, b, c] = [padded.charCodeAt(at), padded.charCodeAt(at + 1), padded.charCodeAt(at + 2)];
    found.add((Math.imul(a, 0x01000193) ^ Math.imul(b, 0x5bd1e995) ^ Math.imul(c, 0x27d4eb2f)) | 0);
  }
  return Int32Array.from(found).sort();
}

function jaccard(a: Int32Array, b: Int32Array): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] as number, b[j] as number];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}

/** Words of topics with their weights: "street food" and "food photography" share one. */
function interestWords({ interests }: Persona): Map<string, number> {
  const words = new Map<string, number>();
  for (const { topic, weight } of interests)
    for (const word of fold(topic).split(" ")) words.set(word, (words.get(word) ?? 0) + Math.max(0.05, weight));
  return words;
}

/** The axes of a voice, each scaled so that one unit is a difference one would hear. */
function voiceAxes({ voice }: Persona): number[] {
  return [
    Math.log(voice.typicalWords) / 0.5,
    voice.lowerCase ? 1 : 0,
    voice.endPunctuation / 0.35,
    voice.exclamation / 0.25,
    voice.emoji / 0.25,
    voice.questions / 0.2,
    voice.bluntness / 0.3,
  ];
}

export function samenessPrint(persona: Persona): SamenessPrint {
  const interests = interestWords(persona);
  return {
    name: trigrams(persona.name),
    bio: trigrams(`${persona.bio} ${persona.backstory}`),
    interests,
    interestsNorm: Math.hypot(...interests.values()),
    voice: voiceAxes(persona),
  };
}

function cosine(a: SamenessPrint, b: SamenessPrint): number {
  let dot = 0;
  for (const [word, weight] of a.interests) dot += weight * (b.interests.get(word) ?? 0);
  const norms = a.interestsNorm * b.interestsNorm;
  return norms === 0 ? 0 : Math.min(1, dot / norms);
}

export function sameness(a: SamenessPrint, b: SamenessPrint): Sameness {
  const voice = Math.exp(-Math.hypot(...a.voice.map((value, axis) => value - (b.voice[axis] ?? 0))) / 2);
  const parts = { name: jaccard(a.name, b.name), bio: jaccard(a.bio, b.bio), interests: cosine(a, b), voice };
  const score =
    WEIGHTS.name * parts.name +
    WEIGHTS.bio * parts.bio +
    WEIGHTS.interests * parts.interests +
    WEIGHTS.voice * parts.voice;
  return { score, ...parts };
}

export type Nearest<T> = { other: T; sameness: Sameness };

/** Whoever of `others` is most like this one; null among nobody. */
export function nearestTo<T extends { print: SamenessPrint }>(
  print: SamenessPrint,
  others: Iterable<T>,
): Nearest<T> | null {
  let best: Nearest<T> | null = null;
  for (const other of others) {
    const found = sameness(print, other.print);
    if (!best || found.score > best.sameness.score) best = { other, sameness: found };
  }
  return best;
}
