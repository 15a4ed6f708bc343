import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, holds } from "@/lib/db/schema";
import { drawPersonas } from "../bots/draw-personas";
import { insertBots } from "../bots/insert-bots";
import type { PrepareGalleryInput } from "../contracts/settings";
import type { FleetContext } from "../context";
import { FleetError } from "../errors";
import { requireArmed } from "../lifecycle/fleet-row";
import { liftBotHolds } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";

/** The bots whose past is written: those that have none yet, or new ones where there are no bots at all. */
export async function chooseBots(tx: Tx, ctx: FleetContext, input: PrepareGalleryInput): Promise<string[]> {
  await requireArmed(tx);
  const here = await tx
    .select({ id: bots.id, status: bots.status, sessionNumber: bots.sessionNumber })
    .from(bots)
    .where(eq(bots.galleryId, ctx.studio.identity))
    .orderBy(bots.createdAt, bots.id);
  if (here.length === 0) {
    const drawn = await drawPersonas(tx, ctx.studio.identity, { count: input.bots, seed: input.seed, start: false });
    return insertBots(
      tx,
      ctx,
      drawn.map((one) => one.persona),
    );
  }
  const fresh = here.filter((bot) => bot.sessionNumber === 0 && bot.status === "stopped").slice(0, input.bots);
  if (fresh.length === 0) {
    throw new FleetError(
      "conflict",
      "Every bot has a past already, or is running.",
      "Create new bots without starting them, then prepare the gallery with those.",
    );
  }
  return fresh.map((bot) => bot.id);
}

/** Sets the bots running for the simulation alone: the hold keeps every other hand off them. */
export async function holdForPreparation(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<void> {
  const since = new Date(ctx.clock.now());
  await tx.insert(holds).values(
    ids.map((botId) => ({
      scope: "bot" as const,
      botId,
      cause: "preparing" as const,
      detail: "Its past is being written",
      since,
      until: null,
      createdBy: ctx.actor.name,
    })),
  );
  await tx
    .update(bots)
    .set({ status: "running", statusReason: null, statusSince: since, opening: "due" })
    .where(inArray(bots.id, [...ids]));
}

/** Hands the bots over to the engine: from here on they live on. */
export async function releasePrepared(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<number> {
  const lifted = await liftBotHolds(tx, ids, "preparing");
  const running = await tx
    .select({ id: bots.id })
    .from(bots)
    .where(and(inArray(bots.id, lifted.length > 0 ? lifted : [""]), eq(bots.status, "running")));
  return planBots(
    tx,
    ctx,
    running.map((bot) => bot.id),
    { newLease: true },
  );
}
