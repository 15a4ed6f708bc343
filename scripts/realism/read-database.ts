import { and, asc, eq, gte, inArray, max } from "drizzle-orm";
import type { RealismEvent } from "@/lib/behavior/realism/events";
import { openAndMigrate } from "@/lib/db/open";
import { bots, intents, turns } from "@/lib/db/schema";
import { getEnv } from "@/lib/server/env";

const WINDOW_MS = 28 * 86_400_000;

/** What the fleet did in its last 28 days, by its own books. `url` names a Postgres database; without it the configured one is read. */
export async function readDatabase(
  url?: string,
): Promise<{ events: RealismEvent[]; hardWeekdays: ReadonlySet<string> }> {
  const env = getEnv();
  const opened = await openAndMigrate({
    url: url ?? env.database.unpooledUrl ?? env.database.url,
    dataDirectory: env.dataDir,
  });
  try {
    const { db } = opened;
    const fleet = await db.select({ id: bots.id, handle: bots.handle, persona: bots.persona }).from(bots);
    const handles = new Map(fleet.map(({ id, handle }) => [id, handle]));
    const [last] = await db.select({ at: max(intents.at) }).from(intents);
    const since = new Date((last?.at?.getTime() ?? 0) - WINDOW_MS);
    const did = await db
      .select()
      .from(intents)
      .where(
        and(inArray(intents.kind, ["post", "comment", "like"]), eq(intents.status, "done"), gte(intents.at, since)),
      )
      .orderBy(asc(intents.at));
    const looked = await db
      .select({ id: turns.id, botId: turns.botId, at: turns.dueAt })
      .from(turns)
      .where(and(eq(turns.kind, "browse"), eq(turns.status, "done"), gte(turns.dueAt, since)));
    const bot = (id: string) => handles.get(id) ?? id;
    const events = [
      ...did.map((row): RealismEvent => {
        const id = row.remoteId ?? row.id;
        const own = row.kind === "post";
        const author = own ? bot(row.botId) : (row.authorHandle ?? "");
        // A like's remote id is its post's; an id of its own keeps two events apart.
        const eventId = row.kind === "like" ? row.id : id;
        const kind = row.kind as "post" | "comment" | "like";
        return {
          id: eventId,
          bot: bot(row.botId),
          kind,
          at: row.at.getTime(),
          post: own ? id : (row.itemId ?? ""),
          parent: "",
          author,
        };
      }),
      ...looked.map((row): RealismEvent => ({
        id: row.id,
        bot: bot(row.botId),
        kind: "browse",
        at: row.at.getTime(),
        post: "",
        parent: "",
        author: "",
      })),
    ].sort((a, b) => a.at - b.at);
    const days = (persona: unknown) =>
      (persona as { rhythm?: { activeDays?: number[] } }).rhythm?.activeDays?.length ?? 7;
    return {
      events,
      hardWeekdays: new Set(fleet.filter(({ persona }) => days(persona) < 7).map(({ handle }) => handle)),
    };
  } finally {
    await opened.close();
  }
}
