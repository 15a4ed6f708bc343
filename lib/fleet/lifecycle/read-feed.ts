import { and, count, eq, inArray, sql } from "drizzle-orm";
import { type Block, blockOn } from "@/lib/behavior/left-alone";
import type { Candidate } from "@/lib/behavior/targets";
import { fleet, intents } from "@/lib/db/schema";
import type { StudioFailure } from "@/lib/studio/outcome";
import type { StudioItem } from "@/lib/studio/wire";
import type { FleetContext } from "../context";
import { RetryLater } from "../errors";
import { reactToFailure } from "./react-to-failure";

const FEED_SIZE = 40;
/** A gallery that is asked again each minute answers some day; asked each second it might never. Real time. */
const SHORTEST_WAIT_MS = 60_000;
const RECENT_MS = 7 * 24 * 60 * 60 * 1000;

export type Feed = { items: StudioItem[]; candidates: Candidate[]; recentAuthors: Record<string, number> };

/** A visit that cannot begin now: held with its bot, or to be begun some real milliseconds later. */
export type NoFeed = { held: string } | { waitMs: number };

/**
 * A gallery that asks for fewer requests puts the visit off, however often: nobody is restarted for that. What it will not show at all is an
 * error, with the reason for which the bot is restarted and in the end called failing.
 */
export async function withoutFeed(ctx: FleetContext, botId: string, failure: StudioFailure): Promise<NoFeed> {
  try {
    const reaction = await reactToFailure(ctx, botId, failure);
    if (reaction.kind === "held") return { held: reaction.reason };
    throw new Error(reaction.kind === "gone" ? "The gallery has no showcase" : reaction.reason);
  } catch (error) {
    if (failure.kind !== "rate_limited" || !(error instanceof RetryLater)) throw error;
    return { waitMs: Math.max(SHORTEST_WAIT_MS, error.retryAfterMs ?? 0) };
  }
}

const reactions = ["like", "comment"] as const;

type Bounds = { like: number; comment: number; left: Block[] };

/** Caps on what bots together give one post, and what they leave alone, in one statement. */
async function readBounds(ctx: FleetContext): Promise<Bounds> {
  const left = sql<
    Block[]
  >`coalesce((select json_agg(json_build_object('kind', kind, 'value', value)) from blocks), '[]')`;
  const [row] = await ctx.db
    .select({ like: fleet.itemBotLikes, comment: fleet.itemBotComments, left })
    .from(fleet)
    .where(eq(fleet.id, 1));
  return row ?? { like: Infinity, comment: Infinity, left: [] };
}

/** "like:id" of the posts that bots have given enough. Asked only for those that anyone has given as much. */
async function fullItems(ctx: FleetContext, items: readonly StudioItem[], bounds: Bounds): Promise<Set<string>> {
  const may = (item: StudioItem) => item.likeCount >= bounds.like || item.commentCount >= bounds.comment;
  const busy = items.filter(may).map((item) => item.id);
  if (busy.length === 0) return new Set();
  const rows = await ctx.db
    .select({ itemId: intents.itemId, kind: intents.kind, n: count() })
    .from(intents)
    .where(
      and(
        inArray(intents.itemId, busy),
        inArray(intents.kind, [...reactions]),
        inArray(intents.status, ["permitted", "unknown", "done"]),
      ),
    )
    .groupBy(intents.itemId, intents.kind);
  const enough = (row: (typeof rows)[number]) => row.n >= (row.kind === "like" ? bounds.like : bounds.comment);
  return new Set(rows.filter(enough).map((row) => `${row.kind}:${row.itemId}`));
}

function isLeftAlone(left: readonly Block[], { user, title, tags, description }: StudioItem): boolean {
  return blockOn(left, { authorHandle: user.username, title, tags, text: description }) !== undefined;
}

/** What a bot finds when it opens the gallery: the newest posts and, every third visit, the trending ones. */
export async function readFeed(
  ctx: FleetContext,
  bot: { id: string; handle: string },
  session: number,
): Promise<Feed | NoFeed> {
  const sort = session % 3 === 2 ? "trending" : "recent";
  const page = await ctx.studio.listShowcase({ as: bot.handle, limit: FEED_SIZE, offset: 0, sort });
  if (page.kind !== "ok") return withoutFeed(ctx, bot.id, page);
  const { items } = page.value;
  const shown = sql`(select jsonb_array_elements_text(${JSON.stringify(items.map((item) => item.id))}::jsonb))`;
  const [mine, bounds] = await Promise.all([
    ctx.db
      .select({ itemId: intents.itemId, kind: intents.kind, at: intents.at })
      .from(intents)
      .where(and(eq(intents.botId, bot.id), inArray(intents.kind, [...reactions]), sql`${intents.itemId} in ${shown}`)),
    readBounds(ctx),
  ]);
  const did = new Set(mine.map((row) => `${row.kind}:${row.itemId}`));
  const full = await fullItems(ctx, items, bounds);
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
    leftAlone: isLeftAlone(bounds.left, item),
    fullFor: reactions.filter((kind) => full.has(`${kind}:${item.id}`)),
  }));
  return { items, candidates, recentAuthors };
}
