import { type PersonaFormInput, personaFormInput } from "@/lib/fleet/contracts/personas";

import type { Mix } from "../mix-field";

export type PeopleDraft = {
  count: number;
  brief: string;
  tone: string;
  mix: Mix | null;
  zones: string[];
  languages: string[];
  tier: PersonaFormInput["tier"];
  seed: string;
};

/** The form as the server takes it, or what is wrong with it by field. */
export function readDraft({ mix, zones, languages, ...rest }: PeopleDraft) {
  const parsed = personaFormInput.safeParse({
    ...rest,
    ...(mix && { mix }),
    ...(zones.length > 0 && { timeZones: zones }),
    ...(languages.length > 0 && { languages }),
  });
  const faults: Record<string, string> = {};
  for (const { path } of parsed.error?.issues ?? []) {
    if (path[0] === "count") faults["count"] = "A whole number, from 1 to 500.";
    if (path[0] === "seed") faults["seed"] = "Give it a seed, or press the dice.";
    if (path[0] === "brief") faults["brief"] = "At most 800 characters.";
    if (path[0] === "tone") faults["tone"] = "At most 160 characters.";
    if (path[0] === "languages") faults["languages"] = "Language tags such as en or pt-BR.";
  }
  if (mix && !Object.values(mix).some((weight) => weight > 0)) faults["mix"] = "Give at least one archetype a share.";
  return { form: parsed.success && !faults["mix"] ? parsed.data : null, faults };
}
