/** Builds the two prompts; everything that came from the gallery goes into the data block, cleaned and cut. */
import { drawNormal } from "@/lib/behavior/rng";
import { cleanGalleryText } from "./gallery-text";
import { languageFor } from "./language";
import { readsAsOrders } from "./orders";
import type { PictureIdea } from "./picture-idea";
import {
  dataBlock,
  personaBlock,
  toldBlock,
  type CaptionsData,
  type CommentData,
  type CommentsData,
} from "./prompt-data";
import { CAPTION_PROSE, CAPTIONS_PROSE, COMMENT_PROSE, COMMENTS_PROSE, LOOK_PROSE, TOLD_PROSE } from "./prompt-prose";
import { speakerCard, type Speaker, type SpeakerCard } from "./speaker";

export type Prompt = { system: string; user: string };

/** Of an idea what its words are written from. */
export type Pictured = Pick<
  PictureIdea,
  "subject" | "technique" | "mood" | "palette" | "facts" | "workingTitle" | "project"
>;

/** `seed` draws this one text's length; without it the persona's typical length is asked for. */
export type CaptionPromptInput = {
  persona: Speaker;
  idea: Pictured;
  seed?: string;
  /** Titles and first words that the bot used of late. */
  avoid?: readonly string[];
} & Told;

/** Why people turned drafts of the bot down, latest first. */
type Told = { told?: readonly string[] };

export type SeenPost = {
  title: string;
  description: string;
  tags: readonly string[];
  authorHandle: string;
  /** What a model saw in the picture: no more to be trusted than what is written in it. */
  shows?: string;
};
export type SeenComment = { authorHandle: string; text: string };

export type CommentPromptInput = {
  persona: Speaker;
  post: SeenPost;
  /** Oldest first; only the last three are shown. */
  thread: readonly SeenComment[];
  /** The comment to answer; see `asReply` for the @handle its answer begins with. */
  replyTo?: SeenComment;
  /** The words go to a person, as the author of the post or of the comment: whatever the persona, it is kind. */
  isToHuman?: boolean;
  seed?: string;
  /** First words that the bot used of late. */
  avoid?: readonly string[];
} & Told;

/** What a request shows of the past and of a thread: few, so that it does not grow with either. */
const MOST_AVOIDED = 4;
const MOST_TOLD = 3;
const THREAD = 3;
/** Characters that are kept of what was seen in a picture. */
export const SHOWN = 260;
const QUOTED = { thread: 80, answered: 200 };
const avoided = (words: readonly string[] = []) => (words.length > 0 ? { avoid: words.slice(0, MOST_AVOIDED) } : {});

const systemOf = (card: SpeakerCard, prose: string, told: readonly string[] = []) =>
  `${personaBlock(card)}\n\n${prose}${told.length > 0 ? `\n\n${TOLD_PROSE}\n${toldBlock(told.slice(0, MOST_TOLD))}` : ""}`;

/** Goes with the picture itself. */
export const LOOK_PROMPT: Prompt = { system: LOOK_PROSE, user: "The picture:" };

export function captionPrompt({ persona, idea, seed, avoid, told }: CaptionPromptInput): Prompt {
  const card = speakerCard(persona);
  return {
    system: systemOf(card, CAPTION_PROSE, told),
    user: dataBlock({ task: "caption", ...pictureData(card, idea, seed), ...avoided(avoid) }),
  };
}

/** Several captions in one request: `seed` of each draws its length. */
export function captionsPrompt(input: {
  persona: Speaker;
  pictures: readonly { idea: Pictured; seed: string }[];
  avoid?: readonly string[];
  told?: readonly string[];
}): Prompt {
  const card = speakerCard(input.persona);
  const pictures = input.pictures.map(({ idea, seed }) => pictureData(card, idea, seed));
  return {
    system: systemOf(card, CAPTIONS_PROSE, input.told),
    user: dataBlock({ task: "captions", pictures, ...avoided(input.avoid) }),
  };
}

export function commentPrompt({ persona, avoid, told, ...seen }: CommentPromptInput): Prompt {
  const own = { ...speakerCard(persona), language: languageOf(persona, seen) };
  const card = seen.isToHuman ? { ...own, voice: { ...own.voice, bluntness: 0 } } : own;
  return {
    system: systemOf(card, COMMENT_PROSE, told),
    user: dataBlock({ task: "comment", ...seenData(card, seen), ...avoided(avoid) }),
  };
}

export type Seen = Omit<CommentPromptInput, "persona" | "avoid" | "told">;

/** Comments under several posts in one request. */
export function commentsPrompt(input: {
  persona: Speaker;
  comments: readonly Seen[];
  avoid?: readonly string[];
  told?: readonly string[];
}): Prompt {
  const own = speakerCard(input.persona);
  // Where one goes to a person, the whole request is in a kind voice.
  const card = input.comments.some(({ isToHuman }) => isToHuman)
    ? { ...own, voice: { ...own.voice, bluntness: 0 } }
    : own;
  const comments = input.comments.map((seen) => {
    const language = languageOf(input.persona, seen);
    return { ...seenData(card, seen), ...(language === card.language ? {} : { language }) };
  });
  return {
    system: systemOf(card, COMMENTS_PROSE, input.told),
    user: dataBlock({ task: "comments", comments, ...avoided(input.avoid) }),
  };
}

/** The language of a comment: the post's when the bot speaks it. */
export function languageOf({ languages }: Speaker, { post, replyTo }: Pick<Seen, "post" | "replyTo">): string {
  return languageFor(languages, `${post.title}. ${post.description} ${replyTo?.text ?? ""}`);
}

function pictureData(card: SpeakerCard, idea: Pictured, seed?: string): CaptionsData["pictures"][number] {
  const { project } = idea;
  return {
    subject: idea.subject,
    technique: idea.technique,
    mood: idea.mood,
    colors: idea.palette.map((color) => color.name),
    facts: [...idea.facts],
    workingTitle: idea.workingTitle,
    ...(project && {
      project: { title: project.title, part: project.part, of: project.of, stage: project.stage },
    }),
    words: wordsToWrite(card.voice, seed, 45),
  };
}

function seenData(
  card: SpeakerCard,
  { post, thread, replyTo, isToHuman, seed }: Seen,
): CommentsData["comments"][number] {
  return {
    post: {
      title: cleanGalleryText(post.title, 120),
      description: cleanGalleryText(post.description, 320),
      tags: post.tags.slice(0, 8).map((tag) => cleanGalleryText(tag, 30)),
      ...(post.shows ? { shows: cleanGalleryText(post.shows, SHOWN) } : {}),
      by: nameFor(post.authorHandle, card.handle, "author"),
    },
    // Whoever orders readers about is not quoted.
    thread: thread
      .slice(-THREAD)
      .filter(isHarmless)
      .map((comment) => quoted(comment, nameFor(comment.authorHandle, card.handle, "member"), QUOTED.thread)),
    ...(replyTo ? { replyTo: quoted(replyTo, cleanGalleryText(replyTo.authorHandle, 40), QUOTED.answered) } : {}),
    ...(isToHuman ? { tone: "kind" as const } : {}),
    words: wordsToWrite(card.voice, seed, 75),
  };
}

const isHarmless = ({ authorHandle, text }: SeenComment) => !readsAsOrders(text, authorHandle);

/** A name is somebody else's words too, and no comment needs one. */
const nameFor = (handle: string, own: string, other: string) => (handle.toLowerCase() === own ? own : other);

function quoted({ text }: SeenComment, by: string, most: number): CommentData["thread"][number] {
  return { by, text: cleanGalleryText(text, most) };
}

/** Lognormal around the persona's median: sameness of length is the strongest tell of a machine. */
function wordsToWrite(voice: Speaker["voice"], seed: string | undefined, most: number): number {
  const deviation = seed === undefined ? 0 : drawNormal(seed, "words", 0);
  const words = voice.typicalWords * Math.exp(voice.spread * deviation);
  return Math.min(most, Math.max(1, Math.round(words)));
}
