/** Who leaves takes everything along: posts, pictures, comments, likes, and their share of other posts' counters. */
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { sandboxComments, sandboxImages, sandboxItems, sandboxLikes, sandboxUsers } from "@/lib/db/schema/sandbox";
import { heatSql } from "./heat";
import { dropImages } from "./images";

/** False when there is no such provisioned user. */
export async function removeUser(tx: DbOrTx, id: string): Promise<boolean> {
  const [user] = await tx
    .select({ id: sandboxUsers.id })
    .from(sandboxUsers)
    .where(and(eq(sandboxUsers.id, id), isNull(sandboxUsers.operatorId)))
    .for("update");
  if (!user) return false;
  const liked = tx.select({ id: sandboxLikes.itemId }).from(sandboxLikes).where(eq(sandboxLikes.userId, id));
  const commented = tx
    .selectDistinct({ id: sandboxComments.itemId })
    .from(sandboxComments)
    .where(eq(sandboxComments.userId, id));
  const touched = [...(await liked), ...(await commented)].map((row) => row.id);
  const made = tx.select({ id: sandboxImages.id }).from(sandboxImages).where(eq(sandboxImages.userId, id));
  const shown = tx.select({ id: sandboxItems.imageId }).from(sandboxItems).where(eq(sandboxItems.userId, id));
  const pictures = (await made.union(shown)).map((row) => row.id);
  await tx.delete(sandboxUsers).where(eq(sandboxUsers.id, id));
  for (let start = 0; start < touched.length; start += 1000) {
    await recount(tx, touched.slice(start, start + 1000));
  }
  await dropImages(tx, pictures);
  return true;
}

async function recount(tx: DbOrTx, itemIds: string[]): Promise<void> {
  const likes = sql`(select count(*)::int from ${sandboxLikes} where ${sandboxLikes.itemId} = ${sandboxItems.id})`;
  const comments = sql`(select count(*)::int from ${sandboxComments} where ${sandboxComments.itemId} = ${sandboxItems.id})`;
  // Locked by a statement of its own: a count in the same one would miss a like that commits while it waits.
  const named = inArray(sandboxItems.id, itemIds);
  await tx.select({ id: sandboxItems.id }).from(sandboxItems).where(named).orderBy(sandboxItems.id).for("update");
  await tx
    .update(sandboxItems)
    .set({ likeCount: likes, commentCount: comments, heat: heatSql(likes, comments) })
    .where(named);
}
