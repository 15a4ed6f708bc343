import { and, eq, inArray, sql } from "drizzle-orm";
import { type Block, blockOn } from "@/lib/behavior/left-alone";
import type { Candidate } from "@/lib/behavior/targets";
import { FEED_SIZE } from "@/lib/behavior/usual";
import { postTopics } from "@/lib/content/post-topics";
import { sensitiveTopic } from "@/lib/content/sensitive/topic";
import { intents } from "@/lib/db/schema";
import type { GalleryFailure } from "@/lib/studio/outcome";
import type { GalleryPost } from "@/lib/studio/port";
import { botsAmong } from "../bots/bots-among";
import type { FleetContext } from "../context";
import { RetryLater } from "../errors";
import { type Bounds, fullFor, reactions, readBounds, readCompany } from "./read-bounds";
import { reactToFailure } from "./react-to-failure";

/** A gallery that is asked again each minute answers some day; asked each second it might never. Real time. */
const SHORTEST_WAIT_MS = 60_000;
const RECENT_MS = 7 * 24 * 60 * 60 * 1000;

export type Feed = {
  items: GalleryPost[];
  candidates: Candidate[];
  recentAuthors: Record<string, number>;
  bounds: Bounds;
};

/** A visit that cannot begin now: held with its bot, or to be begun some real milliseconds later. */
export type NoFeed = { held: string } | { waitMs: number };

/**
 * A gallery that asks for fewer requests puts the visit off, however often: nobody is restarted for that. What it will not show at all is an
 * error, with the reason for which the bot is restarted and in the end called failing.
 */
export async function withoutFeed(ctx: FleetContext, botId: string, failure: GalleryFailure): Promise<NoFeed> {
  try {
    const reaction = await reactToFailure(ctx, botId, failure);
    if (reaction.kind === "held") return { held: reaction.reason };
    throw new Error(reaction.kind === "gone" ? "The gallery shows no posts" : reaction.reason);
  } catch (error) {
    if (failure.kind !== "rate_limited" || !(error instanceof RetryLater)) throw error;
    return { waitMs: Math.max(SHORTEST_WAIT_MS, error.retryAfterMs ?? 0) };
  }
}

function isLeftAlone(left: readonly Block[], { user, title, tags, description }: GalleryPost): boolean {
  return blockOn(left, { authorHandle: user.username, title, tags, text: description }) !== undefined;
}

/** What a bot finds when it opens the gallery: the newest posts and, every third visit, the trending ones. */
export async function readFeed(
  ctx: FleetContext,
  bot: { id: string; handle: string },
  session: number,
): Promise<Feed | NoFeed> {
  const sort = session % 3 === 2 ? "trending" : "recent";
  const page = await ctx.studio.listPosts({ as: bot.handle, limit: FEED_SIZE, sort });
  if (page.kind !== "ok") return withoutFeed(ctx, bot.id, page);
  const { items } = page.value;
  const shown = sql`(select jsonb_array_elements_text(${JSON.stringify(items.map((item) => item.id))}::jsonb))`;
  const [mine, bounds, isBot] = await Promise.all([
    ctx.db
      .select({ itemId: intents.itemId, kind: intents.kind, at: intents.at })
      .from(intents)
      .where(and(eq(intents.botId, bot.id), inArray(intents.kind, [...reactions]), sql`${intents.itemId} in ${shown}`)),
    readBounds(ctx),
    botsAmong(
      ctx,
      items.map((item) => item.user),
    ),
  ]);
  const did = new Set(mine.map((row) => `${row.kind}:${row.itemId}`));
  // Asked only for what anyone has given as much, and for what people posted.
  const busy = items.filter(
    (item) => !isBot(item.user) || item.likeCount >= bounds.like || item.commentCount >= bounds.comment,
  );
  const company = await readCompany(
    ctx,
    bot.id,
    busy.map((item) => item.id),
  );
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
    tags: postTopics(item),
    createdAt: item.createdAt,
    likeCount: item.likeCount,
    commentCount: item.commentCount,
    likedByMe: item.isLiked === true || did.has(`like:${item.id}`),
    commentedByMe: did.has(`comment:${item.id}`),
    text: item.description,
    leftAlone: isLeftAlone(bounds.left, item),
    sensitive: sensitiveTopic(item) !== undefined,
    fullFor: fullFor(bounds, company.get(item.id), !isBot(item.user)),
    byHuman: !isBot(item.user),
  }));
  return { items, candidates, recentAuthors, bounds };
}
