import { inArray } from "drizzle-orm";
import type { MetricId } from "@/lib/behavior/realism/metric";
import { bots, type qualityReports } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { QualityMeasure, QualityReportDto } from "../contracts/quality";
import { MEANINGS } from "./meanings";
import {
  readControls,
  readFalls,
  readMetrics,
  readPlots,
  readSpreads,
  readStandouts,
  type StoredMetric,
  type StoredSpread,
} from "./stored";

type Row = typeof qualityReports.$inferSelect;
type Face = QualityReportDto["standouts"][number]["bot"];

async function facesOf(ctx: FleetContext, ids: readonly string[]): Promise<Map<string, Face>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .select({ id: bots.id, name: bots.name, handle: bots.handle })
    .from(bots)
    .where(inArray(bots.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, { ...row, avatarUrl: ctx.links.avatar(row.handle) }]));
}

/** A measure that this release no longer knows still shows its figures. */
const unknown = { meaning: "A measure of another release.", remedy: "Make a new report" };

const severity = ({ ok, skipped, checks }: StoredMetric): number =>
  skipped !== undefined ? 2 : ok ? 1 : -checks.filter((check) => !check.ok).length;

function toMeasure(
  metric: StoredMetric,
  spread: StoredSpread | undefined,
  faces: ReadonlyMap<string, Face>,
): QualityMeasure {
  const { id, title, checks, ok, skipped } = metric;
  return {
    id,
    title,
    ...(MEANINGS[id as MetricId] ?? unknown),
    checks,
    ok,
    skipped: skipped ?? null,
    spread: spread
      ? {
          human: spread.human,
          dots: spread.dots,
          outside: spread.outside,
          farthest: spread.farthest.flatMap((bot) => faces.get(bot) ?? []),
        }
      : null,
  };
}

/** A row as the console shows it: worst first, with the bots it names as they are called today. Who was deleted since is left out. */
export async function toReport(ctx: FleetContext, row: Row): Promise<QualityReportDto> {
  const spreads = readSpreads(row.spreads);
  const standouts = readStandouts(row.standouts);
  const faces = await facesOf(ctx, [
    ...standouts.map(({ botId }) => botId),
    ...spreads.flatMap(({ farthest }) => farthest),
  ]);
  const metrics = readMetrics(row.metrics);
  const titles = new Map(metrics.map(({ id, title }) => [id, title]));
  return {
    id: row.id,
    night: row.night,
    from: row.periodFrom.toISOString(),
    until: row.periodUntil.toISOString(),
    madeAt: row.madeAt.toISOString(),
    madeBy: row.madeBy,
    light: row.light,
    sentence: row.sentence,
    livedDays: row.livedDays,
    bots: row.bots,
    judged: row.judged,
    events: row.events,
    sampled: row.sampled,
    measures: metrics
      .toSorted((a, b) => severity(a) - severity(b))
      .map((metric) =>
        toMeasure(
          metric,
          spreads.find(({ id }) => id === metric.id),
          faces,
        ),
      ),
    plots: readPlots(row.plots),
    standouts: standouts.flatMap(({ botId, reasons, distance }) => {
      const bot = faces.get(botId);
      return bot ? [{ bot, reasons, distance }] : [];
    }),
    classifierRan: row.classifierRan,
    controls: readControls(row.controls),
    falls: readFalls(row.falls).map(({ id, since, notedBy }) => ({ id, title: titles.get(id) ?? id, since, notedBy })),
  };
}
