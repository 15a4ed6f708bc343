/** What a model invents of a person is a proposal: place, hours and seed stay drawn, and what it says is cut to what a persona may hold. */
import { z } from "zod";
import { identityFault } from "./check-identity";
import { asciiFold } from "./names";
import { type Persona, personaSchema } from "./persona";

const texts = z.array(z.string().max(300)).max(60);

/** Loose on purpose: one person out of bounds must not cost the whole answer. Numbers of the voice are shares from 0 to 1. */
const inventedSchema = z.object({
  place: z.number(),
  name: z.string().max(200),
  handle: z.string().max(200),
  bio: z.string().max(2000),
  backstory: z.string().max(4000),
  interests: z.array(z.object({ topic: z.string().max(300), weight: z.number() })).max(60),
  subjects: texts,
  moods: texts,
  voice: z.object({
    typicalWords: z.number(),
    lowerCase: z.boolean(),
    endPunctuation: z.number(),
    exclamation: z.number(),
    emoji: z.number(),
    questions: z.number(),
    bluntness: z.number(),
    slips: z.number(),
    petWords: texts,
    neverSays: texts,
  }),
});
export const inventedPeopleSchema = z.object({ people: z.array(inventedSchema).max(60) });
export type InventedPerson = z.infer<typeof inventedSchema>;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
/** A model asked for a share now and then answers in percent. */
const share = (value: number) => Number(clamp(value > 1 ? value / 100 : value, 0, 1).toFixed(3));

/** At most so many characters, cut between sentences where there is one to cut between. */
function cut(text: string, most: number): string {
  const plain = text.replace(/[\p{C}\s]+/gu, " ").trim();
  if (plain.length <= most) return plain;
  const part = plain.slice(0, most);
  const end = Math.max(part.lastIndexOf(". "), part.lastIndexOf("! "), part.lastIndexOf("? "));
  return (end > most / 3 ? part.slice(0, end + 1) : part.slice(0, part.lastIndexOf(" "))).trim();
}

function phrases(said: readonly string[], most: number, length = 80): string[] {
  const kept = said.map((one) => cut(one, length)).filter(Boolean);
  return [...new Set(kept)].slice(0, most);
}

export function toHandle(text: string): string {
  const plain = asciiFold(text.replace(/^@/, "").replace(/[\s._-]+/g, "0sep0"))
    .replaceAll("0sep0", ".")
    .replace(/^[.]+|[.]+$/g, "");
  return plain.slice(0, 30).replace(/[.]+$/, "");
}

export type Invented = { kind: "person"; persona: Persona } | { kind: "unfit"; reason: string };

/** The person as drawn for this place, with what was invented for it. */
export function inventedPersona(drawn: Persona, said: InventedPerson): Invented {
  const { voice } = said;
  const topics = new Map(said.interests.map(({ topic, weight }) => [cut(topic, 40), share(weight)]));
  topics.delete("");
  const subjects = phrases(said.subjects, 12);
  const moods = phrases(said.moods, 4);
  const parsed = personaSchema.safeParse({
    ...drawn,
    name: cut(said.name, 60),
    handle: toHandle(said.handle),
    bio: cut(said.bio, 300),
    backstory: cut(said.backstory, 600),
    interests: [...topics].slice(0, 12).map(([topic, weight]) => ({ topic, weight })),
    taste: {
      ...drawn.taste,
      ...(subjects.length > 2 && { subjects }),
      ...(moods.length > 0 && { moods }),
    },
    voice: {
      ...drawn.voice,
      typicalWords: Math.round(clamp(voice.typicalWords, 4, 45)),
      lowerCase: voice.lowerCase,
      endPunctuation: share(voice.endPunctuation),
      exclamation: share(voice.exclamation),
      emoji: share(voice.emoji),
      questions: share(voice.questions),
      bluntness: share(voice.bluntness),
      slips: clamp(share(voice.slips), 0, 0.1),
      petWords: phrases(voice.petWords, 6, 40),
      neverSays: phrases([...voice.neverSays, ...drawn.voice.neverSays], 24, 60),
    },
  });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { kind: "unfit", reason: `${issue?.path.join(".") ?? "persona"}: ${issue?.message ?? "does not fit"}` };
  }
  const fault = identityFault(parsed.data);
  return fault ? { kind: "unfit", reason: `${fault.field} ${fault.reason}` } : { kind: "person", persona: parsed.data };
}
