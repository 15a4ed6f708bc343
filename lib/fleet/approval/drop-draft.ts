import { eq, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { reviewDrafts, saidTexts } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { recordActivity } from "../lifecycle/record-activity";
import { wordsOf } from "./draft-words";

export type Draft = typeof reviewDrafts.$inferSelect;

const whys = {
  expired: "nobody approved it in time",
  rejected: "rejected",
  dropped: "its draft was dropped",
} as const;

/**
 * Ends a draft that is never published, whose row and bot are locked: its words may be said by others, and the log says why. `isTold`: the log
 * says it already.
 */
export async function dropDraft(
  tx: Tx,
  ctx: FleetContext,
  draft: Draft,
  end: { state: "expired" | "rejected" | "dropped"; reason: string | null; by?: string; isTold?: boolean },
): Promise<void> {
  const reason = end.reason?.slice(0, 200) ?? null;
  await tx
    .update(reviewDrafts)
    .set({ state: end.state, reason, decidedAt: new Date(ctx.clock.realNow()), ...(end.by && { decidedBy: end.by }) })
    .where(eq(reviewDrafts.id, draft.id));
  await tx.delete(saidTexts).where(inArray(saidTexts.turnId, [draft.turnId, draft.publishTurnId ?? draft.turnId]));
  if (end.isTold) return;
  const { title, text } = wordsOf(draft);
  const [target] = draft.targets;
  const what = draft.kind === "post" ? `post ${title || "a picture"}` : `comment on ${target?.title || "a post"}`;
  const late = draft.state === "scheduled" ? "it could not go in time" : whys.expired;
  const why = end.by ? `rejected by ${end.by}` : end.state === "expired" ? late : whys[end.state];
  await recordActivity(tx, ctx, {
    botId: draft.botId,
    turnId: draft.turnId,
    kind: draft.kind,
    result: "skipped",
    text: `did not ${what}: ${why}${reason ? `: ${reason}` : ""}`,
    quote: text,
    itemId: target?.itemId,
    itemTitle: draft.kind === "post" ? title : target?.title,
    imageUrl: target?.imageUrl,
  });
}
