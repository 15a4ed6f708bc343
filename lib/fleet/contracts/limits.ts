import { z } from "zod";
import { isoSchema, reasonSchema } from "./words";

/** More would make every look at the gallery slow. */
export const MOST_BLOCKS = 500;

const localHour = z.number().int().min(0).max(23);

/** Asked by somebody whether it is one, a bot says so in a word (`truthful`) or says nothing (`silent`). It never denies it. */
export const disclosures = ["truthful", "silent"] as const;
export const disclosureInput = z.object({ disclosure: z.enum(disclosures) });
export type DisclosureDto = z.infer<typeof disclosureInput>;

/** Bounds beyond the day's caps. Quiet hours are local to each bot; both null for none, `from` later than `until` over midnight. */
export const limitsSchema = z.object({
  itemBotComments: z.number().int().min(0).max(100),
  itemBotLikes: z.number().int().min(0).max(500),
  pairPerDay: z.number().int().min(0).max(100),
  quietFrom: localHour.nullable(),
  quietUntil: localHour.nullable(),
});
export type LimitsDto = z.infer<typeof limitsSchema>;

export const limitsInput = limitsSchema.refine(
  ({ quietFrom, quietUntil }) =>
    (quietFrom === null) === (quietUntil === null) && (quietFrom === null || quietFrom !== quietUntil),
  { path: ["quietUntil"], message: "Two different hours, or none" },
);

export const limitsResultSchema = limitsSchema.extend({ replanned: z.number() });

export const blockKindSchema = z.enum(["user", "topic"]);
export const blockInput = z.object({
  kind: blockKindSchema,
  value: z.string().trim().min(1).max(80),
  reason: reasonSchema,
});
export type BlockInput = z.infer<typeof blockInput>;

export const unblockInput = z.object({ id: z.coerce.number().int().positive() });

export const blockSchema = z.object({
  id: z.number(),
  kind: blockKindSchema,
  value: z.string(),
  reason: z.string().nullable(),
  by: z.string(),
  at: isoSchema,
});
export type BlockDto = z.infer<typeof blockSchema>;
export const blockListSchema = z.object({ items: z.array(blockSchema), most: z.number() });
export type BlockListDto = z.infer<typeof blockListSchema>;
