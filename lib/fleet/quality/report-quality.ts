/** Law: a report reads and never acts; it shares its thread, and a night that has one is left alone. */
import { and, eq } from "drizzle-orm";
import type { Metric } from "@/lib/behavior/realism/metric";
import { byParts } from "@/lib/behavior/realism/parts";
import { reportInParts, type RealismReport } from "@/lib/behavior/realism/report";
import { jobs, qualityReports } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { runningPreparation, updateJob } from "../simulation/jobs";
import { keepReport } from "./keep-report";
import { livedDays } from "./life";
import { ENOUGH_DAYS, nightOf, windowAt } from "./nights";
import { type Life, readLife } from "./read-life";
import type { StoredMetric, StoredSpread, StoredStandout } from "./stored";
import { FEWEST_JUDGED, notEnough, verdictOf } from "./verdict";

export type QualityOutcome =
  | { kind: "made"; night: string; light: RealismReport["light"] }
  | { kind: "skipped"; night: string; why: string };

const DAY_MS = 86_400_000;
const MOST_FACES = 8;
/** Of a sample these say nothing: who else reacted to a post is not among what was read. */
const NEEDS_ALL: readonly Metric["id"][] = ["T13", "T14", "T16"];

/** The event loop takes its turn. */
const rest = () => new Promise<void>((resolve) => setImmediate(resolve));

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

/** @param young what has no figure then has not happened yet; later, that it never happens is a finding */
function toMetric({ id, title, checks, ok, skipped }: Metric, sampled: number | null, young: boolean): StoredMetric {
  if (sampled !== null && NEEDS_ALL.includes(id))
    return { id, title, checks: [], ok: true, skipped: `The fleet is too large: ${sampled} of its bots were read` };
  if (skipped !== undefined) return { id, title, checks: [], ok: true, skipped };
  const told = checks.map(({ value, ...check }) => ({ ...check, value: finite(value) }));
  if (!young) return { id, title, ok, checks: told };
  const left = told.filter(({ value }) => value !== null);
  if (left.length === 0) return { id, title, checks: [], ok: true, skipped: "Too little has happened to measure it" };
  return { id, title, ok: left.every((check) => check.ok), checks: left };
}

function spreadsOf({ spreads }: RealismReport, { ids }: Life): StoredSpread[] {
  return spreads
    .filter(({ dots }) => dots.length > 0)
    .map(({ id, human, dots, outside }) => ({
      id,
      human: [...human],
      dots,
      outside: outside.length,
      farthest: outside.slice(0, MOST_FACES).flatMap((handle) => ids.get(handle) ?? []),
    }));
}

function standoutsOf({ standouts }: RealismReport, { ids }: Life): StoredStandout[] {
  return standouts.flatMap(({ bot, reasons, distance }) => {
    const botId = ids.get(bot);
    return botId === undefined ? [] : [{ botId, reasons, distance: Number(distance.toFixed(2)) }];
  });
}

async function whoAsked(ctx: FleetContext, jobId: string | undefined): Promise<string> {
  if (jobId === undefined) return ctx.actor.name;
  const [job] = await ctx.db.select({ by: jobs.startedBy }).from(jobs).where(eq(jobs.id, jobId));
  return job?.by ?? ctx.actor.name;
}

async function whyNot(ctx: FleetContext, night: string): Promise<string | null> {
  const [made] = await ctx.db
    .select({ id: qualityReports.id })
    .from(qualityReports)
    .where(and(eq(qualityReports.galleryId, ctx.studio.identity), eq(qualityReports.night, night)));
  if (made) return "This night has its report.";
  const lived = await livedDays(ctx);
  if (lived < ENOUGH_DAYS) return notEnough(lived);
  return (await runningPreparation(ctx)) ? "The past of this gallery is still being written." : null;
}

/**
 * The report of tonight, by the fleet's own clock. Every night that has none gets one, once there is enough life; asked for by an operator
 * it is made at any time and takes the place of tonight's.
 */
export async function reportQuality(ctx: FleetContext, asked?: { jobId: string }): Promise<QualityOutcome> {
  const now = ctx.clock.now();
  const night = nightOf(now);
  const why = asked ? null : await whyNot(ctx, night);
  if (why !== null) return { kind: "skipped", night, why };
  const lived = await livedDays(ctx);
  const { from: earliest, until } = windowAt(now);
  const told = async (done: number, total: number) => {
    const note = done < total ? "Reading what the bots did" : "Comparing it with what people do";
    if (asked) await updateJob(ctx, asked.jobId, { done, total, note }, ctx.clock.realNow());
  };
  const life = await readLife(ctx.db, { galleryId: ctx.studio.identity, from: earliest, until }, told, rest);
  const { events, hardWeekdays, sampled } = life;
  // A fleet that began within the window is held against the days since.
  const from = Math.floor((events[0]?.at ?? earliest) / DAY_MS) * DAY_MS;
  const days = Math.round((until - from) / DAY_MS);
  const full = await byParts(reportInParts({ events, hardWeekdays, from, days }), rest);
  const young = lived < ENOUGH_DAYS || full.judged < FEWEST_JUDGED;
  const metrics = full.metrics.map((metric) => toMetric(metric, sampled, young));
  const verdict = verdictOf(full, metrics, lived);
  const kept = await keepReport(
    ctx,
    {
      id: ctx.newId("quality"),
      galleryId: ctx.studio.identity,
      night,
      periodFrom: new Date(from),
      periodUntil: new Date(until),
      madeAt: new Date(now),
      madeRealAt: new Date(ctx.clock.realNow()),
      madeBy: await whoAsked(ctx, asked?.jobId),
      ...verdict,
      livedDays: lived,
      bots: full.bots,
      judged: full.judged,
      events: full.events,
      sampled,
      metrics,
      plots: full.plots,
      spreads: spreadsOf(full, life),
      standouts: standoutsOf(full, life),
      controls: full.controls,
      classifierRan: full.classifier !== null,
    },
    { replace: asked !== undefined, jobId: asked?.jobId },
  );
  ctx.publish(["quality"]);
  return kept
    ? { kind: "made", night, light: verdict.light }
    : { kind: "skipped", night, why: "This night has its report." };
}
