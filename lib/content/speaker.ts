/** Who is writing, as far as words need to know; a persona fits it as it is. */
import { z } from "zod";
import { cutText } from "./cut-text";
import { personaSchema, voiceCardSchema, type Persona } from "@/lib/persona/persona";

export type Speaker = Pick<
  Persona,
  "handle" | "name" | "bio" | "archetypeId" | "languages" | "interests" | "taste" | "voice"
> &
  Partial<Pick<Persona, "backstory">>;

/** The persona as a prompt carries it: small, and whole enough for the offline voice to write from. */
export const speakerCardSchema = z.object({
  handle: personaSchema.shape.handle,
  name: z.string(),
  bio: z.string(),
  /** How they came to this. */
  past: z.string().optional(),
  archetype: z.string(),
  language: z.string(),
  interests: z.array(z.string()),
  voice: voiceCardSchema,
});

export type SpeakerCard = z.infer<typeof speakerCardSchema>;

/** As much of a past as colors what somebody says. */
const PAST = 160;

/** Whole sentences of a text where one fits, else its beginning. */
function shortened(text: string): string {
  const cut = cutText(text, PAST);
  const end = Math.max(cut.lastIndexOf(". "), text.length <= PAST ? text.length - 1 : -1);
  return end > 0 ? cut.slice(0, end + 1) : cut;
}

/** Heaviest interests first, six at most. */
export function speakerCard(persona: Speaker): SpeakerCard {
  return {
    handle: persona.handle,
    name: persona.name,
    bio: persona.bio,
    ...(persona.backstory ? { past: shortened(persona.backstory) } : {}),
    archetype: persona.archetypeId,
    language: persona.languages[0] ?? "en",
    interests: [...persona.interests]
      .sort((a, b) => b.weight - a.weight)
      .slice(0, 6)
      .map((interest) => interest.topic),
    voice: persona.voice,
  };
}
