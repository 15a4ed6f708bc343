import { z } from "zod";
import { bulkTargetSchema } from "./bots";
import { timeZoneSchema } from "./create";
import { isoSchema } from "./words";

/** `off`: published at once; `delay`: after a time in which it can be taken back; `approve`: once somebody has approved it. */
export const reviewModes = ["off", "delay", "approve"] as const;
export const reviewModeSchema = z.enum(reviewModes);
export type ReviewModeDto = z.infer<typeof reviewModeSchema>;

const localHour = z.number().int().min(0).max(23);

/** Attended hours are real ones of `attendedZone`, both null for none, `from` later than `until` over midnight; days are 1 (Monday) to 7, null for every day. */
export const reviewSettingsSchema = z.object({
  reviewMode: reviewModeSchema,
  /** Real minutes. */
  undoMinutes: z.number().int().min(1).max(60),
  /** Real hours. */
  draftExpiryHours: z.number().int().min(1).max(168),
  attendedFrom: localHour.nullable(),
  attendedUntil: localHour.nullable(),
  attendedZone: timeZoneSchema.nullable(),
  attendedDays: z.array(z.number().int().min(1).max(7)).min(1).max(7).nullable(),
});
export type ReviewSettingsDto = z.infer<typeof reviewSettingsSchema>;

export const reviewSettingsInput = reviewSettingsSchema
  .refine(
    ({ attendedFrom, attendedUntil }) =>
      (attendedFrom === null) === (attendedUntil === null) && (attendedFrom === null || attendedFrom !== attendedUntil),
    { path: ["attendedUntil"], message: "Two different hours, or none" },
  )
  .refine(({ attendedFrom, attendedZone }) => attendedFrom === null || attendedZone !== null, {
    path: ["attendedZone"],
    message: "Hours need a time zone",
  });

/** `own`: bots with a mode of their own; `unattended`: why bots only like just now, in a sentence. */
export const reviewStateSchema = z.object({
  settings: reviewSettingsSchema,
  own: z.record(reviewModeSchema, z.number()),
  unattended: z.string().nullable(),
});
export type ReviewStateDto = z.infer<typeof reviewStateSchema>;

/** Null: as the fleet's. `count`: how many bots whoever asks was told of. */
export const setReviewModeInput = z.object({
  target: bulkTargetSchema,
  mode: reviewModeSchema.nullable(),
  count: z.number().int().min(0).optional(),
});
export type SetReviewModeInput = z.infer<typeof setReviewModeInput>;
export const reviewModeSetSchema = z.object({ changed: z.number(), unchanged: z.number() });
export type ReviewModeSetDto = z.infer<typeof reviewModeSetSchema>;

/** Decided at once, at most. */
export const MOST_DECIDED = 100;
export const REASON_LENGTH = 200;
const idsSchema = z.array(z.number().int().positive()).min(1).max(MOST_DECIDED);

export const draftViews = ["waiting", "scheduled", "decided"] as const;
export const draftStates = [
  "waiting",
  "scheduled",
  "publishing",
  "published",
  "rejected",
  "expired",
  "dropped",
] as const;

/** Real times. */
export const reviewDraftSchema = z.object({
  id: z.number(),
  kind: z.enum(["post", "comment"]),
  state: z.enum(draftStates),
  bot: z.object({ id: z.string(), name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() }),
  /** Of a post. */
  title: z.string().nullable(),
  /** The caption, or the comment without the @handle that it answers. */
  text: z.string(),
  to: z.string().nullable(),
  /** Its own picture, or that of the post it comments on. */
  imageUrl: z.string().nullable(),
  /** The post that a comment is for. */
  about: z.object({ title: z.string(), author: z.string(), url: z.string().nullable() }).nullable(),
  answered: z.object({ by: z.string(), text: z.string() }).nullable(),
  createdAt: isoSchema,
  expiresAt: isoSchema,
  publishAt: isoSchema.nullable(),
  edited: z.boolean(),
  decidedAt: isoSchema.nullable(),
  decidedBy: z.string().nullable(),
  reason: z.string().nullable(),
  /** The turn that made it, or the one that published it. */
  turnId: z.string(),
});
export type ReviewDraftDto = z.infer<typeof reviewDraftSchema>;

/** What waits comes oldest first, what is decided newest first; `after` is the last id seen. */
export const listDraftsInput = z.object({
  view: z.enum(draftViews).default("waiting"),
  after: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListDraftsInput = z.infer<typeof listDraftsInput>;
export const draftPageSchema = z.object({
  items: z.array(reviewDraftSchema),
  nextAfter: z.number().nullable(),
  /** How many there are of each that is not decided. */
  open: z.object({ waiting: z.number(), scheduled: z.number() }),
});
export type DraftPageDto = z.infer<typeof draftPageSchema>;

/** With `edit` one draft is approved in other words; the @handle of an answer is not part of them. */
export const approveDraftsInput = z
  .object({
    ids: idsSchema,
    edit: z
      .object({ title: z.string().trim().max(200).optional(), text: z.string().trim().min(1).max(2000) })
      .optional(),
  })
  .refine(({ ids, edit }) => !edit || ids.length === 1, { path: ["edit"], message: "One draft at a time" });
export type ApproveDraftsInput = z.infer<typeof approveDraftsInput>;
export const rejectDraftsInput = z.object({ ids: idsSchema, reason: z.string().trim().min(1).max(REASON_LENGTH) });
export type RejectDraftsInput = z.infer<typeof rejectDraftsInput>;
export const undoDraftsInput = z.object({ ids: idsSchema });
export type UndoDraftsInput = z.infer<typeof undoDraftsInput>;
/** `left`: why the others stay as they are, once each. */
export const draftsDecidedSchema = z.object({
  done: z.number(),
  left: z.array(z.object({ id: z.number(), why: z.string() })),
});
export type DraftsDecidedDto = z.infer<typeof draftsDecidedSchema>;
