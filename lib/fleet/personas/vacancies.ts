import type { Archetype } from "@/lib/persona/archetype";
import { generatePersona, pickArchetypes } from "@/lib/persona/generate";
import type { Persona } from "@/lib/persona/persona";
import type { PersonaFormInput } from "../contracts/personas";
import { FleetError } from "../errors";

/** A form's archetypes, place by place. Throws for a mix that names none, or one that is not there. */
export function archetypesOf(
  form: Pick<PersonaFormInput, "count" | "mix" | "seed">,
  catalogue: ReadonlyMap<string, Archetype>,
): Archetype[] {
  const unknown = Object.keys(form.mix ?? {}).find((id) => !catalogue.has(id));
  if (unknown !== undefined)
    throw new FleetError("invalid_input", `There is no archetype ${unknown}.`, "Choose from the catalogue.");
  if (form.mix && !Object.values(form.mix).some((weight) => weight > 0))
    throw new FleetError(
      "invalid_input",
      "The archetype mix adds up to nothing.",
      "Give at least one archetype a share above zero.",
    );
  const { count, mix, seed } = form;
  return pickArchetypes({ count, mix, archetypes: [...catalogue.values()], seed });
}

const dealt = <T>(items: readonly T[] | undefined, place: number): T | undefined =>
  items && items.length > 0 ? items[place % items.length] : undefined;

/** Whom the seed puts at a place: the same for the same form, place and `redraws`. */
export function drawnAt(
  form: PersonaFormInput,
  archetype: Archetype,
  place: number,
  { redraws, taken }: { redraws: number; taken: ReadonlySet<string> },
): Persona {
  const seed = redraws === 0 ? form.seed : `${form.seed}~${redraws}`;
  const timeZone = dealt(form.timeZones, place);
  const persona = generatePersona({ archetype, seed, index: place, timeZone, tier: form.tier, taken });
  const language = dealt(form.languages, place);
  if (language === undefined) return persona;
  return { ...persona, languages: [language, ...persona.languages.filter((other) => other !== language)].slice(0, 6) };
}
