// A turn's trace as recorded: what a newer or older release left out is simply not shown.
import { z } from "zod";

import { turnKindSchema } from "@/lib/fleet/contracts/words";

const candidateSchema = z.object({
  id: z.string(),
  score: z.number(),
  parts: z.record(z.string(), z.number()).catch({}),
  excluded: z.string().optional(),
  title: z.string().catch(""),
  author: z.string().catch(""),
  imageUrl: z.string().optional().catch(undefined),
});
export type TraceCandidate = z.infer<typeof candidateSchema>;

const choiceSchema = z.object({
  itemId: z.string(),
  title: z.string().catch(""),
  author: z.string().catch(""),
  why: z.string().optional(),
});
export type TraceChoice = z.infer<typeof choiceSchema>;

/** One choice as a sentence: what it was, and that it was taken, or why not. */
export function choiceWords({ itemId, title, author, why }: TraceChoice): string {
  const what = `${title || itemId}${author ? ` · ${author}` : ""}`;
  return why === undefined ? `${what}: taken` : `${what}: ${why.charAt(0).toLowerCase()}${why.slice(1)}`;
}

const diceSchema = z.object({ weights: z.partialRecord(turnKindSchema, z.number()), drawn: z.number() });
export type TraceDice = z.infer<typeof diceSchema>;

const traceSchema = z.object({
  dice: diceSchema.optional().catch(undefined),
  candidates: z.array(candidateSchema).optional().catch(undefined),
  answered: z.object({ by: z.string(), text: z.string() }).optional().catch(undefined),
  choices: z.array(choiceSchema).optional().catch(undefined),
  prompt: z.object({ system: z.string(), user: z.string() }).optional().catch(undefined),
  reply: z.string().optional().catch(undefined),
  checks: z.array(z.string()).optional().catch(undefined),
});
export type TurnTraceView = z.infer<typeof traceSchema>;

export function readTrace(trace: unknown): TurnTraceView {
  return traceSchema.safeParse(trace).data ?? {};
}

/** In the order in which the number was compared with them. */
const order = ["browse", "like", "comment", "post"] as const;

/** The dice bar: each kind's share of [0, 1) and where it begins. */
export function diceSegments({ weights }: TraceDice) {
  let from = 0;
  return order.flatMap((kind) => {
    const share = weights[kind] ?? 0;
    if (share <= 0) return [];
    const segment = { kind, share, from };
    from += share;
    return [segment];
  });
}

export const scoreParts = ["interest", "fresh", "popular", "knows"] as const;

/** Widths of a candidate's parts, in percent of the bar of the best one; together they are its score. */
export function scoreWidths({ score, parts }: TraceCandidate, best: number): { part: string; width: number }[] {
  const sum = scoreParts.reduce((total, part) => total + (parts[part] ?? 0), 0);
  if (sum <= 0 || best <= 0) return [];
  return scoreParts.flatMap((part) => {
    const width = ((parts[part] ?? 0) / sum) * (score / best) * 100;
    return width > 0 ? [{ part, width }] : [];
  });
}
