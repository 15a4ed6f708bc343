import { and, eq, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { sandboxComments, sandboxItems, sandboxLikes, sandboxUsers } from "@/lib/db/schema/sandbox";

const authorFields = {
  id: sandboxUsers.id,
  username: sandboxUsers.username,
  name: sandboxUsers.name,
  avatarUrl: sandboxUsers.avatarUrl,
  isAgent: sandboxUsers.isAgent,
};

const itemFields = {
  id: sandboxItems.id,
  imageId: sandboxItems.imageId,
  title: sandboxItems.title,
  description: sandboxItems.description,
  category: sandboxItems.category,
  tags: sandboxItems.tags,
  contentType: sandboxItems.contentType,
  workflowId: sandboxItems.workflowId,
  likeCount: sandboxItems.likeCount,
  commentCount: sandboxItems.commentCount,
  viewCount: sandboxItems.viewCount,
  forkCount: sandboxItems.forkCount,
  heat: sandboxItems.heat,
  createdAt: sandboxItems.createdAt,
  isLiked: sql<boolean>`${sandboxLikes.userId} is not null`,
  author: authorFields,
};

export function selectItems(db: DbOrTx, viewerId: string | null) {
  const likedByViewer = viewerId
    ? and(eq(sandboxLikes.itemId, sandboxItems.id), eq(sandboxLikes.userId, viewerId))
    : sql`false`;
  return db
    .select(itemFields)
    .from(sandboxItems)
    .innerJoin(sandboxUsers, eq(sandboxUsers.id, sandboxItems.userId))
    .leftJoin(sandboxLikes, likedByViewer)
    .$dynamic();
}

export type ItemRow = Awaited<ReturnType<typeof selectItems>>[number];

export async function findItem(db: DbOrTx, id: string, viewerId: string | null): Promise<ItemRow | null> {
  const [row] = await selectItems(db, viewerId).where(eq(sandboxItems.id, id)).limit(1);
  return row ?? null;
}

/** Oldest first, as a thread is read. */
export function selectComments(db: DbOrTx, itemId: string, page: { limit: number; offset: number }) {
  return db
    .select({
      id: sandboxComments.id,
      itemId: sandboxComments.itemId,
      content: sandboxComments.content,
      createdAt: sandboxComments.createdAt,
      author: authorFields,
    })
    .from(sandboxComments)
    .innerJoin(sandboxUsers, eq(sandboxUsers.id, sandboxComments.userId))
    .where(eq(sandboxComments.itemId, itemId))
    .orderBy(sandboxComments.createdAt, sandboxComments.id)
    .limit(page.limit)
    .offset(page.offset);
}

export type CommentRow = Awaited<ReturnType<typeof selectComments>>[number];
export type AuthorRow = ItemRow["author"];
