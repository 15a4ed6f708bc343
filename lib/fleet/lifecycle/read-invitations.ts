// Law: what bots said is in the fleet's own books; the gallery is asked only for threads where people may have spoken, a few in a visit, and in none that plans no comment.
import { and, count, desc, eq, gte, inArray, isNotNull, ne, sql } from "drizzle-orm";
import { blockOn } from "@/lib/behavior/left-alone";
import { type Invitation, MOST_REPLIES } from "@/lib/behavior/replies";
import type { PlannedTurn } from "@/lib/behavior/turns";
import { isAddressed, isAddressedToOther, isPlainHandle } from "@/lib/content/as-reply";
import { isQuestion, isUnanswerable } from "@/lib/content/left-alone-posts";
import { isAskedWhetherBot } from "@/lib/content/say-bot";
import { bots, intents, turns, type TurnTarget } from "@/lib/db/schema";
import type { GalleryComment } from "@/lib/studio/port";
import { botsAmong } from "../bots/bots-among";
import type { FleetContext } from "../context";
import { turnWorkSchema } from "../turns/work";
import type { Feed } from "./read-feed";

/** Something said to a bot, with its words. */
export type Word = Invitation & { text: string };
export type Said = { invitations: Word[]; targets: Map<string, TurnTarget> };

/** What was said longer ago is over; whether somebody is a bot is answered for longer. */
const RECENT_MS = 36 * 3_600_000;
const OWED_MS = 4 * 24 * 3_600_000;
const MOST_THREADS = 40;
const MOST_WORDS = 200;
/** What could not be answered so often is not heard again: it would take the place of every other comment until it is over. */
const MOST_TRIES = 2;
/** Threads read in a visit: those of the page in which people spoke, and one of the bot's own posts that the page no longer shows. */
const READ = { stirred: 3, hidden: 1 };
const THREAD = 50;

type Threads = {
  targets: Map<string, TurnTarget>;
  own: Set<string>;
  replies: Map<string, number>;
  answered: Set<string>;
};

/** Posts of the bot's own and posts it commented on, of late. */
async function readThreads(ctx: FleetContext, bot: { id: string; handle: string }, back: number): Promise<Threads> {
  const since = new Date(ctx.clock.now() - back);
  const rows = await ctx.db
    .select({ intent: intents, targets: turns.targets, work: turns.work })
    .from(intents)
    .leftJoin(turns, eq(turns.id, intents.turnId))
    .where(
      and(
        eq(intents.botId, bot.id),
        eq(intents.galleryId, ctx.studio.identity),
        inArray(intents.kind, ["post", "comment"]),
        eq(intents.status, "done"),
        gte(intents.at, since),
      ),
    )
    .orderBy(desc(intents.at))
    .limit(MOST_THREADS);
  const threads: Threads = { targets: new Map(), own: new Set(), replies: new Map(), answered: new Set() };
  for (const { intent, targets, work } of rows) {
    const itemId = intent.kind === "post" ? intent.remoteId : intent.itemId;
    if (!itemId) continue;
    if (intent.replyTo) {
      threads.answered.add(intent.replyTo);
      threads.replies.set(itemId, (threads.replies.get(itemId) ?? 0) + 1);
    }
    if (intent.kind === "post") threads.own.add(itemId);
    const made = turnWorkSchema.safeParse(work ?? {}).data;
    const own = { itemId, title: made?.title ?? "", authorHandle: bot.handle, imageUrl: made?.imageUrl };
    const target = intent.kind === "post" ? own : targets?.find((one) => one.itemId === itemId);
    threads.targets.set(itemId, target ?? { itemId, title: "", authorHandle: intent.authorHandle ?? "" });
  }
  return threads;
}

/** Comments that the bot came to answer and did not, often enough. */
async function readGivenUp(ctx: FleetContext, botId: string): Promise<Set<string>> {
  const replyTo = sql<string>`${turns.work} ->> 'replyTo'`;
  const rows = await ctx.db
    .select({ replyTo })
    .from(turns)
    .where(
      and(
        eq(turns.botId, botId),
        gte(turns.dueAt, new Date(ctx.clock.now() - RECENT_MS)),
        eq(turns.kind, "comment"),
        inArray(turns.status, ["skipped", "refused", "given_up"]),
        isNotNull(replyTo),
      ),
    )
    .groupBy(replyTo)
    .having(gte(count(), MOST_TRIES));
  return new Set(rows.map((row) => row.replyTo));
}

/** What other bots of the fleet said there, and how many comments of bots there are, by thread. */
async function readBots(ctx: FleetContext, botId: string, ids: readonly string[]) {
  const since = new Date(ctx.clock.now() - RECENT_MS);
  const below = and(inArray(intents.itemId, [...ids]), eq(intents.kind, "comment"), eq(intents.status, "done"));
  const [said, counts] = await Promise.all([
    ctx.db
      .select({
        id: intents.remoteId,
        itemId: intents.itemId,
        text: intents.text,
        at: intents.at,
        handle: bots.handle,
      })
      .from(intents)
      .innerJoin(bots, eq(bots.id, intents.botId))
      .where(and(below, ne(intents.botId, botId), gte(intents.at, since)))
      .orderBy(desc(intents.at))
      .limit(MOST_WORDS),
    ctx.db
      .select({ itemId: intents.itemId, n: sql<number>`count(*)::int` })
      .from(intents)
      .where(below)
      .groupBy(intents.itemId),
  ]);
  return { said, counts: new Map(counts.map((row) => [row.itemId, row.n])) };
}

/** The threads worth a look at the gallery: more was said on the page's posts than bots said, and one that the page does not show. */
function toRead(threads: Threads, counts: ReadonlyMap<string | null, number>, feed: Feed, session: number): string[] {
  const shown = new Map(feed.items.map((item) => [item.id, item.commentCount]));
  // By turns, visit by visit: else the same few would be read each time, and nobody heard in the others.
  const some = (ids: readonly string[], most: number) => {
    const from = ids.length > 0 ? session % ids.length : 0;
    return [...ids.slice(from), ...ids.slice(0, from)].slice(0, most);
  };
  const stirred = [...threads.targets.keys()].filter((id) => (shown.get(id) ?? 0) > (counts.get(id) ?? 0));
  const hidden = [...threads.own].filter((id) => !shown.has(id));
  return [...some(stirred, READ.stirred), ...some(hidden, READ.hidden)];
}

/** What people said there. A thread that cannot be read now is passed over: nobody waits for an answer. */
async function readPeople(ctx: FleetContext, handle: string, ids: readonly string[]): Promise<Word[]> {
  const found: { itemId: string; said: GalleryComment }[] = [];
  for (const itemId of ids) {
    const page = await ctx.studio.listComments({ id: itemId, limit: THREAD, as: handle });
    if (page.kind === "not_found") continue;
    if (page.kind !== "ok") break;
    found.push(...page.value.items.map((said) => ({ itemId, said })));
  }
  const isBot = await botsAmong(
    ctx,
    found.map(({ said }) => said.user),
  );
  return found.map(({ itemId, said: { id, content, createdAt, user } }) => ({
    itemId,
    text: content,
    comment: { id, authorHandle: user.username, at: createdAt, addressesMe: true, byHuman: !isBot(user) },
  }));
}

/**
 * What was said to the bot since and is not answered: below its own posts, and to its handle where it commented. Whoever is left alone is
 * not heard, nor who asks whether somebody is a bot while the fleet is silent on that; the offline voice has no answers, so a person who asks gets none made up.
 */
export async function readInvitations(
  ctx: FleetContext,
  bot: { id: string; handle: string },
  feed: Feed,
  visit: { planned: readonly PlannedTurn[]; session: number },
): Promise<Said> {
  const nothing: Said = { invitations: [], targets: new Map() };
  if (!visit.planned.some(({ kind }) => kind === "comment")) return nothing;
  const { left, comment: most, isTruthful } = feed.bounds;
  const threads = await readThreads(ctx, bot, isTruthful ? OWED_MS : RECENT_MS);
  const ids = [...threads.targets.keys()];
  if (ids.length === 0) return nothing;
  const [{ said, counts }, givenUp] = await Promise.all([readBots(ctx, bot.id, ids), readGivenUp(ctx, bot.id)]);
  const spoken = said.flatMap(({ id, itemId, text, at, handle }): Word[] =>
    id && itemId && text
      ? [{ itemId, text, comment: { id, authorHandle: handle, at: at.getTime(), addressesMe: true } }]
      : [],
  );
  const known = new Set(spoken.map(({ comment }) => comment.id));
  // In a past that is being written nobody but bots has spoken.
  const unheard = ctx.simulated ? [] : toRead(threads, counts, feed, visit.session);
  const people = await readPeople(ctx, bot.handle, unheard);
  const all = [...spoken, ...people.filter(({ comment }) => !known.has(comment.id))];
  const now = ctx.clock.now();
  const isOwed = ({ text, comment }: Word) =>
    isTruthful && !isAddressedToOther(text, bot.handle) && isAskedWhetherBot(text, comment.authorHandle);
  const heard = all.map((word) => ({ ...word, comment: { ...word.comment, isOwed: isOwed(word) } }));
  const invitations = heard.filter(({ itemId, text, comment }) => {
    const { authorHandle } = comment;
    if (authorHandle.toLowerCase() === bot.handle || comment.at < now - (comment.isOwed ? OWED_MS : RECENT_MS))
      return false;
    if (!threads.own.has(itemId) && !isAddressed(text, bot.handle)) return false;
    if (
      threads.answered.has(comment.id) ||
      givenUp.has(comment.id) ||
      (threads.replies.get(itemId) ?? 0) >= MOST_REPLIES
    )
      return false;
    if (
      !comment.isOwed &&
      ((comment.byHuman && ctx.llm.offline && isQuestion(text)) || isUnanswerable(text, authorHandle))
    )
      return false;
    if ((counts.get(itemId) ?? 0) >= most || !isPlainHandle(authorHandle)) return false;
    return blockOn(left, { authorHandle, title: "", tags: [], text }) === undefined;
  });
  return { invitations, targets: threads.targets };
}
