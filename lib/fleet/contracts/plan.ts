import { z } from "zod";
import { createBotsInput } from "./create";
import { tierSchema } from "./words";

/** What a visitor shall see on a day of the gallery's time, and of whom it shall come. */
export const planInput = createBotsInput
  .pick({ mix: true, timeZones: true, seed: true })
  .extend({ posts: z.number().int().min(0).max(2000), comments: z.number().int().min(0).max(5000) })
  .refine(({ posts, comments }) => posts + comments > 0, { path: ["posts"], error: "Wish for a post or a comment." });
export type PlanInput = z.infer<typeof planInput>;

/** People of a form at an activity level in percent; absent, the fleet's own. */
export const upkeepInput = createBotsInput
  .omit({ start: true })
  .extend({ level: z.number().int().min(10).max(300).optional() });
export type UpkeepInput = z.infer<typeof upkeepInput>;

/** Of a day: eight days of ten lie from `low` to `high`. */
const bandSchema = z.object({ mean: z.number(), low: z.number(), high: z.number() });
export type BandDto = z.infer<typeof bandSchema>;

/** What 30 days of the gallery's time take. Money in micro-dollars. */
const monthSchema = z.object({
  words: z.object({ micros: z.number(), tokens: z.number(), source: z.enum(["measured", "assumed", "offline"]) }),
  pictures: z.object({ micros: z.number(), count: z.number() }),
  /** On Inngest's cloud; the embedded engine costs nothing. */
  executions: z.object({ count: z.number(), micros: z.number() }),
  /** Words and pictures. */
  totalMicros: z.number(),
  /** The same with a paid model and paid pictures, where the fleet has neither or only one of them. */
  listed: z.object({ model: z.string(), tokens: z.number(), micros: z.number() }).nullable(),
});
export type MonthDto = z.infer<typeof monthSchema>;

const upkeepSchema = z.object({
  count: z.number(),
  level: z.number(),
  day: z.object({ posts: bandSchema, comments: bandSchema, likes: z.number() }),
  /** Null while a price is not known. */
  month: monthSchema.nullable(),
  /** With whoever runs already, in 30 real days at the clock's speed, against what the budgets let through. */
  budget: z
    .object({ fleetMicros: z.number(), allowedMicros: z.number(), over: z.enum(["money", "pictures"]).nullable() })
    .nullable(),
});

const basisSchema = z.object({
  /** The dial, in percent. */
  level: z.number(),
  speed: z.number(),
  already: z.object({ bots: z.number(), posts: z.number(), comments: z.number() }),
  asOf: z.string(),
  /** Why no price can be named; null where it can. */
  unpriced: z.string().nullable(),
});

export const upkeepAnswerSchema = basisSchema.extend({ upkeep: upkeepSchema });
export type UpkeepDto = z.infer<typeof upkeepSchema>;
export type UpkeepAnswerDto = z.infer<typeof upkeepAnswerSchema>;

export const planWays = ["usual", "busier", "casual", "dial"] as const;
/** Ways to give a visitor that, the plainest first. */
export const planSchema = basisSchema.extend({
  ways: z.array(upkeepSchema.extend({ id: z.enum(planWays), tier: tierSchema.nullable() })),
});
export type PlanDto = z.infer<typeof planSchema>;
export type PlanWayDto = PlanDto["ways"][number];
