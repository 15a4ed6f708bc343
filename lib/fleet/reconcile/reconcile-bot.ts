import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, holds, intents } from "@/lib/db/schema";
import type { GalleryPost } from "@/lib/studio/port";
import { holdNameless, NAME_LOST } from "../bots/own-name";
import { stopBots } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { endIntent, findEffect } from "../effects/settle-intent";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { adopt } from "./adopt";
import { believedPosts, goneAmong, markGone } from "./find-gone";
import { type Finding, findingsOf } from "./findings";
import { CannotRead, type FoundComment, ownerOf, postsInSight, postsSince } from "./read-gallery";

type Bot = typeof bots.$inferSelect;
const LIKED_PAGES = 4;

const ownHold = (botId: string) => and(eq(holds.botId, botId), eq(holds.cause, "reconciling"));

/**
 * Ends what the backup left without an outcome and the gallery does not show, once no request can be under way any more. Without an account
 * nothing can be the bot's: what stands under its name proves nothing.
 */
async function settleOpen(ctx: FleetContext, bot: Bot, hasAccount: boolean): Promise<void> {
  const open = await ctx.db
    .select()
    .from(intents)
    .where(and(eq(intents.botId, bot.id), inArray(intents.status, ["permitted", "unknown"])))
    .limit(100);
  for (const intent of open) {
    const settleAt = intent.settleAt?.getTime() ?? intent.permitUntil.getTime() + ctx.delays.settleMs;
    if (hasAccount && settleAt > ctx.clock.realNow()) continue;
    const found = hasAccount ? await findEffect(ctx, intent, bot.handle) : { kind: "absent" as const };
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
async function stopUnknown(tx: Tx, ctx: FleetContext, bot: Bot, statusReason: string): Promise<void> {
  await stopBots(tx, ctx, [bot.id]);
  await tx
    .update(bots)
    .set({ statusReason })
    .where(and(eq(bots.id, bot.id), eq(bots.status, "stopped")));
}

async function readFindings(
  ctx: FleetContext,
  { handle }: Bot,
  since: number,
  shown: readonly GalleryPost[],
  comments: readonly FoundComment[],
): Promise<Finding[]> {
  const posts = shown.filter((item) => item.createdAt >= since);
  const inSight = await postsInSight(ctx, since, LIKED_PAGES, handle);
  return findingsOf({ posts, comments, liked: inSight.filter((item) => item.isLiked === true) }, ctx.clock.now());
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
  const owner = await ownerOf(ctx, bot);
  const believed = await believedPosts(ctx, bot);
  const from = believed.length > 0 ? 0 : since.getTime();
  const shown = owner === "bot" ? await postsSince(ctx, bot.handle, from) : [];
  const findings = owner === "bot" ? await readFindings(ctx, bot, since.getTime(), shown, comments) : [];
  const gone = await goneAmong(ctx, believed, shown);
  await ctx.db.transaction(async (tx) => {
    const [locked] = await tx.select().from(bots).where(eq(bots.id, bot.id)).for("update");
    const [hold] = await tx.select({ id: holds.id }).from(holds).where(ownHold(bot.id)).for("update");
    if (!locked || !hold) return;
    const news = await adopt(tx, ctx, locked, findings, since);
    await markGone(tx, ctx, locked, gone);
    if (owner === "someone_else") {
      await stopUnknown(tx, ctx, locked, NAME_LOST);
      await holdNameless(tx, ctx, bot.id);
    } else if (owner === "nobody" && locked.provisionState === "done")
      await stopUnknown(tx, ctx, locked, "The gallery no longer knows its account");
    if (news > 0)
      await recordActivity(tx, ctx, {
        botId: bot.id,
        kind: "released",
        result: "info",
        text: `found ${news} ${news === 1 ? "act" : "acts"} on the gallery that the restored database did not know`,
      });
    if (gone.length > 0)
      await recordActivity(tx, ctx, {
        botId: bot.id,
        kind: "released",
        result: "info",
        text: `${gone.length} ${gone.length === 1 ? "post is" : "posts are"} gone from the gallery since the backup and count no longer`,
      });
  });
  await settleOpen(ctx, bot, owner === "bot");
  await ctx.db.transaction(async (tx) => {
    await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, bot.id)).for("update");
    await tx.delete(holds).where(ownHold(bot.id));
    // While the fleet's own hold stands this plans nothing; the end of it does.
    await planBots(tx, ctx, [bot.id], { newLease: true });
  });
}
