import { and, eq, inArray, ne, notExists, sql } from "drizzle-orm";
import { avatarAddress } from "@/lib/content/avatar/avatar";
import type { Tx } from "@/lib/db/db";
import { bots, holds } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import { watchStop } from "../effects/watch-stop";
import { RetryLater } from "../errors";
import { readFleet } from "../lifecycle/fleet-row";
import { liftBotHolds } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { reactToFailure } from "../lifecycle/react-to-failure";
import type { GalleryFailure } from "@/lib/studio/outcome";
import { NAME_LOST } from "./own-name";

export type Provisioned = { done: string[]; failed: string[]; firstError: string | null };

const AT_ONCE = 4;
const HOUR_MS = 60 * 60_000;

const STOPPED = "The fleet is stopped; accounts are made once it is re-armed";

/** Writes the account down and, in the same transaction, lets a bot go that was started before it had one. */
async function settleIn(tx: Tx, ctx: FleetContext, botId: string, studioUserId: string): Promise<void> {
  await tx.update(bots).set({ provisionState: "done", provisionError: null, studioUserId }).where(eq(bots.id, botId));
  // Nothing was ever planned under the lease it waits with.
  const lifted = [...(await liftBotHolds(tx, [botId], "account")), ...(await liftBotHolds(tx, [botId], "name_lost"))];
  await planBots(tx, ctx, lifted, { newLease: false });
}

/** Budgets, pauses and refused tokens come from any call: they hold whom they are about. What passes is asked for again by the supervisor. */
async function heed(ctx: FleetContext, botId: string, failure: GalleryFailure): Promise<void> {
  try {
    await reactToFailure(ctx, botId, failure);
  } catch (error) {
    if (!(error instanceof RetryLater)) throw error;
  }
}

type Refused = { reason: string; final: boolean };

async function refuse(ctx: FleetContext, botId: string, { reason, final }: Refused): Promise<void> {
  await ctx.db
    .update(bots)
    .set({ provisionState: final ? "failed" : "pending", provisionError: reason.slice(0, 300) })
    .where(eq(bots.id, botId));
}

/** An account that stood there already is the bot's own only if nothing speaks against it. Null for one that is. */
async function strangerBehind(
  ctx: FleetContext,
  bot: typeof bots.$inferSelect,
  { id, username, created }: { id: string; username: string; created: boolean },
): Promise<Refused | null> {
  if (username.toLowerCase() !== bot.handle)
    return { reason: `The gallery knows its account by another name, ${username}`, final: true };
  if (created || id === bot.studioUserId) return null;
  const profile = await ctx.studio.getUser({ username });
  if (profile.kind === "not_found" || profile.kind === "invalid") return null;
  if (profile.kind !== "ok") return { reason: "The gallery did not say whose its name is", final: false };
  const { user } = profile.value;
  const isOlder = user.createdAt !== undefined && user.createdAt < bot.createdAt.getTime() - HOUR_MS;
  // Where the gallery marks no bots, an account that is older than the bot is not taken for its own.
  const isOwn = user.id === id && (user.isAgent ?? !isOlder);
  return isOwn ? null : { reason: `${NAME_LOST}: retire it and create another`, final: true };
}

/** `withFace`: whether the gallery takes one with the invitation. There is no call that sets one later, so none is made by a workflow. */
async function provisionOne(
  ctx: FleetContext,
  bot: typeof bots.$inferSelect,
  withFace: boolean,
): Promise<string | null> {
  // An account is seen on the gallery: none is asked for after an emergency stop.
  if (ctx.stop.isEngaged || (await readFleet(ctx.db)).state === "stopped") return STOPPED;
  const persona = personaSchema.parse(bot.persona);
  const outcome = await watchStop(ctx, (signal) =>
    ctx.studio.provisionBot({
      botId: bot.id,
      name: bot.name,
      username: bot.handle,
      personaId: `${bot.archetypeId}:${bot.id}`,
      bio: persona.bio,
      ...(withFace ? { avatarUrl: avatarAddress(persona) } : {}),
      // An account that was lost since is asked for anew, under another lease.
      idempotencyKey: `${ctx.studio.identity}:provision:${bot.id}:${bot.lease}`,
      signal,
    }),
  );
  if (outcome.kind === "ok") {
    const { id } = outcome.value;
    const stranger = await strangerBehind(ctx, bot, outcome.value);
    if (stranger) {
      await refuse(ctx, bot.id, stranger);
      return stranger.reason;
    }
    await ctx.db.transaction((tx) => settleIn(tx, ctx, bot.id, id));
    return null;
  }
  const reason = "message" in outcome ? outcome.message : `The gallery answered: ${outcome.kind.replaceAll("_", " ")}`;
  await heed(ctx, bot.id, outcome);
  await refuse(ctx, bot.id, { reason, final: outcome.kind === "invalid" });
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
        ne(bots.status, "retired"),
        // Whoever waits for others to go first is not seen on the gallery yet.
        notExists(
          ctx.db
            .select({ one: sql`1` })
            .from(holds)
            .where(and(eq(holds.botId, bots.id), eq(holds.cause, "rollout"))),
        ),
      ),
    );
  const can = rows.length > 0 && !ctx.stop.isEngaged ? await ctx.studio.capabilities() : null;
  const withFace = can?.kind === "ok" && can.value.profileAtInvitation;
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await Promise.all(
      rows.slice(from, from + AT_ONCE).map(async (bot) => {
        const error = await provisionOne(ctx, bot, withFace);
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
