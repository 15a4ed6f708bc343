import { intents } from "@/lib/db/schema";
import { pictureListMicros } from "@/lib/llm/prices";
import type { WorkflowStep } from "@/lib/studio/steps";
import { buildWorkflow, checkWorkflow } from "@/lib/studio/workflows";
import { affordable } from "../budget/cheaper-workflow";
import { holdSpending } from "../budget/hold-spending";
import { reserve, settleCall } from "../budget/reserve";
import type { FleetContext } from "../context";
import { type Effect, findEarlier, runEffect } from "../effects/run-effect";
import { endIntent } from "../effects/settle-intent";
import { isShadow } from "../rollout/identity";
import { endTurn } from "./finish-turn";
import { gone, loadTurn, saveWork, settledBefore } from "./load-turn";
import { endFor, type StepResult } from "./step-result";

/** An address older than this may have expired at the gallery: the picture is made again. Real time. */
const FRESH_MS = 24 * 60 * 60 * 1000;
const RENDERS = 2;

/** What a workflow costs at the worst; null where the list does not say. The sandbox's local painter is free. */
function renderPrice(ctx: FleetContext, steps: readonly WorkflowStep[]): number | null {
  if (ctx.studio.identity === "sandbox") return 0;
  const prices = steps.map((step) => (step.kind === "generate" ? pictureListMicros(step.generator, step.params) : 0));
  return prices.includes(null) ? null : prices.reduce<number>((sum, price) => sum + (price ?? 0), 0);
}

/** No read can prove a render: it counts as made and lost. */
function endAmbiguous(ctx: FleetContext, intent: typeof intents.$inferSelect): Promise<void> {
  return endIntent(ctx, intent, { status: "given_up", reason: "No clear answer; charged in full" });
}

/** Of that what is paid now: a rehearsal has nothing painted, and only notes the price. */
const chargeOf = (ctx: FleetContext, price: number | null) => (isShadow(ctx.studio.identity) ? 0 : price);

/** Has the gallery make the picture. An ambiguous answer is charged in full and tried once more, never more often. */
export async function renderPost(ctx: FleetContext, turnId: string, lease: number): Promise<StepResult> {
  const loaded = await loadTurn(ctx, turnId);
  const before = settledBefore(loaded);
  if (before) return before;
  const idea = loaded?.work.idea;
  if (!loaded || !idea) return gone;
  const { bot, turn, work } = loaded;
  // Another picture is not what somebody has agreed to.
  if (work.imageUrl && work.reviewId !== undefined) return { kind: "next" };
  if (work.imageUrl && work.renderedAt && ctx.clock.realNow() - Date.parse(work.renderedAt) < FRESH_MS)
    return { kind: "next" };
  const wanted = buildWorkflow(idea);
  const workflow = chargeOf(ctx, renderPrice(ctx, wanted.steps)) !== 0 ? await affordable(ctx, bot.id, wanted) : wanted;
  const checked = checkWorkflow(workflow.steps);
  const giveUp = async (status: "refused" | "given_up" | "skipped", reason: string): Promise<StepResult> => ({
    kind: "over",
    status: (await endTurn(ctx, turnId, { status, reason })) ?? status,
  });
  if (!checked.ok) return giveUp("refused", `The workflow is wrong: ${checked.reason}`);
  const price = renderPrice(ctx, workflow.steps);
  const charge = chargeOf(ctx, price);
  if (price === null || charge === null)
    return giveUp("refused", "There is no price for this picture's generator and settings");

  for (let attempt = 0; attempt < RENDERS; attempt++) {
    const key = `${ctx.studio.identity}:render:${turnId}:${attempt}`;
    const earlier = await findEarlier(ctx, key);
    if (earlier?.status === "done" && earlier.imageUrl) {
      await saveWork(ctx, loaded, {
        workflow,
        imageUrl: earlier.imageUrl,
        renderedAt: (earlier.finishedAt ?? earlier.permittedAt).toISOString(),
      });
      return { kind: "next" };
    }
    if (earlier?.status === "refused") return giveUp("refused", earlier.reason ?? "The gallery refused the workflow");
    if (earlier) {
      await endAmbiguous(ctx, earlier);
      continue;
    }
    const plan = {
      spender: { botId: bot.id, lease, turnId },
      purpose: "render",
      provider: ctx.studio.identity,
      model: workflow.name,
      estimateMicros: charge,
      pictures: isShadow(ctx.studio.identity) ? 0 : workflow.steps.filter((step) => step.kind === "generate").length,
    };
    const reserved = await reserve(ctx, plan);
    if (reserved.kind === "over_budget") return holdSpending(ctx, reserved);
    if (reserved.kind !== "reserved") return { kind: "halted", reason: reserved.reason };
    const startedAt = ctx.clock.realNow();
    let result: Awaited<ReturnType<typeof runEffect>>;
    let charged = 0;
    try {
      const effect: Effect = {
        key,
        kind: "render",
        turnId,
        sessionId: turn.sessionId,
        botId: bot.id,
        handle: bot.handle,
        lease,
        ordinal: attempt,
        maxSends: 1,
        send: async (scope) => {
          const answer = await ctx.studio.render({ as: bot.handle, ...workflow, ...scope });
          // A workflow that broke while it ran may have paid for its first steps.
          if (
            answer.kind === "ok" ||
            answer.kind === "unknown" ||
            (answer.kind === "refused_workflow" && answer.status >= 500)
          )
            charged = charge;
          return answer.kind === "ok"
            ? { kind: "ok", value: { imageUrl: answer.value.imageUrl, costMicros: price } }
            : answer;
        },
      };
      result = await runEffect(ctx, effect, { earlier });
    } finally {
      await settleCall(ctx, reserved.reservation, {
        status: charged > 0 || charge === 0 ? "done" : "failed",
        costMicros: charged,
        latencyMs: ctx.clock.realNow() - startedAt,
      });
    }
    if (result.kind === "done" && result.imageUrl) {
      await saveWork(ctx, loaded, {
        workflow,
        imageUrl: result.imageUrl,
        renderedAt: new Date(ctx.clock.realNow()).toISOString(),
      });
      return { kind: "next" };
    }
    if (result.kind === "halted") return result;
    if (result.kind === "unsettled") {
      const unknown = await findEarlier(ctx, key);
      if (unknown) await endAmbiguous(ctx, unknown);
      // The second try is a step of its own: two long calls in one would outlast what a hosted function may take.
      if (attempt + 1 < RENDERS) return { kind: "unsettled", until: new Date(ctx.clock.realNow()).toISOString() };
    } else if (result.kind !== "done") {
      const end = endFor(result);
      return { kind: "over", status: (await endTurn(ctx, turnId, end)) ?? end.status };
    }
  }
  return giveUp("given_up", "The picture could not be made: the gallery gave no clear answer twice");
}
