// Law: a bot acts only under a name that the gallery knows as its own account's; names are given away again, so it is asked before the bot moves.
import { and, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import type { GalleryFailure } from "@/lib/studio/outcome";
import { bots, holds } from "@/lib/db/schema";
import { endLeases } from "../commands/change-bots";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";
import { liftBotHolds, placeHold } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";

type Bot = typeof bots.$inferSelect;
/** "unknown": the gallery does not say. */
type Standing = "own" | "taken" | "gone" | "unknown";

export const NAME_LOST = "Its name on the gallery is someone else's";
const ACCOUNT_GONE = "Its account on the gallery is gone; it is asked for again";
const BY = "gallery";
const AT_ONCE = 8;
/** Real time: an operator waits for the command. Whoever is not looked at by then is looked at as it opens a visit. */
const LOOK_MS = 4000;
/** Real time for which a look at a name is believed when a visit opens. */
const BELIEVED_MS = 15 * 60_000;
const LOOKED_AGAIN = 40;
const forEveryCall = new Set<GalleryFailure["kind"]>(["budget", "rate_limited", "platform_paused"]);

/** When a name was last seen to be the bot's own, by the switch that a process has one of: the studio is wrapped anew for each step. */
const seenAt = new WeakMap<object, Map<string, number>>();

/** Not every gallery shows a profile: only who may not act under the name either has no account. */
async function mayAct(ctx: FleetContext, { handle }: Bot, signal?: AbortSignal): Promise<boolean> {
  const feed = await ctx.studio.listPosts({ as: handle, limit: 1, sort: "recent", signal });
  return feed.kind !== "not_found" && !(feed.kind === "unauthorized" && feed.status === 403);
}

type Look = { standing: Standing; failure?: GalleryFailure };

async function look(ctx: FleetContext, bot: Bot, signal?: AbortSignal): Promise<Look> {
  const profile = await ctx.studio.getUser({ username: bot.handle, signal });
  if (profile.kind === "not_found") return { standing: (await mayAct(ctx, bot, signal)) ? "unknown" : "gone" };
  if (profile.kind !== "ok") return { standing: "unknown", failure: profile };
  const isOwn = profile.value.user.id === bot.studioUserId;
  if (isOwn) {
    const seen = seenAt.get(ctx.stop) ?? new Map<string, number>();
    seenAt.set(ctx.stop, seen.set(bot.id, ctx.clock.realNow()));
  }
  return { standing: isOwn ? "own" : "taken" };
}

/** Holds a bot whose name is gone until the gallery says that it is the bot's again. Its row is locked here. */
export async function holdNameless(tx: Tx, ctx: FleetContext, botId: string): Promise<void> {
  const [bot] = await tx.select().from(bots).where(eq(bots.id, botId)).for("update");
  if (!bot || bot.status === "retired") return;
  const fresh = await placeHold(tx, ctx, { botId, cause: "name_lost", detail: NAME_LOST, until: null, by: BY });
  if (!fresh) return;
  await endLeases(tx, ctx, [bot], NAME_LOST);
  await recordActivity(tx, ctx, { botId, kind: "held", result: "info", text: `held: ${NAME_LOST}` });
}

/** Its account is gone, and the name is free: it gets a new one before it moves, asked for under another lease. */
async function askForAccount(tx: Tx, ctx: FleetContext, botId: string): Promise<void> {
  const [bot] = await tx.select().from(bots).where(eq(bots.id, botId)).for("update");
  if (!bot || bot.status === "retired" || bot.provisionState !== "done") return;
  await endLeases(tx, ctx, [bot], ACCOUNT_GONE);
  await tx.update(bots).set({ provisionState: "pending" }).where(eq(bots.id, botId));
  if (bot.status !== "running") return;
  const fresh = await placeHold(tx, ctx, { botId, cause: "account", detail: ACCOUNT_GONE, until: null, by: BY });
  if (fresh) await recordActivity(tx, ctx, { botId, kind: "held", result: "info", text: `held: ${ACCOUNT_GONE}` });
}

async function write(ctx: FleetContext, bot: Bot, standing: Standing): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    if (standing === "taken") await holdNameless(tx, ctx, bot.id);
    else if (standing === "gone") await askForAccount(tx, ctx, bot.id);
    else {
      await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, bot.id)).for("update");
      const lifted = await liftBotHolds(tx, [bot.id], "name_lost");
      if (lifted.length === 0) return;
      await planBots(tx, ctx, lifted, { newLease: true });
      const text = `no longer held: ${NAME_LOST}`;
      await recordActivity(tx, ctx, { botId: bot.id, kind: "released", result: "info", text });
    }
  });
}

/** A gallery that hangs must keep nobody from commanding, and a stop cuts what is being asked. */
function lookAtMany(ctx: FleetContext, batch: readonly Bot[]): Promise<(Look & { bot: Bot })[]> {
  return ctx.stop.guard((stopped) => {
    const signal = AbortSignal.any([stopped, AbortSignal.timeout(LOOK_MS)]);
    return Promise.all(batch.map(async (bot) => ({ bot, ...(await look(ctx, bot, signal)) })));
  });
}

/**
 * Asks the gallery whose the names of these bots are, before a command moves them, and writes down what it says: holds those whose name is
 * someone else's, lets those go that have theirs back, and marks those without an account. What the gallery does not say changes nothing.
 */
export async function checkNames(ctx: FleetContext, ids: readonly string[]): Promise<void> {
  const until = ctx.clock.realNow() + LOOK_MS;
  const held = await ctx.db.select({ botId: holds.botId }).from(holds).where(eq(holds.cause, "name_lost"));
  const nameless = new Set(held.map((row) => row.botId));
  for (const part of partsOf(ids)) {
    const rows = await ctx.db
      .select()
      .from(bots)
      .where(
        and(
          inArray(bots.id, part),
          eq(bots.galleryId, ctx.studio.identity),
          eq(bots.provisionState, "done"),
          isNotNull(bots.studioUserId),
          ne(bots.status, "retired"),
        ),
      );
    for (const batch of partsOf(rows, AT_ONCE)) {
      if (ctx.stop.isEngaged || ctx.clock.realNow() > until) return;
      const looks = await lookAtMany(ctx, batch);
      for (const { bot, standing } of looks)
        if (standing === "taken" || standing === "gone" || (standing === "own" && nameless.has(bot.id)))
          await write(ctx, bot, standing);
      if (looks.every(({ standing }) => standing === "unknown")) return;
    }
  }
}

/** Asks once more for the names of running bots that have lost theirs: whoever has it back goes on. */
export async function lookForNames(ctx: FleetContext): Promise<void> {
  const rows = await ctx.db
    .select({ id: bots.id })
    .from(holds)
    .innerJoin(bots, eq(bots.id, holds.botId))
    .where(and(eq(holds.cause, "name_lost"), eq(bots.status, "running")))
    .orderBy(sql`random()`)
    .limit(LOOKED_AGAIN);
  await checkNames(
    ctx,
    rows.map((row) => row.id),
  );
}

/**
 * Whether a bot that opens a visit may act under its name; one that may not is held from then on. A failure concerns every call, as a budget
 * does; that the gallery does not tell whose the name is keeps nobody: if nothing else is answered either, the visit learns that next.
 */
export async function mayUseName(ctx: FleetContext, bot: Bot): Promise<true | { held: string } | GalleryFailure> {
  if (ctx.simulated || bot.studioUserId === null) return true;
  const seen = seenAt.get(ctx.stop)?.get(bot.id);
  if (seen !== undefined && ctx.clock.realNow() - seen < BELIEVED_MS) return true;
  const { standing, failure } = await look(ctx, bot, AbortSignal.timeout(LOOK_MS));
  if (standing === "taken") {
    await ctx.db.transaction((tx) => holdNameless(tx, ctx, bot.id));
    ctx.publish(["bots", "activity"]);
    return { held: NAME_LOST };
  }
  if (standing === "gone") {
    await ctx.db.transaction((tx) => askForAccount(tx, ctx, bot.id));
    ctx.publish(["bots", "activity"]);
    return { held: ACCOUNT_GONE };
  }
  return failure && forEveryCall.has(failure.kind) ? failure : true;
}
