/** A small set of numbers by label, as somebody who practises charts makes one up. */
export type Dataset = {
  topic: string;
  unit: string;
  labels: readonly string[];
  /** Size of a typical value. */
  base: number;
  /** Relative weight of each label; a flat line when absent. */
  shape?: readonly number[];
  /** What it is made of: points in time, things beside each other, or parts of a whole. */
  kind: "time" | "things" | "parts";
};

const words = (text: string) => text.split(text.includes(",") ? "," : " ");

export const MONTHS = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec");
export const DAYS = words("Mon Tue Wed Thu Fri Sat Sun");
export const HOURS = words("6h 8h 10h 12h 14h 16h 18h 20h 22h");
export const YEARS = words("2018 2019 2020 2021 2022 2023 2024 2025");

const ofTime = (labels: readonly string[]) =>
  labels === MONTHS || labels === DAYS || labels === HOURS || /^(?:w1|\d{4}s?|1st)$/.test(labels[0] ?? "");

/** Labels and weights as one line each, weights apart by spaces. */
export function row(
  topic: string,
  unit: string,
  labelled: string | readonly string[],
  base: number,
  weights?: string,
  kind?: "parts",
): Dataset {
  const labels = typeof labelled === "string" ? words(labelled) : labelled;
  const shape = weights?.split(" ").map(Number);
  return { topic, unit, labels, base, ...(shape && { shape }), kind: kind ?? (ofTime(labels) ? "time" : "things") };
}
