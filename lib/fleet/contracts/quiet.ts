import { z } from "zod";
import { isoSchema } from "./words";

/** What is still open, in all processes. Real time. */
export const quietSchema = z.object({
  state: z.enum(["armed", "stopped"]),
  stoppedBy: z.string().nullable(),
  stoppedAt: isoSchema.nullable(),
  /** Leave to begin a request, not used or lapsed yet. */
  livePermits: z.number(),
  /** Requests to the gallery that may be under way. */
  openRequests: z.number(),
  /** Calls of a model that may be under way. */
  openCalls: z.number(),
  /** Nothing of the three. */
  quiet: z.boolean(),
  /** Requests that were cut or not answered, and whose outcome is still to be read. */
  unsettled: z.number(),
});
export type QuietDto = z.infer<typeof quietSchema>;
