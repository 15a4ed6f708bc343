import { inArray } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { sandboxImages } from "@/lib/db/schema/sandbox";

export type PictureSize = { width: number; height: number };

/** Pixels by picture id, for boxes of the right shape before the bytes arrive. */
export async function pictureSizes(ctx: { db: Db }, imageIds: readonly string[]): Promise<Map<string, PictureSize>> {
  if (imageIds.length === 0) return new Map();
  const { id, width, height } = sandboxImages;
  const rows = await ctx.db
    .select({ id, width, height })
    .from(sandboxImages)
    .where(inArray(id, [...imageIds]));
  return new Map(rows.map((row) => [row.id, { width: row.width, height: row.height }]));
}
