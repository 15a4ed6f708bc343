/** Law: every call to the model is metered here: saved on, reserved, made, settled. */
import { and, eq } from "drizzle-orm";
import { modelCalls } from "@/lib/db/schema";
import type { Tx } from "@/lib/db/db";
import type { LlmFailureReason, LlmOutcome, LlmRequest } from "@/lib/llm/port";
import type { FleetContext } from "../context";
import { watchStop } from "../effects/watch-stop";
import { RetryLater } from "../errors";
import { noteFault } from "../incidents/note-fault";
import { holdSpending, holdUnpriced } from "./hold-spending";
import { type Reservation, reserve, settleCall, type Spender } from "./reserve";
import { windowsNow, wordStage } from "./stage-now";
import { save, type Saved } from "./stages";

export type Generated<T> =
  | { kind: "ok"; value: T; costMicros: number }
  /** `unpaid`: a budget says no; what is free goes on. */
  | { kind: "halted"; reason: string; unpaid?: true }
  | { kind: "failed"; reason: string };

/** What other bots would meet as well; an answer that is no JSON is about one question. */
const outages = new Set<LlmFailureReason>(["timeout", "rate_limited", "unavailable"]);

export const isModelOutage = (outcome: LlmOutcome<unknown>): boolean =>
  outcome.kind === "failed" && outcome.retryable && outages.has(outcome.reason);

/** Writes down what a call to the model really cost. */
export async function settleModelCall(
  ctx: FleetContext,
  reservation: Reservation,
  outcome: LlmOutcome<unknown>,
): Promise<void> {
  await settleCall(ctx, reservation, {
    status: outcome.kind === "ok" ? "done" : "failed",
    costMicros: outcome.costMicros,
    ...outcome.usage,
    latencyMs: Math.round(outcome.latencyMs),
    error: outcome.kind === "failed" ? `${outcome.reason}: ${outcome.message}` : undefined,
  });
}

/**
 * For an answer that is used later: `keep` puts it away in the transaction that settles the call, so that it is not paid for and lost; it only
 * writes. `once`: in a turn there is no second such call after one that may have been paid for.
 */
export type Keeping<T> = { once: boolean; keep: (tx: Tx, value: T) => Promise<void> };

/** What the stage in force leaves of this request; whatever costs nothing is left alone. */
async function saved<T>(
  ctx: FleetContext,
  spender: Spender,
  request: LlmRequest<T>,
  isForSeveral: boolean,
): Promise<Saved> {
  const { maxOutputTokens, purpose } = request;
  if (ctx.llm.estimate(request).costMicros === 0) return { kind: "write", maxOutputTokens };
  const stage = wordStage(await windowsNow(ctx.db, ctx.clock.realNow(), spender?.botId ?? null));
  if (stage === "usual" || spender === null) return { kind: "write", maxOutputTokens };
  if (isForSeveral) return { kind: "no_redraw", reason: "Saving: nothing is written ahead" };
  const { turnId } = spender;
  const before = and(eq(modelCalls.turnId, turnId), eq(modelCalls.purpose, purpose));
  const earlier = await ctx.db.$count(modelCalls, before);
  return save(stage, { purpose, key: turnId, maxOutputTokens, earlier });
}

/**
 * A metered model call: reserved, made, settled. Passing failures throw `RetryLater` once their cost is written down. With `keeping` it is for
 * what can be done without: where money is short it is not made.
 */
export async function generate<T>(
  ctx: FleetContext,
  spender: Spender,
  asked: LlmRequest<T>,
  keeping?: Keeping<T>,
): Promise<Generated<T>> {
  const left = await saved(ctx, spender, asked, keeping !== undefined);
  if (left.kind === "no_redraw") return { kind: "failed", reason: left.reason };
  if (left.kind === "leave") return { kind: "halted", reason: left.reason, unpaid: true };
  const request = { ...asked, maxOutputTokens: left.maxOutputTokens };
  const reserved = await reserve(ctx, {
    spender,
    purpose: request.purpose,
    provider: ctx.llm.provider,
    model: ctx.llm.model,
    estimateMicros: ctx.llm.estimate(request).costMicros,
    once: keeping?.once,
  });
  if (reserved.kind === "over_budget" && keeping)
    return { kind: "failed", reason: "No budget has room for more than this text" };
  if (reserved.kind === "repeated") return { kind: "failed", reason: reserved.reason };
  if (reserved.kind === "over_budget") return holdSpending(ctx, reserved);
  if (reserved.kind === "unpriced") return holdUnpriced(ctx, reserved.reason);
  if (reserved.kind !== "reserved") return { kind: "halted", reason: reserved.reason };
  const outcome = await watchStop(ctx, (signal) => ctx.llm.generate({ ...request, signal }));
  if (keeping && outcome.kind === "ok") {
    await ctx.db.transaction(async (tx) => {
      await keeping.keep(tx, outcome.value);
      await settleModelCall({ ...ctx, db: tx }, reserved.reservation, outcome);
    });
  } else await settleModelCall(ctx, reserved.reservation, outcome);
  if (outcome.kind === "ok") return { kind: "ok", value: outcome.value, costMicros: outcome.costMicros };
  if (outcome.reason === "aborted" && ctx.stop.isEngaged) return { kind: "halted", reason: "The fleet was stopped" };
  if (outcome.retryable) {
    const reason = `The model did not answer: ${outcome.message}`;
    const held = isModelOutage(outcome)
      ? await noteFault(ctx, { dependency: "model", kind: "failed", botId: spender?.botId ?? null, reason })
      : null;
    if (held !== null) return { kind: "halted", reason: held };
    throw new RetryLater(reason, outcome.retryAfterMs);
  }
  return { kind: "failed", reason: `The model failed (${outcome.reason}): ${outcome.message}` };
}
