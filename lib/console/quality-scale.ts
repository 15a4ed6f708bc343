// Law: a small plot shows where people are and where the fleet is on one line, with air on both sides.
import type { QualityMeasure } from "@/lib/fleet/contracts/quality";

export interface BandPlot {
  /** Where people's 5–95 % lie, 0–1 along the line; null for a measure of the whole fleet. */
  people: readonly [number, number] | null;
  /** Where people's middle half lies, or the range that is asked for. */
  middle: readonly [number, number];
  /** Bots, with whether each lies outside what people do. */
  dots: readonly { at: number; outside: boolean }[];
  /** The fleet's own figure. */
  fleet: number | null;
}

const AIR = 0.06;

function scaleOf(values: readonly number[]): (value: number) => number {
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const width = to - from || 1;
  return (value) => Math.min(1, Math.max(0, AIR + ((value - from) / width) * (1 - 2 * AIR)));
}

/** The middle of ascending values. */
function middleOf(values: readonly number[]): number | null {
  const [a, b] = [values[Math.floor((values.length - 1) / 2)], values[Math.ceil((values.length - 1) / 2)]];
  return a === undefined || b === undefined ? null : (a + b) / 2;
}

function spreadPlot({ human, dots }: NonNullable<QualityMeasure["spread"]>): BandPlot | null {
  const [q05, q25, , q75, q95] = human;
  if (q05 === undefined || q25 === undefined || q75 === undefined || q95 === undefined) return null;
  const at = scaleOf([...dots, q05, q95]);
  const fleet = middleOf(dots);
  return {
    people: [at(q05), at(q95)],
    middle: [at(q25), at(q75)],
    dots: dots.map((value) => ({ at: at(value), outside: value < q05 || value > q95 })),
    fleet: fleet === null ? null : at(fleet),
  };
}

/** Null where there is nothing to draw. */
export function bandPlot({ spread, checks }: Pick<QualityMeasure, "spread" | "checks">): BandPlot | null {
  if (spread && spread.dots.length > 0) return spreadPlot(spread);
  // Of several figures the one that is out; else one with a range to both sides, which shows more than a bound.
  const check =
    checks.find(({ ok }) => !ok) ??
    checks.find(({ low, high }) => low !== undefined && high !== undefined) ??
    checks[0];
  if (!check || (check.low === undefined && check.high === undefined)) return null;
  const { value, low, high } = check;
  // An open end reaches as far as the figure, or half the bound beyond it.
  const bound = low ?? high ?? 0;
  const from = low ?? Math.min(0, value ?? 0);
  const to = high ?? Math.max(bound * 1.5, value ?? 0, bound + 0.1);
  const at = scaleOf([from, to, ...(value === null ? [] : [value])]);
  return { people: null, middle: [at(from), at(to)], dots: [], fleet: value === null ? null : at(value) };
}
