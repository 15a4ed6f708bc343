import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona, pickArchetypes } from "@/lib/persona/generate";
import { nearestTo, type SamenessPrint, TOO_ALIKE } from "@/lib/persona/sameness";
import { drawUnlike } from "@/lib/persona/unlike";
import type { Report } from "./index";

const FLEETS = 10;
const PEOPLE = 100;

function alikeOf(fleet: number): number {
  const prints: { print: SamenessPrint }[] = [];
  const seed = `fleet-${fleet}`;
  pickArchetypes({ count: PEOPLE, archetypes: ARCHETYPES, seed }).forEach((archetype, index) =>
    drawUnlike((tries) => generatePersona({ archetype, seed: tries === 0 ? seed : `${seed}~${tries}`, index }), prints),
  );
  return prints.filter((one) => {
    const others = prints.filter((other) => other !== one);
    return (nearestTo(one.print, others)?.sameness.score ?? 0) >= TOO_ALIKE;
  }).length;
}

/** Of a hundred people from the lists, the share who have somebody too like them. */
export function benchPersonas(report: Report): void {
  let alike = 0;
  for (let fleet = 0; fleet < FLEETS; fleet += 1) alike += alikeOf(fleet);
  const n = FLEETS * PEOPLE;
  report({ name: "persona_near_duplicate_rate", value: alike / n, unit: "", n });
}
