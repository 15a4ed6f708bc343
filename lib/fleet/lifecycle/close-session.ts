import { and, asc, eq, gt, inArray, notInArray, type SQL } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, sessions, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { foldMemory, rememberingColumns } from "../memory/fold-memory";
import type { SessionPlanned } from "../outbox/events";
import { finishTurn, recordBrowses } from "../turns/finish-turn";
import { keepPaidWork } from "../turns/keep-paid-work";
import { planBots } from "./plan";

/** What a visit that ended early has paid for goes into the bot's stock. */
async function keepPaidWorkOf(tx: Tx, ctx: FleetContext, sessionId: string): Promise<void> {
  const rows = await tx
    .select()
    .from(turns)
    .where(and(eq(turns.sessionId, sessionId), eq(turns.kind, "post"), inArray(turns.status, ["planned", "working"])));
  for (const row of rows) await keepPaidWork(tx, ctx, row);
}

async function endTurnsOf(tx: Tx, ctx: FleetContext, sessionId: string, reason: string): Promise<void> {
  const open = await tx
    .select({ id: turns.id })
    .from(turns)
    .where(
      and(
        eq(turns.sessionId, sessionId),
        notInArray(turns.status, ["done", "refused", "skipped", "given_up"]),
        notInArray(turns.kind, ["browse"]),
      ),
    )
    .orderBy(asc(turns.index));
  for (const turn of open) await finishTurn(tx, ctx, turn.id, { status: "skipped", reason });
}

async function skipBrowses(tx: Tx, ctx: FleetContext, sessionId: string, reason: string, which?: SQL): Promise<void> {
  await tx
    .update(turns)
    .set({ status: "skipped", reason, finishedAt: new Date(ctx.clock.now()) })
    .where(and(eq(turns.sessionId, sessionId), eq(turns.kind, "browse"), eq(turns.status, "planned"), which));
}

/** Ends a visit before its time: what had an effect is recorded, what was paid for kept, the rest skipped. Safe to repeat. */
export async function abandonSession(tx: Tx, ctx: FleetContext, sessionId: string, reason: string): Promise<void> {
  await keepPaidWorkOf(tx, ctx, sessionId);
  // Looks that were still to come are not recorded with the turns after them.
  await skipBrowses(tx, ctx, sessionId, reason, gt(turns.dueAt, new Date(ctx.clock.now())));
  await endTurnsOf(tx, ctx, sessionId, reason);
  await skipBrowses(tx, ctx, sessionId, reason);
  await tx
    .update(sessions)
    .set({ status: "abandoned", closedAt: new Date(ctx.clock.now()) })
    .where(and(eq(sessions.id, sessionId), eq(sessions.status, "open")));
}

/** Open visits of these bots, for whoever takes their lease away. */
export async function abandonOpenSessions(
  tx: Tx,
  ctx: FleetContext,
  botIds: readonly string[],
  reason: string,
): Promise<void> {
  for (let from = 0; from < botIds.length; from += 500) {
    const rows = await tx
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(inArray(sessions.botId, botIds.slice(from, from + 500)), eq(sessions.status, "open")));
    for (const row of rows) await abandonSession(tx, ctx, row.id, reason);
  }
}

export type Closed = { kind: "closed"; planned: number } | { kind: "stale" };

/** One transaction that ends the visit, asks the behaviour core for the next wake, and writes bot and outbox. */
export async function closeSession(ctx: FleetContext, data: SessionPlanned, halted?: string): Promise<Closed> {
  const sessionId = `${data.botId}:${data.session}`;
  const result = await ctx.db.transaction(async (tx): Promise<Closed> => {
    const { lease, sessionNumber, restarts } = bots;
    const [bot] = await tx
      .select({ ...rememberingColumns, lease, sessionNumber, restarts })
      .from(bots)
      .where(eq(bots.id, data.botId))
      .for("update");
    const [session] = await tx
      .select({ status: sessions.status })
      .from(sessions)
      .where(eq(sessions.id, sessionId))
      .for("update");
    if (!bot || !session || session.status !== "open") return { kind: "stale" };
    if (halted !== undefined) {
      await abandonSession(tx, ctx, sessionId, halted);
    } else {
      await recordBrowses(tx, ctx, sessionId);
      await endTurnsOf(tx, ctx, sessionId, "The visit ended");
      await tx
        .update(sessions)
        .set({ status: "closed", closedAt: new Date(ctx.clock.now()) })
        .where(eq(sessions.id, sessionId));
    }
    await foldMemory(tx, ctx, bot);
    if (bot.status !== "running" || bot.lease !== data.lease || bot.sessionNumber !== data.session)
      return { kind: "closed", planned: 0 };
    if (halted === undefined && bot.restarts > 0) await tx.update(bots).set({ restarts: 0 }).where(eq(bots.id, bot.id));
    return { kind: "closed", planned: await planBots(tx, ctx, [bot.id], { newLease: false }) };
  });
  await ctx.flushOutbox();
  ctx.publish(["bots", "activity"]);
  return result;
}
