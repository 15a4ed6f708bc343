import type { FleetContext } from "../context";
import { reserve, settleCall, type Spender } from "../budget/reserve";
import { watchStop } from "../effects/watch-stop";

export type Moderated = "fit" | "flagged" | "unmoderated";

/**
 * Has the model's provider look at words before they are published, where it offers to; the word list has looked before. Free, and recorded
 * like any call. Whoever cannot be asked has not agreed.
 */
export async function moderateWords(ctx: FleetContext, spender: Spender, words: string): Promise<Moderated> {
  const { moderate, provider } = ctx.llm;
  if (!moderate) return "fit";
  const plan = { spender, purpose: "moderation", provider, model: "moderation", estimateMicros: 0 };
  const reserved = await reserve(ctx, plan);
  if (reserved.kind !== "reserved") return "unmoderated";
  const answer = await watchStop(ctx, (signal) => moderate(words, signal));
  await settleCall(ctx, reserved.reservation, {
    status: answer.kind === "ok" ? "done" : "failed",
    costMicros: 0,
    latencyMs: answer.latencyMs,
    error: answer.kind === "failed" ? answer.message : undefined,
  });
  if (answer.kind === "failed") return "unmoderated";
  return answer.flagged ? "flagged" : "fit";
}
