/** Weeks that a fleet has behind it, in its books, as if it had lived them. */
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { simulate } from "@/lib/behavior/simulate/simulate";
import { activities, intents, sessions, turns } from "@/lib/db/schema";
import type { Bot } from "./test-bots";
import type { TestFleet } from "./test-fleet";

const DAY_MS = 86_400_000;
const ROWS = 1000;

async function inBatches<T>(rows: readonly T[], write: (some: T[]) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS) await write(rows.slice(from, from + ROWS));
}

/** What as many simulated bots do in `days` up to the fleet's now, by the bots' handles, in the order of time. */
export function lifeOf(fleet: TestFleet, bots: readonly Bot[], days: number): RealismEvent[] {
  const simulated = simulatedFleet({ count: bots.length, seed: "life" });
  const names = new Map(simulated.map(({ persona: { handle } }, k) => [handle, bots[k]?.handle ?? handle]));
  const until = Math.floor(fleet.ctx.clock.now() / DAY_MS) * DAY_MS;
  const name = (handle: string) => names.get(handle) ?? handle;
  return [...simulate({ bots: simulated, from: until - days * DAY_MS, until })].map((event) => ({
    ...event,
    bot: name(event.bot),
    author: event.author && name(event.author),
  }));
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
    mine.filter(({ index }) => index % 20 === 0),
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
