import { z } from "zod";
import { isoSchema } from "./words";

export const forecastInput = z.object({ level: z.number().int().min(10).max(300).optional() });
export type ForecastInput = z.infer<typeof forecastInput>;

/** What the next 30 real days take if nothing is changed. `sampled` bots stand for `bots`. Money in micro-dollars. */
export const forecastSchema = z.object({
  madeAt: isoSchema,
  level: z.number(),
  bots: z.number(),
  sampled: z.number(),
  acts: z.object({
    posts: z.number(),
    comments: z.number(),
    likes: z.number(),
    browses: z.number(),
    visits: z.number(),
  }),
  words: z.object({ micros: z.number(), tokens: z.number(), source: z.enum(["measured", "assumed", "offline"]) }),
  pictures: z.object({ micros: z.number(), count: z.number() }),
  /** On Inngest's cloud; the embedded engine costs nothing. */
  executions: z.object({ count: z.number(), micros: z.number() }),
  /** Words and pictures. */
  totalMicros: z.number(),
  /** What the fleet's budgets allow in that time. */
  allowedMicros: z.number(),
  asOf: z.string(),
});
export type ForecastDto = z.infer<typeof forecastSchema>;

/** A forecast that is a week old or older, beside what its full days came to. */
export const comparedSchema = z.object({
  madeAt: isoSchema,
  days: z.number(),
  forecastMicros: z.number(),
  actualMicros: z.number(),
});
export const lastForecastSchema = z.object({
  forecast: forecastSchema.nullable(),
  compared: comparedSchema.nullable(),
});
export type LastForecastDto = z.infer<typeof lastForecastSchema>;
