import { hourProfile } from "@/lib/behavior/timing";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { faceToCome } from "../bots/face-to-come";
import { drawPersonas } from "../bots/draw-personas";
import {
  type ArchetypeListDto,
  type CreateBotsInput,
  createBotsInput,
  type PersonaPreviewDto,
} from "../contracts/create";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";

const SHOWN = 60;

export const listArchetypes: Verb<Record<string, never>, ArchetypeListDto> = defineQuery({
  name: "archetypes.list",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => ({
    items: [...(await loadArchetypes(ctx.db)).values()].map(
      ({ id, name, description, weight, tier, timeZone, interests }) => ({
        id,
        name,
        description,
        weight,
        tier,
        timeZone,
        interests,
      }),
    ),
  }),
});

/** What the form would create: the very personas, because they follow from the input. Nothing is written. */
export const previewPersonas: Verb<CreateBotsInput, PersonaPreviewDto> = defineQuery({
  name: "bots.preview",
  role: "operator",
  input: createBotsInput,
  run: async (ctx, input) => {
    const drawn = await drawPersonas(ctx.db, ctx.studio.identity, input);
    const byArchetype = new Map<string, { id: string; name: string; count: number }>();
    for (const { archetype } of drawn) {
      const entry = byArchetype.get(archetype.id) ?? { id: archetype.id, name: archetype.name, count: 0 };
      entry.count++;
      byArchetype.set(archetype.id, entry);
    }
    return {
      total: drawn.length,
      items: drawn.slice(0, SHOWN).map(({ persona, archetype }) => ({
        name: persona.name,
        handle: persona.handle,
        avatarUrl: faceToCome(ctx, persona),
        bio: persona.bio,
        archetype: { id: archetype.id, name: archetype.name },
        tier: persona.tier,
        city: persona.city,
        timeZone: persona.timeZone,
        interests: persona.interests.slice(0, 4).map((interest) => interest.topic),
        hours: hourProfile(persona, archetype),
      })),
      byArchetype: [...byArchetype.values()],
    };
  },
});
