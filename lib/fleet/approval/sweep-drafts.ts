/** Nobody has to be there for a draft to end: what is too late, or nobody's any more, ends by itself, and what was agreed to under other rules waits anew. */
import { and, asc, eq, inArray, lte, or, sql } from "drizzle-orm";
import { bots, fleet, reviewDrafts, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { botLockOrder } from "../lifecycle/lock-order";
import { readFleet } from "../lifecycle/fleet-row";
import { isOver } from "../turns/finish-turn";
import { dropDraft } from "./drop-draft";
import { noteOutcome } from "./note-outcome";
import { expiryOf } from "./times";

/** A round ends so many; the next one goes on. */
const AT_ONCE = 200;

/** Agreed to before an emergency stop, or by nobody where somebody has to agree by now. */
const outOfDate = sql`(${reviewDrafts.agreedUnder} is distinct from (select state_number from ${fleet} where id = 1)
  or (${reviewDrafts.decidedBy} is null and coalesce(
    (select review_mode from bots where id = ${reviewDrafts.botId}), (select review_mode from ${fleet} where id = 1)) = 'approve'))`;

/** Answers how many wait for somebody again. */
async function waitAnew(ctx: FleetContext): Promise<number> {
  const found = ctx.db
    .select({ id: reviewDrafts.id })
    .from(reviewDrafts)
    .where(and(eq(reviewDrafts.state, "scheduled"), outOfDate))
    .orderBy(asc(reviewDrafts.id))
    .for("update");
  const again = await ctx.db
    .update(reviewDrafts)
    .set({
      state: "waiting",
      publishAt: null,
      decidedAt: null,
      decidedBy: null,
      agreedUnder: null,
      expiresAt: expiryOf(await readFleet(ctx.db), new Date(ctx.clock.realNow()), false),
    })
    .where(and(inArray(reviewDrafts.id, found), eq(reviewDrafts.state, "scheduled")))
    .returning({ id: reviewDrafts.id });
  return again.length;
}

/** Ends what is too late, and what retired bots leave. */
async function endOverdue(ctx: FleetContext): Promise<number> {
  const isLate = lte(reviewDrafts.expiresAt, new Date(ctx.clock.realNow()));
  const found = await ctx.db
    .select({ id: reviewDrafts.id, botId: reviewDrafts.botId })
    .from(reviewDrafts)
    .innerJoin(bots, eq(bots.id, reviewDrafts.botId))
    .where(and(inArray(reviewDrafts.state, ["waiting", "scheduled"]), or(isLate, eq(bots.status, "retired"))))
    .orderBy(asc(reviewDrafts.id))
    .limit(AT_ONCE);
  if (found.length === 0) return 0;
  return ctx.db.transaction(async (tx) => {
    const owners = await tx
      .select({ id: bots.id, status: bots.status })
      .from(bots)
      .where(inArray(bots.id, [...new Set(found.map(({ botId }) => botId))]))
      .orderBy(botLockOrder)
      .for("update");
    const retired = new Set(owners.filter(({ status }) => status === "retired").map(({ id }) => id));
    const drafts = await tx
      .select()
      .from(reviewDrafts)
      .where(
        and(
          inArray(
            reviewDrafts.id,
            found.map(({ id }) => id),
          ),
          inArray(reviewDrafts.state, ["waiting", "scheduled"]),
          or(isLate, inArray(reviewDrafts.botId, [...retired, ""])),
        ),
      )
      .orderBy(asc(reviewDrafts.id))
      .for("update");
    for (const draft of drafts)
      await (retired.has(draft.botId)
        ? dropDraft(tx, ctx, draft, { state: "dropped", reason: "its bot was retired" })
        : dropDraft(tx, ctx, draft, { state: "expired", reason: draft.reason }));
    return drafts.length;
  });
}

/** What an older release of the fleet has published, or left, without a word here. */
async function settlePublishing(ctx: FleetContext): Promise<number> {
  const rows = await ctx.db
    .select({ draft: reviewDrafts, turn: turns })
    .from(reviewDrafts)
    .leftJoin(turns, eq(turns.id, reviewDrafts.publishTurnId))
    .where(
      and(
        eq(reviewDrafts.state, "publishing"),
        or(sql`${turns.id} is null`, inArray(turns.status, ["done", "refused", "skipped", "given_up"])),
      ),
    )
    .limit(AT_ONCE);
  for (const { draft, turn } of rows) {
    const gone = { id: draft.publishTurnId ?? "", work: { reviewId: draft.id } };
    await ctx.db.transaction(async (tx) => {
      await tx.select({ id: bots.id }).from(bots).where(eq(bots.id, draft.botId)).for("update");
      const end = { status: "given_up" as const, reason: "What came of it is no longer known" };
      if (!turn) return noteOutcome(tx, ctx, gone, end);
      if (!isOver(turn.status)) return;
      const { status, reason } = turn;
      await noteOutcome(
        tx,
        ctx,
        { ...gone, id: turn.id },
        status === "done" ? null : { status: status === "refused" ? status : "given_up", reason: reason ?? "" },
      );
    });
  }
  return rows.length;
}

/** Answers how many drafts changed. */
export async function sweepDrafts(ctx: FleetContext): Promise<number> {
  const changed = (await waitAnew(ctx)) + (await settlePublishing(ctx)) + (await endOverdue(ctx));
  if (changed > 0) ctx.publish(["fleet", "activity"]);
  return changed;
}
