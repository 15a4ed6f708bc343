/** What went wrong with a model call, in one of seven words, and what of it may have been billed. */
import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError } from "ai";
import { REFUSAL_PHRASES } from "@/lib/content/phrases";
import type { LlmFailureReason, LlmUsage } from "./port";
import { usageOf } from "./usage";

/** `billed` is "maybe" when the provider may have charged for work whose usage never arrived. */
export type Failure = {
  reason: LlmFailureReason;
  message: string;
  retryable: boolean;
  billed: "reported" | "maybe" | "no";
  usage?: LlmUsage;
  retryAfterMs?: number;
};

export const REFUSED: Failure = {
  reason: "refused",
  message: "The model refused to answer.",
  retryable: false,
  billed: "maybe",
};

export function failureOf(error: unknown, clean: (text: string) => string): Failure {
  if (NoObjectGeneratedError.isInstance(error)) {
    const usage = usageOf(error.usage);
    const refused = error.finishReason === "content-filter" || isRefusal(error.text);
    const billed = usage ? ("reported" as const) : ("maybe" as const);
    if (refused) return { ...REFUSED, billed, usage };
    const message = "The model's answer is not the JSON asked for.";
    return { reason: "bad_output", message, retryable: true, billed, usage };
  }
  if (NoOutputGeneratedError.isInstance(error)) {
    return { reason: "bad_output", message: "The model answered nothing.", retryable: true, billed: "maybe" };
  }
  if (APICallError.isInstance(error)) return ofStatus(error, clean);
  return { reason: "unavailable", message: "The model could not be asked.", retryable: true, billed: "maybe" };
}

/** Some models refuse in plain words, as if that were an answer. */
function isRefusal(text: string | undefined): boolean {
  const plain = (text ?? "").trim().toLowerCase().replaceAll("’", "'");
  return !/^[{[]/.test(plain) && REFUSAL_PHRASES.some((phrase) => plain.includes(phrase));
}

function ofStatus(error: APICallError, clean: (text: string) => string): Failure {
  const { statusCode: status } = error;
  if (status === undefined) {
    const message = "The connection to the model failed.";
    return { reason: "unavailable", message, retryable: true, billed: neverSent(error) ? "no" : "maybe" };
  }
  const said = `The provider answered ${status}: ${clean(error.message)}`;
  const body = error.responseBody ?? "";
  if (status >= 200 && status < 300) {
    return { reason: "bad_output", message: "The provider's answer cannot be read.", retryable: true, billed: "maybe" };
  }
  if (status === 401 || status === 403) {
    return { reason: "auth", message: said, retryable: false, billed: "no" };
  }
  if (status === 429) {
    // An empty account is answered like a crowded one, but waiting does not fill it.
    const empty = body.includes("insufficient_quota");
    const retryAfterMs = waitOf(error.responseHeaders);
    return { reason: empty ? "auth" : "rate_limited", message: said, retryable: !empty, billed: "no", retryAfterMs };
  }
  if (status >= 500 || status === 408) {
    return {
      reason: "unavailable",
      message: said,
      retryable: true,
      billed: "no",
      retryAfterMs: waitOf(error.responseHeaders),
    };
  }
  return { reason: "refused", message: said, retryable: false, billed: "no" };
}

function waitOf(headers: Record<string, string> | undefined): number | undefined {
  const milliseconds = Number(headers?.["retry-after-ms"] ?? Number.NaN);
  const seconds = Number(headers?.["retry-after"] ?? Number.NaN);
  const wait = Number.isFinite(milliseconds) ? milliseconds : seconds * 1000;
  return Number.isFinite(wait) && wait >= 0 ? Math.round(wait) : undefined;
}

function neverSent(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 4) return false;
  const code = "code" in error ? String(error.code) : "";
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"].includes(code) || neverSent(error.cause, depth + 1);
}
