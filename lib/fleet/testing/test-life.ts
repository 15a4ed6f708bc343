/** Weeks that a fleet has behind it, in its books, as if it had lived them. */
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { keyedRng } from "@/lib/behavior/rng";
import { activities, intents, sessions, turns } from "@/lib/db/schema";
import type { Bot } from "./test-bots";
import type { TestFleet } from "./test-fleet";

const DAY_MS = 86_400_000;
const ROWS = 1000;

async function inBatches<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) await write(rows.slice(from, from + ROWS));
}

/** What bots do in the whole `days` up to the fleet's now, in the order of time: some of everything, every day. */
export function lifeOf(fleet: TestFleet, bots: readonly Bot[], days: number): RealismEvent[] {
  const until = Math.floor(fleet.ctx.clock.now() / DAY_MS) * DAY_MS;
  const kinds = ["post", "comment", "comment", "comment", "like", "like", "browse", "browse", "browse"] as const;
  const planned = bots.flatMap(({ handle }) =>
    Array.from({ length: days }, (_, day) => {
      const rng = keyedRng("life", handle, day * 100);
      return kinds.map((kind) => ({
        bot: handle,
        kind,
        at: until - (day + 1) * DAY_MS + Math.floor(rng.next() * DAY_MS),
      }));
    }).flat(),
  );
  const posts: RealismEvent[] = [];
  const comments: RealismEvent[] = [];
  return planned
    .sort((a, b) => a.at - b.at)
    .map(({ bot, kind, at }, index): RealismEvent => {
      const id = `${kind}${index}`;
      if (kind === "browse") return { id, bot, kind, at, post: "", parent: "", author: "" };
      const about = posts.at(-1 - (index % 5));
      if (kind === "post" || !about) {
        const post: RealismEvent = { id, bot, kind: "post", at, post: id, parent: "", author: bot };
        posts.push(post);
        return post;
      }
      const answered = index % 3 === 0 ? comments.findLast(({ post }) => post === about.id) : undefined;
      const event = { id, bot, kind, at, post: about.id, parent: "", author: about.bot };
      if (kind === "like") return event;
      comments.push({ ...event, parent: answered?.id ?? "" });
      return comments.at(-1) ?? event;
    });
}

/** Writes events as the lifecycle would have, one visit a bot holding all of them. */
export async function writeLife(
  fleet: TestFleet,
  bots: readonly Bot[],
  events: readonly RealismEvent[],
): Promise<void> {
  const { db, ctx } = fleet;
  const byHandle = new Map(bots.map((bot) => [bot.handle, bot.id]));
  const visit = (botId: string) => `${botId}:life`;
  const at = new Date(ctx.clock.now());
  await db.insert(sessions).values(
    bots.map(({ id }) => ({
      id: visit(id),
      botId: id,
      number: 0,
      lease: 0,
      visit: "content" as const,
      status: "closed" as const,
      plannedAt: at,
      openedAt: at,
      openedRealAt: at,
      turnCount: 0,
    })),
  );
  const mine = events.map((event, index) => ({ event, index, botId: byHandle.get(event.bot) as string }));
  const effects = mine.filter(({ event }) => event.kind !== "browse");
  await inBatches(effects, (some) =>
    db.insert(intents).values(
      some.map(({ event: { id, kind, at: when, post, parent, author }, index, botId }) => ({
        id: `life:${index}`,
        key: `life:${index}`,
        turnId: `life:${index}`,
        sessionId: visit(botId),
        botId,
        galleryId: ctx.studio.identity,
        ordinal: 0,
        kind: kind as "post" | "comment" | "like",
        lease: 0,
        status: "done" as const,
        itemId: kind === "post" ? null : post,
        authorHandle: kind === "post" ? null : author,
        replyTo: parent || null,
        remoteId: kind === "like" ? post : id,
        at: new Date(when),
        permittedAt: at,
        permitUntil: at,
      })),
    ),
  );
  await inBatches(
    mine.filter(({ event }) => event.kind === "browse"),
    (some) =>
      db.insert(turns).values(
        some.map(({ event, index, botId }) => ({
          id: `life:${index}`,
          sessionId: visit(botId),
          botId,
          index,
          kind: "browse" as const,
          dueAt: new Date(event.at),
          status: "done" as const,
          targets: [],
        })),
      ),
  );
  // The log, thinned: that something was done on a day is all that is asked of it.
  await inBatches(
    mine.filter(({ index }) => index % 10 === 0),
    (some) =>
      db.insert(activities).values(
        some.map(({ event, botId }) => ({
          at: new Date(event.at),
          realAt: at,
          botId,
          kind: event.kind,
          result: "done" as const,
          text: event.kind,
        })),
      ),
  );
}
