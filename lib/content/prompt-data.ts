/** The data a prompt carries travels as one JSON block that no text inside it can close. */
import { z } from "zod";
import { speakerCardSchema, type SpeakerCard } from "./speaker";

/** Stands in every system prompt and in nothing else: text that shows it leaked a prompt. */
export const PROMPT_CANARY = "quartz-heron-4417";

export const captionDataSchema = z.object({
  task: z.literal("caption"),
  subject: z.string(),
  technique: z.string(),
  mood: z.string(),
  colors: z.array(z.string()),
  facts: z.array(z.string()),
  workingTitle: z.string(),
  /** The work that the picture is a part of. */
  project: z.object({ title: z.string(), part: z.number(), of: z.number(), stage: z.string() }).optional(),
  /** Titles and first words used of late. */
  avoid: z.array(z.string()).optional(),
  words: z.number(),
});

const said = z.object({ by: z.string(), text: z.string() });
export const commentDataSchema = z.object({
  task: z.literal("comment"),
  post: z.object({
    title: z.string(),
    description: z.string(),
    tags: z.array(z.string()),
    /** What somebody who looked at the picture saw. */
    shows: z.string().optional(),
    by: z.string(),
  }),
  thread: z.array(said),
  replyTo: said.optional(),
  /** Towards people; absent among bots. */
  tone: z.literal("kind").optional(),
  /** First words used of late. */
  avoid: z.array(z.string()).optional(),
  words: z.number(),
});

/** Several texts in one request, each of its own picture or post; `avoid` holds for all of them. */
const AVOID = { avoid: captionDataSchema.shape.avoid };
const captionsDataSchema = z.object({
  task: z.literal("captions"),
  pictures: z.array(captionDataSchema.omit({ task: true, avoid: true })).min(1),
  ...AVOID,
});
const commentsDataSchema = z.object({
  task: z.literal("comments"),
  comments: z
    .array(commentDataSchema.omit({ task: true, avoid: true }).extend({ language: z.string().optional() }))
    .min(1),
  ...AVOID,
});

export const promptDataSchema = z.discriminatedUnion("task", [
  captionDataSchema,
  commentDataSchema,
  captionsDataSchema,
  commentsDataSchema,
]);
export type PromptData = z.infer<typeof promptDataSchema>;
export type CaptionsData = z.infer<typeof captionsDataSchema>;
export type CommentsData = z.infer<typeof commentsDataSchema>;
export type CaptionData = z.infer<typeof captionDataSchema>;
export type CommentData = z.infer<typeof commentDataSchema>;

export function dataBlock(data: PromptData): string {
  return `<data>\n${enclosed(data)}\n</data>`;
}

export function personaBlock(card: SpeakerCard): string {
  return `<persona>\n${enclosed(card)}\n</persona>`;
}

/** What people in charge said: the one block that is to be heeded. */
export function toldBlock(told: readonly string[]): string {
  return `<told>\n${enclosed(told)}\n</told>`;
}

/** Reads both blocks back; undefined when the prompt is not one of ours. */
export function readPrompt(system: string, user: string): { card: SpeakerCard; data: PromptData } | undefined {
  const card = speakerCardSchema.safeParse(blockOf(system, "persona"));
  const data = promptDataSchema.safeParse(blockOf(user, "data"));
  return card.success && data.success ? { card: card.data, data: data.data } : undefined;
}

function enclosed(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e");
}

function blockOf(text: string, name: string): unknown {
  const match = new RegExp(`<${name}>\\n(.*)\\n</${name}>`).exec(text);
  try {
    return match?.[1] === undefined ? undefined : JSON.parse(match[1]);
  } catch {
    return undefined;
  }
}
