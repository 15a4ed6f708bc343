import { z } from "zod";

/** How often each topic of the console has gone stale. A topic that never did is not there. */
export const liveVersionsSchema = z.object({ versions: z.record(z.string(), z.number().int().nonnegative()) });

export type LiveVersions = z.infer<typeof liveVersionsSchema>["versions"];
