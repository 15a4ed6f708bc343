/** Who is writing, as far as words need to know; a persona fits it as it is. */
import { z } from "zod";
import { personaSchema, voiceCardSchema, type Persona } from "@/lib/persona/persona";

export type Speaker = Pick<
  Persona,
  "handle" | "name" | "bio" | "archetypeId" | "languages" | "interests" | "taste" | "voice"
>;

/** The persona as a prompt carries it: small, and whole enough for the offline voice to write from. */
export const speakerCardSchema = z.object({
  handle: personaSchema.shape.handle,
  name: z.string(),
  bio: z.string(),
  archetype: z.string(),
  language: z.string(),
  interests: z.array(z.string()),
  voice: voiceCardSchema,
});

export type SpeakerCard = z.infer<typeof speakerCardSchema>;

/** Heaviest interests first, six at most. */
export function speakerCard(persona: Speaker): SpeakerCard {
  return {
    handle: persona.handle,
    name: persona.name,
    bio: persona.bio,
    archetype: persona.archetypeId,
    language: persona.languages[0] ?? "en",
    interests: [...persona.interests]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 6)
      .map((interest) => interest.topic),
    voice: persona.voice,
  };
}
