/** What is remembered cools by itself: a pure function of when it was last touched and of `now`, however often it is asked. */
import { type Memory, type Person, PERSON_KEPT_MS, TOLD_KEPT_MS, type Topic, WORDS_KEPT_MS } from "./memory";

const DAY_MS = 86_400_000;
/** Without contact half of a friendship is gone after three weeks, half of a fancy after ten days. */
const WARMTH_HALF_MS = 21 * DAY_MS;
const TOPIC_HALF_MS = 10 * DAY_MS;
/** A topic lighter than this is nothing. */
export const LEAST_TOPIC = 0.02;

const faded = (value: number, ageMs: number, halfMs: number): number =>
  ageMs > 0 ? value * 2 ** (-ageMs / halfMs) : value;

/** In [0, 1]. `now` in epoch ms. */
export function warmthOf({ warmth, last }: Person, now: number): number {
  return faded(warmth, now - last, WARMTH_HALF_MS);
}

/** In [0, 1]. `now` in epoch ms. */
export function weightOf({ weight, at }: Topic, now: number): number {
  return faded(weight, now - at, TOPIC_HALF_MS);
}

/** When a person is forgotten unless met again, epoch ms. */
export function forgottenAt({ last }: Person): number {
  return last + PERSON_KEPT_MS;
}

/** Drops what is over: people long not met, topics that hardly weigh, old words. The same memory when nothing is. */
export function fade(memory: Memory, now: number): Memory {
  const people = memory.people.filter((person) => forgottenAt(person) > now);
  const topics = memory.topics.filter((topic) => weightOf(topic, now) >= LEAST_TOPIC);
  const words = memory.words.filter(({ at }) => now - at < WORDS_KEPT_MS);
  const told = memory.told?.filter(({ at }) => now - at < TOLD_KEPT_MS);
  const same =
    told?.length === memory.told?.length &&
    people.length === memory.people.length &&
    topics.length === memory.topics.length &&
    words.length === memory.words.length;
  return same ? memory : { ...memory, people, topics, words, ...(told && { told }) };
}
