/** Documents of a report as they lie in its row. Older and newer rows are read alike: what is missing is empty. */
import { z } from "zod";
import type { Metric } from "@/lib/behavior/realism/metric";
import { qualityCheckSchema, qualityControlSchema, qualityPlotsSchema } from "../contracts/quality";

const storedMetricSchema = z.object({
  id: z.string(),
  title: z.string(),
  checks: z.array(qualityCheckSchema),
  ok: z.boolean(),
  skipped: z.string().optional(),
});
export type StoredMetric = z.infer<typeof storedMetricSchema>;

/** `outside` counts the bots, `farthest` names some by their ids. */
const storedSpreadSchema = z.object({
  id: z.string(),
  human: z.array(z.number()).length(5),
  dots: z.array(z.number()),
  outside: z.number(),
  farthest: z.array(z.string()),
});
export type StoredSpread = z.infer<typeof storedSpreadSchema>;

const storedStandoutSchema = z.object({ botId: z.string(), reasons: z.array(z.string()), distance: z.number() });
export type StoredStandout = z.infer<typeof storedStandoutSchema>;

const storedFallSchema = z.object({ id: z.string(), since: z.string(), notedBy: z.string().nullable() });
export type StoredFall = z.infer<typeof storedFallSchema> & { id: Metric["id"] };

const noPlots = {
  gaps: { fleet: [], human: [] },
  hours: { fleet: [], human: [] },
  lorenz: [],
  firstComment: [],
};

const listOf =
  <T>(schema: z.ZodType<T>) =>
  (value: unknown): T[] =>
    z.array(schema).catch([]).parse(value);

export const readMetrics = listOf(storedMetricSchema);
export const readSpreads = listOf(storedSpreadSchema);
export const readStandouts = listOf(storedStandoutSchema);
export const readControls = listOf(qualityControlSchema);
export const readFalls = (value: unknown): StoredFall[] => listOf(storedFallSchema)(value) as StoredFall[];
export const readPlots = (value: unknown) => qualityPlotsSchema.catch(noPlots).parse(value);
