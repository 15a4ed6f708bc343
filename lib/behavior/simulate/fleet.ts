/** A fleet as the console would create it: archetypes by their weights, every persona with a handle of its own. */
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona, pickArchetypes } from "@/lib/persona/generate";
import type { SimBot } from "./simulate";

export function simulatedFleet({ count, seed }: { count: number; seed: string }): SimBot[] {
  const taken = new Set<string>();
  return pickArchetypes({ count, archetypes: ARCHETYPES, seed }).map((archetype, index) => {
    const persona = generatePersona({ archetype, seed, index, taken });
    taken.add(persona.handle);
    return { archetype, persona };
  });
}
