import { z } from "zod";
import { bulkResultSchema, bulkTargetSchema, madeSchema } from "./bots";
import { jobSchema } from "./settings";
import { botCommandInput, isoSchema } from "./words";

export const retireInput = botCommandInput.extend({ made: madeSchema.default("keep") });
export type RetireInput = z.infer<typeof retireInput>;

export const retireResultSchema = bulkResultSchema.extend({ jobId: z.string().nullable() });
export type RetireResultDto = z.infer<typeof retireResultSchema>;

const canRemoveSchema = z.object({ posts: z.boolean(), comments: z.boolean() });

/** `lostComments`: by people, under its posts. Null when the gallery could not be asked; `lostAtLeast` when not all was read. */
export const retirePreviewSchema = z.object({
  posts: z.number(),
  comments: z.number(),
  likes: z.number(),
  lostComments: z.number().nullable(),
  lostAtLeast: z.boolean(),
  canRemove: canRemoveSchema,
});
export type RetirePreviewDto = z.infer<typeof retirePreviewSchema>;

export const retireManyInput = z.object({ target: bulkTargetSchema });
export type RetireManyInput = z.infer<typeof retireManyInput>;

/** One thing that is still on the gallery. `url` is null where the gallery's addresses are not known. */
export const remainderSchema = z.object({
  id: z.number(),
  kind: z.enum(["post", "comment"]),
  state: z.enum(["by_hand", "failed"]),
  itemId: z.string(),
  remoteId: z.string(),
  url: z.string().nullable(),
  text: z.string().nullable(),
  reason: z.string().nullable(),
});
export type RemainderDto = z.infer<typeof remainderSchema>;

export const removalSchema = z.object({
  job: jobSchema,
  /** Which other gallery than the connected one it is about; null for this one. */
  elsewhere: z.string().nullable(),
  /** How many bots it is about. */
  bots: z.number(),
  /** Who they are, the first few of those that are still known. */
  named: z.array(z.object({ id: z.string(), name: z.string() })),
  startedBy: z.string(),
  startedAt: isoSchema,
  counts: z.object({ waiting: z.number(), done: z.number(), byHand: z.number(), failed: z.number() }),
  /** Who has said that what remains is dealt with; null while it waits for people, or nothing does. */
  acknowledgedBy: z.string().nullable(),
  /** The first of what remains. */
  remainder: z.array(remainderSchema),
  /** Markdown, for a recall. */
  report: z.string().nullable(),
});
export type RemovalDto = z.infer<typeof removalSchema>;
export const removalListSchema = z.object({ items: z.array(removalSchema) });
export type RemovalListDto = z.infer<typeof removalListSchema>;

export const remainderInput = z.object({
  id: z.string().min(1).max(80),
  after: z.coerce.number().int().min(0).default(0),
});
export const remainderPageSchema = z.object({ items: z.array(remainderSchema), nextAfter: z.number().nullable() });
export type RemainderPageDto = z.infer<typeof remainderPageSchema>;

/** `why` goes into the report. */
export const recallInput = z.object({
  turnId: z.string().min(1).max(120),
  why: z.string().trim().max(300).optional(),
});
export type RecallInput = z.infer<typeof recallInput>;

/**
 * What is still there and would go. `whole` is false when not every text could be compared in time; `removedAt` (real time) when the text
 * itself is gone already. Of people's comments below the posts it is said what a retirement says.
 */
export const recallPreviewSchema = z.object({
  kind: z.enum(["post", "comment"]),
  text: z.string(),
  removedAt: isoSchema.nullable(),
  posts: z.number(),
  comments: z.number(),
  lostComments: z.number().nullable(),
  lostAtLeast: z.boolean(),
  bots: z.number(),
  named: z.array(z.object({ id: z.string(), name: z.string(), handle: z.string() })),
  whole: z.boolean(),
  canRemove: canRemoveSchema,
});
export type RecallPreviewDto = z.infer<typeof recallPreviewSchema>;

export const recallResultSchema = z.object({
  jobId: z.string(),
  bots: z.number(),
  texts: z.number(),
  whole: z.boolean(),
});
export type RecallResultDto = z.infer<typeof recallResultSchema>;

export const FORGET_EVERYTHING = "forget everything";
/** The words have to be typed, here as on the screen. */
export const forgetEverythingInput = z.object({ phrase: z.literal(FORGET_EVERYTHING) });
export type ForgetEverythingInput = z.infer<typeof forgetEverythingInput>;

export const forgetEverythingSchema = z.object({ jobId: z.string(), bots: z.number() });
export type ForgetEverythingDto = z.infer<typeof forgetEverythingSchema>;
