// Law: what the gallery holds is found out by reads, in bounded numbers; one failed read ends the round.
import type { CommentPage, ItemPage } from "@/lib/studio/port";
import type { StudioFailure, StudioOutcome } from "@/lib/studio/outcome";
import type { StudioComment, StudioItem } from "@/lib/studio/wire";
import type { FleetContext } from "../context";

const PAGE = 50;
/** Of one bot's posts, of those that are trending, of a thread. */
const MOST_PAGES = { own: 40, trending: 2, thread: 6 };
const AT_ONCE = 5;
const DAY_MS = 24 * 60 * 60_000;
/** Posts this much older than the window are still looked at by bots. */
const STILL_SEEN_MS = 7 * DAY_MS;

/** The gallery did not answer a read: nothing is known, and the round is over. */
export class CannotRead extends Error {
  constructor(failure: StudioFailure) {
    super("message" in failure ? failure.message : `The gallery answered "${failure.kind}".`);
  }
}

export type FoundComment = { comment: StudioComment; item: StudioItem };

/** Works through a list, some at a time. */
export async function forEachOf<T>(list: readonly T[], work: (each: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < list.length; from += AT_ONCE) await Promise.all(list.slice(from, from + AT_ONCE).map(work));
}

async function pagesOf<T extends { createdAt: number }>(
  most: number,
  ask: (offset: number) => Promise<StudioOutcome<{ rows: T[]; received: number }>>,
  until: (row: T) => boolean = () => false,
): Promise<T[]> {
  const found: T[] = [];
  for (let page = 0; page < most; page++) {
    const answer = await ask(page * PAGE);
    if (answer.kind === "not_found") return found;
    if (answer.kind !== "ok") throw new CannotRead(answer);
    found.push(...answer.value.rows);
    if (answer.value.received < PAGE || answer.value.rows.some(until)) break;
  }
  return found;
}

const asRows = (answer: StudioOutcome<ItemPage>): StudioOutcome<{ rows: StudioItem[]; received: number }> =>
  answer.kind === "ok" ? { kind: "ok", value: { rows: answer.value.items, received: answer.value.received } } : answer;

const asComments = (answer: StudioOutcome<CommentPage>): StudioOutcome<{ rows: StudioComment[]; received: number }> =>
  answer.kind === "ok"
    ? { kind: "ok", value: { rows: answer.value.comments, received: answer.value.received } }
    : answer;

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
export async function postsSince(ctx: FleetContext, handle: string, since: number): Promise<StudioItem[]> {
  const items = await pagesOf(
    MOST_PAGES.own,
    async (offset) => asRows(await ctx.studio.listUserShowcase({ username: handle, limit: PAGE, offset, as: handle })),
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
): Promise<StudioItem[]> {
  const ask = (sort: "recent" | "trending") => async (offset: number) =>
    asRows(await ctx.studio.listShowcase({ as, limit: PAGE, offset, sort }));
  const recent = await pagesOf(mostPages, ask("recent"), (item) => item.createdAt < since - STILL_SEEN_MS);
  const trending = await pagesOf(MOST_PAGES.trending, ask("trending"));
  return [...new Map([...recent, ...trending].map((item) => [item.id, item])).values()];
}

/** What members said below these posts since then, by handle. */
export async function commentsSince(
  ctx: FleetContext,
  items: readonly StudioItem[],
  since: number,
): Promise<Map<string, FoundComment[]>> {
  const byHandle = new Map<string, FoundComment[]>();
  await forEachOf(items, async (item) => {
    const comments = await pagesOf(MOST_PAGES.thread, async (offset) =>
      asComments(await ctx.studio.listComments({ id: item.id, limit: PAGE, offset })),
    );
    for (const comment of comments) {
      if (comment.createdAt < since) continue;
      const { username } = comment.user;
      byHandle.set(username, [...(byHandle.get(username) ?? []), { comment, item }]);
    }
  });
  return byHandle;
}

/** Posts that are no longer in sight, but that bots meant to answer. One that is gone is left out. */
export async function readPosts(ctx: FleetContext, ids: readonly string[]): Promise<StudioItem[]> {
  const items: StudioItem[] = [];
  await forEachOf(ids, async (id) => {
    const answer = await ctx.studio.getItem({ id });
    if (answer.kind === "ok") items.push(answer.value);
    else if (answer.kind !== "not_found") throw new CannotRead(answer);
  });
  return items;
}
