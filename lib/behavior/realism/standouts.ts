/** The bots that stand out: those whose figures lie furthest outside what people's do, and which figure it is. */
import { HUMAN } from "./human-bands";
import type { Judged } from "./timing-battery";

export type Standout = { bot: string; reasons: string[]; distance: number };

type Named = keyof typeof HUMAN;

const WORDS: Record<Named, { low: string; high: string }> = {
  Bn: { low: "evenly spaced", high: "in long bursts" },
  rho: { low: "long and short gaps in turn", high: "long runs of equal gaps" },
  H: { low: "few kinds of gaps", high: "gaps of every length" },
  q6: { low: "", high: "hardly a quiet night" },
  Hh: { low: "always in the same hours", high: "at any hour" },
  R: { low: "no time of day of its own", high: "all at one time of day" },
  sess1: { low: "hardly ever one contribution alone", high: "nearly always one contribution alone" },
  sess_mean: { low: "short visits only", high: "very long visits" },
  actday: { low: "few active days", high: "" },
  f24: { low: "", high: "long absences" },
  wkend: { low: "hardly at weekends", high: "at weekends above all" },
};
const MOST = 8;

/** Distance outside q05–q95 in units of the human interquartile range; 0 inside. */
function outside(name: Named, value: number): { distance: number; why: string } {
  const [low, q25, , q75, high] = HUMAN[name];
  const width = q75 - q25 || 1;
  if (value < low) return { distance: (low - value) / width, why: WORDS[name].low };
  if (value > high) return { distance: (value - high) / width, why: WORDS[name].high };
  return { distance: 0, why: "" };
}

export function standouts(judged: readonly Judged[]): Standout[] {
  return judged
    .map(({ bot, features }) => {
      const found = (Object.keys(HUMAN) as Named[])
        .map((name) => outside(name, features[name]))
        .filter(({ distance, why }) => distance > 0 && why !== "")
        .sort((a, b) => b.distance - a.distance);
      return { bot, reasons: found.map(({ why }) => why), distance: found.reduce((sum, one) => sum + one.distance, 0) };
    })
    .filter(({ distance }) => distance > 0)
    .sort((a, b) => b.distance - a.distance)
    .slice(0, MOST);
}
