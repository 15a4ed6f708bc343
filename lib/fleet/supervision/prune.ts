import { and, asc, eq, inArray, isNotNull, like, lt, ne, not, notInArray, or, sql } from "drizzle-orm";
import {
  activityHours,
  auditLog,
  authRateLimits,
  authSessions,
  authVerifications,
  budgetDays,
  jobs,
  modelCalls,
  outbox,
  refusedDrafts,
  removals,
  reviewDrafts,
  saidTexts,
  seenPictures,
  setupTokens,
  turns,
} from "@/lib/db/schema";
import { settleCall } from "../budget/reserve";
import type { FleetContext } from "../context";
import { kept } from "../keeping/retention";
import { rollUp } from "../keeping/roll-up";
import { forgetRehearsals } from "../rollout/end-rehearsal";

const DAY_MS = 24 * 60 * 60_000;
const LOST_CALL_MS = 15 * 60_000;
const ROWS_A_ROUND = 5000;
/** A round of counting and deleting takes no longer than this by much, in real time; the next one goes on. */
const PATIENCE_MS = 2000;

/** A reservation whose call never came back is charged in full: the money may have been spent. */
export async function chargeLostCalls(ctx: FleetContext): Promise<number> {
  const rows = await ctx.db
    .select()
    .from(modelCalls)
    .where(and(eq(modelCalls.status, "reserved"), lt(modelCalls.at, new Date(ctx.clock.realNow() - LOST_CALL_MS))))
    .limit(200);
  for (const row of rows) {
    await settleCall(
      ctx,
      { callId: row.id },
      { status: "lost", costMicros: row.reservedMicros, error: "The process ended before the call did" },
    );
  }
  return rows.length;
}

/** Sessions that ended, links nobody can use any more, counts of long-past sign-ins. */
async function pruneSignIn(ctx: FleetContext): Promise<void> {
  const realNow = ctx.clock.realNow();
  await ctx.db.delete(authSessions).where(lt(authSessions.expiresAt, new Date(realNow - DAY_MS)));
  const over = new Date(realNow - kept("jobs"));
  await ctx.db.delete(setupTokens).where(or(lt(setupTokens.usedAt, over), lt(setupTokens.expiresAt, over)));
  await ctx.db.delete(authVerifications).where(lt(authVerifications.expiresAt, new Date(realNow - DAY_MS)));
  await ctx.db.delete(authRateLimits).where(lt(authRateLimits.lastRequest, Math.floor(realNow - DAY_MS)));
}

/** Traces are the largest part of a turn, and nobody asks for them for long. Goes on until `until` (real): a large fleet leaves more than one round. */
async function pruneTraces(ctx: FleetContext, until: number): Promise<void> {
  const traced = ctx.db
    .select({ id: turns.id })
    .from(turns)
    .where(and(lt(turns.dueAt, new Date(ctx.clock.now() - kept("traces"))), isNotNull(turns.trace)))
    .limit(ROWS_A_ROUND);
  const round = async () =>
    ctx.db.update(turns).set({ trace: null }).where(inArray(turns.id, traced)).returning({ index: turns.index });
  while ((await round()).length === ROWS_A_ROUND && ctx.clock.realNow() < until);
}

/** Calls live on in the totals of their days. */
async function pruneCalls(ctx: FleetContext): Promise<void> {
  const lastDay = new Date(ctx.clock.realNow() - kept("calls")).toISOString().slice(0, 10);
  const old = ctx.db
    .select({ id: modelCalls.id })
    .from(modelCalls)
    .where(and(lt(modelCalls.day, lastDay), ne(modelCalls.status, "reserved")))
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(modelCalls).where(inArray(modelCalls.id, old));
  // The windows of hours and of single bots are over long before; the fleet's days and months stay.
  const ended = new Date(ctx.clock.realNow() - kept("jobs")).toISOString().slice(0, 10);
  const small = or(like(budgetDays.scope, "hour:%"), like(budgetDays.scope, "bot:%"));
  await ctx.db.delete(budgetDays).where(and(lt(budgetDays.day, ended), small));
}

async function pruneRecords(ctx: FleetContext): Promise<void> {
  const realNow = ctx.clock.realNow();
  const said = ctx.db
    .select({ id: auditLog.id })
    .from(auditLog)
    .where(lt(auditLog.at, new Date(realNow - kept("audit"))))
    .orderBy(asc(auditLog.at))
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(auditLog).where(inArray(auditLog.id, said));
  const hours = ctx.db
    .select({ hour: activityHours.hour })
    .from(activityHours)
    .where(lt(activityHours.hour, new Date(ctx.clock.now() - kept("hours"))))
    .orderBy(asc(activityHours.hour))
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(activityHours).where(inArray(activityHours.hour, hours));
  const saidOnce = ctx.db
    .select({ turnId: saidTexts.turnId })
    .from(saidTexts)
    .where(lt(saidTexts.at, new Date(ctx.clock.now() - kept("passing"))))
    .orderBy(asc(saidTexts.at))
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(saidTexts).where(inArray(saidTexts.turnId, saidOnce));
  const refused = ctx.db
    .select({ id: refusedDrafts.id })
    .from(refusedDrafts)
    .where(lt(refusedDrafts.at, new Date(ctx.clock.now() - kept("passing"))))
    .orderBy(asc(refusedDrafts.at))
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(refusedDrafts).where(inArray(refusedDrafts.id, refused));
  const decided = ctx.db
    .select({ id: reviewDrafts.id })
    .from(reviewDrafts)
    .where(
      and(
        lt(reviewDrafts.createdAt, new Date(realNow - kept("passing"))),
        notInArray(reviewDrafts.state, ["waiting", "scheduled", "publishing"]),
      ),
    )
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(reviewDrafts).where(inArray(reviewDrafts.id, decided));
  const old = ctx.db
    .select({ galleryId: seenPictures.galleryId, itemId: seenPictures.itemId })
    .from(seenPictures)
    .where(lt(seenPictures.at, new Date(realNow - kept("passing"))))
    .orderBy(asc(seenPictures.at))
    .limit(ROWS_A_ROUND)
    .as("old");
  await ctx.db
    .delete(seenPictures)
    .where(sql`(${seenPictures.galleryId}, ${seenPictures.itemId}) in (select gallery_id, item_id from ${old})`);
  // As long as its bot is known, so is what that made: forgotten here, it would count as standing on the gallery again.
  const known = sql`exists (select 1 from bots b where b.id = ${removals.botId})`;
  const ended = ctx.db
    .select({ id: removals.id })
    .from(removals)
    .where(and(lt(removals.finishedAt, new Date(realNow - kept("audit"))), not(known)))
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(removals).where(inArray(removals.id, ended));
  // What was taken off a gallery, or should be, is told as long as it is listed.
  const listed = sql`exists (select 1 from removals r where r.job_id = ${jobs.id})`;
  await ctx.db
    .delete(jobs)
    .where(and(lt(jobs.updatedAt, new Date(realNow - kept("jobs"))), ne(jobs.status, "running"), not(listed)));
  // What no engine took for a week has been planned anew since: the supervisor restarts a bot whose wake has passed.
  await ctx.db.delete(outbox).where(lt(outbox.createdAt, new Date(realNow - kept("undelivered"))));
}

/** Keeps tables bounded: browsing and state changes 30 days, then counts by the hour; what reached the gallery stays until its bot is deleted. */
export async function prune(ctx: FleetContext): Promise<void> {
  await rollUp(ctx, ctx.clock.realNow() + PATIENCE_MS);
  const until = ctx.clock.realNow() + PATIENCE_MS;
  await forgetRehearsals(ctx, () => ctx.clock.realNow() < until);
  await pruneTraces(ctx, ctx.clock.realNow() + PATIENCE_MS);
  await pruneCalls(ctx);
  await pruneRecords(ctx);
  await pruneSignIn(ctx);
}
