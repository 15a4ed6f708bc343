import { eq, lte, or } from "drizzle-orm";
import { bots, holds } from "@/lib/db/schema";
import { runningBotIds } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { liftFleetHold } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import type { Hold } from "../lifecycle/holds";
import { PATIENCE_MS } from "./settle-orphans";

const DAY_MS = 24 * 60 * 60_000;
const PLATFORM_RECHECK_MS = 5 * 60_000;

/** Whether the gallery still refuses what it refused: one read decides, made as the bot it is about. */
async function stillRefused(ctx: FleetContext, hold: Hold): Promise<boolean> {
  const [bot] = hold.botId
    ? await ctx.db.select({ handle: bots.handle }).from(bots).where(eq(bots.id, hold.botId))
    : [];
  const probe = await ctx.studio.listPosts({ as: bot?.handle, limit: 1, sort: "recent" });
  if (hold.cause === "platform_pause") return probe.kind === "platform_paused" || probe.kind === "unauthorized";
  return probe.kind === "budget";
}

/** Real milliseconds until the next look; null: the hold is over without asking. */
function lookAgainAfter(hold: Hold, now: number, speed: number): number | null {
  if (hold.cause === "platform_pause") return PLATFORM_RECHECK_MS;
  const early = hold.until === null || hold.until.getTime() > now;
  return early && hold.createdBy === "gallery" ? DAY_MS / speed : null;
}

async function release(ctx: FleetContext, hold: Hold): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // Bot before hold, as where a bot is retired or deleted with its holds.
    if (hold.botId) await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, hold.botId)).for("update");
    const gone = await tx.delete(holds).where(eq(holds.id, hold.id)).returning({ id: holds.id });
    if (gone.length === 0) return;
    // What kept nobody still has left every plan as it was.
    const ids =
      hold.cause === "spending" || hold.cause === "pictures" ? [] : hold.botId ? [hold.botId] : await runningBotIds(tx);
    await planBots(tx, ctx, ids, { newLease: true });
    await recordActivity(tx, ctx, {
      botId: hold.botId,
      kind: "released",
      result: "info",
      text: `no longer held: ${hold.detail}`,
    });
  });
}

/**
 * Lifts holds whose end has come and plans fresh sessions for the bots that nothing else holds. The gallery's own pause is asked about first,
 * and its budgets once a day, for the end it named may be absurd.
 */
export async function releaseLapsedHolds(ctx: FleetContext): Promise<number> {
  const now = ctx.clock.now();
  const due = await ctx.db
    .select()
    .from(holds)
    .where(or(lte(holds.until, new Date(now)), lte(holds.recheckAt, new Date(ctx.clock.realNow()))))
    .limit(500);
  let released = 0;
  const startedAt = ctx.clock.realNow();
  for (const hold of due) {
    if (ctx.clock.realNow() - startedAt > PATIENCE_MS) break;
    const again = lookAgainAfter(hold, now, ctx.clock.speed);
    if (again !== null && (await stillRefused(ctx, hold))) {
      const until = hold.cause === "platform_pause" ? new Date(now + again * ctx.clock.speed) : hold.until;
      const recheckAt = new Date(ctx.clock.realNow() + again);
      await ctx.db.update(holds).set({ until, recheckAt }).where(eq(holds.id, hold.id));
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
