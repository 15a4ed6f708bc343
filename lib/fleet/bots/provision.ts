import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import { watchStop } from "../effects/watch-stop";
import { RetryLater } from "../errors";
import { readFleet } from "../lifecycle/fleet-row";
import { liftBotHolds } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { reactToFailure } from "../lifecycle/react-to-failure";
import type { StudioFailure } from "@/lib/studio/outcome";

export type Provisioned = { done: string[]; failed: string[]; firstError: string | null };

const AT_ONCE = 4;

const STOPPED = "The fleet is stopped; accounts are made once it is re-armed";

/** Writes the account down and, in the same transaction, lets a bot go that was started before it had one. */
async function settleIn(tx: Tx, ctx: FleetContext, botId: string, studioUserId: string): Promise<void> {
  await tx.update(bots).set({ provisionState: "done", provisionError: null, studioUserId }).where(eq(bots.id, botId));
  // Nothing was ever planned under the lease it waits with.
  await planBots(tx, ctx, await liftBotHolds(tx, [botId], "account"), { newLease: false });
}

/** Budgets, pauses and refused tokens come from any call: they hold whom they are about. What passes is asked for again by the supervisor. */
async function heed(ctx: FleetContext, botId: string, failure: StudioFailure): Promise<void> {
  try {
    await reactToFailure(ctx, botId, failure);
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error;
  }
}

async function provisionOne(ctx: FleetContext, bot: typeof bots.$inferSelect): Promise<string | null> {
  // An account is seen on the gallery: none is asked for after an emergency stop.
  if (ctx.stop.isEngaged || (await readFleet(ctx.db)).state === "stopped") return STOPPED;
  const persona = personaSchema.parse(bot.persona);
  const outcome = await watchStop(ctx, (signal) =>
    ctx.studio.provisionBot({
      agentId: bot.id,
      name: bot.name,
      username: bot.handle,
      agentPersonaId: `${bot.archetypeId}:${bot.id}`,
      bio: persona.bio,
      idempotencyKey: `${ctx.studio.identity}:provision:${bot.id}`,
      signal,
    }),
  );
  if (outcome.kind === "ok") {
    const { id } = outcome.value;
    await ctx.db.transaction((tx) => settleIn(tx, ctx, bot.id, id));
    return null;
  }
  const reason = "message" in outcome ? outcome.message : `The gallery answered: ${outcome.kind.replaceAll("_", " ")}`;
  await heed(ctx, bot.id, outcome);
  const final = outcome.kind === "invalid";
  await ctx.db
    .update(bots)
    .set({ provisionState: final ? "failed" : "pending", provisionError: reason.slice(0, 300) })
    .where(eq(bots.id, bot.id));
  return reason;
}

/** Gives bots their accounts on the gallery, each marked as a bot there. Idempotent: a bot that has one keeps it. */
export async function provisionBots(ctx: FleetContext, ids: readonly string[]): Promise<Provisioned> {
  const result: Provisioned = { done: [], failed: [], firstError: null };
  if (ids.length === 0) return result;
  const rows = await ctx.db
    .select()
    .from(bots)
    .where(
      and(
        inArray(bots.id, [...ids]),
        eq(bots.galleryId, ctx.studio.identity),
        inArray(bots.provisionState, ["pending", "failed"]),
      ),
    );
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await Promise.all(
      rows.slice(from, from + AT_ONCE).map(async (bot) => {
        const error = await provisionOne(ctx, bot);
        if (error === null) result.done.push(bot.id);
        else {
          result.failed.push(bot.id);
          result.firstError ??= error;
        }
      }),
    );
  }
  return result;
}
