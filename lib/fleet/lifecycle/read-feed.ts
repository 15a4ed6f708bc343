import { and, inArray, sql } from "drizzle-orm";
import { type Block, blockOn } from "@/lib/behavior/left-alone";
import type { Candidate } from "@/lib/behavior/targets";
import { blocks, intents } from "@/lib/db/schema";
import type { StudioItem } from "@/lib/studio/wire";
import type { FleetContext } from "../context";
import { MOST_BLOCKS } from "../contracts/limits";
import { reactToFailure } from "./react-to-failure";

const FEED_SIZE = 40;
const RECENT_MS = 7 * 24 * 60 * 60 * 1000;

export type Feed = { items: StudioItem[]; candidates: Candidate[]; recentAuthors: Record<string, number> };

const reactions = ["like", "comment"] as const;

function isLeftAlone(left: readonly Block[], { user, title, tags, description }: StudioItem): boolean {
  return blockOn(left, { authorHandle: user.username, title, tags, text: description }) !== undefined;
}

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
  const recent = new Date(ctx.clock.now() - RECENT_MS).toISOString();
  const own = sql`${intents.botId} = ${bot.id}`;
  const cap = sql`(select case when ${intents.kind} = 'like' then item_bot_likes else item_bot_comments end from fleet where id = 1)`;
  const [touched, left] = await Promise.all([
    ctx.db
      .select({
        itemId: intents.itemId,
        kind: intents.kind,
        mine: sql<number>`(count(*) filter (where ${own}))::int`,
        recent: sql<number>`(count(*) filter (where ${own} and ${intents.at} > ${recent}::timestamptz))::int`,
        full: sql<boolean>`count(*) filter (where ${intents.status} in ('permitted', 'unknown', 'done')) >= ${cap}`,
      })
      .from(intents)
      .where(and(inArray(intents.kind, ["like", "comment"]), sql`${intents.itemId} in ${shown}`))
      .groupBy(intents.itemId, intents.kind),
    ctx.db.select({ kind: blocks.kind, value: blocks.value }).from(blocks).limit(MOST_BLOCKS),
  ]);
  const did = new Set(touched.filter((row) => row.mine > 0).map((row) => `${row.kind}:${row.itemId}`));
  const full = new Set(touched.filter((row) => row.full).map((row) => `${row.kind}:${row.itemId}`));
  const authorOf = new Map(items.map((item) => [item.id, item.user.username]));
  const recentAuthors: Record<string, number> = {};
  for (const row of touched) {
    const author = row.recent > 0 && row.itemId ? authorOf.get(row.itemId) : undefined;
    if (author) recentAuthors[author] = (recentAuthors[author] ?? 0) + row.recent;
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
    leftAlone: isLeftAlone(left, item),
    fullFor: reactions.filter((kind) => full.has(`${kind}:${item.id}`)),
  }));
  return { items, candidates, recentAuthors };
}
