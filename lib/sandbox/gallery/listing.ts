/** Every list is bounded and follows an index; the cursor names the last row seen, so that new posts shift nothing. */
import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { sandboxItems } from "@/lib/db/schema/sandbox";
import { type ItemRow, selectItems } from "./rows";

export const SORTS = ["recent", "popular", "trending"] as const;
export type Sort = (typeof SORTS)[number];
export const CONTENT_TYPES = ["image", "workflow"] as const;

export type Listing = {
  sort: Sort;
  category?: string;
  contentType?: (typeof CONTENT_TYPES)[number];
  /** Free words: all must occur, endings may differ, the last letters may be missing. */
  query?: string;
  authorId?: string;
  viewerId: string | null;
  limit: number;
  offset?: number;
  cursor?: string;
};

const ORDERS: Record<Sort, SQL[]> = {
  recent: [desc(sandboxItems.createdAt), desc(sandboxItems.id)],
  popular: [desc(sandboxItems.likeCount), desc(sandboxItems.createdAt), desc(sandboxItems.id)],
  trending: [desc(sandboxItems.heat), desc(sandboxItems.id)],
};

export async function listItemRows(db: DbOrTx, listing: Listing): Promise<ItemRow[]> {
  const conditions = conditionsOf(listing);
  if (conditions === null) return [];
  return selectItems(db, listing.viewerId)
    .where(and(...conditions))
    .orderBy(...ORDERS[listing.sort])
    .limit(listing.limit)
    .offset(listing.offset ?? 0);
}

function conditionsOf(listing: Listing): SQL[] | null {
  const conditions: SQL[] = [];
  if (listing.category) conditions.push(eq(sandboxItems.category, listing.category));
  if (listing.authorId) conditions.push(eq(sandboxItems.userId, listing.authorId));
  if (listing.contentType === "image") conditions.push(sql`${sandboxItems.contentType} <> 'workflow'`);
  if (listing.contentType === "workflow") conditions.push(sql`${sandboxItems.contentType} <> 'image'`);
  if (listing.query !== undefined && listing.query.trim() !== "") {
    const wanted = searchTerms(listing.query);
    if (wanted === "") return null;
    conditions.push(sql`to_tsvector('english', ${sandboxItems.words}) @@ to_tsquery('english', ${wanted})`);
  }
  if (listing.cursor) {
    const after = afterCursor(listing.sort, listing.cursor);
    if (!after) return null;
    conditions.push(after);
  }
  return conditions;
}

export function searchTerms(query: string): string {
  const terms = query.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return terms
    .slice(0, 8)
    .map((term) => `${term}:*`)
    .join(" & ");
}

export function cursorOf(row: ItemRow): string {
  const place = [row.createdAt.getTime(), row.likeCount, row.heat, row.id];
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

function afterCursor(sort: Sort, cursor: string): SQL | null {
  const place = parseCursor(cursor);
  if (!place) return null;
  const [createdAtMs, likeCount, heat, id] = place;
  const at = sql`${new Date(createdAtMs).toISOString()}::timestamptz`;
  const last = sql`${id}::uuid`;
  const { createdAt, likeCount: likes, heat: warmth, id: itemId } = sandboxItems;
  if (sort === "recent") return sql`(${createdAt}, ${itemId}) < (${at}, ${last})`;
  if (sort === "popular") return sql`(${likes}, ${createdAt}, ${itemId}) < (${likeCount}::int, ${at}, ${last})`;
  return sql`(${warmth}, ${itemId}) < (${heat}::float8, ${last})`;
}

function parseCursor(cursor: string): [number, number, number, string] | null {
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString());
    if (!Array.isArray(place) || place.length !== 4) return null;
    const [createdAtMs, likeCount, heat, id] = place;
    const numeric = [createdAtMs, likeCount, heat].every((value) => Number.isFinite(value));
    if (!numeric || Math.abs(createdAtMs) > 8e15 || !Number.isInteger(likeCount)) return null;
    return typeof id === "string" && /^[0-9a-f-]{36}$/.test(id) ? [createdAtMs, likeCount, heat, id] : null;
  } catch {
    return null;
  }
}
