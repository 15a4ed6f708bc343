/** Tastes shift a little towards what one's friends like: what was learned never outweighs a quarter of all that draws a persona. */
import type { Persona } from "@/lib/persona/persona";
import { spokenWords } from "../left-alone";
import { warmthOf, weightOf } from "../memory/fade";
import type { Memory } from "../memory/memory";
import { topicsOf } from "../memory/phrasing";

/** Topic, as from `topicsOf` → how much a post of it draws, in [0, 1]. */
export type Drift = ReadonlyMap<string, number>;

/** What a memory adds to how posts are looked at. */
export type Mind = {
  /** Handle in lower case → warmth in [0, 1]. */
  warmth: ReadonlyMap<string, number>;
  drift: Drift;
};

/** Share of all interests' weight that may be learned ones. */
export const MOST_DRIFT = 0.25;
/** A fancy lighter than this draws nobody. */
const LEAST = 0.06;
const MOST_TOPICS = 3;

/** Learned topics with the weight they have beside the persona's own interests. `now` in epoch ms. */
export function driftOf(persona: Persona, memory: Memory, now: number): Drift {
  const own = new Set(persona.interests.map(({ topic }) => spokenWords(topic).trim()));
  const learned = memory.topics
    .map((topic) => ({ topic: topic.topic, weight: weightOf(topic, now) }))
    .filter(({ topic, weight }) => weight >= LEAST && !own.has(topic))
    .sort((a, b) => b.weight - a.weight || (a.topic < b.topic ? -1 : 1))
    .slice(0, MOST_TOPICS);
  const room = (persona.interests.reduce((sum, { weight }) => sum + weight, 0) * MOST_DRIFT) / (1 - MOST_DRIFT);
  const wanted = learned.reduce((sum, { weight }) => sum + weight, 0);
  const scale = wanted > room ? room / wanted : 1;
  return new Map(learned.map(({ topic, weight }) => [topic, weight * scale]));
}

/** The persona's interests and the learned ones, each with its share of the whole; they sum to 1. */
export function effectiveInterests(persona: Persona, memory: Memory, now: number): { topic: string; weight: number }[] {
  const drift = [...driftOf(persona, memory, now)].map(([topic, weight]) => ({ topic, weight }));
  const all = [...persona.interests, ...drift];
  const sum = all.reduce((total, { weight }) => total + weight, 0) || 1;
  return all.map(({ topic, weight }) => ({ topic, weight: weight / sum }));
}

/** Interest in a post, the learned topics counted in. `interest` as from `interestMatcher`. */
export function withDrift(interest: number, tags: readonly string[], drift: Drift): number {
  if (drift.size === 0) return interest;
  let missed = 1 - interest;
  for (const topic of topicsOf(tags)) missed *= 1 - (drift.get(topic) ?? 0);
  return 1 - missed;
}

/** What a visit brings along of the bot's memory. `now` in epoch ms. */
export function mindOf(persona: Persona, memory: Memory, now: number): Mind {
  const warmth = new Map(memory.people.map((person) => [person.handle.toLowerCase(), warmthOf(person, now)]));
  return { warmth, drift: driftOf(persona, memory, now) };
}
