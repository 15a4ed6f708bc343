import type { FaultPlan, FaultRule } from "./plan";

/**
 * A plan for endurance tests: about `share` (0–1) of the fleet's calls go wrong, in every way a settled fleet must
 * survive without losing or doubling anything. Late effects come `lateMs` (real) after their answer. With `refusals`
 * the gallery also refuses for good and runs out of budgets; what holds the whole fleet comes once.
 */
export function mixedFaultPlan(options: {
  seed: string | number;
  share: number;
  lateMs: number;
  refusals?: boolean;
}): FaultPlan {
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
  const common = rules.map((rule) => ({ ...rule, probability: share / rules.length }));
  if (!options.refusals) return { seed, rules: common };
  const past = "1999-12-31T00:00:00Z";
  const refusals: FaultRule[] = [
    { id: "wrong", ...writes, answer: "unprocessable" },
    { id: "bad", ...writes, answer: "bad_request" },
    { id: "gone", path: "/api/showcase/:id/like", answer: "not_found" },
    { id: "closed", method: "POST", path: "/api/showcase/:id/comments", answer: "not_found" },
    { id: "broken-workflow", path: "/api/execute/sync", answer: "workflow_failed" },
    { id: "bot-day", answer: "agent_daily_limit", resetAt: past },
    { id: "bot-month", answer: "agent_monthly_limit", resetAt: "soon", resetKey: "resetsAt" },
  ];
  const rare = share / 10 / refusals.length;
  return {
    seed,
    rules: [
      { id: "fleet-day", answer: "fleet_daily_budget", resetAt: past, probability: rare / 8, times: 1 },
      ...refusals.map((rule) => ({ ...rule, probability: rare })),
      ...common,
    ],
  };
}
