/** Attention goes to what fits, what is new, what others saw, and whom one knows; each part lies in [0, 1]. */
import type { Persona } from "@/lib/persona/persona";

const HOUR = 3_600_000;
/** Age at which freshness is one half: half of a post's comments come within 7 h, so interest fades sooner. */
const HALF_AGE = 5 * HOUR;
const SHARED_STEM = 4;

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
}

/** Whether two words are the same but for an ending: `sprite` and `sprites`, `paint` and `painting`. */
function akin(a: string, b: string): boolean {
  if (a === b) return true;
  return a.length < b.length ? a.length >= SHARED_STEM && b.startsWith(a) : b.length >= SHARED_STEM && a.startsWith(b);
}

type Phrase = { words: string[]; weight: number };
/** A colour or mood of the persona's taste counts as an interest of this weight. */
const TASTE_WEIGHT = 0.15;

/** How much of a post's title, tags and text falls into the persona's interests and taste; prepare once, ask for many posts. */
export function interestMatcher(
  persona: Persona,
): (post: { title: string; tags: readonly string[]; text?: string }) => number {
  const taste = [...persona.taste.palette, ...persona.taste.moods].map((topic) => ({ topic, weight: TASTE_WEIGHT }));
  const phrases: Phrase[] = [...persona.interests, ...taste]
    .map(({ topic, weight }) => ({ words: tokensOf(topic), weight }))
    .filter(({ words }) => words.length > 0);
  return ({ title, tags, text }) => {
    const tokens = tokensOf(`${title} ${tags.join(" ")} ${text ?? ""}`);
    let missed = 1;
    for (const { words, weight } of phrases) {
      let hits = 0;
      for (const word of words) if (tokens.some((token) => akin(word, token))) hits += 1;
      missed *= 1 - (weight * hits) / words.length;
    }
    return 1 - missed;
  };
}

/** @param ageMs age of the post; negative counts as new */
export function freshness(ageMs: number): number {
  return 1 / (1 + (Math.max(0, ageMs) / HALF_AGE) ** 1.4);
}

/** Preferential attachment, in logs: 1 at about a hundred reactions. */
export function popularity(likes: number, comments: number): number {
  return Math.min(1, Math.log1p(Math.max(0, likes) + 2 * Math.max(0, comments)) / Math.log(101));
}

/** Familiarity with an author: grows with the first reactions given, then saturates. */
export function relation(recent: number): number {
  return recent > 0 ? 1 - Math.exp(-recent / 2) : 0;
}
