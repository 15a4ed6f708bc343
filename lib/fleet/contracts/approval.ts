import { z } from "zod";
import { bulkTargetSchema } from "./bots";
import { timeZoneSchema } from "./create";

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

/** Null: as the fleet's. `count`: how many bots whoever asks was told of. */
export const setReviewModeInput = z.object({
  target: bulkTargetSchema,
  mode: reviewModeSchema.nullable(),
  count: z.number().int().min(0).optional(),
});
export type SetReviewModeInput = z.infer<typeof setReviewModeInput>;
export const reviewModeSetSchema = z.object({ changed: z.number(), unchanged: z.number() });
export type ReviewModeSetDto = z.infer<typeof reviewModeSetSchema>;
