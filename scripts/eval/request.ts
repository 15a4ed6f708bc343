/** A case as the fleet would ask it today: the same prompts, the same bounds. */
import { withoutAddress } from "@/lib/content/as-reply";
import { captionsPrompt, commentPrompt, commentsPrompt, type Prompt } from "@/lib/content/prompts";
import { captionsSchema, commentSchema, commentsSchema } from "@/lib/content/results";
import type { LlmRequest } from "@/lib/llm/port";
import type { EvalCase, EvalSpeaker } from "./fixed-set";

/** `textsOf`: the words of an answer, each as it would be read; none when the answer is not what was asked for. */
export type EvalRequest = LlmRequest<unknown> &
  Prompt & { textsOf: (answer: unknown) => string[]; kind: "caption" | "comment" };

export function requestOf({ id, asks }: EvalCase, persona: EvalSpeaker): EvalRequest {
  if (asks.kind === "captions")
    return {
      kind: "caption",
      purpose: "captions",
      ...captionsPrompt({ persona, pictures: asks.pictures }),
      schema: captionsSchema,
      maxOutputTokens: 40 + 200 * asks.pictures.length,
      seed: id,
      textsOf: (answer) => captionsSchema.safeParse(answer).data?.posts.map(({ caption }) => caption) ?? [],
    };
  if (asks.kind === "comment")
    return {
      kind: "comment",
      purpose: "comment",
      ...commentPrompt({ persona, ...asks.seen }),
      schema: commentSchema,
      maxOutputTokens: 220,
      seed: id,
      // Code puts the @handle of whoever is answered there, and takes a model's own away.
      textsOf: (answer) => {
        const { data } = commentSchema.safeParse(answer);
        return data ? [withoutAddress(data.text, asks.seen.replyTo?.authorHandle ?? "")] : [];
      },
    };
  return {
    kind: "comment",
    purpose: "comments",
    ...commentsPrompt({ persona, comments: asks.comments }),
    schema: commentsSchema,
    maxOutputTokens: 40 + 160 * asks.comments.length,
    seed: id,
    textsOf: (answer) => commentsSchema.safeParse(answer).data?.texts ?? [],
  };
}

/** Texts that a case asks for. */
export const wantedOf = ({ asks }: EvalCase): number =>
  asks.kind === "captions" ? asks.pictures.length : asks.kind === "comments" ? asks.comments.length : 1;
