import type { ReviewDraftDto } from "@/lib/fleet/contracts/approval";
import type { DraftFate, RefusalGroup, RefusalReason, RefusedDraftDto } from "@/lib/fleet/contracts/review";

export const groupWords: Record<RefusalGroup, string> = {
  unfit: "Unfit to say",
  leak: "Leak or link",
  said: "Said before",
  manner: "Manner",
};

/** `word`: in the list; `means`: what the check had found, in a sentence. */
export const reasonWords: Record<RefusalReason, { word: string; means: string }> = {
  listed_word: { word: "Word on the list", means: "It has a word that no bot says." },
  flagged: { word: "Flagged", means: "The model provider’s moderation flagged it." },
  unmoderated: { word: "Not moderated", means: "The provider’s moderation did not answer, so nothing was said." },
  personal_data: {
    word: "Personal data",
    means: "It has an address, a number or something else that leads to a person.",
  },
  identity: { word: "Claims to be a person", means: "It claims a human identity." },
  denial: { word: "Denies being a bot", means: "No bot says that it is none." },
  purchase: { word: "Claims a purchase", means: "It claims to own or to have bought something." },
  profession: { word: "Claims a profession", means: "It claims a profession people put their trust in." },
  romance: { word: "Romance", means: "It courts somebody." },
  prompt_fragment: { word: "Part of its notes", means: "It repeats the notes the model was given." },
  refusal_phrase: { word: "Model’s refusal", means: "It is the model’s own refusal, not words for the gallery." },
  link: { word: "Link", means: "It has a link." },
  handle: { word: "Names somebody", means: "It names a member whom it does not answer." },
  invisible_characters: { word: "Invisible characters", means: "It has characters that nobody sees." },
  said_lately: { word: "Said of late", means: "A bot of the fleet said nearly the same within thirty days." },
  repeated: { word: "Repeats the post", means: "It repeats what stands on the gallery already." },
  stock_phrase: { word: "Stock phrase", means: "It has a phrase that language models wear out." },
  never_says: { word: "Not its voice", means: "It has words that this persona never says." },
  language: { word: "Another language", means: "It is in a language the bot does not write." },
  too_long: { word: "Too long", means: "It is longer than the gallery or the persona allows." },
  empty: { word: "Empty", means: "It says nothing." },
};

export const fateWords: Record<DraftFate, string> = {
  published: "Another draft was published",
  liked: "It became a like",
  dropped: "Nothing was published",
  under_way: "Being drawn once more",
  unknown: "No longer known",
};

/** "Comment on “Late harbour”". */
export function draftTitle({ kind, about }: Pick<RefusedDraftDto, "kind" | "about">): string {
  const what = kind === "post" ? "Caption" : "Comment";
  return about ? `${what} ${kind === "post" ? "for" : "on"} “${about}”` : what;
}

/** "Rejected by Mara Lind: too long": what became of a draft that is decided. */
export function draftFateWords({ state, decidedBy, reason, edited }: ReviewDraftDto): string {
  const why = reason ? `: ${reason}` : "";
  switch (state) {
    case "published":
      return `Published, ${decidedBy ? `approved by ${decidedBy}${edited ? " in other words" : ""}` : "after the delay"}`;
    case "rejected":
      return `Rejected by ${decidedBy ?? "somebody"}${why}`;
    case "expired":
      return `Came too late${why}`;
    default:
      return `Not published${why}`;
  }
}
