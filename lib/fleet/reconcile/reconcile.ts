// Law: after the restore of an older database nothing is written to the gallery before what it holds of each bot has been read and written down.
import { and, asc, eq, gte, ne } from "drizzle-orm";
import { bots, holds, turns } from "@/lib/db/schema";
import { moveClockOn } from "../clock/domain-clock";
import { runningBotIds } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { type Hold, liftFleetHold } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { beginReconciling } from "./begin";
import { BY_RESTORE } from "./mark-restored";
import { CannotRead, commentsSince, type FoundComment, forEachOf, postsInSight, readPosts } from "./read-gallery";
import { reconcileBot } from "./reconcile-bot";

const BY = "reconciling";
/** A round that takes longer goes on in the next one. Real time. */
const PATIENCE_MS = 60_000;
const RECENT_PAGES = 20;
const MOST_MEANT = 500;
const DAY_MS = 24 * 60 * 60_000;

type Waiting = { bot: typeof bots.$inferSelect; since: Date };

async function waitingBots(ctx: FleetContext): Promise<Waiting[]> {
  return ctx.db
    .select({ bot: bots, since: holds.since })
    .from(holds)
    .innerJoin(bots, eq(bots.id, holds.botId))
    .where(and(eq(holds.cause, "reconciling"), eq(bots.galleryId, ctx.studio.identity)))
    .orderBy(asc(bots.id));
}

/** Posts that a visit of the backup's meant to answer: it may have done so since, however old they are. */
async function postsMeant(ctx: FleetContext, since: Date): Promise<string[]> {
  const rows = await ctx.db
    .select({ targets: turns.targets })
    .from(turns)
    .where(
      and(eq(turns.kind, "comment"), ne(turns.status, "done"), gte(turns.dueAt, new Date(since.getTime() - DAY_MS))),
    )
    .limit(MOST_MEANT);
  return rows.flatMap(({ targets }) => targets.map((target) => target.itemId));
}

/** Everything said on the gallery since then, by handle. The sandbox's clock moves on to what the gallery has seen. */
async function commentsOfAll(ctx: FleetContext, since: Date): Promise<Map<string, FoundComment[]>> {
  const inSight = await postsInSight(ctx, since.getTime(), RECENT_PAGES);
  const seen = new Set(inSight.map((item) => item.id));
  const meant = [...new Set(await postsMeant(ctx, since))].filter((id) => !seen.has(id));
  const items = [...inSight, ...(await readPosts(ctx, meant))];
  const comments = await commentsSince(ctx, items, since.getTime());
  if (ctx.studio.identity === "sandbox") {
    const said = [...comments.values()].flat().map(({ comment }) => comment.createdAt);
    const newest = [...items.map((item) => item.createdAt), ...said].reduce((a, b) => Math.max(a, b), 0);
    await moveClockOn(ctx.db, ctx.clock, newest);
  }
  return comments;
}

/** Answers whether every bot has been read. */
async function readBots(ctx: FleetContext): Promise<boolean> {
  const waiting = await waitingBots(ctx);
  if (waiting.length === 0) return true;
  const begunAt = ctx.clock.realNow();
  const since = new Date(Math.min(...waiting.map((each) => each.since.getTime())));
  const comments = await commentsOfAll(ctx, since);
  let late = false;
  await forEachOf(waiting, async ({ bot, since: from }) => {
    late ||= ctx.clock.realNow() - begunAt > PATIENCE_MS;
    if (!late) await reconcileBot(ctx, bot, from, comments.get(bot.handle) ?? []);
  });
  return !late;
}

async function letGo(ctx: FleetContext): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // A bot that belongs to another gallery than the configured one keeps its own hold until that one is configured.
    if (!(await liftFleetHold(tx, "reconciling", BY))) return;
    await planBots(tx, ctx, await runningBotIds(tx), { newLease: true });
    await recordActivity(tx, ctx, {
      botId: null,
      kind: "released",
      result: "info",
      text: "the restored database agrees with the gallery; the fleet moves on",
    });
  });
  ctx.publish(["fleet", "bots", "activity"]);
}

async function fleetHold(ctx: FleetContext): Promise<Hold | undefined> {
  const [hold] = await ctx.db
    .select()
    .from(holds)
    .where(and(eq(holds.scope, "fleet"), eq(holds.cause, "reconciling")));
  return hold;
}

/**
 * One round of reading after a restore; nothing where none was made. Safe to repeat, and goes on where a crash or an unreachable gallery left
 * it. Answers whether the fleet must still wait.
 */
export async function reconcile(ctx: FleetContext, reachable = true): Promise<boolean> {
  const hold = await fleetHold(ctx);
  if (!hold) {
    if (reachable) await readBots(ctx).catch(onlyUnread);
    return false;
  }
  if (hold.createdBy === BY_RESTORE) await beginReconciling(ctx, hold, BY);
  if (!reachable) return true;
  try {
    if (!(await readBots(ctx))) return true;
  } catch (error) {
    onlyUnread(error);
    const detail = `After a restore the gallery is read before anything is written; it cannot be read now: ${(error as Error).message}`;
    await ctx.db.update(holds).set({ detail }).where(eq(holds.id, hold.id));
    return true;
  }
  await letGo(ctx);
  return false;
}

function onlyUnread(error: unknown): void {
  if (!(error instanceof CannotRead)) throw error;
}
