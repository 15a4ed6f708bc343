/** A persona follows from its archetype, a seed and an index, and from nothing else. */
import type { Archetype, Tier } from "./archetype";
import type { Persona } from "./persona";

export type GeneratePersonaInput = {
  archetype: Archetype;
  seed: string;
  index: number;
  timeZone?: string;
  tier?: Tier;
  /** Handles already in use. */
  taken?: ReadonlySet<string>;
};

export function generatePersona(input: GeneratePersonaInput): Persona {
  throw new Error(`Not drawn yet: ${input.archetype.id}`);
}

export function pickArchetypes(input: {
  count: number;
  mix?: Record<string, number>;
  archetypes: readonly Archetype[];
  seed: string;
}): Archetype[] {
  return input.archetypes.slice(0, input.count);
}
