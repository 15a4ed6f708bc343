/** Whoever is too like somebody before them is drawn anew, a bounded number of times. */
import type { Persona } from "./persona";
import { nearestTo, type SamenessPrint, samenessPrint, TOO_ALIKE } from "./sameness";

const MOST_REDRAWS = 2;

/**
 * @param draw gives the person of a try, the first of which is 0; the same for the same number
 * @param before the prints of those drawn so far; the one that is kept is added
 */
export function drawUnlike(draw: (tries: number) => Persona, before: { print: SamenessPrint }[]): Persona {
  let kept = draw(0);
  let print = samenessPrint(kept);
  let near = nearestTo(print, before)?.sameness.score ?? 0;
  for (let tries = 1; tries <= MOST_REDRAWS && near >= TOO_ALIKE; tries += 1) {
    const other = draw(tries);
    const otherPrint = samenessPrint(other);
    const otherNear = nearestTo(otherPrint, before)?.sameness.score ?? 0;
    if (otherNear < near) [kept, print, near] = [other, otherPrint, otherNear];
  }
  before.push({ print });
  return kept;
}
