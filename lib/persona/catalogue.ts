/** The six archetypes a fleet starts with. */
import type { Archetype } from "./archetype";

export const ARCHETYPES: readonly Archetype[] = [];
