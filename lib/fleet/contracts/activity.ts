import { z } from "zod";
import { isoSchema } from "./words";

export const activityKinds = [
  "post",
  "comment",
  "like",
  "browse",
  "created",
  "started",
  "paused",
  "resumed",
  "stopped",
  "woken",
  "held",
  "released",
  "replanned",
  "failing",
  "edited",
  "retired",
  "restarted",
] as const;

export const activityResults = ["done", "refused", "skipped", "given_up", "failed", "info"] as const;

/** One line of the log. `text` is a whole sentence without the bot's name ("posted Green mug, one window"); `quote` what was said. */
export const activitySchema = z.object({
  id: z.number(),
  at: isoSchema,
  realAt: isoSchema,
  bot: z
    .object({
      id: z.string(),
      name: z.string(),
      handle: z.string(),
      archetypeId: z.string(),
      timeZone: z.string(),
      /** Where it lives; empty where its persona does not say. */
      city: z.string(),
      avatarUrl: z.string().nullable(),
    })
    .nullable(),
  turnId: z.string().nullable(),
  kind: z.enum(activityKinds),
  result: z.enum(activityResults),
  text: z.string(),
  quote: z.string().nullable(),
  itemId: z.string().nullable(),
  itemTitle: z.string().nullable(),
  itemUrl: z.string().nullable(),
  imageUrl: z.string().nullable(),
  /** When (real time) all that it put on the gallery was taken off again; link and picture are null then. */
  removedAt: isoSchema.nullable(),
  count: z.number(),
  costMicros: z.number(),
});
export type ActivityDto = z.infer<typeof activitySchema>;

const list = <T extends z.ZodType>(item: T) =>
  z.preprocess((v) => (v === undefined ? [] : Array.isArray(v) ? v : [v]), z.array(item).max(20));

/** Keyset: `before` pages towards the first row ever, `after` towards now. Newest first either way. */
export const listActivityInput = z.object({
  botId: z.string().max(80).optional(),
  kinds: list(z.enum(activityKinds)),
  results: list(z.enum(activityResults)),
  text: z.string().trim().max(200).optional(),
  from: isoSchema.optional(),
  to: isoSchema.optional(),
  before: z.coerce.number().int().positive().optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListActivityInput = z.infer<typeof listActivityInput>;

export const activityPageSchema = z.object({
  items: z.array(activitySchema),
  hasMore: z.boolean(),
  newestId: z.number(),
});
export type ActivityPageDto = z.infer<typeof activityPageSchema>;
