import { z } from "zod";

const cents = z.number().int().min(0).max(10_000_000).nullable();

/** Limits of real-time windows beside the day's; null for none. */
export const budgetsSchema = z.object({
  hourCapCents: cents,
  monthCapCents: cents,
  botDayCapCents: cents,
  picturesPerDay: z.number().int().min(0).max(100_000).nullable(),
});
export type BudgetsDto = z.infer<typeof budgetsSchema>;
