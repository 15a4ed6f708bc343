import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { intents, stock, type turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { turnWorkSchema, type TurnWork } from "./work";

type TurnRow = typeof turns.$inferSelect;

async function insertStock(
  tx: Tx,
  ctx: FleetContext,
  turn: Pick<TurnRow, "id" | "botId">,
  work: TurnWork,
): Promise<void> {
  // What a review keeps is published from there.
  if (!work.title || !work.caption || !work.idea || work.reviewId !== undefined) return;
  await tx
    .insert(stock)
    .values({
      id: `stock:${turn.id}`,
      botId: turn.botId,
      galleryId: ctx.studio.identity,
      title: work.title,
      caption: work.caption,
      idea: work.idea,
      imageUrl: work.imageUrl,
      renderedAt: work.renderedAt ? new Date(work.renderedAt) : null,
      createdAt: new Date(ctx.clock.realNow()),
    })
    .onConflictDoNothing();
}

async function wasSent(tx: Tx, turnId: string): Promise<boolean> {
  const sent = await tx
    .select({ id: intents.id })
    .from(intents)
    .where(and(eq(intents.turnId, turnId), eq(intents.kind, "post")));
  return sent.length > 0;
}

/** What a post that will not be published has cost goes into the bot's stock, unless a request to publish it was made. */
export async function keepPaidWork(tx: Tx, ctx: FleetContext, turn: TurnRow): Promise<void> {
  if (!(await wasSent(tx, turn.id))) await insertStock(tx, ctx, turn, turnWorkSchema.parse(turn.work ?? {}));
}

/**
 * The same for work that came back after its turn was over. What the turn had before is in the stock already, or used from there: then only
 * the picture is added, and only where it is still missing.
 */
export async function keepLateWork(
  tx: Tx,
  ctx: FleetContext,
  turn: TurnRow,
  before: TurnWork,
  late: TurnWork,
): Promise<void> {
  if (await wasSent(tx, turn.id)) return;
  if (!before.title || late.stockId) return insertStock(tx, ctx, turn, { ...before, ...late });
  if (!late.imageUrl) return;
  await tx
    .update(stock)
    .set({ imageUrl: late.imageUrl, renderedAt: late.renderedAt ? new Date(late.renderedAt) : null })
    .where(and(eq(stock.id, `stock:${turn.id}`), isNull(stock.imageUrl)));
}
