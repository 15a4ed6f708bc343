import { z } from "zod";
import type { PictureIdea } from "@/lib/content/picture-idea";
import type { Workflow } from "@/lib/studio/steps";

/** Words for a comment, drawn with those of its visit: for what was there then. `refused` instead of words that were no good. */
const draftSchema = z.object({
  text: z.string().optional(),
  refused: z.string().optional(),
  itemId: z.string(),
  /** The comment that is answered. */
  replyTo: z.string().nullable(),
  /** What the post said, and the newest comment of somebody else. */
  about: z.string(),
  newest: z.string().nullable(),
  /** As whom they were written. */
  personaVersion: z.number(),
  /** Domain time, epoch ms. */
  at: z.number(),
});
export type CommentDraft = z.infer<typeof draftSchema>;

/** What a turn has made so far and keeps between its steps. */
export const turnWorkSchema = z.object({
  text: z.string().optional(),
  title: z.string().optional(),
  caption: z.string().optional(),
  idea: z.custom<PictureIdea>((value) => typeof value === "object" && value !== null).optional(),
  /** As it was sent: a budget may have made it cheaper than the idea has it. */
  workflow: z.custom<Workflow>((value) => typeof value === "object" && value !== null).optional(),
  imageUrl: z.string().optional(),
  /** Real time, ISO. */
  renderedAt: z.string().optional(),
  stockId: z.string().optional(),
  thread: z.number().optional(),
  /** What the post said when the comment was written. */
  about: z.string().optional(),
  /** Its author is a machine too. */
  isAgent: z.boolean().optional(),
  /** The comment that is answered, by its id at the gallery, and whose it is. */
  replyTo: z.string().optional(),
  to: z.string().optional(),
  /** It was said to the bot: below its own post, or to its handle. */
  isToIt: z.boolean().optional(),
  /** The words are the fleet's own answer, which may be given as often as it is asked for. */
  isStanding: z.boolean().optional(),
  draft: draftSchema.optional(),
  /** The draft of the review that it publishes: somebody has agreed to just these words and this picture. */
  reviewId: z.number().optional(),
  /** How many of its steps went to looking at pictures: at the post's own, then at those of the comments that are written with it. */
  looks: z.number().optional(),
  /** How often it has waited for others to be gone. */
  waits: z.number().optional(),
});
export type TurnWork = z.infer<typeof turnWorkSchema>;
