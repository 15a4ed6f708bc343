// Law: a tile at zero says why it is at zero, as the fleet stands now.
import type { FleetStatusDto } from "@/lib/fleet/contracts/fleet";
import type { OverviewDto } from "@/lib/fleet/contracts/overview";

type State = FleetStatusDto["state"];

/** Under "Running" while nobody moves; short enough for a tile on a phone. */
export function restWords(state: State, counts: OverviewDto["counts"]): string {
  if (counts.total === 0) return "Nobody to run yet";
  if (state === "stopped") return "Emergency stop is on";
  if (state === "paused") return "The fleet is paused";
  if (state === "held") return "The fleet is held";
  const kept = counts.held + counts.paused;
  if (kept > 0) return "Those started wait";
  return counts.failing > 0 ? "Those started fail" : "None is started";
}

/** Under "Held or paused". */
export function keptWords(
  state: State,
  { counts, heldText, pausedText }: Pick<OverviewDto, "counts" | "heldText" | "pausedText">,
): string {
  const kept = [heldText, pausedText].filter(Boolean).join(", ");
  if (kept) return kept;
  if (state === "stopped" && counts.total > 0) return "None: all are stopped";
  if (state === "paused") return "The fleet is paused";
  if (state === "held") return "The fleet is held";
  return "Nobody is kept back";
}
