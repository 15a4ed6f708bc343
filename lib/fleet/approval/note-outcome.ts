/** What came of publishing a draft is written with the end of its turn: it is out, it is tried again, or it never will be. */
import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { reviewDrafts, type turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { TurnEnd } from "../turns/finish-turn";
import { dropDraft } from "./drop-draft";
import { tryAgainMs } from "./times";

type TurnRow = Pick<typeof turns.$inferSelect, "id" | "work">;

const reviewIdOf = ({ work }: TurnRow): number | null => (work as { reviewId?: number } | null)?.reviewId ?? null;

/** `end` is null when the turn has published it. */
export async function noteOutcome(tx: Tx, ctx: FleetContext, turn: TurnRow, end: TurnEnd | null): Promise<void> {
  const id = reviewIdOf(turn);
  if (id === null) return;
  if (!end) {
    await tx
      .update(reviewDrafts)
      .set({ state: "published", reason: null, publishTurnId: turn.id })
      .where(and(eq(reviewDrafts.id, id), ne(reviewDrafts.state, "published")));
    return;
  }
  const [draft] = await tx
    .select()
    .from(reviewDrafts)
    .where(and(eq(reviewDrafts.id, id), eq(reviewDrafts.state, "publishing"), eq(reviewDrafts.publishTurnId, turn.id)))
    .for("update");
  if (!draft) return;
  if (end.status === "skipped" && !end.isFinal) {
    const publishAt = new Date(ctx.clock.realNow() + tryAgainMs(draft.tries));
    await tx
      .update(reviewDrafts)
      .set({ state: "scheduled", publishAt, tries: draft.tries + 1, reason: end.reason.slice(0, 200) })
      .where(eq(reviewDrafts.id, id));
    return;
  }
  // A refusal has a row of its own in the log.
  await dropDraft(tx, ctx, draft, { state: "dropped", reason: end.reason, isTold: end.status !== "skipped" });
}
