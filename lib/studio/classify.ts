/**
 * What an answer that is no success means, at whatever gallery: the status decides, the body only explains.
 *
 * The one exception is a picture's making (`effect: "render"`): an error with the runner's own report
 * proves that it ended without a picture, where any other write's 5xx proves nothing.
 */
import { retryAfterMs } from "./instants";
import type { GalleryBudget, GalleryFailure, GalleryRefusedWorkflow } from "./outcome";
import type { Exchange } from "./send";

export type Effect = "read" | "write" | "render";
export type Answered = Extract<Exchange, { kind: "answered" }>;
type Unanswered = Extract<Exchange, { kind: "unanswered" }>;

/** What a refusal says in its gallery's own words, as its adapter understood them; nothing in it is required. */
export type Refusal = {
  message?: string;
  issues?: unknown;
  /** Believed at 429 only. */
  budget?: Omit<GalleryBudget, "kind">;
  /** The gallery's own kill switch; believed at 503 only. */
  paused?: boolean;
  /** Where it is not said in a `Retry-After`. */
  retryAfterMs?: number;
  /** The report of what makes pictures; believed at 400 and at 5xx, about a picture only. */
  report?: Pick<GalleryRefusedWorkflow, "errorCode" | "errorCategory" | "retryable">;
};

/** Statuses below 500 after which a write may still have happened or be happening. */
const UNPROVEN = new Set([408, 409, 425, 499]);

export function classifyUnanswered(effect: Effect, exchange: Unanswered): GalleryFailure {
  const { reason, message } = exchange;
  if (effect === "read" || !exchange.sent) return { kind: "unavailable", status: 0, message };
  return { kind: "unknown", reason, message };
}

export function classifyError(
  effect: Effect,
  { status, headers }: Answered,
  said: Refusal,
  nowMs: number,
  clean: (text: string) => string,
): GalleryFailure {
  const message = clean(said.message ?? `The gallery answered ${status}.`);
  const wait = retryAfterMs(headers.get("retry-after"), nowMs) ?? said.retryAfterMs;
  const { issues } = said;
  if (status === 429)
    return said.budget ? { kind: "budget", ...said.budget } : { kind: "rate_limited", retryAfterMs: wait };
  if (status === 503 && said.paused) return { kind: "platform_paused", message };
  if (effect === "render" && said.report && (status === 400 || status >= 500))
    return { kind: "refused_workflow", status, message, issues, ...said.report };
  if (status === 401 || status === 403) return { kind: "unauthorized", status, message };
  if (status === 404 || status === 410) return { kind: "not_found", message };
  const refused = status >= 400 && status < 500 && !UNPROVEN.has(status);
  if (refused) return { kind: "invalid", status, message, issues };
  if (effect === "read") return { kind: "unavailable", status, message, retryAfterMs: wait };
  return { kind: "unknown", reason: "server_error", status, message, retryAfterMs: wait };
}

/** A 2xx whose body cannot be read or is not what the gallery's API says. */
export function classifyBrokenSuccess(effect: Effect, status: number, what: string, cut = false): GalleryFailure {
  const said = { status, message: `The gallery answered ${status}, but ${what}.`, ...(cut && { cut }) };
  if (effect === "read") return { kind: "unavailable", ...said };
  return { kind: "unknown", reason: "broken_body", ...said };
}
