import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, holds, intents } from "@/lib/db/schema";
import { stopBots } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { endIntent, findEffect } from "../effects/settle-intent";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { adopt } from "./adopt";
import { findingsOf } from "./findings";
import { CannotRead, type FoundComment, postsInSight, postsSince } from "./read-gallery";

type Bot = typeof bots.$inferSelect;
const LIKED_PAGES = 4;

const ownHold = (botId: string) => and(eq(holds.botId, botId), eq(holds.cause, "reconciling"));

/** Ends what the backup left without an outcome and the gallery does not show, once no request can be under way any more. */
async function settleOpen(ctx: FleetContext, bot: Bot): Promise<void> {
  const open = await ctx.db
    .select()
    .from(intents)
    .where(and(eq(intents.botId, bot.id), inArray(intents.status, ["permitted", "unknown"])))
    .limit(100);
  for (const intent of open) {
    const settleAt = intent.settleAt?.getTime() ?? intent.permitUntil.getTime() + ctx.delays.settleMs;
    if (settleAt > ctx.clock.realNow()) continue;
    const found = await findEffect(ctx, intent, bot.handle);
    if (found.kind === "failed") throw new CannotRead(found.failure);
    await endIntent(
      ctx,
      intent,
      found.kind === "found"
        ? { status: "done", remoteId: found.remoteId }
        : { status: "given_up", reason: "It never reached the gallery" },
    );
  }
}

/** A bot whose account is gone was removed since the backup: nobody starts it again but an operator. */
async function stopUnknown(tx: Tx, ctx: FleetContext, bot: Bot): Promise<void> {
  await stopBots(tx, ctx, [bot.id]);
  await tx
    .update(bots)
    .set({ statusReason: "The gallery no longer knows its account" })
    .where(and(eq(bots.id, bot.id), eq(bots.status, "stopped")));
}

/**
 * Reads what the gallery holds of one bot since the backup, writes down what is news, and lets go of the bot's hold. Safe to repeat. @throws
 * CannotRead
 */
export async function reconcileBot(
  ctx: FleetContext,
  bot: Bot,
  since: Date,
  comments: readonly FoundComment[],
): Promise<void> {
  const posts = await postsSince(ctx, bot.handle, since.getTime());
  const inSight = posts ? await postsInSight(ctx, since.getTime(), LIKED_PAGES, bot.handle) : [];
  const liked = inSight.filter((item) => item.isLiked === true);
  const findings = findingsOf({ posts: posts ?? [], comments, liked }, ctx.clock.now());
  await ctx.db.transaction(async (tx) => {
    const [locked] = await tx.select().from(bots).where(eq(bots.id, bot.id)).for("update");
    const [hold] = await tx.select({ id: holds.id }).from(holds).where(ownHold(bot.id)).for("update");
    if (!locked || !hold) return;
    const news = await adopt(tx, ctx, locked, findings, since);
    if (posts === null && locked.provisionState === "done") await stopUnknown(tx, ctx, locked);
    if (news > 0)
      await recordActivity(tx, ctx, {
        botId: bot.id,
        kind: "released",
        result: "info",
        text: `found ${news} ${news === 1 ? "act" : "acts"} on the gallery that the restored database did not know`,
      });
  });
  await settleOpen(ctx, bot);
  await ctx.db.transaction(async (tx) => {
    await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, bot.id)).for("update");
    await tx.delete(holds).where(ownHold(bot.id));
    // While the fleet's own hold stands this plans nothing; the end of it does.
    await planBots(tx, ctx, [bot.id], { newLease: true });
  });
}
