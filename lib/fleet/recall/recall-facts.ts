import { z } from "zod";

/** What an incident report says beyond the list of removals; kept with the job. Times are real, ISO. */
export const recallFacts = z.object({
  turnId: z.string(),
  kind: z.enum(["post", "comment"]),
  text: z.string(),
  author: z.object({ name: z.string(), handle: z.string() }),
  bots: z.array(z.object({ id: z.string(), name: z.string(), handle: z.string(), texts: z.number() })),
  /** How many of them were moving and were halted. */
  halted: z.number(),
  why: z.string().nullable(),
  whole: z.boolean(),
});
export type RecallFacts = z.infer<typeof recallFacts>;
