import { and, asc, eq } from "drizzle-orm";
import { mindOf } from "@/lib/behavior/life/taste";
import { readMemory } from "@/lib/behavior/memory/memory";
import { draw } from "@/lib/behavior/rng";
import { planTurns } from "@/lib/behavior/turns";
import { timingStateSchema } from "@/lib/behavior/timing";
import { bots, sessions, turns } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { leaveUnattended } from "../approval/leave-unattended";
import { mayUseName } from "../bots/own-name";
import type { FleetContext } from "../context";
import { quietSql, stretchTurns } from "../incidents/pace";
import { LONGEST_SLEEP_MS, type SessionPlanned } from "../outbox/events";
import { aimTurns, type AimedTurn } from "./aim-turns";
import { lockFleet } from "./fleet-row";
import { holdsOn } from "./holds";
import { readFeed, withoutFeed } from "./read-feed";
import { readInvitations } from "./read-invitations";
import { restInstead } from "./rest";

/** A turn that needs steps of its own, at its time (real, ISO; absent when it follows at once). */
export type PlannedAction = { turnId: string; kind: "like" | "comment" | "post"; at?: string };
export type Opened =
  | { kind: "opened"; sessionId: string; actions: PlannedAction[]; endAt?: string }
  | { kind: "early"; until: string }
  | { kind: "held"; reason: string }
  | { kind: "stale" };

/** Waits shorter than this (real time) are not worth an execution of their own. */
const SHORTEST_WAIT_MS = 250;

function actionsOf(
  ctx: FleetContext,
  rows: readonly AimedTurn[],
  openedAt: number,
): Pick<Extract<Opened, { kind: "opened" }>, "actions" | "endAt"> {
  let reached = ctx.clock.toReal(openedAt);
  const waitFor = (dueAt: number): string | undefined => {
    const real = ctx.clock.toReal(dueAt);
    if (real - reached < SHORTEST_WAIT_MS) return undefined;
    reached = real;
    return new Date(real).toISOString();
  };
  const actions: PlannedAction[] = [];
  for (const turn of rows) {
    if (turn.kind === "browse" || turn.status === "skipped") continue;
    actions.push({ turnId: turn.id, kind: turn.kind, at: waitFor(turn.dueAt.getTime()) });
  }
  const last = rows.at(-1);
  return { actions, endAt: last && last.kind === "browse" ? waitFor(last.dueAt.getTime()) : undefined };
}

/**
 * Begins the visit later, at least `waitMs` (real) from now and each bot at a time of its own: all who wait for the same moment would come at
 * once. The wake is moved with it, so that nobody takes the bot for lost.
 */
async function putOff(ctx: FleetContext, data: SessionPlanned, waitMs: number): Promise<Opened> {
  const spread = 1 + draw(data.botId, `put-off:${data.lease}`, data.session);
  const until = new Date(ctx.clock.realNow() + Math.ceil(waitMs * spread));
  await ctx.db
    .update(bots)
    .set({ nextWakeAt: new Date(ctx.clock.toVirtual(until.getTime())) })
    .where(and(eq(bots.id, data.botId), eq(bots.lease, data.lease), eq(bots.status, "running")));
  return { kind: "early", until: until.toISOString() };
}

/** One transaction that decides whether this run may act, and writes the visit it will be. Run twice it answers the same. */
export async function openSession(ctx: FleetContext, data: SessionPlanned): Promise<Opened> {
  const [found] = await ctx.db
    .select({ bot: bots, quietMs: quietSql(ctx) })
    .from(bots)
    .where(eq(bots.id, data.botId));
  const bot = found?.bot;
  if (!bot || bot.status !== "running" || bot.lease !== data.lease) return { kind: "stale" };
  const sessionId = `${bot.id}:${data.session}`;
  const [existing] = await ctx.db.select().from(sessions).where(eq(sessions.id, sessionId));
  if (existing) {
    if (existing.lease !== data.lease || existing.status !== "open") return { kind: "stale" };
    const rows = await ctx.db.select().from(turns).where(eq(turns.sessionId, sessionId)).orderBy(asc(turns.index));
    return { kind: "opened", sessionId, ...actionsOf(ctx, rows as AimedTurn[], existing.openedAt.getTime()) };
  }
  if (data.session !== bot.sessionNumber + 1 || !bot.nextWakeAt) return { kind: "stale" };

  const now = ctx.clock.now();
  if (now < bot.nextWakeAt.getTime()) {
    const until = Math.min(ctx.clock.toReal(bot.nextWakeAt.getTime()), ctx.clock.realNow() + LONGEST_SLEEP_MS);
    return { kind: "early", until: new Date(until).toISOString() };
  }
  if (found.quietMs > 0) return putOff(ctx, data, found.quietMs);
  const heldBy = await holdsOn(ctx.db, ctx, bot.id);
  if (heldBy[0]) return { kind: "held", reason: heldBy[0].detail };

  const persona = personaSchema.parse(bot.persona);
  const archetype = (await loadArchetypes(ctx.db)).get(bot.archetypeId);
  if (!archetype) return { kind: "stale" };
  const named = await mayUseName(ctx, bot);
  if (named !== true && "held" in named) return { kind: "held", reason: named.held };
  const feed = named === true ? await readFeed(ctx, bot, data.session) : await withoutFeed(ctx, bot.id, named);
  if ("held" in feed) return { kind: "held", reason: feed.held };
  if ("waitMs" in feed) return putOff(ctx, data, feed.waitMs);
  const timing = timingStateSchema.safeParse(bot.timing);
  const planned = planTurns({
    persona,
    archetype,
    session: data.session,
    wakeAt: bot.nextWakeAt.getTime(),
    visit: bot.nextVisit ?? "content",
    opening: bot.opening === "due",
    state: timing.success ? timing.data : undefined,
  });
  const said = await readInvitations(ctx, bot, feed, { planned, session: data.session });
  const mind = mindOf(persona, readMemory(bot.memory), now);
  const rows = aimTurns({ planned, persona, bot, sessionId, session: data.session, feed, said, mind });

  const opened = await ctx.db.transaction(async (tx): Promise<Opened> => {
    const fleet = await lockFleet(tx, "share");
    ctx.stop.follow(fleet);
    const { status, lease, sessionNumber } = bots;
    const [locked] = await tx
      .select({ status, lease, sessionNumber })
      .from(bots)
      .where(eq(bots.id, bot.id))
      .for("update");
    if (
      !locked ||
      locked.status !== "running" ||
      locked.lease !== data.lease ||
      locked.sessionNumber + 1 !== data.session
    ) {
      return { kind: "stale" };
    }
    if (fleet.state === "stopped") return { kind: "held", reason: "The fleet is stopped" };
    const held = await holdsOn(tx, ctx, bot.id);
    if (held[0]) return { kind: "held", reason: held[0].detail };
    const paced = leaveUnattended(ctx, fleet, stretchTurns(rows, now, fleet.pace));
    if (await restInstead(tx, ctx, fleet, bot, paced)) return { kind: "stale" };
    await tx.insert(sessions).values({
      id: sessionId,
      botId: bot.id,
      number: data.session,
      lease: data.lease,
      visit: bot.nextVisit ?? "content",
      status: "open",
      plannedAt: bot.nextWakeAt ?? new Date(now),
      openedAt: new Date(now),
      openedRealAt: new Date(ctx.clock.realNow()),
      turnCount: rows.length,
    });
    if (paced.length > 0) await tx.insert(turns).values(paced);
    await tx
      .update(bots)
      .set({ sessionNumber: data.session, opening: "done" })
      .where(and(eq(bots.id, bot.id), eq(bots.lease, data.lease)));
    return { kind: "opened", sessionId, ...actionsOf(ctx, paced, now) };
  });
  // A bot that rests instead has a new plan, whose event waits in the outbox.
  if (opened.kind === "stale") await ctx.flushOutbox();
  return opened;
}
