/** Every error row of the contract, as a server would say it. */
import type { Answer } from "../http/answer";
import type { DrawnFault, ErrorRow } from "./plan";

const DAY_MS = 24 * 60 * 60 * 1000;

export const HTML_PAGE =
  "<!doctype html><html><head><title>Error</title></head><body><h1>The page could not be served</h1></body></html>";

/** `now` is virtual: budgets end in domain time. */
export function errorAnswer(row: ErrorRow, fault: DrawnFault, now: number): Answer {
  const answer = rowAnswer(row, fault, now);
  const headers: Record<string, string> = fault.retryAfter === undefined ? {} : { "retry-after": fault.retryAfter };
  return { ...answer, status: fault.status ?? answer.status, headers };
}

export const htmlAnswer = (fault: DrawnFault): Answer => ({
  status: fault.status ?? 502,
  bytes: HTML_PAGE,
  headers: { "content-type": "text/html; charset=utf-8" },
});

export const emptyAnswer = (fault: DrawnFault): Answer => ({ status: fault.status ?? 200, bytes: "" });

export function truncated(answer: Answer, fault: DrawnFault): Answer {
  const whole = answer.json === undefined ? Buffer.from(answer.bytes ?? "") : Buffer.from(JSON.stringify(answer.json));
  const headers = { "content-type": "application/json; charset=utf-8", ...answer.headers };
  return { status: fault.status ?? answer.status, headers, bytes: whole.subarray(0, Math.ceil(whole.length / 2)) };
}

function rowAnswer(row: ErrorRow, fault: DrawnFault, now: number): Answer {
  const budget = (code: string, resetAtMs: number, extra: Record<string, unknown> = {}): Answer => {
    const resetAt = fault.resetAt === undefined ? new Date(resetAtMs).toISOString() : fault.resetAt;
    const reset = resetAt === null ? {} : { [fault.resetKey ?? "resetAt"]: resetAt };
    return { status: 429, json: { error: "Limit reached", code, ...extra, ...reset } };
  };
  const at = new Date(now);
  const tomorrow = Math.floor(now / DAY_MS + 1) * DAY_MS;
  const nextMonth = Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1);
  const full = { usage: { used: 25, limit: 25 } };
  switch (row) {
    case "fleet_daily_budget":
      return budget("FLEET_DAILY_BUDGET_EXCEEDED", tomorrow);
    case "fleet_monthly_budget":
      return budget("FLEET_MONTHLY_BUDGET_EXCEEDED", nextMonth);
    case "agent_daily_limit":
      return budget("AGENT_DAILY_LIMIT_EXCEEDED", tomorrow, full);
    case "agent_monthly_limit":
      return budget("AGENT_MONTHLY_LIMIT_EXCEEDED", nextMonth, full);
    case "rate_limited":
      return { status: 429, json: { error: "Too many requests" } };
    case "fleet_paused":
      return { status: 503, json: { code: "FLEET_PAUSED", error: "Automated accounts are paused by the platform" } };
    case "unavailable":
      return { status: 503, json: { error: "Service unavailable" } };
    case "unauthorized":
      return { status: 401, json: { error: "Invalid token" } };
    case "forbidden":
      return { status: 403, json: { error: "Missing scope" } };
    case "not_found":
      return { status: 404, json: { error: "Not found" } };
    case "unprocessable":
      return { status: 422, json: { errors: [{ path: "title", message: "is not acceptable" }] } };
    case "bad_request":
      return { status: 400, json: { error: "The request is wrong" } };
    case "server_error":
      return { status: 500, json: { error: "Internal error" } };
    case "workflow_failed":
      return { status: 500, json: workflowFailure };
  }
}

const workflowFailure = {
  status: "error",
  error: "The provider did not answer",
  errorCode: "PROVIDER_ERROR",
  errorCategory: "provider",
  retryable: true,
};
