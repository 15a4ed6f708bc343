import type { PictureIdea } from "./picture-idea";
import type { Speaker } from "./speaker";

export type Prompt = { system: string; user: string };

export type CaptionPromptInput = { persona: Speaker; archetype: string; idea: PictureIdea };

export type SeenPost = {
  title: string;
  description: string;
  tags: readonly string[];
  authorHandle: string;
};
export type SeenComment = { authorHandle: string; text: string };

export type CommentPromptInput = {
  persona: Speaker;
  archetype: string;
  post: SeenPost;
  /** Oldest first; only the last few are shown. */
  thread: readonly SeenComment[];
  /** The comment answered; the text then begins with the author's @handle, which the caller need not add. */
  replyTo?: SeenComment;
};

export declare function captionPrompt(input: CaptionPromptInput): Prompt;
export declare function commentPrompt(input: CommentPromptInput): Prompt;
