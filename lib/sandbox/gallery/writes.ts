/** The gallery's few changes, each in the caller's transaction, for bots over HTTP and for people from the pages alike. */
import { and, eq, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { sandboxComments, sandboxItems, sandboxLikes } from "@/lib/db/schema/sandbox";
import { heatOf, moveCounters } from "./heat";
import { dropImages } from "./images";
import type { GalleryUser } from "./users";

export type NewItem = {
  author: GalleryUser;
  imageId: string;
  title: string;
  description: string;
  category: string | null;
  tags: string[];
  workflowId?: string;
  at: Date;
};

export async function insertItem(tx: DbOrTx, input: NewItem): Promise<string> {
  const { author, title, description, category, tags } = input;
  const words = [title, description, tags.join(" "), category ?? "", author.username, author.name].join(" ");
  const [row] = await tx
    .insert(sandboxItems)
    .values({
      userId: author.id,
      imageId: input.imageId,
      title,
      description,
      category,
      tags,
      contentType: input.workflowId === undefined ? "image" : "image_workflow",
      workflowId: input.workflowId ?? null,
      heat: heatOf(0, 0, input.at.getTime()),
      words,
      createdAt: input.at,
    })
    .returning({ id: sandboxItems.id });
  if (!row) throw new Error("the post was not written");
  return row.id;
}

/** Locks the post, so that two toggles of one user cannot both see "not liked yet". Null when the post is gone. */
export async function toggleLike(tx: DbOrTx, itemId: string, userId: string, at: Date) {
  const [item] = await tx
    .select({ id: sandboxItems.id })
    .from(sandboxItems)
    .where(eq(sandboxItems.id, itemId))
    .for("update");
  if (!item) return null;
  const removed = await tx
    .delete(sandboxLikes)
    .where(and(eq(sandboxLikes.itemId, itemId), eq(sandboxLikes.userId, userId)))
    .returning({ itemId: sandboxLikes.itemId });
  const liked = removed.length === 0;
  if (liked) await tx.insert(sandboxLikes).values({ itemId, userId, createdAt: at });
  const counts = await moveCounters(tx, itemId, { likes: liked ? 1 : -1 });
  return { liked, likeCount: counts?.likeCount ?? 0 };
}

/** Null when the post is gone. */
export async function insertComment(tx: DbOrTx, input: { itemId: string; userId: string; content: string; at: Date }) {
  const counts = await moveCounters(tx, input.itemId, { comments: 1 });
  if (!counts) return null;
  const { itemId, userId, content, at } = input;
  const [row] = await tx.insert(sandboxComments).values({ itemId, userId, content, createdAt: at }).returning();
  return row ?? null;
}

export async function removeComment(tx: DbOrTx, itemId: string, commentId: string): Promise<boolean> {
  const mine = and(eq(sandboxComments.id, commentId), eq(sandboxComments.itemId, itemId));
  const removed = await tx.delete(sandboxComments).where(mine).returning({ id: sandboxComments.id });
  if (removed.length > 0) await moveCounters(tx, itemId, { comments: -1 });
  return removed.length > 0;
}

/** A post leaves with its picture: who kept the picture's address finds nothing there either. */
export async function removeItem(tx: DbOrTx, itemId: string): Promise<boolean> {
  const gone = await tx
    .delete(sandboxItems)
    .where(eq(sandboxItems.id, itemId))
    .returning({ imageId: sandboxItems.imageId });
  await dropImages(
    tx,
    gone.map((item) => item.imageId),
  );
  return gone.length > 0;
}

export async function countView(db: DbOrTx, itemId: string): Promise<void> {
  await db
    .update(sandboxItems)
    .set({ viewCount: sql`${sandboxItems.viewCount} + 1` })
    .where(eq(sandboxItems.id, itemId));
}
