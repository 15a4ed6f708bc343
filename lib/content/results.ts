/** What a model must answer; anything else is a failed call. */
import { z } from "zod";

export const captionSchema = z.object({
  title: z.string().trim().min(1).max(80),
  caption: z.string().trim().min(1).max(400),
});

export const commentSchema = z.object({ text: z.string().trim().min(1).max(1000) });

/** Of several, each is looked at by itself afterwards: one that is too long spoils none of the others. */
export const captionsSchema = z.object({
  posts: z.array(z.object({ title: z.string().max(2000), caption: z.string().max(4000) })).max(8),
});
export const commentsSchema = z.object({ texts: z.array(z.string().max(4000)).max(8) });

export const lookSchema = z.object({ shows: z.string().trim().min(1).max(1500) });

export type CaptionResult = z.infer<typeof captionSchema>;
