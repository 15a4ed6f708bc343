import { and, desc, eq, gt } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/db";
import { jobs, qualityReports } from "@/lib/db/schema";
import type { QualityDto, QualityReportDto } from "../contracts/quality";
import { emptyInput, idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { toJob } from "../simulation/jobs";
import { defineQuery, type Verb } from "../verb";
import { livedDays } from "./life";
import { FEWEST_JUDGED } from "./verdict";
import { ENOUGH_DAYS, WINDOW_DAYS } from "./nights";
import { toReport } from "./to-report";

const NIGHTS_SHOWN = 28;
/** Longer than any report takes: one that has said nothing for so long ended with its process. */
const LOST_AFTER_MS = 10 * 60_000;

/** The report an operator asked for and that is being made. */
export async function runningReport(db: Db | Tx, realNow: number) {
  const [row] = await db
    .select()
    .from(jobs)
    .where(
      and(eq(jobs.kind, "quality"), eq(jobs.status, "running"), gt(jobs.updatedAt, new Date(realNow - LOST_AFTER_MS))),
    )
    .orderBy(desc(jobs.createdAt))
    .limit(1);
  return row ? toJob(row) : null;
}

/** The latest report, the verdicts of the last nights from the oldest, and how much of the time it needs the fleet has lived. */
export const getQuality: Verb<Record<string, never>, QualityDto> = defineQuery({
  name: "quality.get",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const { id, night, light, sentence } = qualityReports;
    const ofGallery = eq(qualityReports.galleryId, ctx.studio.identity);
    const nights = await ctx.db
      .select({ id, night, light, sentence })
      .from(qualityReports)
      .where(ofGallery)
      .orderBy(desc(night))
      .limit(NIGHTS_SHOWN);
    const [latest] = await ctx.db.select().from(qualityReports).where(ofGallery).orderBy(desc(night)).limit(1);
    return {
      life: { lived: await livedDays(ctx), needed: WINDOW_DAYS, enough: ENOUGH_DAYS, judged: FEWEST_JUDGED },
      report: latest ? await toReport(ctx, latest) : null,
      nights: nights.toReversed(),
      job: await runningReport(ctx.db, ctx.clock.realNow()),
    };
  },
});

/** One report, as long as it is kept. */
export const getQualityReport: Verb<{ id: string }, QualityReportDto> = defineQuery({
  name: "quality.get-report",
  role: "viewer",
  input: idInput,
  run: async (ctx, { id }) => {
    const [row] = await ctx.db
      .select()
      .from(qualityReports)
      .where(and(eq(qualityReports.id, id), eq(qualityReports.galleryId, ctx.studio.identity)));
    if (!row)
      throw new FleetError(
        "not_found",
        "There is no such report.",
        "A night run anew has a report with the same date.",
      );
    return toReport(ctx, row);
  },
});
