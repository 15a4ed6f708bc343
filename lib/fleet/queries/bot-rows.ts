import { and, eq, gt, inArray, sql } from "drizzle-orm";
import { activities, archetypes, bots, modelCalls, sessions, turns } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import type { BotRowDto } from "../contracts/bots";
import type { ShownStatus } from "../contracts/words";
import { readFleet } from "../lifecycle/fleet-row";
import { fleetHolds, lastingHoldsOn } from "../lifecycle/holds";
import { removedAmong } from "../recall/removed-things";
import { shownStatus } from "./bot-filter";
import { quietShaper } from "./shaped-by-quiet";

const DAY_MS = 24 * 60 * 60_000;
const SLOTS = 12;
const visible = ["post", "comment", "like", "browse"] as const;

type Bot = typeof bots.$inferSelect;
type Tally = { actions: number; errors: number; spark: number[] };

async function tallies(ctx: FleetContext, ids: string[]): Promise<Map<string, Tally>> {
  const now = ctx.clock.now();
  const since = new Date(now - DAY_MS).toISOString();
  const slot = sql<number>`least(${SLOTS - 1}, greatest(0, floor(extract(epoch from (${activities.at} - ${since}::timestamptz)) / ${DAY_MS / 1000 / SLOTS})))::int`;
  const rows = await ctx.db
    .select({
      botId: activities.botId,
      slot,
      done: sql<number>`(count(*) filter (where ${activities.result} = 'done' and ${inArray(activities.kind, [...visible])}))::int`,
      errors: sql<number>`(count(*) filter (where ${activities.result} in ('refused', 'given_up', 'failed')))::int`,
    })
    .from(activities)
    .where(and(inArray(activities.botId, ids), gt(activities.at, new Date(now - DAY_MS))))
    .groupBy(activities.botId, sql`2`);
  const byBot = new Map<string, Tally>();
  for (const row of rows) {
    const tally = byBot.get(row.botId ?? "") ?? {
      actions: 0,
      errors: 0,
      spark: Array.from({ length: SLOTS }, () => 0),
    };
    tally.actions += row.done;
    tally.errors += row.errors;
    tally.spark[row.slot] = (tally.spark[row.slot] ?? 0) + row.done;
    byBot.set(row.botId ?? "", tally);
  }
  return byBot;
}

/** Money is counted in real days: what the bot cost in the last 24 real hours. */
async function costs(ctx: FleetContext, ids: string[]): Promise<Map<string, number>> {
  const rows = await ctx.db
    .select({ botId: modelCalls.botId, micros: sql<number>`coalesce(sum(${modelCalls.costMicros}), 0)::int` })
    .from(modelCalls)
    .where(and(inArray(modelCalls.botId, ids), gt(modelCalls.at, new Date(ctx.clock.realNow() - DAY_MS))))
    .groupBy(modelCalls.botId);
  return new Map(rows.map((row) => [row.botId ?? "", row.micros]));
}

async function openVisits(ctx: FleetContext, ids: string[]): Promise<Map<string, { turn: number; of: number }>> {
  const rows = await ctx.db
    .select({
      botId: sessions.botId,
      of: sessions.turnCount,
      over: sql<number>`(count(${turns.id}) filter (where ${turns.status} in ('done', 'refused', 'skipped', 'given_up')))::int`,
    })
    .from(sessions)
    .leftJoin(turns, eq(turns.sessionId, sessions.id))
    .where(and(inArray(sessions.botId, ids), eq(sessions.status, "open")))
    .groupBy(sessions.id);
  return new Map(rows.map((row) => [row.botId, { turn: Math.min(row.over + 1, row.of), of: row.of }]));
}

type Kept = { reason: (bot: Bot, word: string) => string | null; isPaused: (bot: Bot) => boolean };

async function whatKeeps(ctx: FleetContext, ids: string[]): Promise<Kept> {
  const now = ctx.clock.now();
  const own = await lastingHoldsOn(ctx.db, now, ids);
  const [wide, { state, stateBy }] = await Promise.all([fleetHolds(ctx.db, now), readFleet(ctx.db)]);
  const reason: Kept["reason"] = (bot, word) => {
    if (word === "stopped" && bot.status === "running" && state === "stopped")
      return `The fleet was stopped${stateBy ? ` by ${stateBy}` : ""}`;
    if (word !== "held" && word !== "paused") return bot.statusReason ?? bot.provisionError;
    const wanted = (hold: { cause: string }) => (hold.cause === "operator") === (word === "paused");
    return [...own.filter((hold) => hold.botId === bot.id), ...wide].find(wanted)?.detail ?? null;
  };
  return { reason, isPaused: (bot) => own.some((hold) => hold.botId === bot.id && hold.cause === "operator") };
}

/** The rows of the console's table for these bots, with what they did of late. */
export async function botRows(ctx: FleetContext, ids: string[]): Promise<BotRowDto[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db
    .select({ bot: bots, word: shownStatus(ctx.clock.now()), archetypeName: archetypes.name, last: activities })
    .from(bots)
    .innerJoin(archetypes, eq(archetypes.id, bots.archetypeId))
    .leftJoin(activities, eq(activities.id, bots.lastActivityId))
    .where(inArray(bots.id, ids));
  const [tally, cost, visits, { reason, isPaused }, shaped, removed] = await Promise.all([
    tallies(ctx, ids),
    costs(ctx, ids),
    openVisits(ctx, ids),
    whatKeeps(ctx, ids),
    quietShaper(ctx),
    removedAmong(
      ctx.db,
      rows.map(({ last }) => last?.itemId ?? null),
    ),
  ]);
  const order = new Map(ids.map((id, index) => [id, index]));
  return rows
    .sort((a, b) => (order.get(a.bot.id) ?? 0) - (order.get(b.bot.id) ?? 0))
    .map(({ bot, word, archetypeName, last }): BotRowDto => {
      const done = tally.get(bot.id);
      const persona = personaSchema.safeParse(bot.persona);
      return {
        id: bot.id,
        name: bot.name,
        handle: bot.handle,
        avatarUrl: ctx.links.avatar(bot.handle),
        archetype: { id: bot.archetypeId, name: archetypeName },
        tier: bot.tier as BotRowDto["tier"],
        city: persona.data?.city ?? "",
        timeZone: bot.timeZone,
        status: word as ShownStatus,
        statusReason: reason(bot, word),
        own: { started: bot.status === "running", paused: isPaused(bot) },
        nextWakeAt: (word === "running" && bot.nextWakeAt?.toISOString()) || null,
        quiet: word === "running" ? shaped(bot) : null,
        session: word === "awake" ? (visits.get(bot.id) ?? null) : null,
        lastAction: last && {
          text: last.text,
          at: last.at.toISOString(),
          imageUrl:
            last.imageUrl && !removed.item(bot.galleryId, last.itemId) ? ctx.links.picture(last.imageUrl) : null,
        },
        actions24h: done?.actions ?? 0,
        spark: done?.spark ?? Array.from({ length: SLOTS }, () => 0),
        cost24hMicros: cost.get(bot.id) ?? 0,
        errors24h: done?.errors ?? 0,
      };
    });
}
