/** Law: a night has one report; it, what fell with it, the word to the operators and the end of its job are one transaction. */
import { and, desc, eq, lt, notInArray } from "drizzle-orm";
import type { Metric } from "@/lib/behavior/realism/metric";
import type { Tx } from "@/lib/db/db";
import { jobs, qualityReports } from "@/lib/db/schema";
import { raise } from "../alerts/raise";
import type { FleetContext } from "../context";
import { fallsOf } from "./falls";
import { MEANINGS } from "./meanings";
import { readFalls, readMetrics, type StoredFall, type StoredMetric } from "./stored";

/** Reports a gallery keeps: two months of nights. */
export const KEPT_REPORTS = 60;

type Row = typeof qualityReports.$inferInsert;
export type Made = Omit<Row, "falls" | "metrics"> & { metrics: StoredMetric[] };

const measured = (metrics: readonly StoredMetric[]) => metrics as unknown as Metric[];

/** Who took note of what, by fall: of tonight's report too, which may be about to give way. */
function notesIn(falls: readonly StoredFall[]): (fall: Pick<StoredFall, "id" | "since">) => string | null {
  const notes = new Map(falls.flatMap(({ id, since, notedBy }) => (notedBy ? [[`${id} ${since}`, notedBy]] : [])));
  return ({ id, since }) => notes.get(`${id} ${since}`) ?? null;
}

/** What has fallen by now; who took note of a fall stays with it. A night that claims nothing changes nothing. */
async function fallsBy(tx: Tx, report: Made): Promise<{ falls: StoredFall[]; before: StoredFall[] }> {
  const [tonight] = await tx
    .select({ falls: qualityReports.falls })
    .from(qualityReports)
    .where(and(eq(qualityReports.galleryId, report.galleryId), eq(qualityReports.night, report.night)))
    .for("update");
  const rows = await tx
    .select({
      night: qualityReports.night,
      light: qualityReports.light,
      metrics: qualityReports.metrics,
      falls: qualityReports.falls,
    })
    .from(qualityReports)
    .where(and(eq(qualityReports.galleryId, report.galleryId), lt(qualityReports.night, report.night)))
    .orderBy(desc(qualityReports.night))
    .limit(KEPT_REPORTS);
  const before = readFalls(rows[0]?.falls);
  const notedBy = notesIn([...before, ...readFalls(tonight?.falls)]);
  const noted = <T extends Pick<StoredFall, "id" | "since">>(fall: T) => ({ ...fall, notedBy: notedBy(fall) });
  if (report.light === "none") return { falls: before.map(noted), before };
  const nights = rows
    .filter(({ light }) => light !== "none")
    .map(({ night, metrics }) => ({ night, metrics: measured(readMetrics(metrics)) }))
    .toReversed();
  const falls = fallsOf([...nights, { night: report.night, metrics: measured(report.metrics) }]);
  return { falls: falls.map(noted), before };
}

const titleOf = ({ metrics }: Made, id: string) =>
  metrics.find((metric) => metric.id === id)?.title.toLowerCase() ?? id;

async function tell(tx: Tx, ctx: FleetContext, report: Made, fresh: readonly StoredFall[]): Promise<void> {
  const [first] = fresh;
  if (!first) return;
  await raise(tx, ctx, {
    key: `quality:${report.galleryId}:${report.night}`,
    kind: "quality",
    title: `Quality fell: ${fresh.map(({ id }) => titleOf(report, id)).join(", ")}`,
    detail: `${report.sentence} ${MEANINGS[first.id].remedy}.`,
    path: "/quality",
  });
}

/** @param replace tonight's report gives way to this one. @returns false when tonight has one and it stays */
export async function keepReport(
  ctx: FleetContext,
  report: Made,
  { replace, jobId }: { replace: boolean; jobId?: string },
): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const { falls, before } = await fallsBy(tx, report);
    const row: Row = { ...report, falls };
    const target = [qualityReports.galleryId, qualityReports.night];
    const insert = tx.insert(qualityReports).values(row);
    const { id: _id, ...again } = row;
    const written = await (
      replace ? insert.onConflictDoUpdate({ target, set: again }) : insert.onConflictDoNothing({ target })
    ).returning({ id: qualityReports.id });
    if (written.length === 0) return false;
    const known = new Set(before.map(({ id, since }) => `${id} ${since}`));
    await tell(
      tx,
      ctx,
      report,
      falls.filter(({ id, since }) => !known.has(`${id} ${since}`)),
    );
    const kept = tx
      .select({ id: qualityReports.id })
      .from(qualityReports)
      .where(eq(qualityReports.galleryId, report.galleryId))
      .orderBy(desc(qualityReports.night))
      .limit(KEPT_REPORTS);
    await tx
      .delete(qualityReports)
      .where(and(eq(qualityReports.galleryId, report.galleryId), notInArray(qualityReports.id, kept)));
    if (jobId) {
      const { sentence: note } = report;
      await tx
        .update(jobs)
        .set({
          status: "done",
          done: report.bots,
          total: Math.max(1, report.bots),
          note,
          updatedAt: new Date(ctx.clock.realNow()),
        })
        .where(eq(jobs.id, jobId));
    }
    return true;
  });
}
