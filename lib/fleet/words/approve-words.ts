// Law: no text is published that has not passed here; whoever cannot ask passes nothing.
import { checkText, type TextRefusal, type TextRules } from "@/lib/content/check-text";
import type { Spender } from "../budget/reserve";
import type { FleetContext } from "../context";
import { keepRefused } from "../review/keep-refused";
import { moderateWords } from "./moderate-words";
import { isSaidBefore } from "./said-before";

export type WordsRefusal = TextRefusal | "said_lately" | "flagged" | "unmoderated";
export type Approval = { ok: true; text: string } | { ok: false; reason: WordsRefusal };

/**
 * Looks at a draft: whether it may be said at all, whether the fleet has said it of late, and what the provider's moderation says. `beside`
 * is published with it and was checked before: a title with its caption.
 */
export async function approveWords(
  ctx: FleetContext,
  spender: NonNullable<Spender>,
  draft: string,
  rules: TextRules,
  beside = "",
): Promise<Approval> {
  const approval = await lookAt(ctx, spender, draft, rules, beside);
  const { botId, turnId } = spender;
  if (!approval.ok) {
    const kind = rules.kind === "comment" ? "comment" : "post";
    await keepRefused(ctx, { botId, turnId }, { kind, text: draft, reason: approval.reason });
  }
  return approval;
}

async function lookAt(
  ctx: FleetContext,
  spender: NonNullable<Spender>,
  draft: string,
  rules: TextRules,
  beside: string,
): Promise<Approval> {
  // The offline voice knows one language, whatever the persona's.
  const checked = checkText(draft, ctx.llm.offline ? { ...rules, language: undefined } : rules);
  if (!checked.ok) return checked;
  if (await isSaidBefore(ctx, checked.text, spender.turnId)) return { ok: false, reason: "said_lately" };
  const moderated = await moderateWords(ctx, spender, beside ? `${beside}\n${checked.text}` : checked.text);
  return moderated === "fit" ? checked : { ok: false, reason: moderated };
}
