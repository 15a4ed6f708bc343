import { and, eq, isNotNull, lte } from "drizzle-orm";
import { bots, holds } from "@/lib/db/schema";
import { runningBotIds } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { liftFleetHold, placeHold } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import type { Hold } from "../lifecycle/holds";

const RECHECK_MS = 5 * 60_000;

/** Whether the platform still refuses: one read decides. */
async function stillRefused(ctx: FleetContext): Promise<boolean> {
  const probe = await ctx.studio.listShowcase({ limit: 1, offset: 0, sort: "recent" });
  return probe.kind === "platform_paused" || probe.kind === "unauthorized";
}

async function release(ctx: FleetContext, hold: Hold): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // Bot before hold, as where a bot is retired or deleted with its holds.
    if (hold.botId) await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, hold.botId)).for("update");
    const gone = await tx.delete(holds).where(eq(holds.id, hold.id)).returning({ id: holds.id });
    if (gone.length === 0) return;
    const ids = hold.botId ? [hold.botId] : await runningBotIds(tx);
    await planBots(tx, ctx, ids, { newLease: true });
    await recordActivity(tx, ctx, { botId: hold.botId, kind: "released", result: "info", text: `no longer held: ${hold.detail}` });
  });
}

/** Lifts holds whose end has come and plans fresh sessions for the bots that nothing else holds. A platform's own pause is asked about first. */
export async function releaseLapsedHolds(ctx: FleetContext): Promise<number> {
  const lapsed = await ctx.db
    .select()
    .from(holds)
    .where(and(isNotNull(holds.until), lte(holds.until, new Date(ctx.clock.now()))))
    .limit(500);
  let released = 0;
  for (const hold of lapsed) {
    if (hold.cause === "platform_pause" && (await stillRefused(ctx))) {
      const until = ctx.clock.now() + RECHECK_MS * ctx.clock.speed;
      await ctx.db.transaction((tx) => placeHold(tx, ctx, { botId: null, cause: hold.cause, detail: hold.detail, until, by: "gallery" }));
      continue;
    }
    await release(ctx, hold);
    released++;
  }
  return released;
}

/** After the operator has mended the connection: the fleet may move again. */
export async function liftCredentialsHold(ctx: FleetContext): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const lifted = await liftFleetHold(tx, "credentials");
    if (lifted) await planBots(tx, ctx, await runningBotIds(tx), { newLease: true });
    return lifted;
  });
}
