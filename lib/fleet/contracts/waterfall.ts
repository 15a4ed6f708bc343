import { z } from "zod";

/** In the order in which they take something away. `pace`: the fleet is slowed because the gallery is. */
export const waterfallKeys = ["personas", "level", "pace", "quiet", "caps", "budget"] as const;
export type WaterfallKey = (typeof waterfallKeys)[number];

export const doingsSchema = z.object({ posts: z.number(), comments: z.number(), likes: z.number() });
export type DoingsDto = z.infer<typeof doingsSchema>;

/**
 * What the running bots would do on an average day of the fleet's time, and what each factor leaves of it: an estimate. `limiting` takes
 * the greatest share of any kind, null when nothing takes a twentieth.
 */
export const waterfallSchema = z.object({
  bots: z.number(),
  level: z.number(),
  steps: z.array(doingsSchema.extend({ key: z.enum(waterfallKeys) })),
  limiting: z.enum(waterfallKeys).nullable(),
  quiet: z.object({ from: z.number(), until: z.number() }).nullable(),
  /** Money a real day at what the last week cost, in micro-dollars; null when nothing paid for is known yet. */
  dayCostMicros: z.number().nullable(),
  dayCapMicros: z.number(),
});
export type WaterfallDto = z.infer<typeof waterfallSchema>;
