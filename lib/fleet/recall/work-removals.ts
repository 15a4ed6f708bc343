/** Long work that people asked for goes on in rounds, whichever process has the time, until it is done. */
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { jobs } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { forgetAllRound } from "./forget-all-round";
import { forgetUserRound } from "./forget-user-round";
import { forgetUserKind, type JobRow, removalKinds, type Round } from "./removal-job";
import { removeListed } from "./remove-listed";

/** Real time: a round ends within a minute with what is under way. */
const ROUND_MS = 40_000;
/** As long as whoever asked for a removal waits for its beginning. */
const AT_ONCE_MS = 3000;
const JOBS_A_ROUND = 20;

async function roundOf(ctx: FleetContext, job: JobRow, round: Round): Promise<number> {
  if (job.kind === forgetUserKind) return forgetUserRound(ctx, job, round);
  if (job.kind === "forget-all") return forgetAllRound(ctx, job, round);
  return (await removeListed(ctx, job, round)).worked;
}

async function work(ctx: FleetContext, roundMs: number, signal?: AbortSignal): Promise<number> {
  const until = ctx.clock.realNow() + roundMs;
  const open = await ctx.db
    .select()
    .from(jobs)
    .where(and(inArray(jobs.kind, [...removalKinds, forgetUserKind]), eq(jobs.status, "running")))
    // What another gallery has to do keeps nothing of this one waiting.
    .orderBy(sql`coalesce(${jobs.input} ->> 'galleryId' <> ${ctx.studio.identity}, false)`, asc(jobs.createdAt))
    .limit(JOBS_A_ROUND);
  let worked = 0;
  for (const job of open) if (ctx.clock.realNow() < until) worked += await roundOf(ctx, job, { until, signal });
  return worked;
}

/**
 * Goes on with every removal under way, for at most about a minute of real time, and answers how many things it has dealt with. Safe twice
 * at once: what is gone already counts as removed. A stopped fleet removes as well: it makes nothing new.
 */
export const workRemovals = (ctx: FleetContext): Promise<number> => work(ctx, ROUND_MS);

/** What is quickly removed is gone when its command answers; whatever keeps this from happening, the supervisor goes on. */
export async function beginWork(ctx: FleetContext): Promise<void> {
  await work(ctx, AT_ONCE_MS, AbortSignal.timeout(AT_ONCE_MS)).catch(() => 0);
}
