// Law: what somebody has agreed to is sent by a turn like any other, one at a time a bot, and everything is asked once more before.
import { and, asc, eq, gt, inArray, lte, max, sql } from "drizzle-orm";
import { isQuiet } from "@/lib/behavior/quiet-hours";
import { isWakingHour } from "@/lib/behavior/timing";
import type { Tx } from "@/lib/db/db";
import { bots, intents, reviewDrafts, saidTexts, sessions } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import { planRetryVisit } from "../dead-letters/retry-visit";
import { quietFor } from "../incidents/pace";
import { type FleetRow, lockFleet, quietHoursOf, readFleet } from "../lifecycle/fleet-row";
import { fleetHolds, heldBot, holdsOn } from "../lifecycle/holds";
import type { Draft } from "./drop-draft";
import { reviewModeOf, unattended } from "./policy";

/** Drafts that are sent on their way in a round of the supervisor, of so many that are due. */
const AT_ONCE = 100;
const LOOKED_AT = 1000;
const DAY_MS = 86_400_000;
/** What one person would hardly do faster. Domain time. */
const APART_MS = { post: 30 * 60_000, comment: 4 * 60_000 } as const;

type Bot = typeof bots.$inferSelect;
type Sleeper = Pick<Bot, "persona" | "archetypeId" | "timeZone">;
type Archetypes = Awaited<ReturnType<typeof loadArchetypes>>;

/** Whether the bot is up, and not in quiet hours. */
function isAwake(ctx: FleetContext, fleet: FleetRow, archetypes: Archetypes, bot: Sleeper): boolean {
  const now = ctx.clock.now();
  const quiet = quietHoursOf(fleet);
  if (quiet && isQuiet(quiet, bot.timeZone, now)) return false;
  const archetype = archetypes.get(bot.archetypeId);
  return archetype !== undefined && isWakingHour(personaSchema.parse(bot.persona), archetype, now);
}

/** Due drafts that may go now: the post and the comment of each bot that have been due longest. Those that sleep hide nobody. */
async function dueDrafts(ctx: FleetContext, fleet: FleetRow): Promise<{ id: number; botId: string }[]> {
  const isAway = sql`not exists (select 1 from ${sessions} where ${sessions.botId} = ${bots.id} and ${sessions.status} = 'open')`;
  const due = ctx.db
    .selectDistinctOn([reviewDrafts.botId, reviewDrafts.kind], {
      id: reviewDrafts.id,
      botId: reviewDrafts.botId,
      publishAt: reviewDrafts.publishAt,
    })
    .from(reviewDrafts)
    .innerJoin(bots, eq(bots.id, reviewDrafts.botId))
    .where(
      and(
        eq(reviewDrafts.state, "scheduled"),
        lte(reviewDrafts.publishAt, new Date(ctx.clock.realNow())),
        eq(reviewDrafts.galleryId, ctx.studio.identity),
        eq(bots.status, "running"),
        isAway,
        sql`not ${heldBot(ctx.clock.now())}`,
      ),
    )
    .orderBy(reviewDrafts.botId, reviewDrafts.kind, reviewDrafts.publishAt, reviewDrafts.id)
    .as("due");
  const { persona, archetypeId, timeZone } = bots;
  const rows = await ctx.db
    .select({ id: due.id, botId: due.botId, persona, archetypeId, timeZone })
    .from(due)
    .innerJoin(bots, eq(bots.id, due.botId))
    .orderBy(asc(due.publishAt), asc(due.id))
    .limit(LOOKED_AT);
  if (rows.length === 0) return [];
  const archetypes = await loadArchetypes(ctx.db);
  return rows.filter((row) => isAwake(ctx, fleet, archetypes, row));
}

/** Whether the bot would post or comment now by itself: awake, out of quiet hours, under its cap, and not at once after the last. */
async function isFitting(tx: Tx, ctx: FleetContext, fleet: FleetRow, bot: Bot, kind: Draft["kind"]): Promise<boolean> {
  const now = ctx.clock.now();
  if (!isAwake(ctx, fleet, await loadArchetypes(tx), bot)) return false;
  const [done] = await tx
    .select({ n: sql<number>`count(*)::int`, last: max(intents.at) })
    .from(intents)
    .where(
      and(
        eq(intents.botId, bot.id),
        eq(intents.kind, kind),
        gt(intents.at, new Date(now - DAY_MS)),
        inArray(intents.status, ["permitted", "unknown", "done"]),
      ),
    );
  const most = kind === "post" ? fleet.botPostsPerDay : fleet.botCommentsPerDay;
  return (done?.n ?? 0) < most && now - (done?.last?.getTime() ?? 0) >= APART_MS[kind];
}

/** Gives the draft to a visit of its own, if it may still go. Its words stay taken, by the new turn. */
async function handOver(ctx: FleetContext, id: number, botId: string): Promise<boolean> {
  return ctx.db.transaction(async (tx) => {
    const fleet = await lockFleet(tx, "share");
    ctx.stop.follow(fleet);
    const realNow = ctx.clock.realNow();
    if (fleet.state === "stopped" || unattended(ctx, fleet, realNow)) return false;
    const [bot] = await tx.select().from(bots).where(eq(bots.id, botId)).for("update");
    if (!bot || bot.status !== "running" || bot.galleryId !== ctx.studio.identity) return false;
    if ((await holdsOn(tx, ctx, botId)).length > 0) return false;
    const visits = and(eq(sessions.botId, botId), eq(sessions.status, "open"));
    if ((await tx.select({ id: sessions.id }).from(sessions).where(visits)).length > 0) return false;
    const [draft] = await tx
      .select()
      .from(reviewDrafts)
      .where(and(eq(reviewDrafts.id, id), eq(reviewDrafts.state, "scheduled")))
      .for("update");
    if (!draft?.publishAt || draft.publishAt.getTime() > realNow || draft.expiresAt.getTime() <= realNow) return false;
    if (draft.agreedUnder !== fleet.stateNumber) return false;
    if (draft.decidedBy === null && reviewModeOf(ctx, bot, fleet) === "approve") return false;
    if (!(await isFitting(tx, ctx, fleet, bot, draft.kind))) return false;
    const { kind, targets } = draft;
    const work = { ...(draft.work as object), reviewId: draft.id };
    const turnId = await planRetryVisit(tx, ctx, bot, { kind, count: 1, targets, work });
    await tx
      .update(saidTexts)
      .set({ turnId })
      .where(eq(saidTexts.turnId, draft.publishTurnId ?? draft.turnId));
    await tx
      .update(reviewDrafts)
      .set({ state: "publishing", publishTurnId: turnId })
      .where(eq(reviewDrafts.id, draft.id));
    return true;
  });
}

/** One round: sends on their way what is due, `most` drafts. Answers how many; the others keep waiting for a fitting time. */
export async function publishAgreed(ctx: FleetContext, most = AT_ONCE): Promise<number> {
  const fleet = await readFleet(ctx.db);
  const realNow = ctx.clock.realNow();
  if (fleet.state === "stopped" || quietFor(fleet.callsFrom, realNow) > 0 || unattended(ctx, fleet, realNow)) return 0;
  if ((await fleetHolds(ctx.db, ctx.clock.now())).length > 0) return 0;
  let sent = 0;
  for (const { id, botId } of await dueDrafts(ctx, fleet)) {
    if (sent >= most) break;
    if (await handOver(ctx, id, botId)) sent += 1;
  }
  if (sent > 0) {
    await ctx.flushOutbox();
    ctx.publish(["fleet", "bots", "activity"]);
  }
  return sent;
}
