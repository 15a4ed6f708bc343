import { eq, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { sandboxComments, sandboxItems, sandboxLikes, sandboxUsers } from "@/lib/db/schema/sandbox";

export type GalleryUser = typeof sandboxUsers.$inferSelect;

export async function findUser(db: DbOrTx, username: string): Promise<GalleryUser | null> {
  if (username.includes("\0")) return null;
  const [user] = await db.select().from(sandboxUsers).where(eq(sandboxUsers.username, username)).limit(1);
  return user ?? null;
}

export type UserStats = {
  showcaseCount: number;
  likesReceived: number;
  commentsReceived: number;
  viewsReceived: number;
  likesGiven: number;
  commentsWritten: number;
};

export async function getUserStats(db: DbOrTx, userId: string): Promise<UserStats> {
  const [received] = await db
    .select({
      showcaseCount: sql<number>`count(*)::int`,
      likesReceived: sql<number>`coalesce(sum(${sandboxItems.likeCount}), 0)::int`,
      commentsReceived: sql<number>`coalesce(sum(${sandboxItems.commentCount}), 0)::int`,
      viewsReceived: sql<number>`coalesce(sum(${sandboxItems.viewCount}), 0)::int`,
    })
    .from(sandboxItems)
    .where(eq(sandboxItems.userId, userId));
  const likesGiven = await db.$count(sandboxLikes, eq(sandboxLikes.userId, userId));
  const commentsWritten = await db.$count(sandboxComments, eq(sandboxComments.userId, userId));
  const none = { showcaseCount: 0, likesReceived: 0, commentsReceived: 0, viewsReceived: 0 };
  return { ...(received ?? none), likesGiven, commentsWritten };
}
