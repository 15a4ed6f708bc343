// Law: a measure is outside, at the edge, inside or not measured; the words say which figure and which range.
import type { QualityLight, QualityMeasure } from "@/lib/fleet/contracts/quality";

import { formatDuration } from "./format-time";

type Check = QualityMeasure["checks"][number];
export type MeasureState = "outside" | "edge" | "inside" | "skipped";

/** Of its range, or of its bound where there is only one. */
const EDGE = 0.05;
const DAY_MS = 86_400_000;

function isAtEdge({ value, low, high }: Check): boolean {
  if (value === null) return false;
  const margin = EDGE * (low !== undefined && high !== undefined ? high - low : Math.abs(low ?? high ?? 0));
  return (low !== undefined && value - low < margin) || (high !== undefined && high - value < margin && high > 0);
}

/** What a p-value or a share of nothing says when it is near its one bound is no warning: only figures with room on both sides are at an edge. */
export function stateOf({ ok, skipped, checks }: Pick<QualityMeasure, "ok" | "skipped" | "checks">): MeasureState {
  if (skipped !== null) return "skipped";
  if (!ok) return "outside";
  return checks.some((check) => check.low !== undefined && check.high !== undefined && isAtEdge(check))
    ? "edge"
    : "inside";
}

/** "0.37", "52.4", "1,204", "< 0.001"; an en dash for what could not be computed. */
export function figureWords(value: number | null): string {
  if (value === null) return "–";
  const size = Math.abs(value);
  if (size > 0 && size < 0.001) return `${value < 0 ? "> −" : "< "}0.001`;
  if (size >= 1000) return Math.round(value).toLocaleString("en-GB");
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 || size === 0 ? 2 : 3;
  return value.toFixed(digits).replace("-", "−");
}

/** "0.28–0.45", "up to 0.12", "0.8 or more". */
export function rangeWords({ low, high }: Pick<Check, "low" | "high">): string {
  const plain = (value: number) => value.toString().replace("-", "−");
  if (low !== undefined && high !== undefined) return `${plain(low)}–${plain(Number(high.toPrecision(3)))}`;
  if (high !== undefined) return `up to ${plain(Number(high.toPrecision(3)))}`;
  return low === undefined ? "any" : `${plain(low)} or more`;
}

export const lightWords: Record<QualityLight, string> = {
  green: "Feels like a place",
  amber: "Nearly",
  red: "Not yet",
  none: "Not enough yet",
};

/** How long until enough has been lived, by the fleet's own time and by the wall's. */
export function untilEnough({ lived, needed }: { lived: number; needed: number }, speed: number): string {
  const left = Math.max(0, needed - lived);
  const days = `${left} more ${left === 1 ? "day" : "days"}`;
  if (speed === 1) return `About ${days}.`;
  return `About ${days} of the gallery's time: ${formatDuration((left * DAY_MS) / speed)} at ${speed}×.`;
}

export function stateCounts(measures: readonly QualityMeasure[]): Record<MeasureState, number> {
  const counts = { outside: 0, edge: 0, inside: 0, skipped: 0 };
  for (const measure of measures) counts[stateOf(measure)] += 1;
  return counts;
}

const order: readonly MeasureState[] = ["outside", "edge", "inside", "skipped"];

/** Worst first; among equals as the report has them. */
export function worstFirst(measures: readonly QualityMeasure[]): QualityMeasure[] {
  return measures.toSorted((a, b) => order.indexOf(stateOf(a)) - order.indexOf(stateOf(b)));
}

/** "2 Mar" of a night's date. */
export function nightWords(night: string): string {
  return new Date(`${night}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
}
