import { and, eq, inArray, isNotNull, lt, ne, notInArray, or, sql } from "drizzle-orm";
import {
  activities,
  authRateLimits,
  authSessions,
  jobs,
  modelCalls,
  sessions,
  setupTokens,
  turns,
} from "@/lib/db/schema";
import { settleCall } from "../budget/reserve";
import type { FleetContext } from "../context";

const DAY_MS = 24 * 60 * 60_000;
const KEEP = { passing: 30 * DAY_MS, traces: 14 * DAY_MS, calls: 400 * DAY_MS };
const LOST_CALL_MS = 15 * 60_000;
const ROWS_A_ROUND = 5000;

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
      { callId: row.id, day: row.day, reservedMicros: row.reservedMicros },
      { status: "lost", costMicros: row.reservedMicros, error: "The process ended before the call did" },
    );
  }
  return rows.length;
}

/** Sessions that ended, links nobody can use any more, counts of long-past sign-ins. */
async function pruneSignIn(ctx: FleetContext): Promise<void> {
  const realNow = ctx.clock.realNow();
  await ctx.db.delete(authSessions).where(lt(authSessions.expiresAt, new Date(realNow - DAY_MS)));
  const over = new Date(realNow - KEEP.passing);
  await ctx.db.delete(setupTokens).where(or(lt(setupTokens.usedAt, over), lt(setupTokens.expiresAt, over)));
  await ctx.db.delete(authRateLimits).where(lt(authRateLimits.lastRequest, Math.floor(realNow - DAY_MS)));
}

/** Keeps tables bounded: browsing and state changes 30 days, traces 14; what reached the gallery stays until its bot is deleted. */
export async function prune(ctx: FleetContext): Promise<void> {
  const now = ctx.clock.now();
  const passing = ctx.db
    .select({ id: activities.id })
    .from(activities)
    .where(
      and(lt(activities.at, new Date(now - KEEP.passing)), notInArray(activities.kind, ["post", "comment", "like"])),
    )
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(activities).where(inArray(activities.id, passing));
  const traced = ctx.db
    .select({ id: turns.id })
    .from(turns)
    .where(and(lt(turns.dueAt, new Date(now - KEEP.traces)), isNotNull(turns.trace)))
    .limit(ROWS_A_ROUND);
  await ctx.db.update(turns).set({ trace: null }).where(inArray(turns.id, traced));
  const silent = ctx.db
    .select({ id: sessions.id })
    .from(sessions)
    .where(
      and(
        lt(sessions.openedAt, new Date(now - KEEP.passing)),
        ne(sessions.status, "open"),
        sql`not exists (select 1 from intents i where i.session_id = ${sessions.id})`,
      ),
    )
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(sessions).where(inArray(sessions.id, silent));
  await ctx.db
    .delete(modelCalls)
    .where(
      and(lt(modelCalls.at, new Date(ctx.clock.realNow() - KEEP.calls)), notInArray(modelCalls.status, ["reserved"])),
    );
  await pruneSignIn(ctx);
  await ctx.db.delete(jobs).where(lt(jobs.updatedAt, new Date(ctx.clock.realNow() - KEEP.passing)));
}
