import type { GalleryFailure } from "@/lib/studio/outcome";

/**
 * `failed`: no answer, or one from a server in trouble: fewer calls may help it. `limited`: it asks for fewer. `unclear`: it answers, and not as
 * agreed: more than can be read, malformed, in conflict, sent elsewhere. Fewer calls would not mend that, and one post may be all that is wrong.
 */
export type FaultKind = "failed" | "limited" | "unclear";

/** Statuses below 500 of a server that has no time for the request. */
const BUSY = new Set([0, 408, 425, 499]);

/** What a failure says about the gallery; null when it says nothing: a refusal is an answer, and what a stop cut short is none. */
export function faultKindOf(failure: GalleryFailure): FaultKind | null {
  switch (failure.kind) {
    case "rate_limited":
      return "limited";
    case "unknown":
      if (failure.reason === "aborted") return null;
      if (failure.reason === "broken_body") return failure.cut ? "failed" : "unclear";
      return strained(failure.status ?? 0);
    case "unavailable":
      return failure.cut ? "failed" : strained(failure.status);
    default:
      return null;
  }
}

function strained(status: number): FaultKind {
  return status >= 500 || BUSY.has(status) ? "failed" : "unclear";
}
