import { z } from "zod";
import { isoSchema, reasonSchema } from "./words";

export const stageSchema = z.enum(["shadow", "canary", "full"]);

const day = z.object({
  /** UTC date. */
  day: z.string(),
  posts: z.number(),
  comments: z.number(),
  likes: z.number(),
  micros: z.number(),
});

/** What bots did, or would have done, in a time: counts, and micro-dollars. `days` is how long it was, in days. */
export const stageFiguresSchema = z.object({
  from: isoSchema,
  until: isoSchema,
  days: z.number(),
  bots: z.number(),
  posts: z.number(),
  comments: z.number(),
  likes: z.number(),
  refused: z.number(),
  /** Of the model: spent. */
  wordsMicros: z.number(),
  /** By the price list: in a rehearsal nothing is painted. */
  picturesMicros: z.number(),
  /** What 30 days cost at this pace; null while too little has been seen. */
  monthMicros: z.number().nullable(),
  /** The newest 31 days. */
  byDay: z.array(day),
});
export type StageFiguresDto = z.infer<typeof stageFiguresSchema>;

export const connectionSchema = z.object({
  stage: stageSchema,
  gallery: z.object({ name: z.string(), sandbox: z.boolean() }),
  since: isoSchema.nullable(),
  by: z.string().nullable(),
  figures: stageFiguresSchema.nullable(),
  /** The last rehearsal for this gallery that is over. */
  rehearsal: stageFiguresSchema.nullable(),
  heldBack: z.number(),
  /** Who goes first, as far as they fit; empty outside a canary. */
  first: z.array(z.object({ id: z.string(), name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() })),
});
export type ConnectionDto = z.infer<typeof connectionSchema>;

export const MOST_FIRST = 10;
export const canaryInput = z.object({
  /** Who goes first. None only where there are no bots. */
  botIds: z.array(z.string().min(1).max(80)).max(MOST_FIRST),
  /** Whether what they write waits for somebody's approval. */
  review: z.boolean().default(true),
  reason: reasonSchema,
});
export type CanaryInput = z.infer<typeof canaryInput>;
export const stageInput = z.object({ reason: reasonSchema });
export type StageInput = z.infer<typeof stageInput>;

/** `ids`: bots that need an account now. `left`: handles that could not be taken along. */
export const stageChangeSchema = z.object({
  stage: stageSchema,
  bots: z.number(),
  ids: z.array(z.string()),
  left: z.array(z.string()),
});
export type StageChangeDto = z.infer<typeof stageChangeSchema>;

export const checkSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** `open`: cannot be told yet. */
  state: z.enum(["ok", "warn", "fail", "open"]),
  text: z.string(),
  remedy: z.string().nullable(),
});
export type CheckDto = z.infer<typeof checkSchema>;
/** `ready`: nothing speaks against going on. */
export const preflightSchema = z.object({ at: isoSchema, ready: z.boolean(), checks: z.array(checkSchema) });
export type PreflightDto = z.infer<typeof preflightSchema>;

export const strangersSchema = z.object({
  total: z.number(),
  items: z.array(
    z.object({ id: z.string(), name: z.string(), handle: z.string(), archetypeId: z.string(), gallery: z.string() }),
  ),
});
export type StrangersDto = z.infer<typeof strangersSchema>;

export const listRehearsedInput = z.object({
  before: z.coerce.number().int().positive().optional(),
  kind: z.enum(["post", "comment", "like"]).optional(),
  limit: z.coerce.number().int().min(1).max(60).default(20),
});
export type ListRehearsedInput = z.infer<typeof listRehearsedInput>;

/** Something that a bot would have done. `text`: a sentence without its name; `quote`: its words; `prompt`: what would have been painted. */
export const rehearsedSchema = z.object({
  id: z.number(),
  at: isoSchema,
  bot: z.object({ id: z.string(), name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() }),
  turnId: z.string().nullable(),
  kind: z.enum(["post", "comment", "like"]),
  text: z.string(),
  quote: z.string().nullable(),
  pictureUrl: z.string().nullable(),
  prompt: z.string().nullable(),
  /** Which generator would have painted it. */
  generator: z.string().nullable(),
  costMicros: z.number(),
});
export const rehearsedPageSchema = z.object({ items: z.array(rehearsedSchema), nextBefore: z.number().nullable() });
export type RehearsedDto = z.infer<typeof rehearsedSchema>;
export type RehearsedPageDto = z.infer<typeof rehearsedPageSchema>;
