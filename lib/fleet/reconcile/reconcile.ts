// Law: after the restore of an older database nothing is written to the gallery before what it holds of each bot has been read and written down.
import { and, asc, eq, notExists, sql } from "drizzle-orm";
import { bots, holds } from "@/lib/db/schema";
import { runningBotIds } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { keepQuiet } from "../incidents/pace";
import { fleetHolds, type Hold, liftFleetHold } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { beginReconciling } from "./begin";
import { forgetReading, PATIENCE_MS, readOn } from "./gallery-reading";
import { BY_RESTORE } from "./mark-restored";
import { CannotRead, forEachOf } from "./read-gallery";
import { reconcileBot } from "./reconcile-bot";

const BY = "reconciling";

type Waiting = { bot: typeof bots.$inferSelect; since: Date; detail: string };

const UNREAD = "What it did since the backup cannot be read: ";

/** Those that could not be read before come last: they must not use up the time of the others. */
async function waitingBots(ctx: FleetContext): Promise<Waiting[]> {
  return ctx.db
    .select({ bot: bots, since: holds.since, detail: holds.detail })
    .from(holds)
    .innerJoin(bots, eq(bots.id, holds.botId))
    .where(and(eq(holds.cause, "reconciling"), eq(bots.galleryId, ctx.studio.identity)))
    .orderBy(sql`starts_with(${holds.detail}, ${UNREAD})`, asc(bots.id));
}

/** No read tells what people wanted gone: only what is gone already. */
const ASK_AGAIN =
  "What was to be removed or forgotten after the backup, and is not in Settings, Removals, has to be asked for again";

type Left = { unseen: number; failing: Map<string, string> };

async function noteFailing(ctx: FleetContext, botId: string, message: string): Promise<void> {
  await ctx.db
    .update(holds)
    .set({ detail: `${UNREAD}${message}`.slice(0, 300) })
    .where(and(eq(holds.botId, botId), eq(holds.cause, "reconciling")));
}

/** Answers how many bots are still to be looked at, and those that could not be read, with why. */
async function readBots(ctx: FleetContext): Promise<Left> {
  const failing = new Map<string, string>();
  const waiting = await waitingBots(ctx);
  if (waiting.length === 0) {
    forgetReading(ctx);
    return { unseen: 0, failing };
  }
  const comments = await readOn(ctx, new Date(Math.min(...waiting.map((each) => each.since.getTime()))));
  if (!comments) return { unseen: waiting.length, failing };
  // Only now, so that each round comes to some bots however long the gallery took.
  const begunAt = ctx.clock.realNow();
  let unseen = 0;
  const silences: CannotRead[] = [];
  await forEachOf(waiting, async ({ bot, since: from, detail }) => {
    if (silences.length > 0 || ctx.clock.realNow() - begunAt > PATIENCE_MS) {
      if (detail.startsWith(UNREAD)) failing.set(bot.id, detail.slice(UNREAD.length));
      else unseen++;
      return;
    }
    try {
      await reconcileBot(ctx, bot, from, comments.get(bot.handle) ?? []);
    } catch (error) {
      if (!(error instanceof CannotRead)) throw error;
      if (error.isForAll) {
        silences.push(error);
        return;
      }
      failing.set(bot.id, error.message);
      await noteFailing(ctx, bot.id, error.message);
    }
  });
  if (silences[0]) throw silences[0];
  return { unseen, failing };
}

/** Whether the gallery has let itself be read for any bot since the restore. */
async function anyRead(ctx: FleetContext): Promise<boolean> {
  const own = ctx.db
    .select({ one: sql`1` })
    .from(holds)
    .where(and(eq(holds.botId, bots.id), eq(holds.cause, "reconciling")));
  const [read] = await ctx.db
    .select({ id: bots.id })
    .from(bots)
    .where(and(eq(bots.galleryId, ctx.studio.identity), notExists(own)))
    .limit(1);
  return read !== undefined;
}

async function letGo(ctx: FleetContext, failing: number): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    // A bot that cannot be read, or belongs to another gallery than the configured one, keeps its own hold until it has been.
    if (!(await liftFleetHold(tx, "reconciling", BY))) return;
    await planBots(tx, ctx, await runningBotIds(tx), { newLease: true });
    const rest =
      failing === 0 ? "" : `; ${failing} ${failing === 1 ? "bot waits" : "bots wait"} until theirs can be read`;
    await recordActivity(tx, ctx, {
      botId: null,
      kind: "released",
      result: "info",
      text: `the restored database agrees with the gallery; the fleet moves on${rest}. ${ASK_AGAIN}`,
    });
  });
  ctx.publish(["fleet", "bots", "activity"]);
}

/** A long quiet that the gallery has asked for is a hold of the fleet's: nothing is read while it lasts. */
async function wantsNoCalls(ctx: FleetContext): Promise<boolean> {
  return (await fleetHolds(ctx.db, ctx.clock.now())).some((hold) => hold.cause === "platform_pause");
}

async function fleetHold(ctx: FleetContext): Promise<Hold | undefined> {
  const [hold] = await ctx.db
    .select()
    .from(holds)
    .where(and(eq(holds.scope, "fleet"), eq(holds.cause, "reconciling")));
  return hold;
}

async function sayUnread(ctx: FleetContext, hold: Hold, message: string): Promise<void> {
  const detail = `After a restore the gallery is read before anything is written; it cannot be read now: ${message}`;
  await ctx.db.update(holds).set({ detail }).where(eq(holds.id, hold.id));
}

/** A round, or why the gallery cannot be read at present; the quiet it asks for is kept. */
async function tryRound(ctx: FleetContext): Promise<Left | CannotRead> {
  try {
    return await readBots(ctx);
  } catch (error) {
    if (!(error instanceof CannotRead)) throw error;
    if (error.quietMs !== undefined) await keepQuiet(ctx, error.quietMs);
    return error;
  }
}

/**
 * One round of reading after a restore; nothing where none was made. Safe to repeat, and goes on where a crash or an unreachable gallery left
 * it. Answers whether the fleet must still wait.
 */
export async function reconcile(ctx: FleetContext, reachable = true): Promise<boolean> {
  const hold = await fleetHold(ctx);
  if (!hold) {
    if (reachable && !(await wantsNoCalls(ctx))) await tryRound(ctx);
    return false;
  }
  if (hold.createdBy === BY_RESTORE) {
    forgetReading(ctx);
    await beginReconciling(ctx, hold, BY);
  }
  if (!reachable || (await wantsNoCalls(ctx))) return true;
  const left = await tryRound(ctx);
  if (left instanceof CannotRead) {
    await sayUnread(ctx, hold, left.message);
    return true;
  }
  if (left.unseen > 0) return true;
  const [message] = left.failing.values();
  // While none can be read it is the gallery, and no longer one bot.
  if (message !== undefined && !(await anyRead(ctx))) {
    await sayUnread(ctx, hold, message);
    return true;
  }
  await letGo(ctx, left.failing.size);
  return false;
}
