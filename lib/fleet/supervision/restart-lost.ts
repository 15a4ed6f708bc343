import { and, eq, inArray, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, sessions, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { abandonOpenSessions, abandonSession } from "../lifecycle/close-session";
import { readFleet } from "../lifecycle/fleet-row";
import { fleetHolds, heldBot } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";

const HOUR_MS = 60 * 60_000;
const RESTARTS_AN_HOUR = 5;
/** A visit whose last turn was due this long ago, in real time, has lost its run. */
const SILENT_MS = 10 * 60_000;

/** Real milliseconds before a restarted bot may wake: 30 s, doubled each time, at most 15 minutes. */
export function restartBackoffMs(restarts: number): number {
  return Math.min(30_000 * 2 ** restarts, 15 * 60_000);
}

/** Where a bot stood when it was found lost. One that has moved since is not restarted. */
type Standing = { lease: number; sessionNumber: number };

/** Restarts one bot under a new lease, or calls it failing after five restarts in an hour. */
export async function restartBot(
  tx: Tx,
  ctx: FleetContext,
  botId: string,
  reason: string,
  found?: Standing,
): Promise<"restarted" | "failing" | "none"> {
  const [bot] = await tx.select().from(bots).where(eq(bots.id, botId)).for("update");
  if (!bot || bot.status !== "running") return "none";
  if (found && (bot.lease !== found.lease || bot.sessionNumber !== found.sessionNumber)) return "none";
  await abandonOpenSessions(tx, ctx, [botId], reason);
  const realNow = ctx.clock.realNow();
  const inWindow = bot.restartWindowAt !== null && realNow - bot.restartWindowAt.getTime() < HOUR_MS;
  const restarts = inWindow ? bot.restarts + 1 : 1;
  if (restarts > RESTARTS_AN_HOUR) {
    await tx
      .update(bots)
      .set({
        status: "failing",
        statusReason: reason.slice(0, 200),
        statusSince: new Date(ctx.clock.now()),
        lease: bot.lease + 1,
        nextWakeAt: null,
      })
      .where(eq(bots.id, botId));
    await recordActivity(tx, ctx, {
      botId,
      kind: "failing",
      result: "failed",
      text: `failing after ${RESTARTS_AN_HOUR} restarts in an hour: ${reason}`,
    });
    return "failing";
  }
  await tx
    .update(bots)
    .set({ restarts, restartWindowAt: inWindow ? bot.restartWindowAt : new Date(realNow) })
    .where(eq(bots.id, botId));
  await planBots(tx, ctx, [botId], { newLease: true, backoffMs: restartBackoffMs(restarts - 1) });
  await recordActivity(tx, ctx, { botId, kind: "restarted", result: "info", text: `restarted: ${reason}` });
  return "restarted";
}

/** Closes visits that nobody carries any more: their lease is gone, or their bot no longer runs. */
export async function closeOrphanSessions(ctx: FleetContext): Promise<number> {
  const rows = await ctx.db
    .select({ id: sessions.id, botId: sessions.botId })
    .from(sessions)
    .innerJoin(bots, eq(bots.id, sessions.botId))
    .where(
      and(eq(sessions.status, "open"), or(sql`${sessions.lease} <> ${bots.lease}`, sql`${bots.status} <> 'running'`)),
    )
    .limit(200);
  for (const row of rows) {
    await ctx.db.transaction(async (tx) => {
      await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, row.botId)).for("update");
      await abandonSession(tx, ctx, row.id, "The run that carried it is gone");
    });
  }
  return rows.length;
}

/** Finds running bots whose wake has passed without a live visit, or whose visit has fallen silent, and restarts them. */
export async function restartLost(ctx: FleetContext): Promise<{ restarted: number; failing: number }> {
  const now = ctx.clock.now();
  const count = { restarted: 0, failing: 0 };
  const fleet = await readFleet(ctx.db);
  if (fleet.state === "stopped" || (await fleetHolds(ctx.db, now)).length > 0) return count;
  const overdue = new Date(now - ctx.delays.graceMs * ctx.clock.speed);
  const silent = new Date(now - SILENT_MS * ctx.clock.speed);
  const open = ctx.db.select({ botId: sessions.botId }).from(sessions).where(eq(sessions.status, "open"));
  const lastDue = ctx.db
    .select({ botId: sessions.botId })
    .from(sessions)
    .leftJoin(turns, eq(turns.sessionId, sessions.id))
    .where(and(eq(sessions.status, "open"), lt(sessions.openedRealAt, new Date(ctx.clock.realNow() - SILENT_MS))))
    .groupBy(sessions.id, sessions.botId)
    .having(sql`coalesce(max(${turns.dueAt}), max(${sessions.openedAt})) < ${silent.toISOString()}::timestamptz`);
  const rows = await ctx.db
    .select({ id: bots.id, lease: bots.lease, sessionNumber: bots.sessionNumber })
    .from(bots)
    .where(
      and(
        eq(bots.status, "running"),
        sql`not ${heldBot(now)}`,
        or(
          and(isNotNull(bots.nextWakeAt), lt(bots.nextWakeAt, overdue), sql`${bots.id} not in ${open}`),
          and(isNull(bots.nextWakeAt), sql`${bots.id} not in ${open}`),
          inArray(bots.id, lastDue),
        ),
      ),
    )
    .limit(500);
  for (const row of rows) {
    const outcome = await ctx.db.transaction((tx) => restartBot(tx, ctx, row.id, "Its run did not come back", row));
    if (outcome !== "none") count[outcome]++;
  }
  return count;
}
