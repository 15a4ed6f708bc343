// Law: no text is published that has not passed here; whoever cannot ask passes nothing.
import { checkText, type TextRefusal, type TextRules } from "@/lib/content/check-text";
import type { FleetContext } from "../context";
import { isSaidBefore } from "./said-before";

export type Approval = { ok: true; text: string } | { ok: false; reason: TextRefusal | "said_lately" };

/** Looks at a draft: whether it may be said at all, and whether the fleet has said it of late. `turnId`: whose own words do not count. */
export async function approveWords(
  ctx: FleetContext,
  turnId: string,
  draft: string,
  rules: TextRules,
): Promise<Approval> {
  const checked = checkText(draft, rules);
  if (!checked.ok || rules.kind === "title") return checked;
  return (await isSaidBefore(ctx, checked.text, turnId)) ? { ok: false, reason: "said_lately" } : checked;
}
