/** Attention goes to what fits, what is new, what others saw, and whom one knows; each part lies in [0, 1]. */
import type { Persona } from "@/lib/persona/persona";
import { drawNormal } from "./rng";

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

/** A colour or mood of the persona's taste counts as an interest of this weight. */
const TASTE_WEIGHT = 0.15;
/** Words of posts remembered for a persona. */
const VOCABULARY = 4000;

type Post = { title: string; tags: readonly string[]; text?: string };
/** A wish of the persona: its words by their number in the list of all its words. */
type Phrase = { words: number[]; weight: number };

const matchers = new WeakMap<Persona, (post: Post) => number>();

/**
 * How much of a post's title, tags and text falls into the persona's interests and taste. Made once for each persona and remembered for each
 * post by the identity of its tags: the same posts are weighed for each turn of a visit.
 */
export function interestMatcher(persona: Persona): (post: Post) => number {
  const before = matchers.get(persona);
  if (before) return before;
  const made = freshMatcher(persona);
  matchers.set(persona, made);
  return made;
}

function freshMatcher(persona: Persona): (post: Post) => number {
  const taste = [...persona.taste.palette, ...persona.taste.moods].map((topic) => ({ topic, weight: TASTE_WEIGHT }));
  const words: string[] = [];
  const phrases: Phrase[] = [...persona.interests, ...taste]
    .map(({ topic, weight }) => ({ words: tokensOf(topic).map((word) => words.push(word) - 1), weight }))
    .filter((phrase) => phrase.words.length > 0);
  const akinTo = new Map<string, number[]>();
  const hitsOf = (token: string): number[] => {
    let hits = akinTo.get(token);
    if (!hits) {
      hits = words.flatMap((word, k) => (akin(word, token) ? [k] : []));
      if (akinTo.size >= VOCABULARY) akinTo.clear();
      akinTo.set(token, hits);
    }
    return hits;
  };
  const known = new WeakMap<readonly string[], number>();
  return (post) => {
    const before = known.get(post.tags);
    if (before !== undefined) return before;
    const hit = new Set<number>();
    for (const token of tokensOf(`${post.title} ${post.tags.join(" ")} ${post.text ?? ""}`))
      for (const k of hitsOf(token)) hit.add(k);
    let missed = 1;
    for (const { words: mine, weight } of phrases) {
      let hits = 0;
      for (const k of mine) if (hit.has(k)) hits += 1;
      missed *= 1 - (weight * hits) / mine.length;
    }
    known.set(post.tags, 1 - missed);
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

/** sd of ln appeal, and the most of it: with less, likes spread too evenly for a Gini of 0.6 a post. */
const APPEAL = { sd: 1, most: 6 };

/** How much a picture appeals to anyone, the same for all: what makes a few posts loved and most of them hardly seen. Median 1. */
export function appealOf(itemId: string): number {
  return Math.min(APPEAL.most, Math.exp(APPEAL.sd * drawNormal(itemId, "appeal", 0)));
}
