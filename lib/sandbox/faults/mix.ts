import type { FaultPlan, FaultRule } from "./plan";

/**
 * A plan for endurance tests: about `share` (0–1) of the fleet's calls go wrong, in every way a settled fleet must
 * survive without losing or doubling anything. Late effects come `lateMs` (real) after their answer.
 */
export function mixedFaultPlan(options: { seed: string | number; share: number; lateMs: number }): FaultPlan {
  const { seed, share, lateMs } = options;
  const writes = { method: ["POST", "DELETE"] };
  const rules: Omit<FaultRule, "probability">[] = [
    { id: "slow", latencyMs: [20, 200] },
    { id: "effect-drop", ...writes, effect: "before", answer: "drop" },
    { id: "effect-error", ...writes, effect: "before", answer: "server_error" },
    { id: "effect-empty", ...writes, effect: "before", answer: "empty" },
    { id: "effect-html", ...writes, effect: "before", answer: "html" },
    { id: "effect-truncated", ...writes, effect: "before", answer: "truncated" },
    { id: "late", ...writes, effect: "after", effectDelayMs: lateMs, answer: "server_error" },
    { id: "unavailable", answer: "unavailable", retryAfter: "1" },
    { id: "lost", answer: "drop" },
    { id: "rate-limited", answer: "rate_limited", retryAfter: "1" },
  ];
  return { seed, rules: rules.map((rule) => ({ ...rule, probability: share / rules.length })) };
}
