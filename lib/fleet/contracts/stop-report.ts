import { z } from "zod";
import { quietSchema } from "./quiet";
import { isoSchema } from "./words";

/** How the last emergency stop went: what is still open, how long quiet took, and what was cut. Real time. */
export const stopReportSchema = quietSchema.extend({
  realNow: isoSchema,
  /** Whether the log has it: what was cut is known only from then on. */
  noted: z.boolean(),
  /** Milliseconds from the stop until nothing was open; null while something is, or when nobody watched. */
  quietAfterMs: z.number().nullable(),
  /** Requests that were open or permitted when the stop came, newest first. */
  cut: z.array(
    z.object({
      id: z.string(),
      bot: z.object({ id: z.string(), name: z.string(), handle: z.string() }),
      turnId: z.string(),
      kind: z.enum(["render", "post", "comment", "like"]),
      status: z.enum(["permitted", "done", "refused", "unknown", "given_up"]),
      reason: z.string().nullable(),
    }),
  ),
  /** All of them, shown or not. */
  cutCount: z.number(),
});
export type StopReportDto = z.infer<typeof stopReportSchema>;
