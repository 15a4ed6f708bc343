/** What the fleet may ask a language model for, and what can come of it; a port method never throws. */
import type { z } from "zod";
import type { TokenPrice } from "./prices";

/** Integer millionths of a US dollar. */
export type Micros = number;

export type LlmUsage = {
  /** All input tokens, the cached ones among them. */
  inputTokens: number;
  cachedTokens: number;
  outputTokens: number;
};

export type LlmRequest<T> = {
  purpose: "caption" | "captions" | "comment" | "comments" | "comment_picture" | "personas";
  system: string;
  user: string;
  /** Shown after the words, to a model that has `imageTokens`. */
  image?: { bytes: Uint8Array; mediaType: string };
  schema: z.ZodType<T>;
  maxOutputTokens: number;
  /** Makes the offline voice repeatable; a remote model never sees it. */
  seed?: string;
  signal?: AbortSignal;
  /** Milliseconds; 60,000 unless told. */
  timeoutMs?: number;
};

/** The worst case of a request: what to reserve before sending it. */
export type LlmEstimate = { inputTokens: number; outputTokens: number; costMicros: Micros };

export type LlmFailureReason =
  | "timeout"
  | "bad_output"
  | "auth"
  | "rate_limited"
  | "unavailable"
  | "refused"
  | "aborted"
  | "unpriced";

export type LlmOk<T> = {
  kind: "ok";
  value: T;
  usage: LlmUsage;
  costMicros: Micros;
  latencyMs: number;
  model: string;
};

/** `costMicros` is what must be charged: reported usage, else the worst case where the provider may have billed, else 0. */
export type LlmFailed = {
  kind: "failed";
  reason: LlmFailureReason;
  message: string;
  usage?: LlmUsage;
  costMicros: Micros;
  latencyMs: number;
  model: string;
  retryable: boolean;
  retryAfterMs?: number;
};

export type LlmOutcome<T> = LlmOk<T> | LlmFailed;

/** What a text was flagged for, by the provider's own names. */
export type Moderation = { model: string; latencyMs: number } & (
  | { kind: "ok"; flagged: boolean; categories: string[] }
  | { kind: "failed"; message: string }
);

export interface LlmPort {
  readonly provider: string;
  readonly model: string;
  /** True when no request leaves the process and nothing costs money. */
  readonly offline: boolean;
  /** What its tokens cost: by the operator's word, else by the dated list. Null: nobody knows, and nothing is asked. */
  readonly price: TokenPrice | null;
  /** What one picture is charged with at most; absent for a model that can look at none. */
  readonly imageTokens?: number;
  /** An unknown price has no worst case: infinite. */
  estimate<T>(request: Pick<LlmRequest<T>, "system" | "user" | "image" | "maxOutputTokens">): LlmEstimate;
  generate<T>(request: LlmRequest<T>): Promise<LlmOutcome<T>>;
  /** Absent where the provider offers none. Free; never throws. */
  moderate?: (text: string, signal?: AbortSignal) => Promise<Moderation>;
}
