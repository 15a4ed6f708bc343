/** Where each persona lies on the measures that are taken a persona at a time, beside where people do. */
import { HUMAN } from "./human-bands";
import type { MetricId } from "./metric";
import { ascending } from "./statistics";
import type { Judged } from "./timing-battery";

export type Spread = {
  id: MetricId;
  /** q05, q25, q50, q75, q95 of people. */
  human: readonly number[];
  /** The personas' own, ascending; of many every so many-th, the ends always. */
  dots: number[];
  /** Personas outside q05 to q95, the farthest first. */
  outside: string[];
};

/** The figure that stands for a measure which has several. */
const FIGURES = {
  T1: "Bn",
  T2: "rho",
  T3: "H",
  T4: "q6",
  T5: "Hh",
  T7: "sess1",
  T8: "actday",
  T9: "wkend",
} as const satisfies Partial<Record<MetricId, keyof typeof HUMAN>>;
const MOST_DOTS = 60;

const round = (value: number): number => Number(value.toFixed(4));

function thinned(values: readonly number[]): number[] {
  if (values.length <= MOST_DOTS) return [...values];
  const step = (values.length - 1) / (MOST_DOTS - 1);
  return Array.from({ length: MOST_DOTS }, (_, k) => values[Math.round(k * step)] as number);
}

export function spreadsOf(judged: readonly Judged[]): Spread[] {
  return Object.entries(FIGURES).map(([id, name]) => {
    const human = HUMAN[name];
    const [low, high] = [human[0], human[4]];
    const away = (value: number) => Math.max(low - value, value - high);
    const values = ascending(judged.map(({ features }) => features[name]));
    const outside = judged
      .filter(({ features }) => away(features[name]) > 0)
      .sort((a, b) => away(b.features[name]) - away(a.features[name]));
    return {
      id: id as MetricId,
      human,
      dots: thinned(values).map(round),
      outside: outside.map(({ bot }) => bot),
    };
  });
}
