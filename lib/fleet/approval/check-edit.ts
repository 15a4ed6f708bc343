import { checkText, type TextRefusal } from "@/lib/content/check-text";
import { asReply } from "@/lib/content/as-reply";
import { normaliseText } from "@/lib/content/normalise-text";
import { eq } from "drizzle-orm";
import { bots, reviewDrafts } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import type { ApproveDraftsInput } from "../contracts/approval";
import { FleetError } from "../errors";
import type { WordsRefusal } from "../words/approve-words";
import { moderateWords } from "../words/moderate-words";
import { isSaidBefore } from "../words/said-before";
import type { Draft } from "./drop-draft";
import { wordsOf } from "./draft-words";

export type Edited = { title?: string; text: string };
type Edit = NonNullable<ApproveDraftsInput["edit"]>;

/** The gallery's own limit. */
const LONGEST = 1000;

const said: Partial<Record<WordsRefusal, string>> = {
  listed_word: "it has a word that no bot says",
  personal_data: "it leads to a person",
  identity: "it claims to be a person",
  denial: "no bot says that it is none",
  purchase: "it claims to own or to have bought something",
  profession: "it claims a profession people put their trust in",
  romance: "it courts somebody",
  link: "it has a link",
  handle: "it names somebody",
  invisible_characters: "it has characters that nobody sees",
  never_says: "it has words that this bot never says",
  language: "it is in a language the bot does not write",
  too_long: "it is too long",
  empty: "it says nothing",
  repeated: "it repeats the post",
  said_lately: "a bot said nearly the same within thirty days",
  flagged: "the provider’s moderation flagged it",
  unmoderated: "the provider’s moderation did not answer",
};

/** @throws invalid_input that says which check has refused the words */
export function refuseEdit(reason: WordsRefusal, field: "title" | "text" = "text"): never {
  const why = said[reason] ?? reason.replaceAll("_", " ");
  throw new FleetError("invalid_input", `A check refuses these words: ${why}.`, "Change them, or reject the draft.", {
    fields: { [field]: `Refused: ${why}` },
  });
}

/** Whoever wrote the words, the same checks look at them: what may be said at all, what was said of late, and the provider's moderation. */
async function checkWords(ctx: FleetContext, draft: Draft, persona: unknown, edit: Edit): Promise<Edited> {
  const { voice, languages } = personaSchema.parse(persona);
  const { neverSays } = voice;
  const { to } = wordsOf(draft);
  const isPost = draft.kind === "post";
  const pass = (kind: "title" | "caption" | "comment", text: string, maxLength?: number): string => {
    const language = kind === "caption" && !ctx.llm.offline ? languages[0] : undefined;
    const gallery = kind === "comment" ? { title: draft.targets[0]?.title ?? "", prose: [] } : undefined;
    const checked = checkText(text, { kind, neverSays, maxLength, language, gallery });
    return checked.ok
      ? checked.text
      : refuseEdit(checked.reason satisfies TextRefusal, kind === "title" ? kind : "text");
  };
  const title = isPost ? pass("title", edit.title ?? "") : undefined;
  const text = isPost
    ? pass("caption", edit.text)
    : pass("comment", edit.text, LONGEST - (to === undefined ? 0 : to.length + 2));
  if (await isSaidBefore(ctx, text, draft.publishTurnId ?? draft.turnId)) refuseEdit("said_lately");
  const moderated = await moderateWords(ctx, null, title ? `${title}\n${text}` : text);
  if (moderated !== "fit") refuseEdit(moderated);
  return { title, text: to === undefined ? text : normaliseText(asReply(text, to)) };
}

/** Looks at what a person has made of a draft. Answers the words as they would be sent. */
export async function checkEdit(ctx: FleetContext, id: number, edit: Edit): Promise<Edited> {
  const [row] = await ctx.db
    .select({ draft: reviewDrafts, persona: bots.persona })
    .from(reviewDrafts)
    .innerJoin(bots, eq(bots.id, reviewDrafts.botId))
    .where(eq(reviewDrafts.id, id));
  if (!row) throw new FleetError("not_found", "This draft is gone.", "Look at the list again.");
  return checkWords(ctx, row.draft, row.persona, edit);
}
