import { eq } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import type { Archetype } from "@/lib/persona/archetype";
import { generatePersona, pickArchetypes } from "@/lib/persona/generate";
import type { Persona } from "@/lib/persona/persona";
import { drawUnlike } from "@/lib/persona/unlike";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { CreateBotsInput } from "../contracts/create";
import { FleetError } from "../errors";

export type DrawnPersona = { persona: Persona; archetype: Archetype };

export async function takenHandles(db: DbOrTx, galleryId: string): Promise<Set<string>> {
  const rows = await db.select({ handle: bots.handle }).from(bots).where(eq(bots.galleryId, galleryId));
  return new Set(rows.map((row) => row.handle));
}

/** The personas a form asks for: the same input against the same fleet gives the same people. */
export async function drawPersonas(db: DbOrTx, galleryId: string, input: CreateBotsInput): Promise<DrawnPersona[]> {
  const catalogue = await loadArchetypes(db);
  for (const id of Object.keys(input.mix ?? {})) {
    if (!catalogue.has(id))
      throw new FleetError("invalid_input", `There is no archetype ${id}.`, "Choose from the catalogue.");
  }
  if (input.mix && !Object.values(input.mix).some((weight) => weight > 0)) {
    throw new FleetError(
      "invalid_input",
      "The archetype mix adds up to nothing.",
      "Give at least one archetype a share above zero.",
    );
  }
  const picked = pickArchetypes({
    count: input.count,
    mix: input.mix,
    archetypes: [...catalogue.values()],
    seed: input.seed,
  });
  const taken = await takenHandles(db, galleryId);
  const before: Parameters<typeof drawUnlike>[1] = [];
  return picked.map((archetype, index) => {
    const timeZone = input.timeZones?.length ? input.timeZones[index % input.timeZones.length] : undefined;
    const persona = drawUnlike((tries) => {
      const seed = tries === 0 ? input.seed : `${input.seed}~${tries}`;
      return generatePersona({ archetype, seed, index, timeZone, tier: input.tier, taken });
    }, before);
    taken.add(persona.handle);
    return { persona, archetype };
  });
}
