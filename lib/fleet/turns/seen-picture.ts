import { and, eq, type SQL } from "drizzle-orm";
import { seenPictures } from "@/lib/db/schema";
import type { FleetContext } from "../context";

export const seenPictureOf = (ctx: FleetContext, itemId: string): SQL | undefined =>
  and(eq(seenPictures.galleryId, ctx.studio.identity), eq(seenPictures.itemId, itemId));

/** What was seen goes with the post. */
export async function forgetPicture(ctx: FleetContext, itemId: string): Promise<void> {
  await ctx.db.delete(seenPictures).where(seenPictureOf(ctx, itemId));
}
