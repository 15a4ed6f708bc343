import { withoutAddress } from "@/lib/content/as-reply";
import { turnWorkSchema, type TurnWork } from "../turns/work";
import type { Draft } from "./drop-draft";

export type DraftWords = {
  /** Of a post. */
  title?: string;
  /** The comment as it is sent, or the caption. */
  text: string;
  /** Whom it answers: their @handle stands before the words and is not theirs to change. */
  to?: string;
  work: TurnWork;
};

export function wordsOf(draft: Pick<Draft, "kind" | "work">): DraftWords {
  const work = turnWorkSchema.parse(draft.work ?? {});
  if (draft.kind === "post") return { title: work.title ?? "", text: work.caption ?? "", work };
  return { text: work.text ?? "", to: work.to, work };
}

/** What must be unlike all that the fleet said of late; undefined where the words are the fleet's own. */
export function claimOf({ text, to, work }: DraftWords): string | undefined {
  if (work.isStanding) return undefined;
  return to === undefined ? text : withoutAddress(text, to);
}
