/** The one sentence and the light, in an operator's words. */
import type { RealismReport } from "@/lib/behavior/realism/report";
import { ENOUGH_DAYS, WINDOW_DAYS } from "./nights";
import type { StoredMetric } from "./stored";

/** Bots with fifty contributions; a median over fewer says little. */
export const FEWEST_JUDGED = 10;
/** Measures outside that still let the gallery nearly feel like a place. */
const FEW = 2;

export type Verdict = Pick<RealismReport, "light" | "sentence">;

export const notEnough = (lived: number): string => `Not enough yet: ${lived} of ${WINDOW_DAYS} days.`;

/** Nothing is claimed of a fleet that has not lived long enough, or with too few bots, whatever its figures say. */
export function verdictOf(
  fleet: { bots: number; judged: number },
  metrics: readonly StoredMetric[],
  livedDays: number,
): Verdict {
  const few = `${fleet.judged} of ${fleet.bots} bots have posted or commented 50 times, ${FEWEST_JUDGED} are needed`;
  if (livedDays < ENOUGH_DAYS) {
    const so = fleet.judged < FEWEST_JUDGED ? ` So far ${few}: more bots or a higher activity level bring them.` : "";
    return { light: "none", sentence: `${notEnough(livedDays)}${so}` };
  }
  if (fleet.judged < FEWEST_JUDGED) return { light: "none", sentence: `Not enough yet: ${few}.` };
  const said = metrics.filter(({ skipped }) => skipped === undefined);
  const inside = said.filter(({ ok }) => ok).length;
  if (inside === said.length)
    return {
      light: "green",
      sentence: `The gallery feels like a place: all ${inside} measures lie where people's do.`,
    };
  const lie = `${inside} of ${said.length} measures lie where people's do`;
  return said.length - inside <= FEW
    ? { light: "amber", sentence: `The gallery nearly feels like a place: ${lie}.` }
    : { light: "red", sentence: `The gallery does not feel like a place yet: ${lie}.` };
}
