// Law: what the gallery holds is found out by reads, in bounded numbers; a read that fails proves nothing.
import type { GalleryFailure, GalleryOutcome } from "@/lib/studio/outcome";
import type { GalleryComment, GalleryPost, Page } from "@/lib/studio/port";
import type { FleetContext } from "../context";

const PAGE = 50;
/** Of one bot's posts, of those that are trending, of a thread. */
const MOST_PAGES = { own: 40, trending: 2, thread: 6 };
export const AT_ONCE = 5;
/** A rate limit that names no time. */
const QUIET_MS = 30_000;
const DAY_MS = 24 * 60 * 60_000;
/** Posts this much older than the window are still looked at by bots. */
const STILL_SEEN_MS = 7 * DAY_MS;

/** The gallery did not answer a read: of what was asked nothing is known. */
export class CannotRead extends Error {
  /** Real milliseconds for which the gallery wants no calls. */
  readonly quietMs: number | undefined;
  /** The gallery answers nobody at present, whatever is asked. */
  readonly isForAll: boolean;

  constructor(failure: GalleryFailure) {
    super("message" in failure ? failure.message : `The gallery answered "${failure.kind}".`);
    this.quietMs = failure.kind === "rate_limited" ? (failure.retryAfterMs ?? QUIET_MS) : undefined;
    this.isForAll =
      failure.kind === "rate_limited" ||
      failure.kind === "platform_paused" ||
      (failure.kind === "unauthorized" && failure.status === 401);
  }
}

export type FoundComment = { comment: GalleryComment; item: GalleryPost };

/** Works through a list, some at a time. */
export async function forEachOf<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < list.length; from += AT_ONCE) await Promise.all(list.slice(from, from + AT_ONCE).map(work));
}

async function pagesOf<T extends { createdAt: number }>(
  most: number,
  ask: (after: string | undefined) => Promise<GalleryOutcome<Page<T>>>,
  until: (row: T) => boolean = () => false,
): Promise<T[]> {
  const found: T[] = [];
  let after: string | undefined;
  for (let page = 0; page < most; page++) {
    const answer = await ask(after);
    if (answer.kind === "not_found") return found;
    if (answer.kind !== "ok") throw new CannotRead(answer);
    const { items, next } = answer.value;
    found.push(...items);
    if (next === undefined || items.some(until)) break;
    after = next;
  }
  return found;
}

/** Whose the bot's name is on the gallery. Names are given away again: only the account's id, or its mark as a bot, says that it is the bot's. */
export async function ownerOf(
  ctx: FleetContext,
  bot: { handle: string; studioUserId: string | null },
): Promise<"bot" | "someone_else" | "nobody"> {
  const profile = await ctx.studio.getUser({ username: bot.handle });
  if (profile.kind === "not_found" || profile.kind === "invalid") return "nobody";
  if (profile.kind !== "ok") throw new CannotRead(profile);
  const { id, isAgent } = profile.value.user;
  const isOurs = bot.studioUserId === null ? isAgent === true : id === bot.studioUserId;
  return isOurs ? "bot" : "someone_else";
}

/** What the member of this name has posted since then. */
export async function postsSince(ctx: FleetContext, handle: string, since: number): Promise<GalleryPost[]> {
  const items = await pagesOf(
    MOST_PAGES.own,
    (after) => ctx.studio.listPostsBy({ username: handle, limit: PAGE, after, as: handle }),
    (item) => item.createdAt < since,
  );
  return items.filter((item) => item.createdAt >= since);
}

/** The posts that a bot may have come upon since then, as `as` sees them: the newest, and those that are trending. */
export async function postsInSight(
  ctx: FleetContext,
  since: number,
  mostPages: number,
  as?: string,
): Promise<GalleryPost[]> {
  const ask = (sort: "recent" | "trending") => (after?: string) =>
    ctx.studio.listPosts({ as, limit: PAGE, after, sort });
  const recent = await pagesOf(mostPages, ask("recent"), (item) => item.createdAt < since - STILL_SEEN_MS);
  const trending = await pagesOf(MOST_PAGES.trending, ask("trending"));
  return [...new Map([...recent, ...trending].map((item) => [item.id, item])).values()];
}

/** What members said below this post since then. */
export async function commentsBelow(ctx: FleetContext, item: GalleryPost, since: number): Promise<FoundComment[]> {
  const comments = await pagesOf(MOST_PAGES.thread, (after) =>
    ctx.studio.listComments({ id: item.id, limit: PAGE, after }),
  );
  return comments.filter((comment) => comment.createdAt >= since).map((comment) => ({ comment, item }));
}

/** A post that is no longer in sight; null for one that is gone. */
export async function readPost(ctx: FleetContext, id: string): Promise<GalleryPost | null> {
  const answer = await ctx.studio.getPost({ id });
  if (answer.kind === "not_found") return null;
  if (answer.kind !== "ok") throw new CannotRead(answer);
  return answer.value;
}

/** The smallest read there is, to learn whether the gallery answers at all. @throws CannotRead */
export async function askGallery(ctx: FleetContext): Promise<void> {
  const answer = await ctx.studio.listPosts({ limit: 1, sort: "recent" });
  if (answer.kind !== "ok") throw new CannotRead(answer);
}
