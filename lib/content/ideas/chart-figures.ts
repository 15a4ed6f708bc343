/** The numbers of one chart, and what can truly be said of them. */
import { createDice, type Dice } from "../dice";
import type { ChartForm } from "./chart-form";
import type { Dataset } from "./dataset";

export type Figures = {
  labels: string[];
  values: number[];
  /** Last year's, where the chart shows both. */
  before?: number[];
  /** Labels of the highest and of the lowest value. */
  top: string;
  low: string;
  /** How often the lowest goes into the highest, one decimal; null below 1.3. */
  times: number | null;
  /** Percent of the whole that the highest makes; null where the values are no parts. */
  share: number | null;
};

/** `from`: the dice, or the name of the work whose parts show the same data. */
export function chartData(set: Dataset, form: ChartForm, from: Dice | string): Figures {
  const dice = typeof from === "string" ? createDice(from, `data:${set.topic}`) : from;
  const drawn = drawValues(set, dice);
  const order = set.labels.map((_, at) => at);
  if (form.sorted) order.sort((a, b) => (drawn[b] ?? 0) - (drawn[a] ?? 0));
  const labels = order.map((at) => set.labels[at] ?? "");
  const values = order.map((at) => drawn[at] ?? 0);
  const before = form.years
    ? values.map((value) => rounded(value * Math.exp(-0.06 + 0.12 * dice.normal())))
    : undefined;
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const times = least > 0 && most / least >= 1.3 ? Math.round((most / least) * 10) / 10 : null;
  const whole = values.reduce((sum, value) => sum + value, 0);
  return {
    labels,
    values,
    ...(before && { before }),
    top: labels[values.indexOf(most)] ?? "",
    low: labels[values.indexOf(least)] ?? "",
    times,
    share: set.kind === "parts" ? Math.round((100 * most) / whole) : null,
  };
}

/** Each label's weight with some noise, at a size of its own; shares of a hundred stay under it. */
function drawValues(set: Dataset, dice: Dice): number[] {
  const isShare = set.unit.startsWith("percent");
  const scale = set.base * Math.exp((isShare ? 0.05 : 0.25) * dice.normal());
  const noise = isShare ? 0.04 : 0.16;
  return set.labels.map((_, at) => {
    const value = rounded(scale * (set.shape?.[at] ?? 1) * Math.exp(noise * dice.normal()));
    return isShare ? Math.min(98, value) : value;
  });
}

/** As such numbers are written. */
function rounded(value: number): number {
  return value < 20 ? Math.round(value * 10) / 10 : value < 1000 ? Math.round(value) : Math.round(value / 10) * 10;
}
