/** What was taken off the gallery is shown as gone wherever it is spoken of: no link that leads nowhere, no picture that is not there. */
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { bots, intents, removals } from "@/lib/db/schema";
import { partsOf } from "../commands/lock-bots";

type Thing = { botId: string; kind: "post" | "comment"; remoteId: string | null };

export type Removed = {
  /** When (real time) this left the gallery; null while it is there, as far as the fleet knows. */
  own: (thing: Thing) => Date | null;
  /** The same of a post that any bot of this gallery made: ids are a gallery's own. */
  item: (galleryId: string, itemId: string | null) => Date | null;
};

/** Which of the things with these ids of the gallery's are gone. */
export async function removedAmong(db: Db, remoteIds: readonly (string | null)[]): Promise<Removed> {
  const wanted = [...new Set(remoteIds.filter((id): id is string => id !== null && id !== ""))];
  const own = new Map<string, Date>();
  const items = new Map<string, Date>();
  for (const part of partsOf(wanted)) {
    const rows = await db
      .select({ removal: removals, galleryId: bots.galleryId })
      .from(removals)
      .leftJoin(bots, eq(bots.id, removals.botId))
      .where(and(inArray(removals.remoteId, part), eq(removals.state, "done")));
    for (const { removal, galleryId } of rows) {
      const { botId, kind, remoteId, finishedAt } = removal;
      if (finishedAt === null) continue;
      const keep = (map: Map<string, Date>, key: string) => {
        const known = map.get(key);
        if (!known || finishedAt < known) map.set(key, finishedAt);
      };
      keep(own, `${botId} ${kind} ${remoteId}`);
      if (kind === "post" && galleryId !== null) keep(items, `${galleryId} ${remoteId}`);
    }
  }
  return {
    own: ({ botId, kind, remoteId }) => own.get(`${botId} ${kind} ${remoteId}`) ?? null,
    item: (galleryId, itemId) => items.get(`${galleryId} ${itemId}`) ?? null,
  };
}

/** What these turns put on the gallery for all to read. */
export async function publishedBy(db: Db, turnIds: readonly string[]) {
  const found = [];
  for (const part of partsOf([...new Set(turnIds)]))
    found.push(
      ...(await db
        .select({ turnId: intents.turnId, botId: intents.botId, kind: intents.kind, remoteId: intents.remoteId })
        .from(intents)
        .where(
          and(inArray(intents.turnId, part), inArray(intents.kind, ["post", "comment"]), eq(intents.status, "done")),
        )),
    );
  return found.map((row) => ({ ...row, kind: row.kind === "post" ? ("post" as const) : ("comment" as const) }));
}
export type Published = Awaited<ReturnType<typeof publishedBy>>[number];

/** When the last of these left; null while one of them is there, or there never was one. */
export function allRemovedAt(removed: Removed, things: readonly Thing[]): Date | null {
  const times = things.map((thing) => removed.own(thing));
  if (times.length === 0 || times.includes(null)) return null;
  return times.reduce((last, time) => (last !== null && time !== null && time > last ? time : last));
}
