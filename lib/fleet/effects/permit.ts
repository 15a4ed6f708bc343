import { and, count, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { respectQuiet } from "../incidents/pace";
import { lockFleet, type FleetRow } from "../lifecycle/fleet-row";
import { holdsOn } from "../lifecycle/holds";

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
  text?: string;
  imageUrl?: string;
};

export type Denied = { kind: "halted"; reason: string } | { kind: "capped"; reason: string };
export type Permit = { kind: "granted"; intent: Intent } | Denied;

const DAY_MS = 24 * 60 * 60 * 1000;
const caps = { post: "botPostsPerDay", comment: "botCommentsPerDay", like: "botLikesPerDay", render: null } as const;

async function overCap(tx: Tx, ctx: FleetContext, fleet: FleetRow, plan: EffectPlan): Promise<string | null> {
  const column = caps[plan.kind];
  if (!column) return null;
  const since = new Date(ctx.clock.now() - DAY_MS);
  const [row] = await tx
    .select({ n: count() })
    .from(intents)
    .where(
      and(
        eq(intents.botId, plan.botId),
        eq(intents.kind, plan.kind),
        gt(intents.at, since),
        inArray(intents.status, ["permitted", "unknown", "done"]),
      ),
    );
  const used = row?.n ?? 0;
  return used >= fleet[column] ? `The cap of ${fleet[column]} ${plan.kind}s a day is reached` : null;
}

/** Whether anything may be sent at all. */
export async function checkArmed(tx: Tx, ctx: FleetContext): Promise<{ fleet: FleetRow } | Denied> {
  const fleet = await lockFleet(tx, "share");
  ctx.stop.follow(fleet);
  return fleet.state === "stopped" ? { kind: "halted", reason: "The fleet was stopped" } : { fleet };
}

/** Whether this lease may still act: fleet armed, bot running under this lease, nothing holds it. One at a time a bot, so that caps are exact. */
export async function checkMayAct(
  tx: Tx,
  ctx: FleetContext,
  botId: string,
  lease: number,
): Promise<{ fleet: FleetRow } | Denied> {
  const armed = await checkArmed(tx, ctx);
  if (!("fleet" in armed)) return armed;
  const [bot] = await tx
    .select({ status: bots.status, lease: bots.lease })
    .from(bots)
    .where(eq(bots.id, botId))
    .for("no key update");
  if (!bot || bot.status !== "running" || bot.lease !== lease)
    return { kind: "halted", reason: "The bot was stopped or planned anew" };
  const [hold] = await holdsOn(tx, ctx, botId);
  return hold ? { kind: "halted", reason: hold.detail } : armed;
}

/**
 * Gives leave for one side effect, good for `delays.permitMs` of real time, and writes the intent with it. With `again` the intent's
 * earlier request is known to have had no effect.
 */
export async function permit(ctx: FleetContext, plan: EffectPlan, again?: Intent): Promise<Permit> {
  return ctx.db.transaction(async (tx) => {
    const leave = await checkMayAct(tx, ctx, plan.botId, plan.lease);
    if (!("fleet" in leave)) return leave;
    const capped = again ? null : await overCap(tx, ctx, leave.fleet, plan);
    if (capped) return { kind: "capped", reason: capped };
    const realNow = ctx.clock.realNow();
    respectQuiet(leave.fleet.callsFrom, realNow);
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
            ...plan,
            ...window,
            id: ctx.newId("int"),
            galleryId: ctx.studio.identity,
            status: "permitted",
            sends: 1,
            at: new Date(ctx.clock.now()),
          })
          .onConflictDoNothing({ target: intents.key })
          .returning();
    if (!intent) return { kind: "halted", reason: "Another run is doing this" };
    return { kind: "granted", intent };
  });
}
