// Of a persona the console shows and edits this much; the rest is the behaviour core's own.
import { z } from "zod";

const personaViewSchema = z.object({
  interests: z.array(z.object({ topic: z.string(), weight: z.number() })),
  voice: z.object({
    typicalWords: z.number(),
    lowerCase: z.boolean(),
    exclamation: z.number(),
    emoji: z.number(),
    bluntness: z.number(),
    questions: z.number(),
  }),
  languages: z.array(z.string()).catch([]),
  backstory: z.string().catch(""),
  seed: z.string().catch(""),
});
export type PersonaView = z.infer<typeof personaViewSchema>;

/** Null for a record of a release this page does not know. */
export function readPersona(persona: unknown): PersonaView | null {
  return personaViewSchema.safeParse(persona).data ?? null;
}
