import { z } from "zod";
import { idInput, isoSchema } from "./words";

/** Characters that the title of a work may have. */
export const WORK_TITLE = 72;

export const botMemorySchema = z.object({
  /** Goes with every change asked for, so that none undoes what the bot has learned meanwhile. */
  version: z.number(),
  works: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      subject: z.string(),
      tags: z.array(z.string()),
      done: z.number(),
      parts: z.number(),
      /** What its next part shows; empty where its kind says nothing. */
      nextStage: z.string(),
      /** Set aside then, unless pinned. */
      until: isoSchema,
      pinned: z.boolean(),
    }),
  ),
  /** When the next work is taken up; null while one is under way, or before the first visit. */
  restUntil: isoSchema.nullable(),
  /** Warmest first. */
  people: z.array(
    z.object({
      handle: z.string(),
      /** A bot of this fleet. */
      isBot: z.boolean(),
      times: z.number(),
      first: isoSchema,
      last: isoSchema,
      /** 0 to 1, as of now. */
      warmth: z.number(),
      /** Forgotten then, unless met again. */
      until: isoSchema,
    }),
  ),
  /** Heaviest first; weight 0 to 1, as of now. `own` is one of the persona's interests anyway. */
  topics: z.array(z.object({ topic: z.string(), weight: z.number(), own: z.boolean() })),
  /** Share of all that draws it that is learned, 0 to 0.25. */
  learned: z.number(),
  /** Latest first. */
  words: z.array(z.object({ kind: z.enum(["title", "opening"]), text: z.string(), at: isoSchema })),
  /** Why drafts of it were turned down, latest first. */
  told: z.array(z.object({ text: z.string(), at: isoSchema })),
});
export type BotMemoryDto = z.infer<typeof botMemorySchema>;

export const memoryKinds = ["work", "person", "topic", "words", "told"] as const;
const key = z.string().min(1).max(200);

export const memoryChangeSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("remove"), what: z.enum(memoryKinds), key }),
  z.object({
    kind: z.literal("work"),
    key,
    title: z.string().trim().min(1).max(WORK_TITLE).optional(),
    pinned: z.boolean().optional(),
  }),
  z.object({ kind: z.literal("clear") }),
]);
export type MemoryChange = z.infer<typeof memoryChangeSchema>;

export const editMemoryInput = idInput.extend({ version: z.number().int().min(0), change: memoryChangeSchema });
export type EditMemoryInput = z.infer<typeof editMemoryInput>;
