// Law: what a bot under review has finished is kept in the transaction that ends its turn, and nothing of it has been sent.
import { and, eq } from "drizzle-orm";
import { bots, intents, reviewDrafts, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { checkMayAct } from "../effects/permit";
import { finishTurn, isOver } from "../turns/finish-turn";
import type { LoadedTurn } from "../turns/load-turn";
import type { StepResult } from "../turns/step-result";
import { claimWords } from "../words/said-before";
import { reviewModeOf } from "./policy";
import { expiryOf } from "./times";

export type Kept =
  /** Nobody reviews it: it is published. */
  | { kind: "free" }
  /** It waits, and the turn is over. */
  | { kind: "over"; result: StepResult }
  /** These words have been said of late, or wait to be. */
  | { kind: "worn" };

const WAITS = {
  approve: "It waits for approval",
  delay: "It waits to be published and can be taken back",
} as const;

/**
 * Keeps a finished draft instead of publishing it, where its bot is under review, and takes its `words` so that nobody else says them. What
 * somebody has agreed to already, or was sent before the review began, goes on.
 */
export async function keepForReview(
  ctx: FleetContext,
  loaded: LoadedTurn,
  lease: number,
  words: string | undefined,
): Promise<Kept> {
  const { bot, turn, work, trace } = loaded;
  const free = { kind: "free" } as const;
  if (work.reviewId !== undefined || reviewModeOf(ctx, bot, loaded.policy) === "off") return free;
  const kept = await ctx.db.transaction(async (tx): Promise<Kept> => {
    const leave = await checkMayAct(tx, ctx, bot.id, lease);
    if (!("fleet" in leave)) return { kind: "over", result: { kind: "halted", reason: leave.reason } };
    const [now] = await tx.select({ reviewMode: bots.reviewMode }).from(bots).where(eq(bots.id, bot.id));
    const mode = reviewModeOf(ctx, now ?? bot, leave.fleet);
    const kind = turn.kind === "post" ? "post" : "comment";
    const [sent] = await tx
      .select({ id: intents.id })
      .from(intents)
      .where(and(eq(intents.turnId, turn.id), eq(intents.kind, kind)))
      .limit(1);
    if (mode === "off" || sent) return free;
    const [row] = await tx.select().from(turns).where(eq(turns.id, turn.id)).for("update");
    if (!row || isOver(row.status)) return { kind: "over", result: { kind: "over", status: row?.status ?? "skipped" } };
    if (words !== undefined && !(await claimWords(tx, ctx, words, turn.id))) return { kind: "worn" };
    const createdAt = new Date(ctx.clock.realNow());
    const publishAt = mode === "delay" ? new Date(createdAt.getTime() + leave.fleet.undoMinutes * 60_000) : null;
    await tx
      .insert(reviewDrafts)
      .values({
        botId: bot.id,
        galleryId: ctx.studio.identity,
        turnId: turn.id,
        kind,
        state: publishAt ? "scheduled" : "waiting",
        createdAt,
        expiresAt: expiryOf(leave.fleet, publishAt ?? createdAt, publishAt !== null),
        publishAt,
        itemId: row.targets[0]?.itemId,
        targets: row.targets,
        work,
        answered: trace.answered,
        decidedAt: publishAt && createdAt,
        agreedUnder: publishAt && leave.fleet.stateNumber,
      })
      .onConflictDoNothing();
    const status = await finishTurn(tx, ctx, turn.id, { status: "skipped", reason: WAITS[mode] });
    return { kind: "over", result: { kind: "over", status: status ?? "skipped" } };
  });
  if (kept.kind === "over") ctx.publish(["activity", "bots", "fleet"]);
  return kept;
}
