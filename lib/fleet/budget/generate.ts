import type { LlmFailureReason, LlmOutcome, LlmRequest } from "@/lib/llm/port";
import type { FleetContext } from "../context";
import { watchStop } from "../effects/watch-stop";
import { RetryLater } from "../errors";
import { noteFault } from "../incidents/note-fault";
import { placeHold } from "../lifecycle/holds";
import { type Reservation, reserve, settleCall, type Spender } from "./reserve";

export type Generated<T> =
  | { kind: "ok"; value: T; costMicros: number }
  | { kind: "halted"; reason: string }
  | { kind: "failed"; reason: string };

/** What other bots would meet as well; an answer that is no JSON is about one question. */
const outages = new Set<LlmFailureReason>(["timeout", "rate_limited", "unavailable"]);

export const isModelOutage = (outcome: LlmOutcome<unknown>): boolean =>
  outcome.kind === "failed" && outcome.retryable && outages.has(outcome.reason);

/** Holds the fleet until the day's budget begins anew. */
export async function holdForBudget(ctx: FleetContext, until: number, capMicros: number): Promise<string> {
  const detail = `Today's budget of $${(capMicros / 1_000_000).toFixed(2)} is used up`;
  // Money windows are real: the day ends when it ends, however fast domain time runs by then.
  const hold = {
    botId: null,
    cause: "fleet_budget" as const,
    detail,
    until: ctx.clock.toVirtual(until),
    recheckRealAt: until,
    by: "budget",
  };
  await ctx.db.transaction((tx) => placeHold(tx, ctx, hold));
  ctx.publish(["fleet"]);
  return detail;
}

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

/** A metered model call: reserved, made, settled. Passing failures throw `RetryLater` once their cost is written down. */
export async function generate<T>(ctx: FleetContext, spender: Spender, request: LlmRequest<T>): Promise<Generated<T>> {
  const reserved = await reserve(ctx, {
    spender,
    purpose: request.purpose,
    provider: ctx.llm.provider,
    model: ctx.llm.model,
    estimateMicros: ctx.llm.estimate(request).costMicros,
  });
  if (reserved.kind === "over_budget") {
    return { kind: "halted", reason: await holdForBudget(ctx, reserved.until, reserved.capMicros) };
  }
  if (reserved.kind !== "reserved") return { kind: "halted", reason: reserved.reason };
  const outcome = await watchStop(ctx, (signal) => ctx.llm.generate({ ...request, signal }));
  await settleModelCall(ctx, reserved.reservation, outcome);
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
