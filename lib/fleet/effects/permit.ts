import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { respectQuiet } from "../incidents/pace";
import { lockFleet, type FleetRow } from "../lifecycle/fleet-row";
import { holdsOn } from "../lifecycle/holds";
import { claimWords, SAID_BEFORE } from "../words/said-before";
import { type Bound, checkBounds, type Reacting } from "./bounds";

export type Intent = typeof intents.$inferSelect;
export type EffectKind = Intent["kind"];

/** What a turn means to do, before anything is sent. `key` is the same however often it is tried. */
export type EffectPlan = {
  key: string;
  kind: EffectKind;
  turnId: string;
  sessionId: string;
  botId: string;
  lease: number;
  ordinal: number;
  itemId?: string;
  about?: Reacting["about"];
  answers?: Reacting["answers"];
  text?: string;
  /** Of the text what must be unlike all that the fleet said of late. */
  words?: string;
  imageUrl?: string;
};

export type Denied = { kind: "halted"; reason: string } | Bound;
/** `unsettled`: another delivery of the same step has just got leave; at or after this real time (ISO) it shows what came of it. */
export type Permit = { kind: "granted"; intent: Intent } | { kind: "unsettled"; until: string } | Denied;

/** Whether anything may be sent at all. */
export async function checkArmed(tx: Tx, ctx: FleetContext): Promise<{ fleet: FleetRow } | Denied> {
  const fleet = await lockFleet(tx, "share");
  ctx.stop.follow(fleet);
  return fleet.state === "stopped" ? { kind: "halted", reason: "The fleet was stopped" } : { fleet };
}

/** Locks the bot under this lease, after the post that it is about: one at a time a bot and a post, so that caps are exact. */
async function lockActing(
  tx: Tx,
  ctx: FleetContext,
  who: { botId: string; lease: number; itemId?: string },
): Promise<{ fleet: FleetRow } | Denied> {
  const armed = await checkArmed(tx, ctx);
  if (!("fleet" in armed)) return armed;
  const { status, lease, galleryId } = bots;
  // Taken while the row is looked up, before it is locked: whoever waits for the post holds no bot yet.
  const post = who.itemId && { post: sql`pg_advisory_xact_lock(hashtextextended(${who.itemId}, 7))` };
  const [bot] = await tx
    .select({ status, lease, galleryId, ...post })
    .from(bots)
    .where(eq(bots.id, who.botId))
    .for("no key update");
  if (!bot || bot.status !== "running" || bot.lease !== who.lease)
    return { kind: "halted", reason: "The bot was stopped or planned anew" };
  // Whoever was put together before the fleet was led to another gallery, or out of its rehearsal, sends nothing more.
  if (bot.galleryId !== ctx.studio.identity) return { kind: "halted", reason: "The bot belongs to another gallery" };
  return armed;
}

/** Whether this lease may still act: fleet armed, bot running under this lease, nothing holds it. */
export async function checkMayAct(
  tx: Tx,
  ctx: FleetContext,
  botId: string,
  lease: number,
): Promise<{ fleet: FleetRow } | Denied> {
  const leave = await lockActing(tx, ctx, { botId, lease });
  if (!("fleet" in leave)) return leave;
  const [hold] = await holdsOn(tx, ctx, botId);
  return hold ? { kind: "halted", reason: hold.detail } : leave;
}

/**
 * Gives leave for one side effect, good for `delays.permitMs` of real time, and writes the intent with it. With `again` the intent's
 * earlier request is known to have had no effect.
 */
export async function permit(ctx: FleetContext, plan: EffectPlan, again?: Intent): Promise<Permit> {
  return ctx.db.transaction(async (tx) => {
    const { about, answers, words, ...columns } = plan;
    const leave = await lockActing(tx, ctx, plan);
    if (!("fleet" in leave)) return leave;
    const bound = await checkBounds(tx, ctx, leave.fleet, plan, again !== undefined);
    if (bound) return bound;
    const realNow = ctx.clock.realNow();
    respectQuiet(leave.fleet.callsFrom, realNow);
    if (!again && words !== undefined && !(await claimWords(tx, ctx, words, plan.turnId)))
      return { kind: "capped", reason: SAID_BEFORE, of: "words" };
    const window = {
      permittedAt: new Date(realNow),
      permitUntil: new Date(realNow + ctx.delays.permitMs),
      settleAt: null,
    };
    const [intent] = again
      ? await tx
          .update(intents)
          .set({ ...window, status: "permitted", lease: plan.lease, sends: sql`${intents.sends} + 1` })
          .where(
            and(
              eq(intents.id, again.id),
              eq(intents.sends, again.sends),
              inArray(intents.status, ["permitted", "unknown"]),
            ),
          )
          .returning()
      : await tx
          .insert(intents)
          .values({
            ...columns,
            ...window,
            authorHandle: about?.authorHandle,
            replyTo: answers?.id,
            id: ctx.newId("int"),
            galleryId: ctx.studio.identity,
            status: "permitted",
            sends: 1,
            at: new Date(ctx.clock.now()),
          })
          .onConflictDoNothing({ target: intents.key })
          .returning();
    if (!intent) return { kind: "unsettled", until: window.permitUntil.toISOString() };
    return { kind: "granted", intent };
  });
}
