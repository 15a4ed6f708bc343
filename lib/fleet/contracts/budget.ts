import { z } from "zod";
import { isoSchema } from "./words";

const cents = z.number().int().min(0).max(10_000_000).nullable();

/** Limits of real-time windows beside the day's; null for none. */
export const budgetsSchema = z.object({
  hourCapCents: cents,
  monthCapCents: cents,
  botDayCapCents: cents,
  picturesPerDay: z.number().int().min(0).max(100_000).nullable(),
});
export type BudgetsDto = z.infer<typeof budgetsSchema>;

export const periodSchema = z.enum(["day", "week", "month"]);
export type BudgetPeriod = z.infer<typeof periodSchema>;
export const budgetInput = z.object({ period: periodSchema.default("day") });

const window = z.object({
  kind: z.enum(["month", "day", "hour", "pictures"]),
  /** Micro-dollars, of `pictures` pictures; `limit` null for none. */
  spent: z.number(),
  reserved: z.number(),
  limit: z.number().nullable(),
  endsAt: isoSchema,
  /** Since when it makes the fleet save; null while it does not. */
  savingSince: isoSchema.nullable(),
  isUsedUp: z.boolean(),
});
export type BudgetWindowDto = z.infer<typeof window>;

/** `label` is shown, `id` leads to a bot or a turn. */
const share = z.object({
  id: z.string(),
  label: z.string(),
  micros: z.number(),
  calls: z.number(),
  tokens: z.number(),
});
export type SpendShare = z.infer<typeof share>;

/** `own`: the price is the operator's word, not the dated list's. While it is not `known`, nothing is written. */
export const priceSchema = z.object({
  model: z.string(),
  known: z.boolean(),
  own: z.boolean(),
  offline: z.boolean(),
  asOf: z.string(),
});

/** What was spent since the period began (UTC), by what; the dearest ten of each. */
export const budgetSchema = z.object({
  period: periodSchema,
  since: isoSchema,
  windows: z.array(window),
  saving: z.object({ words: z.string(), since: isoSchema.nullable(), isUsedUp: z.boolean() }).nullable(),
  price: priceSchema,
  total: z.object({
    micros: z.number(),
    calls: z.number(),
    offlineCalls: z.number(),
    tokens: z.number(),
    pictures: z.number(),
  }),
  byModel: z.array(share),
  byPurpose: z.array(share),
  /** All of it: what no bot asked for stands under an empty id. */
  byArchetype: z.array(share),
  byBot: z.array(share),
  byPost: z.array(share),
});
export type BudgetDto = z.infer<typeof budgetSchema>;
