import { notInArray } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { type SettleGalleryInput, settleGalleryInput, type SettledGalleryDto } from "../contracts/settings";
import { FleetError } from "../errors";
import { lockFleet } from "../lifecycle/fleet-row";
import { liftFleetHold } from "../lifecycle/holds";
import { botLockOrder } from "../lifecycle/lock-order";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { carryBots } from "../rollout/carry-bots";
import { galleryOf } from "../rollout/identity";
import { setStage } from "../rollout/stage";
import { defineCommand, type Verb } from "../verb";
import { retireBots, runningBotIds, stopBots } from "./change-bots";

const done = { stop: "stopped", retire: "retired" } as const;

/**
 * What becomes of the bots of another gallery once the configuration names this one: their personas are taken along, and they are stopped, to be
 * started again where they belong, or retired. From then on the fleet is this gallery's, and what holds it for that reason is lifted.
 */
export const settleGallery: Verb<SettleGalleryInput, SettledGalleryDto> = defineCommand({
  name: "fleet.settle-gallery",
  role: "operator",
  input: settleGalleryInput,
  work: async (tx, ctx, { old, take = [], reason }) => {
    const row = await lockFleet(tx, "update");
    const lifted = await liftFleetHold(tx, "gallery_changed");
    if (!lifted)
      throw new FleetError("conflict", "The fleet belongs to the configured gallery already.", "Nothing to choose.");
    const { identity } = ctx.studio;
    const strangers = await tx
      .select()
      .from(bots)
      .where(notInArray(bots.galleryId, [identity, galleryOf(identity)]))
      .orderBy(botLockOrder)
      .for("update");
    const chosen = new Set(take === "all" ? strangers.map(({ id }) => id) : take);
    const going = strangers.filter(({ id, status }) => chosen.has(id) && status !== "retired");
    const carried = await carryBots(tx, ctx, going, { galleryId: identity, runs: () => false });
    const ids = strangers.map(({ id }) => id);
    const change = await (old === "stop" ? stopBots : retireBots)(tx, ctx, ids, reason || undefined);
    await setStage(tx, ctx, { galleryId: identity });
    const planned = await planBots(tx, ctx, await runningBotIds(tx, identity), { newLease: true });
    const taken = carried.to.size;
    const along = taken > 0 ? `, and ${taken} of their personas were taken along` : "";
    await recordActivity(tx, ctx, {
      botId: null,
      kind: "released",
      result: "info",
      text: `the fleet is ${galleryOf(identity)}'s from now on; ${change.changed.length} bots of ${galleryOf(row.galleryId)} were ${done[old]}${along}`,
    });
    return {
      result: { changed: change.changed.length, planned, taken, left: carried.taken },
      audit: {
        subject: galleryOf(identity),
        detail: {
          old,
          from: galleryOf(row.galleryId),
          count: change.changed.length,
          ...(taken > 0 && { taken }),
          reason: reason || undefined,
        },
      },
    };
  },
  after: (ctx) => ctx.publish(["fleet", "bots", "activity"]),
});
