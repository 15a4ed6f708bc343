/**
 * What a call to the gallery can end in, and nothing else: a port method never throws.
 *
 * Reads that fail for want of an answer are `unavailable`. Writes are stricter: an answer that does
 * not prove the refusal (5xx other than a platform pause, timeout, reset, broken 2xx body) is
 * `unknown` and must be settled by reads before anything is sent again.
 */
export type GalleryOutcome<T> = GalleryOk<T> | GalleryFailure;

export type GalleryOk<T> = { kind: "ok"; value: T };

export type GalleryFailure =
  | GalleryBudget
  | GalleryRateLimited
  | GalleryPaused
  | GalleryUnavailable
  | GalleryUnauthorized
  | GalleryNotFound
  | GalleryInvalid
  | GalleryRefusedWorkflow
  | GalleryUnknown;

/** A budget of the platform is used up. `resetAt` is epoch ms and only known to be a date: bounds are the caller's. */
export type GalleryBudget = {
  kind: "budget";
  scope: "fleet" | "bot";
  window: "day" | "month";
  resetAt?: number;
  usage?: { used: number; limit: number };
};

export type GalleryRateLimited = { kind: "rate_limited"; retryAfterMs?: number };

/** The platform's own kill switch. */
export type GalleryPaused = { kind: "platform_paused"; message: string };

/** No usable answer, and no effect possible. `status` is 0 when no answer came at all. `cut`: the connection broke in the middle of it. */
export type GalleryUnavailable = {
  kind: "unavailable";
  status: number;
  cut?: true;
  message: string;
  retryAfterMs?: number;
};

export type GalleryUnauthorized = { kind: "unauthorized"; status: 401 | 403; message: string };

export type GalleryNotFound = { kind: "not_found"; message: string };

/** The request is wrong and is never retried. `status` is 0 when the client refused to send it. */
export type GalleryInvalid = { kind: "invalid"; status: number; message: string; issues?: unknown };

/**
 * The gallery ran a workflow and says it failed: no picture came of it, though paid steps may have
 * run. `retryable` is the server's word and false when it said nothing.
 */
export type GalleryRefusedWorkflow = {
  kind: "refused_workflow";
  status: number;
  errorCode: string;
  errorCategory?: string;
  message: string;
  retryable: boolean;
  issues?: unknown;
};

/** The write may or may not have taken effect. `status` is set when a server answered; `cut`: the connection broke in the middle of it. */
export type GalleryUnknown = {
  kind: "unknown";
  reason: "timeout" | "network" | "broken_body" | "aborted" | "server_error";
  status?: number;
  cut?: true;
  message: string;
  retryAfterMs?: number;
};
