import { z } from "zod";
import { isoSchema } from "./words";

/** Why a request was given up for good, in the order in which an operator should look at them. */
export const letterCauses = ["refused_request", "refused_workflow", "unconfirmed", "no_answer", "unwritten"] as const;
export type LetterCause = (typeof letterCauses)[number];
/** `settled`: what it was about was found on the gallery after all. */
export const letterStates = ["open", "retried", "discarded", "settled"] as const;

export const deadLetterSchema = z.object({
  id: z.number(),
  /** Real time. */
  at: isoSchema,
  cause: z.enum(letterCauses),
  state: z.enum(letterStates),
  kind: z.string(),
  reason: z.string(),
  /** What was asked, and what came back: JSON of at most 8 kB each, without secrets. */
  request: z.record(z.string(), z.unknown()),
  answer: z.record(z.string(), z.unknown()),
  bot: z.object({ id: z.string(), name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() }).nullable(),
  turnId: z.string().nullable(),
  /** Why it cannot be tried again; null when it can. */
  noRetry: z.string().nullable(),
  closedAt: isoSchema.nullable(),
  closedBy: z.string().nullable(),
});
export type DeadLetterDto = z.infer<typeof deadLetterSchema>;

export const listDeadLettersInput = z.object({
  cause: z.enum(letterCauses).optional(),
  state: z.enum(letterStates).default("open"),
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListDeadLettersInput = z.infer<typeof listDeadLettersInput>;

export const deadLetterPageSchema = z.object({
  items: z.array(deadLetterSchema),
  nextBefore: z.number().nullable(),
  /** Open ones, by cause. */
  open: z.array(z.object({ cause: z.enum(letterCauses), n: z.number() })),
});
export type DeadLetterPageDto = z.infer<typeof deadLetterPageSchema>;

export const letterIdInput = z.object({ id: z.coerce.number().int().positive() });
export const discardLettersInput = z.object({ cause: z.enum(letterCauses) });

/** `published`: nothing was sent, for a read has found it on the gallery. */
export const letterRetrySchema = z.object({ outcome: z.enum(["planned", "published"]) });
export type LetterRetryDto = z.infer<typeof letterRetrySchema>;
export const lettersDiscardedSchema = z.object({ discarded: z.number() });
export type LettersDiscardedDto = z.infer<typeof lettersDiscardedSchema>;

/** How many incidents were looked at. */
export const probeSchema = z.object({ asked: z.number() });
export type ProbeDto = z.infer<typeof probeSchema>;
