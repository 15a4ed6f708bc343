import { MONTHS, row, type Dataset } from "./dataset";

const month = (topic: string, unit: string, base: number, weights: string) => row(topic, unit, MONTHS, base, weights);

/** A year each, month by month. */
export const MONTHS_SETS: readonly Dataset[] = [
  month("library loans by month", "loans", 5200, "1.1 1 1 .9 .9 .8 1.2 1.1 .9 1 1.1 .8"),
  month("rainfall by month", "mm", 62, "1.2 1 .9 .8 .8 .8 .7 .9 1 1.3 1.3 1.3"),
  month("rainfall over thirty years", "mm", 71, "1.25 1.05 .9 .75 .75 .7 .65 .9 1 1.3 1.35 1.3"),
  month("swimming pool visits", "visits", 3100, "1.1 1 .9 .9 .9 1.1 1.4 1.4 .9 .8 .8 .7"),
  month("sea temperature by month", "°C", 12, ".65 .6 .65 .75 .95 1.2 1.4 1.45 1.35 1.15 .95 .75"),
  month("sea temperature anomalies", "°C above the mean", 0.9, ".5 .6 .8 .9 1.1 1.3 1.5 1.4 1.1 .9 .8 .7"),
];
