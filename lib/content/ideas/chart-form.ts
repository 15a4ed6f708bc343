/** How a set of numbers is shown, and what that is called: only what the drawing really does is said of it. */
import type { Dice } from "../dice";
import type { Dataset } from "./dataset";

export type ChartForm = {
  type: "bar" | "line" | "pie" | "doughnut";
  /** In the order of the values instead of the labels'. */
  sorted: boolean;
  sideways: boolean;
  /** The highest in a colour of its own. */
  marked: boolean;
  filled: boolean;
  /** Last year's values beside this year's. */
  years: boolean;
  called: string;
};

const plain = { sorted: false, sideways: false, marked: false, filled: false, years: false };
const LINES: readonly ChartForm[] = [
  { ...plain, type: "line", called: "a single line" },
  { ...plain, type: "line", filled: true, called: "a filled line" },
  { ...plain, type: "bar", called: "plain bars" },
  { ...plain, type: "bar", marked: true, called: "bars, the highest marked" },
];
const OF_TWO_YEARS: readonly ChartForm[] = [
  { ...plain, type: "line", years: true, called: "two lines, two years" },
  { ...plain, type: "bar", years: true, called: "two years side by side" },
];
const BARS: readonly ChartForm[] = [
  { ...plain, type: "bar", called: "bars from zero" },
  { ...plain, type: "bar", marked: true, called: "one bar marked" },
  { ...plain, type: "bar", sorted: true, called: "sorted bars" },
  { ...plain, type: "bar", sideways: true, called: "bars lying down" },
  { ...plain, type: "bar", sorted: true, sideways: true, marked: true, called: "a ranking, the first marked" },
];
const PARTS: readonly ChartForm[] = [
  { ...plain, type: "pie", called: "a pie" },
  { ...plain, type: "pie", sorted: true, called: "a pie, sorted by size" },
  { ...plain, type: "doughnut", called: "a ring" },
  { ...plain, type: "doughnut", sorted: true, called: "a ring, sorted by size" },
  { ...plain, type: "bar", sorted: true, sideways: true, called: "bars instead of a pie" },
];

/** `stage`: what this part of a work shows; one that names a form is obeyed. */
export function chartForm(set: Dataset, dice: Dice, stage = ""): ChartForm {
  const years = set.kind === "time" && !/^\d{4}/.test(set.labels[0] ?? "");
  const usual =
    set.kind === "parts" ? PARTS : set.kind === "things" ? BARS : [...LINES, ...(years ? OF_TWO_YEARS : [])];
  const named = [...usual, ...LINES, ...BARS].filter(
    ({ type, sideways, sorted, marked }) =>
      (stage === "bars" && type === "bar") ||
      (stage === "lines" && type === "line") ||
      (stage === "lying down" && sideways) ||
      (stage === "sorted" && sorted) ||
      (stage === "one marked" && marked),
  );
  return dice.pick(named.length > 0 ? named : usual);
}
