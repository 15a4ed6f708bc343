import { sensitiveTopic } from "@/lib/content/sensitive/topic";
import { draw } from "@/lib/behavior/rng";
import { likeGapMs } from "@/lib/behavior/usual";
import { and, eq } from "drizzle-orm";
import { intents, type TurnTarget } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type Effect, type EffectResult, findEarlier, runEffect } from "../effects/run-effect";
import { reactToFailure } from "../lifecycle/react-to-failure";
import { endTurn, type TurnEnd } from "./finish-turn";
import { gone, type LoadedTurn, loadTurn, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";
import { waitForOthers } from "./wait-for-others";

/** Where a repeated like changes nothing. */
const SENDS = 3;

async function likeOne(
  ctx: FleetContext,
  loaded: LoadedTurn,
  lease: number,
  target: TurnTarget,
  ordinal: number,
): Promise<EffectResult | { kind: "skip" }> {
  const { turn, bot } = loaded;
  const key = `${ctx.studio.identity}:like:${bot.id}:${target.itemId}`;
  let about: Effect["about"] = { authorHandle: target.authorHandle, title: target.title, tags: [] };
  const earlier = await findEarlier(ctx, key);
  if (earlier && earlier.turnId !== turn.id) return { kind: "skip" };
  if (!earlier) {
    // Where a like is a toggle, what is liked already must not be touched.
    const item = await ctx.studio.getPost({ id: target.itemId, as: bot.handle });
    if (item.kind !== "ok") {
      const reaction = await reactToFailure(ctx, bot.id, item);
      if (reaction.kind === "held") return { kind: "halted", reason: reaction.reason };
      return reaction.kind === "refused" ? reaction : { kind: "skip" };
    }
    const { isLiked, user, title, tags, description } = item.value;
    if (isLiked || user.username === bot.handle || sensitiveTopic(item.value)) return { kind: "skip" };
    about = { authorHandle: user.username, title, tags, text: description, isAgent: user.isAgent };
  }
  const effect: Effect = {
    key,
    kind: "like",
    turnId: turn.id,
    sessionId: turn.sessionId,
    botId: bot.id,
    handle: bot.handle,
    lease,
    ordinal,
    itemId: target.itemId,
    about,
    // A second one would take the first away.
    maxSends: ctx.studio.traits.likes === "toggle" ? 1 : SENDS,
    send: async (scope) => {
      const answer = await ctx.studio.like({ as: bot.handle, id: target.itemId, ...scope });
      return answer.kind === "ok" ? { kind: "ok", value: { remoteId: target.itemId } } : answer;
    },
  };
  return runEffect(ctx, effect, { earlier });
}

async function doneOf(ctx: FleetContext, turnId: string): Promise<Set<string | null>> {
  const rows = await ctx.db
    .select({ itemId: intents.itemId })
    .from(intents)
    .where(and(eq(intents.turnId, turnId), eq(intents.status, "done")));
  return new Set(rows.map(({ itemId }) => itemId));
}

/** A burst of likes, some seconds apart, in one step. Where somebody has just been, the bot comes back, once. `otherwise`: why there is none. */
export async function likeTurn(
  ctx: FleetContext,
  turnId: string,
  lease: number,
  otherwise = "Liked already, or gone",
): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (!loaded || before) return before ?? gone;
  let unsettled: string | undefined;
  let againAt = 0;
  let end: TurnEnd = { status: "skipped", reason: otherwise };
  const isBack = (loaded.work.waits ?? 0) > 0;
  const done = isBack ? await doneOf(ctx, turnId) : new Set();
  const burst = [...loaded.turn.targets.entries()].filter(([, { itemId }]) => !done.has(itemId));
  for (const [nth, [ordinal, target]] of burst.entries()) {
    if (nth > 0) await ctx.wait(likeGapMs(draw(loaded.persona.seed, `like-gap:${turnId}`, ordinal)) / ctx.clock.speed);
    const result = ctx.stop.isEngaged
      ? ({ kind: "halted", reason: "The fleet was stopped" } as const)
      : await likeOne(ctx, loaded, lease, target, ordinal);
    if (result.kind === "halted") {
      await endTurn(ctx, turnId, { status: "skipped", reason: result.reason });
      return result;
    }
    if (result.kind === "unsettled") unsettled = result.until;
    if (result.kind === "refused" || result.kind === "given_up") end = endFor(result);
    if (result.kind === "capped") {
      end = { status: "skipped", reason: result.reason };
      if (result.of === "bot") break;
      if (result.of === "moment") againAt = Math.max(againAt, result.againAt);
    }
  }
  if (unsettled) return { kind: "unsettled", until: unsettled };
  const wait = againAt > 0 && !isBack ? await waitForOthers(ctx, loaded, againAt) : null;
  if (wait) return wait;
  const status = await endTurn(ctx, turnId, end);
  return { kind: "over", status: status ?? "skipped" };
}
