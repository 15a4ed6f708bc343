/** A memory is small and whole: what a bot is at work on, whom it knows, what it likes of late and how it put things; never over 8 kB. */
import { z } from "zod";

const DAY_MS = 86_400_000;

/** Most entries of each kind, and most bytes (UTF-8) of each text; together under `MOST_BYTES` whatever is in them. */
export const BOUNDS = { projects: 3, people: 22, topics: 16, titles: 8, openings: 10, tags: 5, told: 5 } as const;
export const TEXT_BYTES = { handle: 48, title: 72, subject: 96, tag: 24, topic: 32, words: 48, told: 96 } as const;
/** Bytes of a memory as JSON at most. */
export const MOST_BYTES = 8192;

/** A person is forgotten this long after the last contact, words after theirs, and what it was told. */
export const PERSON_KEPT_MS = 60 * DAY_MS;
export const WORDS_KEPT_MS = 21 * DAY_MS;
export const TOLD_KEPT_MS = 60 * DAY_MS;

const moment = z.int().min(0).max(99_999_999_999_999);
const share = z.number().min(0).max(1);
const text = z.string().min(1).max(96);

export const projectSchema = z.object({
  /** `w` and the number of the work among all that the bot took up. */
  id: z.string().regex(/^w\d{1,6}$/),
  /** Which of `project-kinds` it is. */
  kind: z.string().max(24),
  title: text,
  subject: text,
  tags: z.array(text).max(BOUNDS.tags),
  begun: moment,
  /** It is set aside then, unless it is pinned. */
  until: moment,
  parts: z.int().min(1).max(12),
  /** Parts that are on the gallery. */
  done: z.int().min(0).max(12),
  /** An operator has said that it goes on until it is done. */
  pinned: z.boolean().optional(),
});

export const personSchema = z.object({
  handle: text,
  first: moment,
  last: moment,
  times: z.int().min(1).max(99_999),
  /** As of `last`; it cools from there (see `warmthOf`). */
  warmth: share,
});

/** `weight` as of `at`; it fades from there (see `weightOf`). */
export const topicSchema = z.object({ topic: text, weight: share, at: moment });
export const wordsSchema = z.object({ kind: z.enum(["title", "opening"]), text, at: moment });

export const memorySchema = z.object({
  v: z.literal(1),
  projects: z.array(projectSchema).max(BOUNDS.projects),
  /** Works taken up so far. */
  begun: z.int().min(0).max(999_999),
  /** No work is taken up before; absent while one is under way, or before the first. */
  restUntil: moment.optional(),
  /** Warmest first is not promised: in the order they were met. */
  people: z.array(personSchema).max(BOUNDS.people),
  topics: z.array(topicSchema).max(BOUNDS.topics),
  words: z.array(wordsSchema).max(BOUNDS.titles + BOUNDS.openings),
  /** Why drafts of it were turned down, latest first. */
  told: z
    .array(z.object({ text, at: moment }))
    .max(BOUNDS.told)
    .optional(),
});

export type Memory = z.infer<typeof memorySchema>;
export type Project = z.infer<typeof projectSchema>;
export type Person = z.infer<typeof personSchema>;
export type Topic = z.infer<typeof topicSchema>;

export function emptyMemory(): Memory {
  return { v: 1, projects: [], begun: 0, people: [], topics: [], words: [] };
}

/** What was stored; an absent or unreadable one is empty. */
export function readMemory(stored: unknown): Memory {
  const parsed = memorySchema.safeParse(stored);
  return parsed.success ? parsed.data : emptyMemory();
}
