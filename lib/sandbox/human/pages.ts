/** What the gallery's pages show: bounded lists in the wire's own shapes, relative to the person who looks. */
import { desc, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { sandboxItems } from "@/lib/db/schema/sandbox";
import { isUuid } from "../http/input";
import { cursorOf, type Listing, listItemRows } from "../gallery/listing";
import { findItem, selectComments } from "../gallery/rows";
import { findUser, getUserStats, type UserStats } from "../gallery/users";
import { toWireComment, toWireItem, toWireUser, type WireComment, type WireItem, type WireUser } from "../gallery/wire";
import { countView } from "../gallery/writes";
import { baseOf } from "./human-context";

type PageContext = { db: Db; publicBase?: string };

export type ItemsQuery = Partial<Omit<Listing, "viewerId" | "offset">> & { viewerId?: string | null };
/** `nextCursor` is absent on the last page. */
export type ItemsPage = { items: WireItem[]; nextCursor?: string };

/** At most 100 a page, 24 unless told. An unreadable cursor gives an empty page. */
export async function listItems(ctx: PageContext, query: ItemsQuery): Promise<ItemsPage> {
  const limit = Math.min(100, Math.max(1, Math.floor(query.limit ?? 24)));
  const viewerId = query.viewerId ?? null;
  const found = await listItemRows(ctx.db, { ...query, sort: query.sort ?? "recent", viewerId, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const items = rows.map((row) => toWireItem(row, baseOf(ctx)));
  return found.length > limit && last ? { items, nextCursor: cursorOf(last) } : { items };
}

export type ItemPage = {
  item: WireItem;
  comments: WireComment[];
  /** Other posts of the same author, newest first. */
  moreByAuthor: WireItem[];
};

/** Null when the post is gone. Shows at most 100 comments from `commentsOffset` on; the post knows their count. */
export async function getItemPage(
  ctx: PageContext,
  id: string,
  options: { viewerId?: string | null; commentsOffset?: number; countView?: boolean } = {},
): Promise<ItemPage | null> {
  const base = baseOf(ctx);
  const viewerId = options.viewerId ?? null;
  const row = isUuid(id) ? await findItem(ctx.db, id, viewerId) : null;
  if (!row) return null;
  const counted = options.countView === true && row.author.id !== viewerId;
  if (counted) await countView(ctx.db, id);
  const offset = Math.max(0, Math.floor(options.commentsOffset ?? 0));
  const comments = await selectComments(ctx.db, id, { limit: 100, offset });
  const sameAuthor = await listItemRows(ctx.db, { sort: "recent", authorId: row.author.id, viewerId, limit: 7 });
  return {
    item: toWireItem({ ...row, viewCount: row.viewCount + (counted ? 1 : 0) }, base),
    comments: comments.map((comment) => toWireComment(comment, base)),
    moreByAuthor: sameAuthor
      .filter((other) => other.id !== id)
      .slice(0, 6)
      .map((other) => toWireItem(other, base)),
  };
}

export async function getProfile(
  ctx: PageContext,
  username: string,
): Promise<{ user: WireUser; stats: UserStats } | null> {
  const user = await findUser(ctx.db, username);
  return user ? { user: toWireUser(user, baseOf(ctx)), stats: await getUserStats(ctx.db, user.id) } : null;
}

export async function countItems(ctx: PageContext): Promise<number> {
  return ctx.db.$count(sandboxItems);
}

/** The categories of the last 1,000 posts, most used first, at most 20. */
export async function listCategories(ctx: PageContext): Promise<{ category: string; count: number }[]> {
  const recent = ctx.db
    .select({ category: sandboxItems.category })
    .from(sandboxItems)
    .orderBy(desc(sandboxItems.createdAt), desc(sandboxItems.id))
    .limit(1000)
    .as("recent");
  const count = sql<number>`count(*)::int`;
  const rows = await ctx.db
    .select({ category: recent.category, count })
    .from(recent)
    .where(sql`${recent.category} is not null`)
    .groupBy(recent.category)
    .orderBy(desc(count), recent.category)
    .limit(20);
  return rows.flatMap((row) => (row.category === null ? [] : [{ category: row.category, count: row.count }]));
}
