/**
 * "Trending" halves a post's worth every 24 virtual hours: worth = (1 + likes + 2 × comments) × 2^(−age / 24 h).
 * Its logarithm, log2(1 + likes + 2 × comments) + createdAt / 24 h, orders posts the same at every instant, so that
 * it can be stored and indexed; only a like or a comment changes it.
 */
import { eq, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { sandboxItems } from "@/lib/db/schema/sandbox";

export const HEAT_HALF_LIFE_MS = 24 * 60 * 60 * 1000;

export const heatOf = (likes: number, comments: number, createdAtMs: number) =>
  Math.log2(1 + likes + 2 * comments) + createdAtMs / HEAT_HALF_LIFE_MS;

/** Counters and heat move together, in one statement, whoever else is writing. */
export async function moveCounters(tx: DbOrTx, itemId: string, by: { likes?: number; comments?: number }) {
  const likes = sql`greatest(0, ${sandboxItems.likeCount} + ${by.likes ?? 0}::int)`;
  const comments = sql`greatest(0, ${sandboxItems.commentCount} + ${by.comments ?? 0}::int)`;
  const [row] = await tx
    .update(sandboxItems)
    .set({ likeCount: likes, commentCount: comments, heat: heatSql(likes, comments) })
    .where(eq(sandboxItems.id, itemId))
    .returning({ likeCount: sandboxItems.likeCount, commentCount: sandboxItems.commentCount });
  return row ?? null;
}

export function heatSql(likes: ReturnType<typeof sql>, comments: ReturnType<typeof sql>) {
  const worth = sql`ln((1 + ${likes} + 2 * ${comments})::float8) / ln(2::float8)`;
  const born = sql`extract(epoch from ${sandboxItems.createdAt})::float8 * 1000 / ${HEAT_HALF_LIFE_MS}::float8`;
  return sql`${worth} + ${born}`;
}
