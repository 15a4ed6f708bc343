/** What is always asked: people, their pictures and posts that do not move when the code that drew them does. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { personaSchema } from "@/lib/persona/persona";

const speaker = personaSchema.pick({
  handle: true,
  name: true,
  bio: true,
  archetypeId: true,
  languages: true,
  interests: true,
  taste: true,
  voice: true,
});
const said = z.object({ authorHandle: z.string(), text: z.string() });
const idea = z.object({
  subject: z.string(),
  technique: z.string(),
  mood: z.string(),
  palette: z.array(z.object({ name: z.string(), hex: z.string() })),
  facts: z.array(z.string()),
  workingTitle: z.string(),
});
const seen = z.object({
  post: z.object({
    title: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    authorHandle: z.string(),
  }),
  thread: z.array(said),
  replyTo: said.optional(),
  isToHuman: z.boolean().optional(),
  seed: z.string(),
});

const caseSchema = z.object({
  id: z.string(),
  by: z.string(),
  /** Posts written ahead in one call, or comments: one alone, several in one call. */
  asks: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("captions"), pictures: z.array(z.object({ idea, seed: z.string() })) }),
    z.object({ kind: z.literal("comment"), seen }),
    z.object({ kind: z.literal("comments"), comments: z.array(seen) }),
  ]),
});

const setSchema = z.object({ about: z.string(), people: z.array(speaker), cases: z.array(caseSchema) });

export type EvalSpeaker = z.infer<typeof speaker>;
export type EvalCase = z.infer<typeof caseSchema>;
export type FixedSet = z.infer<typeof setSchema>;

export const readFixedSet = (): FixedSet =>
  setSchema.parse(JSON.parse(readFileSync(new URL("./fixed-set.json", import.meta.url), "utf8")));
