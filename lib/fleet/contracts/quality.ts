import { z } from "zod";
import { jobSchema } from "./settings";
import { isoSchema } from "./words";

export const lightSchema = z.enum(["green", "amber", "red", "none"]);
export type QualityLight = z.infer<typeof lightSchema>;

const face = z.object({ id: z.string(), name: z.string(), handle: z.string(), avatarUrl: z.string().nullable() });

/** A figure that could not be computed is null: JSON knows no other way. Bounds are inclusive, an absent one is open. */
export const qualityCheckSchema = z.object({
  label: z.string(),
  value: z.number().nullable(),
  low: z.number().optional(),
  high: z.number().optional(),
  ok: z.boolean(),
});

/** `dots` are bots, ascending; `human` people's q05, q25, q50, q75 and q95. */
export const qualitySpreadSchema = z.object({
  human: z.array(z.number()).length(5),
  dots: z.array(z.number()),
  outside: z.number(),
  farthest: z.array(face),
});

export const qualityMeasureSchema = z.object({
  id: z.string(),
  title: z.string(),
  /** What it says about people. */
  meaning: z.string(),
  /** What to change when it lies outside. */
  remedy: z.string(),
  checks: z.array(qualityCheckSchema),
  ok: z.boolean(),
  skipped: z.string().nullable(),
  spread: qualitySpreadSchema.nullable(),
});
export type QualityMeasure = z.infer<typeof qualityMeasureSchema>;

const series = z.array(z.number());
export const qualityPlotsSchema = z.object({
  gaps: z.object({ fleet: series, human: series }),
  hours: z.object({ fleet: series, human: series }),
  lorenz: series,
  firstComment: series,
});
export type QualityPlots = z.infer<typeof qualityPlotsSchema>;

export const qualityControlSchema = z.object({
  name: z.string(),
  auc: z.number().nullable(),
  ok: z.boolean(),
  wanted: z.string(),
});

/** `since` is a night; `notedBy` whoever said that it is known. */
export const qualityFallSchema = z.object({
  id: z.string(),
  title: z.string(),
  since: z.string(),
  notedBy: z.string().nullable(),
});

/** All moments are domain time. */
export const qualityReportSchema = z.object({
  id: z.string(),
  night: z.string(),
  from: isoSchema,
  until: isoSchema,
  madeAt: isoSchema,
  madeBy: z.string(),
  light: lightSchema,
  sentence: z.string(),
  livedDays: z.number(),
  bots: z.number(),
  judged: z.number(),
  events: z.number(),
  /** Bots it rests on where the fleet is too large to be read whole. */
  sampled: z.number().nullable(),
  measures: z.array(qualityMeasureSchema),
  plots: qualityPlotsSchema,
  standouts: z.array(z.object({ bot: face, reasons: z.array(z.string()), distance: z.number() })),
  classifierRan: z.boolean(),
  controls: z.array(qualityControlSchema),
  falls: z.array(qualityFallSchema),
});
export type QualityReportDto = z.infer<typeof qualityReportSchema>;

export const qualityNightSchema = z.object({
  id: z.string(),
  night: z.string(),
  light: lightSchema,
  sentence: z.string(),
});
export type QualityNight = z.infer<typeof qualityNightSchema>;

/** `life`: days among the last 28 in which something was done. */
export const qualitySchema = z.object({
  /** `judged`: bots with fifty contributions that a verdict needs. */
  life: z.object({ lived: z.number(), needed: z.number(), enough: z.number(), judged: z.number() }),
  report: qualityReportSchema.nullable(),
  nights: z.array(qualityNightSchema),
  job: jobSchema.nullable(),
});
export type QualityDto = z.infer<typeof qualitySchema>;
