import { and, count, eq, notInArray } from "drizzle-orm";
import { bots, fleet, holds, jobs } from "@/lib/db/schema";
import { BY_PRICE } from "../budget/hold-spending";
import { seedArchetypes } from "../archetypes/seed-archetypes";
import { stopBots } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { readFleet } from "../lifecycle/fleet-row";
import { liftFleetHold, placeHold } from "../lifecycle/holds";
import { galleryOf, isShadow } from "../rollout/identity";
import { setStage } from "../rollout/stage";
import { liftCredentialsHold } from "../supervision/release-holds";

/** Dollars a day until an operator says otherwise. */
const FIRST_DAY_CAP_MICROS = 5_000_000;

/** A past that was being written when the process ended stays as far as it got; its bots are stopped. */
async function dropHalfPrepared(ctx: FleetContext): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const left = await tx.delete(holds).where(eq(holds.cause, "preparing")).returning({ botId: holds.botId });
    const ids = left.flatMap((row) => (row.botId ? [row.botId] : []));
    if (ids.length > 0) await stopBots(tx, ctx, ids);
    await tx
      .update(jobs)
      .set({ status: "failed", error: "The server ended before this did", updatedAt: new Date(ctx.clock.realNow()) })
      .where(and(eq(jobs.kind, "lived-in"), eq(jobs.status, "running")));
  });
}

/**
 * What must be so before the fleet may move, at every start: the fleet's row, the catalogue, and bots bound to the gallery that is
 * configured. With another gallery in the configuration the fleet is held until an operator has chosen.
 */
export async function prepareFleet(ctx: FleetContext): Promise<void> {
  const realNow = new Date(ctx.clock.realNow());
  const { identity } = ctx.studio;
  const stage = isShadow(identity) ? ("shadow" as const) : ("full" as const);
  await seedArchetypes(ctx.db, realNow.getTime());
  await ctx.db
    .insert(fleet)
    .values({
      id: 1,
      galleryId: identity,
      stage,
      stageAt: realNow,
      dayCapMicros: FIRST_DAY_CAP_MICROS,
      updatedAt: realNow,
    })
    .onConflictDoNothing();
  const row = await readFleet(ctx.db);
  const [strangers] = await ctx.db
    .select({ n: count() })
    .from(bots)
    .where(notInArray(bots.galleryId, [identity, galleryOf(identity)]));
  // Led on since this process looked, it is still the same gallery's.
  const isElsewhere = galleryOf(row.galleryId) !== galleryOf(identity);
  if ((strangers?.n ?? 0) > 0 && isElsewhere) {
    const detail = `The bots belong to ${galleryOf(row.galleryId)}, the configuration names ${galleryOf(identity)}`;
    await ctx.db.transaction((tx) =>
      placeHold(tx, ctx, { botId: null, cause: "gallery_changed", detail, until: null, by: "start" }),
    );
  } else {
    await ctx.db.transaction(async (tx) => {
      await liftFleetHold(tx, "gallery_changed");
      if (isElsewhere) await setStage(tx, ctx, { galleryId: identity });
    });
  }
  await dropHalfPrepared(ctx);
  // The configuration may have been mended; if not, the first call places the hold again.
  await liftCredentialsHold(ctx);
  if (ctx.llm.price !== null) await ctx.db.transaction((tx) => liftFleetHold(tx, "spending", BY_PRICE));
  if (row.state === "stopped") ctx.stop.engage(row.stateNumber);
}
