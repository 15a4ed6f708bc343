// Law: each chart of the screen is a list of rows with a word for each; shares become per cent here.
import type { QualityPlots } from "@/lib/fleet/contracts/quality";

export interface ChartRow {
  /** What the place on the axis is called in full. */
  word: string;
  fleet: number;
  people?: number;
}

const percent = (share: number | undefined): number => Number((100 * (share ?? 0)).toFixed(1));

/** Below four seconds and above twelve days there is nothing to see. */
const FIRST_GAP = 2;
const LAST_GAP = 20;
const gapUnits: readonly [number, string][] = [
  [86_400, "d"],
  [3600, "h"],
  [60, "min"],
  [1, "s"],
];

/** 2^k seconds in the largest fitting unit. */
export function gapWords(k: number): string {
  const seconds = 2 ** k;
  const [size, unit] = gapUnits.find(([limit]) => seconds >= limit) ?? [1, "s"];
  const value = seconds / size;
  return `${value < 10 ? Number(value.toFixed(1)) : Math.round(value)} ${unit}`;
}

export function gapRows({ gaps }: Pick<QualityPlots, "gaps">): ChartRow[] {
  return gaps.fleet.slice(FIRST_GAP, LAST_GAP).map((share, n) => ({
    word: `${gapWords(n + FIRST_GAP)}–${gapWords(n + FIRST_GAP + 1)}`,
    fleet: percent(share),
    people: percent(gaps.human[n + FIRST_GAP]),
  }));
}

export function hourRows({ hours }: Pick<QualityPlots, "hours">): ChartRow[] {
  return hours.fleet.map((share, hour) => ({
    word: `${hour}–${hour + 1} h`,
    fleet: percent(share),
    people: percent(hours.human[hour]),
  }));
}

/** `people` is the straight line of a community in which everyone makes the same. */
export function lorenzRows({ lorenz }: Pick<QualityPlots, "lorenz">): ChartRow[] {
  const steps = Math.max(1, lorenz.length - 1);
  return lorenz.map((share, k) => ({
    word: `${Math.round((100 * k) / steps)} %`,
    fleet: percent(share),
    people: Math.round((100 * k) / steps),
  }));
}

const minutesWords = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : minutes < 1440 ? `${Math.round(minutes / 60)} h` : "a day";

export function commentRows({ firstComment }: Pick<QualityPlots, "firstComment">): ChartRow[] {
  const last = firstComment.length - 1;
  return firstComment.map((share, k) => ({
    word:
      k === 0
        ? "under 2 min"
        : k === last
          ? `over ${minutesWords(2 ** k)}`
          : `${minutesWords(2 ** k)}–${minutesWords(2 ** (k + 1))}`,
    fleet: percent(share),
  }));
}
