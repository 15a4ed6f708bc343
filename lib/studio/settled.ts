/** What adapters say of an outcome before the fleet sees it. */
import type { GalleryOutcome } from "./outcome";

export function mapOk<T, U>(outcome: GalleryOutcome<T>, change: (value: T) => U): GalleryOutcome<U> {
  return outcome.kind === "ok" ? { kind: "ok", value: change(outcome.value) } : outcome;
}

/** A second removal finds nothing, and any 2xx is the proof, whatever its body. */
export function goneAs<T>(outcome: GalleryOutcome<unknown>, value: T): GalleryOutcome<T> {
  const isGone = outcome.kind === "not_found" || (outcome.kind === "unknown" && outcome.reason === "broken_body");
  return isGone || outcome.kind === "ok" ? { kind: "ok", value } : outcome;
}
