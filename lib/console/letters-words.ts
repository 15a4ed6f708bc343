import type { DeadLetterDto, LetterCause } from "@/lib/fleet/contracts/dead-letters";

import { capitalised } from "./bots-words";

export const causeWords: Record<LetterCause, { word: string; means: string }> = {
  refused_request: {
    word: "Refused",
    means: "The gallery called the request wrong; sent again it would be refused again.",
  },
  refused_workflow: {
    word: "Picture refused",
    means: "The gallery could not or would not run the steps of the picture.",
  },
  unconfirmed: { word: "Unconfirmed", means: "It was sent, no answer proved it, and no read has found it since." },
  no_answer: { word: "No answer", means: "Every try failed in passing, and the turn was given up." },
  unwritten: { word: "Unwritten", means: "No draft of the text passed the checks." },
};

export const stateWords: Record<DeadLetterDto["state"], string> = {
  open: "Open",
  retried: "Tried again",
  discarded: "Discarded",
  settled: "Settled",
};

/** "Comment, refused". */
export function letterTitle({ kind, cause }: Pick<DeadLetterDto, "kind" | "cause">): string {
  return `${capitalised(kind)}, ${causeWords[cause].word.toLowerCase()}`;
}

/** JSON as a person reads it, or the text itself where there is nothing else. */
export function asText(value: Record<string, unknown>): string {
  const { cut, beginning, ...rest } = value;
  return cut === true
    ? `${String(beginning)}…`
    : JSON.stringify({ ...rest, ...(beginning !== undefined && { beginning }) }, null, 2);
}
