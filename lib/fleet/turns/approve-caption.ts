import { checkText } from "@/lib/content/check-text";
import type { FleetContext } from "../context";
import { keepRefused } from "../review/keep-refused";
import { approveWords, type WordsRefusal } from "../words/approve-words";
import type { LoadedTurn } from "./load-turn";

export type ApprovedCaption = { ok: true; title: string; caption: string } | { ok: false; reason: WordsRefusal };

/** Looks at a draft of a post's words; `refuseStock` as in `checkText`. */
export async function approveCaption(
  ctx: FleetContext,
  { bot, persona, turn }: LoadedTurn,
  draft: { title: string; caption: string },
  lease: number,
  refuseStock: boolean,
): Promise<ApprovedCaption> {
  const { neverSays } = persona.voice;
  const [language] = persona.languages;
  const spender = { botId: bot.id, lease, turnId: turn.id };
  const title = checkText(draft.title, { kind: "title", neverSays });
  if (!title.ok) {
    await keepRefused(ctx, spender, { kind: "post", text: draft.title, reason: title.reason });
    return title;
  }
  const rules = { kind: "caption" as const, neverSays, language, refuseStock };
  const caption = await approveWords(ctx, spender, draft.caption, rules, title.text);
  return caption.ok ? { ok: true, title: title.text, caption: caption.text } : caption;
}
