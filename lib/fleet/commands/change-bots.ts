import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { type ActivityKind, bots, holds } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { abandonOpenSessions } from "../lifecycle/close-session";
import { requireArmed } from "../lifecycle/fleet-row";
import { liftBotHolds } from "../lifecycle/holds";
import { botLockOrder } from "../lifecycle/lock-order";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { enqueue } from "../outbox/enqueue";
import { botHalted } from "../outbox/events";

export type Change = { changed: string[]; reasons: string[] };
type BotRow = typeof bots.$inferSelect;

async function lockBots(tx: Tx, ids: readonly string[]): Promise<BotRow[]> {
  const rows: BotRow[] = [];
  const ordered = [...ids].sort();
  for (let from = 0; from < ordered.length; from += 500) {
    rows.push(
      ...(await tx
        .select()
        .from(bots)
        .where(inArray(bots.id, ordered.slice(from, from + 500)))
        .orderBy(botLockOrder)
        .for("update")),
    );
  }
  return rows;
}

async function log(tx: Tx, ctx: FleetContext, ids: readonly string[], kind: ActivityKind, text: string): Promise<void> {
  for (const botId of ids)
    await recordActivity(tx, ctx, { botId, kind, result: "info", text: `${text} by ${ctx.actor.name}` });
}

/** Takes the lease of these bots away: what carries it must not act any more. */
export async function endLeases(tx: Tx, ctx: FleetContext, rows: readonly BotRow[], reason: string): Promise<void> {
  const ids = rows.map((row) => row.id);
  await abandonOpenSessions(tx, ctx, ids, reason);
  await enqueue(
    tx,
    ctx,
    rows.filter((row) => row.lease > 0).map((row) => botHalted(row.id, row.lease)),
  );
  for (let from = 0; from < ids.length; from += 500) {
    await tx
      .update(bots)
      .set({ lease: sql`${bots.lease} + 1`, nextWakeAt: null, nextVisit: null })
      .where(inArray(bots.id, ids.slice(from, from + 500)));
  }
}

const explain = (n: number, why: string): string[] => (n > 0 ? [`${n} ${why}`] : []);

/** Starts stopped and failing bots; each opens its first session within its next two waking hours. */
export async function startBots(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<Change> {
  await requireArmed(tx);
  const rows = await lockBots(tx, ids);
  const able = rows.filter(
    (row) => (row.status === "stopped" || row.status === "failing") && row.provisionState === "done",
  );
  const changed = able.map((row) => row.id);
  if (changed.length > 0) {
    await tx
      .update(bots)
      .set({
        status: "running",
        statusReason: null,
        statusSince: new Date(ctx.clock.now()),
        opening: "due",
        restarts: 0,
        restartWindowAt: null,
      })
      .where(inArray(bots.id, changed));
    await liftBotHolds(tx, changed, "operator");
    await planBots(tx, ctx, changed, { newLease: true });
    await log(tx, ctx, changed, "started", "started");
  }
  const running = rows.filter((row) => row.status === "running").length;
  const unprovisioned = rows.filter(
    (row) => row.status !== "running" && row.status !== "retired" && row.provisionState !== "done",
  ).length;
  const retired = rows.filter((row) => row.status === "retired").length;
  return {
    changed,
    reasons: [
      ...explain(running, "running already"),
      ...explain(unprovisioned, "without an account on the gallery yet"),
      ...explain(retired, "retired"),
    ],
  };
}

/** An operator's hold: it never clears itself. What a turn has sent already is recorded; nothing further is sent. */
export async function pauseBots(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<Change> {
  const rows = (await lockBots(tx, ids)).filter((row) => row.status === "running");
  const placed = rows.length
    ? await tx
        .insert(holds)
        .values(
          rows.map((row) => ({
            scope: "bot" as const,
            botId: row.id,
            cause: "operator" as const,
            detail: `Paused by ${ctx.actor.name}`,
            since: new Date(ctx.clock.now()),
            until: null,
            createdBy: ctx.actor.name,
          })),
        )
        .onConflictDoNothing()
        .returning({ botId: holds.botId })
    : [];
  const fresh = new Set(placed.map((row) => row.botId));
  const changed = rows.filter((row) => fresh.has(row.id));
  await endLeases(tx, ctx, changed, "The bot was paused");
  await log(
    tx,
    ctx,
    changed.map((row) => row.id),
    "paused",
    "paused",
  );
  return {
    changed: changed.map((row) => row.id),
    reasons: [
      ...explain(rows.length - changed.length, "paused already"),
      ...explain(ids.length - rows.length, "not running"),
    ],
  };
}

/** Lifts the operator's hold and draws a fresh next session: nothing is caught up. */
export async function resumeBots(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<Change> {
  await requireArmed(tx);
  await lockBots(tx, ids);
  const lifted = await liftBotHolds(tx, ids, "operator");
  await planBots(tx, ctx, lifted, { newLease: true });
  await log(tx, ctx, lifted, "resumed", "resumed");
  return { changed: lifted, reasons: explain(ids.length - lifted.length, "not paused") };
}

export async function stopBots(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<Change> {
  const rows = (await lockBots(tx, ids)).filter((row) => row.status === "running" || row.status === "failing");
  const changed = rows.map((row) => row.id);
  if (changed.length > 0) {
    await endLeases(tx, ctx, rows, "The bot was stopped");
    await liftBotHolds(tx, changed, "operator");
    await tx
      .update(bots)
      .set({ status: "stopped", statusReason: `Stopped by ${ctx.actor.name}`, statusSince: new Date(ctx.clock.now()) })
      .where(inArray(bots.id, changed));
    await log(tx, ctx, changed, "stopped", "stopped");
  }
  return { changed, reasons: explain(ids.length - changed.length, "not running") };
}

/** Ends a bot for good; its account and what it made stay on the gallery. */
export async function retireBots(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<Change> {
  const rows = (await lockBots(tx, ids)).filter((row) => row.status !== "retired");
  const changed = rows.map((row) => row.id);
  if (changed.length > 0) {
    await endLeases(tx, ctx, rows, "The bot was retired");
    const when = new Date(ctx.clock.now());
    await tx
      .update(bots)
      .set({ status: "retired", statusReason: `Retired by ${ctx.actor.name}`, statusSince: when, retiredAt: when })
      .where(inArray(bots.id, changed));
    await tx.delete(holds).where(inArray(holds.botId, changed));
    await log(tx, ctx, changed, "retired", "retired");
  }
  return { changed, reasons: explain(ids.length - changed.length, "retired already") };
}

export async function runningBotIds(tx: Tx): Promise<string[]> {
  const rows = await tx.select({ id: bots.id }).from(bots).where(eq(bots.status, "running"));
  return rows.map((row) => row.id);
}
