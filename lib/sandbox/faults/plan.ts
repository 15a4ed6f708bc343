/**
 * A fault plan is a list of rules, drawn deterministically. A rule chooses requests, and says apart what happens to the
 * effect and what the caller is told, so that every disagreement between the two can be produced:
 *
 * - error row, no effect: `{answer: "unavailable"}`
 * - effect, then a broken answer: `{effect: "before", answer: "drop"}`
 * - answer first, effect later (after the read-back): `{effect: "after", effectDelayMs: 500, answer: "server_error"}`
 * - success told, nothing done: `{effect: "none", answer: "real"}`
 * - slow: `{latencyMs: 200}`, or `{latencyMs: [50, 400]}`; effect at once and a slow answer: `{answerDelayMs: 5000}`
 */
import { z } from "zod";

export const ERROR_ROWS = [
  "fleet_daily_budget",
  "fleet_monthly_budget",
  "agent_daily_limit",
  "agent_monthly_limit",
  "rate_limited",
  "fleet_paused",
  "unavailable",
  "unauthorized",
  "forbidden",
  "not_found",
  "unprocessable",
  "bad_request",
  "server_error",
  "workflow_failed",
] as const;
export type ErrorRow = (typeof ERROR_ROWS)[number];

const duration = z.number().min(0).max(3_600_000);
const probability = z.number().min(0).max(1);

export const faultRuleSchema = z.strictObject({
  id: z.string().min(1).max(80).optional(),
  /** `GET`, `POST`, `DELETE`, or several; absent: all. */
  method: z.union([z.string(), z.array(z.string())]).optional(),
  /** A contract pattern such as `/api/showcase/:id/like`, where `:name` is one segment and a last `*` the rest. */
  path: z.string().startsWith("/").optional(),
  /** The acting user's name. */
  user: z.string().optional(),
  /** Share of matching calls, drawn from the plan's seed. Absent: 1. */
  probability: probability.optional(),
  /** Only these matching calls, counted from 1. */
  nth: z.union([z.number().int().min(1), z.array(z.number().int().min(1))]).optional(),
  /** Fires at most so often. */
  times: z.number().int().min(1).optional(),
  latencyMs: z.union([duration, z.tuple([duration, duration])]).optional(),
  answerDelayMs: duration.optional(),
  /** before: the effect precedes the answer. after: it follows it by `effectDelayMs`. none: it never happens. */
  effect: z.enum(["before", "after", "none"]).optional(),
  effectDelayMs: duration.optional(),
  /** real: what the effect says. truncated: the first half of it. html and empty carry `status`. drop: the connection breaks. */
  answer: z.enum(["real", "truncated", "html", "empty", "drop", ...ERROR_ROWS]).optional(),
  /** Overrides the status of the answer. */
  status: z.number().int().min(200).max(599).optional(),
  /** Verbatim, so that it may be unparsable; null leaves it out. Absent: the true end of the window. */
  resetAt: z.string().nullable().optional(),
  resetKey: z.enum(["resetAt", "resetsAt"]).optional(),
  retryAfter: z.string().max(100).optional(),
});

export const faultPlanSchema = z.strictObject({
  seed: z.union([z.string(), z.number()]).optional(),
  rules: z.array(faultRuleSchema).max(100),
});

export type FaultRule = z.infer<typeof faultRuleSchema>;
export type FaultPlan = z.infer<typeof faultPlanSchema>;
/** What a drawn fault asks for, rules already merged. */
export type DrawnFault = Omit<FaultRule, "latencyMs"> & { latencyMs: number };
