/** Personas of every archetype, and what they would post, for tests. */
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import type { Persona } from "@/lib/persona/persona";
import { imaginePicture } from "./imagine-picture";
import type { PictureIdea } from "./picture-idea";
import { readPrompt } from "./prompt-data";
import { captionPrompt, commentPrompt, type SeenComment, type SeenPost } from "./prompts";
import { writeCaption } from "./voice/write-caption";
import { writeComment } from "./voice/write-comment";

export function testPersonas(count: number, seed = "test"): Persona[] {
  return Array.from({ length: count }, (_, index) => {
    const archetype = ARCHETYPES[index % ARCHETYPES.length];
    if (!archetype) throw new Error("The catalogue is empty.");
    return generatePersona({ archetype, seed, index });
  });
}

export function ideaOf(persona: Persona, index: number, recentTitles: readonly string[] = []): PictureIdea {
  const archetype = ARCHETYPES.find((entry) => entry.id === persona.archetypeId);
  if (!archetype) throw new Error(`No archetype ${persona.archetypeId}.`);
  return imaginePicture({ persona, archetype, seed: persona.seed, index, recentTitles });
}

export function postOf(persona: Persona, index: number): SeenPost {
  const idea = ideaOf(persona, index);
  const { system, user } = captionPrompt({ persona, idea, seed: `post:${index}` });
  const read = readPrompt(system, user);
  if (read?.data.task !== "caption") throw new Error("The caption prompt cannot be read back.");
  const { title, caption } = writeCaption(read.card, read.data, `post:${index}`);
  return { title, description: caption, tags: idea.tags, authorHandle: persona.handle };
}

export function commentOf(
  persona: Persona,
  post: SeenPost,
  seed: string,
  replyTo?: SeenComment,
  isToHuman = false,
): string {
  const { system, user } = commentPrompt({ persona, post, thread: [], replyTo, isToHuman, seed });
  const read = readPrompt(system, user);
  if (read?.data.task !== "comment") throw new Error("The comment prompt cannot be read back.");
  return writeComment(read.card, read.data, seed);
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}']+/gu) ?? [];
}
