import { and, eq, inArray, sql } from "drizzle-orm";
import type { Candidate } from "@/lib/behavior/targets";
import { intents } from "@/lib/db/schema";
import type { StudioItem } from "@/lib/studio/wire";
import type { FleetContext } from "../context";
import { reactToFailure } from "./react-to-failure";

const FEED_SIZE = 40;
const RECENT_MS = 7 * 24 * 60 * 60 * 1000;

export type Feed = { items: StudioItem[]; candidates: Candidate[]; recentAuthors: Record<string, number> };

/** What a bot finds when it opens the gallery: the newest posts and, every third visit, the trending ones. */
export async function readFeed(
  ctx: FleetContext,
  bot: { id: string; handle: string },
  session: number,
): Promise<Feed | { held: string }> {
  const sort = session % 3 === 2 ? "trending" : "recent";
  const page = await ctx.studio.listShowcase({ as: bot.handle, limit: FEED_SIZE, offset: 0, sort });
  if (page.kind !== "ok") {
    const reaction = await reactToFailure(ctx, bot.id, page);
    return { held: reaction.kind === "gone" ? "The gallery has no showcase." : reaction.reason };
  }
  const { items } = page.value;
  const shown = sql`(select jsonb_array_elements_text(${JSON.stringify(items.map((item) => item.id))}::jsonb))`;
  const mine = await ctx.db
    .select({ itemId: intents.itemId, kind: intents.kind, at: intents.at })
    .from(intents)
    .where(
      and(eq(intents.botId, bot.id), inArray(intents.kind, ["like", "comment"]), sql`${intents.itemId} in ${shown}`),
    );
  const did = new Set(mine.map((row) => `${row.kind}:${row.itemId}`));
  const authorOf = new Map(items.map((item) => [item.id, item.user.username]));
  const recent = ctx.clock.now() - RECENT_MS;
  const recentAuthors: Record<string, number> = {};
  for (const { itemId, at } of mine) {
    const author = itemId && at.getTime() > recent ? authorOf.get(itemId) : undefined;
    if (author) recentAuthors[author] = (recentAuthors[author] ?? 0) + 1;
  }
  const candidates = items.map((item) => ({
    id: item.id,
    authorId: item.user.id,
    authorHandle: item.user.username,
    title: item.title,
    tags: item.tags,
    createdAt: item.createdAt,
    likeCount: item.likeCount,
    commentCount: item.commentCount,
    likedByMe: item.isLiked === true || did.has(`like:${item.id}`),
    commentedByMe: did.has(`comment:${item.id}`),
    text: item.description,
  }));
  return { items, candidates, recentAuthors };
}
