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
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHARED_STEM && long.startsWith(short);
}

/** Weight of the persona's interests, and a little of its taste, found in title, tags and text. */
export function interestIn(persona: Persona, post: { title: string; tags: string[]; text?: string }): number {
  const tokens = new Set(tokensOf([post.title, ...post.tags, post.text ?? ""].join(" ")));
  const found = (phrase: string): number => {
    const wanted = tokensOf(phrase);
    if (wanted.length === 0) return 0;
    const hits = wanted.filter((word) => [...tokens].some((token) => akin(word, token))).length;
    return hits / wanted.length;
  };
  let missed = 1;
  for (const { topic, weight } of persona.interests) missed *= 1 - weight * found(topic);
  for (const word of [...persona.taste.palette, ...persona.taste.moods]) missed *= 1 - 0.15 * found(word);
  return 1 - missed;
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
