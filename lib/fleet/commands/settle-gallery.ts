import { eq, ne } from "drizzle-orm";
import { bots, fleet } from "@/lib/db/schema";
import { type SettleGalleryInput, settleGalleryInput, type SettledGalleryDto } from "../contracts/settings";
import { FleetError } from "../errors";
import { lockFleet } from "../lifecycle/fleet-row";
import { liftFleetHold } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { defineCommand, type Verb } from "../verb";
import { retireBots, runningBotIds, stopBots } from "./change-bots";

const done = { stop: "stopped", retire: "retired" } as const;

/**
 * What becomes of the bots of another gallery once the configuration names this one: they are stopped, to be started again where they
 * belong, or retired. From then on the fleet is this gallery's, and what holds it for that reason is lifted.
 */
export const settleGallery: Verb<SettleGalleryInput, SettledGalleryDto> = defineCommand({
  name: "fleet.settle-gallery",
  role: "operator",
  input: settleGalleryInput,
  work: async (tx, ctx, { old, reason }) => {
    const row = await lockFleet(tx, "update");
    const lifted = await liftFleetHold(tx, "gallery_changed");
    if (!lifted)
      throw new FleetError("conflict", "The fleet belongs to the configured gallery already.", "Nothing to choose.");
    const strangers = await tx.select({ id: bots.id }).from(bots).where(ne(bots.galleryId, ctx.studio.identity));
    const ids = strangers.map(({ id }) => id);
    const change = await (old === "stop" ? stopBots : retireBots)(tx, ctx, ids, reason || undefined);
    await tx
      .update(fleet)
      .set({ galleryId: ctx.studio.identity, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(fleet.id, 1));
    const planned = await planBots(tx, ctx, await runningBotIds(tx), { newLease: true });
    await recordActivity(tx, ctx, {
      botId: null,
      kind: "released",
      result: "info",
      text: `the fleet is ${ctx.studio.identity}'s from now on; ${change.changed.length} bots of ${row.galleryId} were ${done[old]}`,
    });
    return {
      result: { changed: change.changed.length, planned },
      audit: {
        subject: ctx.studio.identity,
        detail: { old, from: row.galleryId, count: change.changed.length, reason: reason || undefined },
      },
    };
  },
  after: (ctx) => ctx.publish(["fleet", "bots", "activity"]),
});
