import { draw } from "@/lib/behavior/rng";
import { likeGapMs } from "@/lib/behavior/usual";
import type { TurnTarget } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type Effect, type EffectResult, findEarlier, runEffect } from "../effects/run-effect";
import { reactToFailure } from "../lifecycle/react-to-failure";
import { endTurn, type TurnEnd } from "./finish-turn";
import { gone, type LoadedTurn, loadTurn, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";

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
    // The call is a toggle: what is liked already must not be touched.
    const item = await ctx.studio.getItem({ id: target.itemId, as: bot.handle });
    if (item.kind !== "ok") {
      const reaction = await reactToFailure(ctx, bot.id, item);
      if (reaction.kind === "held") return { kind: "halted", reason: reaction.reason };
      return reaction.kind === "refused" ? reaction : { kind: "skip" };
    }
    const { isLiked, user, title, tags, description } = item.value;
    if (isLiked || user.username === bot.handle) return { kind: "skip" };
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
    maxSends: 1,
    send: async (scope) => {
      const answer = await ctx.studio.toggleLike({ as: bot.handle, id: target.itemId, ...scope });
      if (answer.kind !== "ok") return answer;
      if (answer.value.liked) return { kind: "ok", value: { remoteId: target.itemId } };
      return { kind: "unknown", reason: "broken_body", message: "The gallery says that the like was taken away." };
    },
  };
  return runEffect(ctx, effect, { earlier });
}

/** A burst of likes, some seconds apart, in one step. Where somebody has just been, the bot comes back at the end, once. */
export async function likeTurn(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (!loaded || before) return before ?? gone;
  let unsettled: string | undefined;
  let end: TurnEnd = { status: "skipped", reason: "Liked already, or gone" };
  const burst = loaded.turn.targets.map((target, ordinal) => ({ target, ordinal, isBack: false }));
  for (const [nth, { target, ordinal, isBack }] of burst.entries()) {
    if (nth > 0) await ctx.wait(likeGapMs(draw(loaded.persona.seed, `like-gap:${turnId}`, nth)) / ctx.clock.speed);
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
      // Pushed while the list is walked: after everything else of the burst.
      if (result.of === "moment" && !isBack) burst.push({ target, ordinal, isBack: true });
    }
  }
  if (unsettled) return { kind: "unsettled", until: unsettled };
  const status = await endTurn(ctx, turnId, end);
  return { kind: "over", status: status ?? "skipped" };
}
