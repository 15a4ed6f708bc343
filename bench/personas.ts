/** How alike the people of a fleet are, who come from the lists: by what one sees of them, and by the words about them. */
import { distinctPairs, likenesses } from "@/lib/content/measures/text-measures";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona, pickArchetypes } from "@/lib/persona/generate";
import type { Persona } from "@/lib/persona/persona";
import { sameness, type SamenessPrint, samenessPrint, TOO_ALIKE } from "@/lib/persona/sameness";
import { drawUnlike } from "@/lib/persona/unlike";
import type { Report } from "./index";

const FLEETS = 10;
const PEOPLE = 100;
/** From here on one part alone would give two people away as one. */
const PARTS = { name: 0.6, bio: 0.5, interests: 0.98, voice: 0.95 } as const;
const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];

function fleetOf(fleet: number): Persona[] {
  const seed = `fleet-${fleet}`;
  const prints: { print: SamenessPrint }[] = [];
  return pickArchetypes({ count: PEOPLE, archetypes: ARCHETYPES, seed }).map((archetype, index) =>
    drawUnlike((tries) => generatePersona({ archetype, seed: tries === 0 ? seed : `${seed}~${tries}`, index }), prints),
  );
}

type Alike = Record<"all" | keyof typeof PARTS, number>;

/** How many of these have somebody too like them, in all and in each part. */
function countAlike(people: readonly Persona[], alike: Alike): void {
  const prints = people.map(samenessPrint);
  for (const [at, print] of prints.entries()) {
    const found = prints.flatMap((other, k) => (k === at ? [] : sameness(print, other)));
    if (found.some(({ score }) => score >= TOO_ALIKE)) alike.all += 1;
    for (const part of parts) if (found.some((one) => one[part] >= PARTS[part])) alike[part] += 1;
  }
}

/** Of a hundred people from the lists: the share with somebody too like them, part by part, and how alike their words are. */
export function benchPersonas(report: Report): void {
  const alike: Alike = { all: 0, name: 0, bio: 0, interests: 0, voice: 0 };
  const words = { near: 0, exact: 0, pairs: 0 };
  for (let fleet = 0; fleet < FLEETS; fleet += 1) {
    const people = fleetOf(fleet);
    countAlike(people, alike);
    const texts = people.map(({ bio, backstory }) => `${bio} ${backstory}`.trim());
    const { near, exact } = likenesses(texts);
    words.near += near / FLEETS;
    words.exact += exact / FLEETS;
    words.pairs += distinctPairs(texts) / FLEETS;
  }
  const n = FLEETS * PEOPLE;
  report({ name: "persona_near_duplicate_rate", value: alike.all / n, unit: "", n });
  for (const part of parts) report({ name: `persona_${part}_near_rate`, value: alike[part] / n, unit: "", n });
  report({ name: "persona_text_near_duplicate_rate", value: words.near, unit: "", n });
  report({ name: "persona_text_exact_rate", value: words.exact, unit: "", n });
  report({ name: "persona_text_distinct_2", value: words.pairs, unit: "", n });
}
