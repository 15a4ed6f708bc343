/** What stands over a chart: its topic, or what it shows with the topic below. */
import type { Dice } from "../dice";
import type { Figures } from "./chart-figures";
import type { Dataset } from "./dataset";
import { capitalised } from "./sketch";

export function chartTitle(set: Dataset, figures: Figures, dice: Dice): { title: string; subtitle?: string } {
  const { top, low, times, share } = figures;
  const topic = capitalised(set.topic);
  if (dice.chance(0.45)) return dice.chance(0.6) ? { title: topic } : { title: topic, subtitle: capitalised(set.unit) };
  const findings = [
    `${capitalised(top)} is highest`,
    `${capitalised(low)} is lowest`,
    `From ${low} to ${top}`,
    ...(times ? [`${capitalised(top)}: ${times} times ${low}`] : []),
    ...(share ? [`${capitalised(top)} makes ${share}%`] : []),
  ];
  return { title: dice.pick(findings), subtitle: `${topic}, ${set.unit}` };
}
