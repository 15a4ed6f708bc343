/** What a model must answer; anything else is a failed call. */
import { z } from "zod";

export const captionSchema = z.object({
  title: z.string().trim().min(1).max(80),
  caption: z.string().trim().min(1).max(400),
});

export const commentSchema = z.object({ text: z.string().trim().min(1).max(1000) });

export type CaptionResult = z.infer<typeof captionSchema>;
