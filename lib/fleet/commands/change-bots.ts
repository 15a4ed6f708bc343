import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { type ActivityKind, bots, type HoldCause, holds } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { abandonOpenSessions } from "../lifecycle/close-session";
import { requireArmed } from "../lifecycle/fleet-row";
import { fleetHolds, liftBotHolds } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivities } from "../lifecycle/record-activity";
import { enqueue } from "../outbox/enqueue";
import { botHalted } from "../outbox/events";
import { type BotRow, lockFor, partsOf } from "./lock-bots";

/**
 * `reasons` tell why the others stay as they are, and what some of those that changed still wait for; `waits` what keeps all of these, in a
 * sentence.
 */
export type Change = { changed: string[]; reasons: string[]; waits?: string };
export type ChangeBots = (tx: Tx, ctx: FleetContext, ids: readonly string[], reason?: string) => Promise<Change>;

const idsOf = (rows: readonly BotRow[]): string[] => rows.map((row) => row.id);

/** "by Ann", with her reason if she gave one. */
export function byWhom(ctx: FleetContext, reason?: string): string {
  return `by ${ctx.actor.name}${reason ? `: ${reason}` : ""}`;
}

/** One row of the log for each bot that a command changed. */
export async function recordChange(
  tx: Tx,
  ctx: FleetContext,
  ids: readonly string[],
  kind: ActivityKind,
  text: string,
): Promise<void> {
  for (const part of partsOf(ids))
    await recordActivities(
      tx,
      ctx,
      part.map((botId) => ({ botId, kind, result: "info", text })),
    );
}

async function hold(tx: Tx, ctx: FleetContext, ids: readonly string[], cause: HoldCause, detail: string) {
  const since = new Date(ctx.clock.now());
  for (const part of partsOf(ids)) {
    await tx
      .insert(holds)
      .values(
        part.map((botId) => ({
          scope: "bot" as const,
          botId,
          cause,
          detail,
          since,
          until: null,
          createdBy: ctx.actor.name,
        })),
      )
      .onConflictDoNothing();
  }
}

/** Takes the lease of these bots away: what carries it must not act any more. */
export async function endLeases(tx: Tx, ctx: FleetContext, rows: readonly BotRow[], reason: string): Promise<void> {
  const ids = idsOf(rows);
  await abandonOpenSessions(tx, ctx, ids, reason);
  await enqueue(
    tx,
    ctx,
    rows.filter((row) => row.lease > 0).map((row) => botHalted(row.id, row.lease)),
  );
  for (const part of partsOf(ids)) {
    await tx
      .update(bots)
      .set({ lease: sql`${bots.lease} + 1`, nextWakeAt: null, nextVisit: null })
      .where(inArray(bots.id, part));
  }
}

/** What keeps the whole fleet, for whoever has just set some of it going. */
async function fleetWaits(tx: Tx, ctx: FleetContext): Promise<{ waits?: string }> {
  const wide = await fleetHolds(tx, ctx.clock.now());
  if (wide.some((hold) => hold.cause === "operator"))
    return { waits: "Nothing moves yet: the fleet is paused. Resume the fleet." };
  const [hold] = wide;
  return hold ? { waits: `Nothing moves yet: the fleet is held. ${hold.detail}.` } : {};
}

/**
 * Starts stopped and failing bots; each opens its first session within its next two waking hours. One without an account waits under a hold
 * that goes when the gallery has made it.
 */
export const startBots: ChangeBots = async (tx, ctx, ids, reason) => {
  await requireArmed(tx);
  const { able, reasons } = await lockFor(tx, ctx.studio.identity, ids, "start");
  const changed = idsOf(able);
  if (changed.length === 0) return { changed, reasons, ...(await fleetWaits(tx, ctx)) };
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
  const waiting = idsOf(able.filter((row) => row.provisionState !== "done"));
  await hold(tx, ctx, waiting, "account", "It has no account on the gallery yet");
  await planBots(tx, ctx, changed, { newLease: true });
  await recordChange(tx, ctx, changed, "started", `started ${byWhom(ctx, reason)}`);
  if (waiting.length > 0) reasons.push(`${waiting.length} wait for their account on the gallery and start with it`);
  return { changed, reasons, ...(await fleetWaits(tx, ctx)) };
};

/** An operator's hold: it never clears itself. What a turn has sent already is recorded; nothing further is sent. */
export const pauseBots: ChangeBots = async (tx, ctx, ids, reason) => {
  const { able, reasons } = await lockFor(tx, ctx.studio.identity, ids, "pause");
  const changed = idsOf(able);
  await hold(tx, ctx, changed, "operator", `Paused ${byWhom(ctx, reason)}`);
  await endLeases(tx, ctx, able, "The bot was paused");
  await recordChange(tx, ctx, changed, "paused", `paused ${byWhom(ctx, reason)}`);
  return { changed, reasons };
};

/** Lifts the operator's hold and plans the next session by the bot's usual times: nothing is caught up. */
export const resumeBots: ChangeBots = async (tx, ctx, ids, reason) => {
  await requireArmed(tx);
  const { able, reasons } = await lockFor(tx, ctx.studio.identity, ids, "resume");
  const changed = idsOf(able);
  await liftBotHolds(tx, changed, "operator");
  await planBots(tx, ctx, changed, { newLease: true });
  await recordChange(tx, ctx, changed, "resumed", `resumed ${byWhom(ctx, reason)}`);
  // Where none changed, the reasons say it already.
  return { changed, reasons, ...(changed.length > 0 && (await fleetWaits(tx, ctx))) };
};

export const stopBots: ChangeBots = async (tx, ctx, ids, reason) => {
  const { able, reasons } = await lockFor(tx, ctx.studio.identity, ids, "stop");
  const changed = idsOf(able);
  if (changed.length === 0) return { changed, reasons };
  await endLeases(tx, ctx, able, "The bot was stopped");
  await liftBotHolds(tx, changed, "operator");
  await liftBotHolds(tx, changed, "account");
  await tx
    .update(bots)
    .set({
      status: "stopped",
      statusReason: `Stopped ${byWhom(ctx, reason)}`,
      statusSince: new Date(ctx.clock.now()),
    })
    .where(inArray(bots.id, changed));
  await recordChange(tx, ctx, changed, "stopped", `stopped ${byWhom(ctx, reason)}`);
  return { changed, reasons };
};

/** Ends a bot for good; its account and what it made stay on the gallery. */
export const retireBots: ChangeBots = async (tx, ctx, ids, reason) => {
  const { able, reasons } = await lockFor(tx, ctx.studio.identity, ids, "retire");
  const changed = idsOf(able);
  if (changed.length === 0) return { changed, reasons };
  await endLeases(tx, ctx, able, "The bot was retired");
  const when = new Date(ctx.clock.now());
  await tx
    .update(bots)
    .set({
      status: "retired",
      statusReason: `Retired ${byWhom(ctx, reason)}`,
      statusSince: when,
      retiredAt: when,
      memory: null,
      memoryVersion: sql`${bots.memoryVersion} + 1`,
    })
    .where(inArray(bots.id, changed));
  await tx.delete(holds).where(inArray(holds.botId, changed));
  await recordChange(tx, ctx, changed, "retired", `retired ${byWhom(ctx, reason)}`);
  return { changed, reasons };
};

/** With a gallery only its own: those of another one are held from everything there. */
export async function runningBotIds(tx: Tx, galleryId?: string): Promise<string[]> {
  const ofGallery = galleryId === undefined ? undefined : eq(bots.galleryId, galleryId);
  const rows = await tx
    .select({ id: bots.id })
    .from(bots)
    .where(and(eq(bots.status, "running"), ofGallery));
  return rows.map((row) => row.id);
}
