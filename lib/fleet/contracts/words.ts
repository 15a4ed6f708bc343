import { z } from "zod";

/** From the least to the most that an operator may do. */
export const roles = ["viewer", "operator", "owner"] as const;

/** The words the console shows for a bot, in the order of its facets. */
export const shownStatuses = ["running", "awake", "held", "paused", "failing", "stopped", "retired"] as const;
export const shownStatusSchema = z.enum(shownStatuses);
export type ShownStatus = z.infer<typeof shownStatusSchema>;

export const turnKindSchema = z.enum(["browse", "like", "comment", "post"]);
export const tierSchema = z.enum(["casual", "regular", "power"]);

/** ISO 8601 with milliseconds, UTC. */
export const isoSchema = z.iso.datetime({ precision: 3 });

export const idInput = z.object({ id: z.string().min(1).max(80) });
export const emptyInput = z.object({});

/** Why an operator does it, for the audit log and for whoever wonders later. */
export const reasonSchema = z.string().trim().max(200).optional();
export const reasonInput = z.object({ reason: reasonSchema });
export type ReasonInput = z.infer<typeof reasonInput>;
export const botCommandInput = idInput.extend({ reason: reasonSchema });
export type BotCommandInput = z.infer<typeof botCommandInput>;

/** Numbers in a query string arrive as text. */
export const pageInput = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
};
