import { and, asc, eq, inArray, lt, sql, sum } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, intents, modelCalls, saidTexts, turns } from "@/lib/db/schema";
import { noteOutcome } from "../approval/note-outcome";
import type { FleetContext } from "../context";
import { type Answer, settleBurst, withdrawLetter, writeLetter } from "../dead-letters/write-letter";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { recordActivities, recordActivity } from "../lifecycle/record-activity";
import { turnWorkSchema } from "./work";

/** `answer` is what the gallery said, for whoever looks into a refusal. */
export type TurnEnd = {
  status: "skipped" | "refused" | "given_up";
  reason: string;
  answer?: Answer;
  /** Tried again it would end the same way. */
  isFinal?: true;
};
type TurnRow = typeof turns.$inferSelect;

const over = new Set<TurnRow["status"]>(["done", "refused", "skipped", "given_up"]);

export const isOver = (status: TurnRow["status"]): boolean => over.has(status);

/** A browse costs no step of its own: it is written down with whatever follows it. Without an index, all that are left. */
export async function recordBrowses(tx: Tx, ctx: FleetContext, sessionId: string, beforeIndex?: number): Promise<void> {
  if (beforeIndex === 0) return;
  const rows = await tx
    .update(turns)
    .set({ status: "done", finishedAt: sql`${turns.dueAt}` })
    .where(
      and(
        eq(turns.sessionId, sessionId),
        eq(turns.kind, "browse"),
        eq(turns.status, "planned"),
        beforeIndex === undefined ? undefined : lt(turns.index, beforeIndex),
      ),
    )
    .returning({ id: turns.id, botId: turns.botId, index: turns.index, count: turns.count, dueAt: turns.dueAt });
  const looks = rows
    .sort((a, b) => a.index - b.index)
    .map((row) => ({
      botId: row.botId,
      sessionId,
      turnId: row.id,
      kind: "browse" as const,
      result: "done" as const,
      text: row.count === 1 ? "looked at a picture" : `browsed ${row.count} pictures`,
      count: row.count,
      at: Math.min(row.dueAt.getTime(), ctx.clock.now()),
    }));
  await recordActivities(tx, ctx, looks);
}

function sentence(turn: TurnRow, done: readonly { itemId: string | null }[]) {
  const work = turnWorkSchema.parse(turn.work ?? {});
  const first = turn.targets.find((target) => target.itemId === done[0]?.itemId) ?? turn.targets[0];
  const about = { itemId: first?.itemId, itemTitle: first?.title, imageUrl: first?.imageUrl };
  if (turn.kind === "post")
    return {
      text: `posted ${work.title ?? "a picture"}`,
      quote: work.caption,
      itemTitle: work.title,
      imageUrl: work.imageUrl,
    };
  if (turn.kind === "comment") {
    const verb = work.replyTo === undefined ? "commented on" : `answered @${work.to ?? "somebody"} on`;
    return { text: `${verb} ${first?.title ?? "a post"}`, quote: work.text, ...about };
  }
  return { text: done.length > 1 ? `liked ${done.length} pictures` : `liked ${first?.title ?? "a picture"}`, ...about };
}

/**
 * Ends a turn by what its intents came to, whoever asks and under whatever lease: this is the record of what happened. A turn that had an
 * effect is done; one whose effect is still unknown waits for the supervisor; any other ends as `end` says.
 */
export async function finishTurn(
  tx: Tx,
  ctx: FleetContext,
  turnId: string,
  end: TurnEnd,
): Promise<TurnRow["status"] | null> {
  const [turn] = await tx.select().from(turns).where(eq(turns.id, turnId)).for("update");
  if (!turn) return null;
  if (turn.status === "done" && turn.kind !== "like") return turn.status;
  const effects = await tx.select().from(intents).where(eq(intents.turnId, turnId)).orderBy(asc(intents.ordinal));
  const visible = effects.filter((effect) => effect.kind !== "render");
  if (turn.kind === "like" && over.has(turn.status)) await settleBurst(tx, ctx, visible);
  if (turn.status === "done") return turn.status;
  // A turn that was over without effect changes only when one is proved after all.
  if (over.has(turn.status) && !visible.some((effect) => effect.status === "done")) return turn.status;
  if (visible.some((effect) => effect.status === "permitted" || effect.status === "unknown")) {
    await tx
      .update(turns)
      .set({ status: "waiting", reason: "The gallery has not confirmed it yet" })
      .where(eq(turns.id, turnId));
    return "waiting";
  }
  await recordBrowses(tx, ctx, turn.sessionId, turn.index);
  const done = visible.filter((effect) => effect.status === "done");
  // A like costs nothing, unless words were drawn for it first.
  const isFree = turn.kind === "like" && !("prompt" in ((turn.trace ?? {}) as Partial<TurnTrace>));
  const costMicros = isFree ? 0 : await costOf(tx, turnId);
  const finished = { finishedAt: new Date(ctx.clock.now()), costMicros };
  const row = { botId: turn.botId, sessionId: turn.sessionId, turnId, kind: turn.kind, costMicros };
  if (done.length > 0) {
    // Only what was over before can have left a letter.
    if (over.has(turn.status) && turn.kind !== "like") await withdrawLetter(tx, turnId);
    await writeLetter(tx, ctx, turn, effects, end);
    await tx
      .update(turns)
      .set({ ...finished, status: "done", reason: null })
      .where(eq(turns.id, turnId));
    const said = sentence(turn, done);
    const itemId = turn.kind === "post" ? (done[0]?.remoteId ?? undefined) : (done[0]?.itemId ?? undefined);
    await recordActivity(tx, ctx, {
      ...row,
      ...said,
      itemId,
      result: "done",
      count: done.length,
      at: done[0]?.at.getTime(),
    });
    await noteOutcome(tx, ctx, turn, null);
    return "done";
  }
  await tx
    .update(turns)
    .set({ ...finished, status: end.status, reason: end.reason })
    .where(eq(turns.id, turnId));
  // Words that reached nobody were not said: another turn may say them.
  if (visible.length > 0) await tx.delete(saidTexts).where(eq(saidTexts.turnId, turnId));
  await writeLetter(tx, ctx, turn, effects, end);
  await noteOutcome(tx, ctx, turn, end);
  if (end.status !== "skipped") {
    const verb = {
      post: "could not post",
      comment: "could not comment",
      like: "could not like",
      browse: "could not browse",
    }[turn.kind];
    const first = turn.targets[0];
    await recordActivity(tx, ctx, {
      ...row,
      result: end.status,
      text: `${verb}: ${end.reason}`,
      itemId: first?.itemId,
      itemTitle: first?.title,
      imageUrl: first?.imageUrl,
    });
  }
  return end.status;
}

async function costOf(tx: Tx, turnId: string): Promise<number> {
  const [row] = await tx
    .select({ micros: sum(modelCalls.costMicros) })
    .from(modelCalls)
    .where(and(eq(modelCalls.turnId, turnId), inArray(modelCalls.status, ["done", "failed", "lost"])));
  return Number(row?.micros ?? 0);
}

/** The same in a transaction of its own, followed by a word to the console. */
export async function endTurn(ctx: FleetContext, turnId: string, end: TurnEnd): Promise<TurnRow["status"] | null> {
  const status = await ctx.db.transaction(async (tx) => {
    // Bot before turn, as everywhere: two transactions that take them in different orders would wait for each other for ever.
    await tx
      .select({ id: bots.id })
      .from(bots)
      .where(inArray(bots.id, tx.select({ id: turns.botId }).from(turns).where(eq(turns.id, turnId))))
      .for("update");
    return finishTurn(tx, ctx, turnId, end);
  });
  ctx.publish(["activity", "bots"]);
  return status;
}
