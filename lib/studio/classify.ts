/**
 * What an answer that is no success means: the status decides, the body only explains.
 *
 * The one exception is a workflow run (`effect: "workflow"`): its 500 with the runner's own report
 * proves that it ended without a picture, where any other write's 5xx proves nothing.
 */
import { readErrorBody, type ErrorBody } from "./error-body";
import { retryAfterMs } from "./instants";
import type { StudioBudget, StudioFailure } from "./outcome";
import type { Exchange } from "./send";

export type Effect = "read" | "write" | "workflow";
type Answered = Extract<Exchange, { kind: "answered" }>;
type Unanswered = Extract<Exchange, { kind: "unanswered" }>;

const BUDGETS: Readonly<Record<string, Pick<StudioBudget, "scope" | "window">>> = {
  FLEET_DAILY_BUDGET_EXCEEDED: { scope: "fleet", window: "day" },
  FLEET_MONTHLY_BUDGET_EXCEEDED: { scope: "fleet", window: "month" },
  AGENT_DAILY_LIMIT_EXCEEDED: { scope: "bot", window: "day" },
  AGENT_MONTHLY_LIMIT_EXCEEDED: { scope: "bot", window: "month" },
};

/** Statuses below 500 after which a write may still have happened or be happening. */
const UNPROVEN = new Set([408, 409, 425, 499]);

export function classifyUnanswered(effect: Effect, exchange: Unanswered): StudioFailure {
  const { reason, message } = exchange;
  if (effect === "read" || !exchange.sent) return { kind: "unavailable", status: 0, message };
  return { kind: "unknown", reason, message };
}

export function classifyError(
  effect: Effect,
  answer: Answered,
  nowMs: number,
  clean: (text: string) => string,
): StudioFailure {
  const { status, headers } = answer;
  const body = readErrorBody(answer.body);
  const message = clean(body.message ?? `The gallery answered ${status}.`);
  const wait = retryAfterMs(headers.get("retry-after"), nowMs);
  if (status === 429) return tooMany(body, wait);
  if (status === 503 && body.code === "FLEET_PAUSED") return { kind: "platform_paused", message };
  if (effect === "workflow" && body.workflow && (status === 400 || status >= 500)) {
    return { kind: "refused_workflow", status, message, issues: body.issues, ...body.workflow };
  }
  if (status === 401 || status === 403) return { kind: "unauthorized", status, message };
  if (status === 404 || status === 410) return { kind: "not_found", message };
  const refused = status >= 400 && status < 500 && !UNPROVEN.has(status);
  if (refused) return { kind: "invalid", status, message, issues: body.issues };
  if (effect === "read") return { kind: "unavailable", status, message, retryAfterMs: wait };
  return { kind: "unknown", reason: "server_error", status, message, retryAfterMs: wait };
}

/** A 2xx whose body cannot be read or is not what the contract says. */
export function classifyBrokenSuccess(effect: Effect, status: number, what: string, cut = false): StudioFailure {
  const said = { status, message: `The gallery answered ${status}, but ${what}.`, ...(cut && { cut }) };
  if (effect === "read") return { kind: "unavailable", ...said };
  return { kind: "unknown", reason: "broken_body", ...said };
}

function tooMany(body: ErrorBody, wait: number | undefined): StudioFailure {
  const budget = body.code !== undefined && Object.hasOwn(BUDGETS, body.code) ? BUDGETS[body.code] : undefined;
  if (!budget) return { kind: "rate_limited", retryAfterMs: wait };
  return { kind: "budget", ...budget, resetAt: body.resetAt, usage: body.usage };
}
