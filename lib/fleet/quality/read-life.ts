/** Law: what is judged is what the fleet's own books say reached the gallery, by its own clock, read a few bots at a time. */
import { and, asc, eq, gte, inArray, lt, sql } from "drizzle-orm";
import type { RealismEvent } from "@/lib/behavior/realism/events";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import { bots, intents, turns } from "@/lib/db/schema";
import { mergedInParts } from "./merge-events";

/** Of a larger fleet this many are read, the same ones every night: what one process has to keep in mind at once stays small. */
export const MOST_BOTS = 500;
/** Bots in one read: some thousands of rows, which the embedded database answers in tenths of a second. */
const BOTS_A_READ = 4;
/** Far above what the caps let one bot do in 28 days; a books' fault must not fill the memory. */
const ROWS_A_READ = 10_000 * BOTS_A_READ;

export type Life = {
  events: RealismEvent[];
  /** By handle, as the events have it. */
  ids: ReadonlyMap<string, string>;
  /** Whose archetype rests on fixed days. */
  hardWeekdays: ReadonlySet<string>;
  /** Of how many bots, when not of all. */
  sampled: number | null;
};

export type LifeOf = {
  /** Null for every gallery in the books. */
  galleryId: string | null;
  /** Epoch ms, `until` exclusive. */
  from: number;
  until: number;
  mostBots?: number;
};

type Reader = { id: string; handle: string; hard: boolean };

/** Who retired before did nothing in it, and would take somebody's place in a sample. */
async function readers(db: Db, { galleryId, from }: LifeOf, most: number): Promise<Reader[]> {
  return rowsOf<Reader>(
    await db.execute(sql`
      select id, handle, coalesce(jsonb_array_length(case when jsonb_typeof(persona #> '{rhythm,activeDays}') = 'array'
        then persona #> '{rhythm,activeDays}' end), 7) < 7 as hard
      from ${bots} where (retired_at is null or retired_at >= ${new Date(from).toISOString()}::timestamptz)
        ${galleryId === null ? sql`` : sql`and gallery_id = ${galleryId}`}
      order by md5(id) limit ${most + 1}`),
  );
}

type Did = Pick<
  typeof intents.$inferSelect,
  "id" | "botId" | "at" | "itemId" | "authorHandle" | "replyTo" | "remoteId"
> & {
  kind: string;
};

/** One text for all that are alike: a post is named by everyone who reacts to it. */
type Same = (text: string) => string;

function oneOfEach(): Same {
  const known = new Map<string, string>();
  return (text) => {
    const first = known.get(text);
    if (first === undefined) known.set(text, text);
    return first ?? text;
  };
}

function toEvent(row: Did, bot: string, same: Same): RealismEvent {
  const own = row.kind === "post";
  const remote = own ? same(row.remoteId ?? row.id) : (row.remoteId ?? row.id);
  return {
    // A like's remote id is its post's; an id of its own keeps two events apart.
    id: row.kind === "like" ? row.id : remote,
    bot,
    kind: row.kind as "post" | "comment" | "like",
    at: row.at.getTime(),
    post: own ? remote : same(row.itemId ?? ""),
    parent: row.replyTo ?? "",
    author: own ? bot : same(row.authorHandle ?? ""),
  };
}

type Rest = () => Promise<unknown>;

async function readSome(
  db: Db,
  { from, until }: LifeOf,
  some: readonly Reader[],
  same: Same,
  rest: Rest,
): Promise<RealismEvent[]> {
  const handles = new Map(some.map(({ id, handle }) => [id, handle]));
  const ids = [...handles.keys()];
  const bot = (id: string) => handles.get(id) ?? id;
  const [since, before] = [new Date(from), new Date(until)];
  const { id, botId, at, kind, itemId, authorHandle, replyTo, remoteId } = intents;
  const did = await db
    .select({ id, botId, at, kind, itemId, authorHandle, replyTo, remoteId })
    .from(intents)
    .where(
      and(
        inArray(botId, ids),
        inArray(kind, ["post", "comment", "like"]),
        eq(intents.status, "done"),
        gte(at, since),
        lt(at, before),
      ),
    )
    .orderBy(asc(at), asc(id))
    .limit(ROWS_A_READ);
  await rest();
  const looked = await db
    .select({ botId: turns.botId, at: turns.dueAt })
    .from(turns)
    .where(
      and(
        inArray(turns.botId, ids),
        eq(turns.kind, "browse"),
        eq(turns.status, "done"),
        gte(turns.dueAt, since),
        lt(turns.dueAt, before),
      ),
    )
    .orderBy(asc(turns.dueAt), asc(turns.id))
    .limit(ROWS_A_READ);
  const browsing = looked.map((row): RealismEvent => ({
    // Nothing refers to it.
    id: "",
    bot: bot(row.botId),
    kind: "browse",
    at: row.at.getTime(),
    post: "",
    parent: "",
    author: "",
  }));
  return [...did.map((row) => toEvent(row, bot(row.botId), same)), ...browsing].sort((a, b) => a.at - b.at);
}

/** @param told how many of how many bots are read; @param rest lets others have the thread */
export async function readLife(
  db: Db,
  life: LifeOf,
  told: (done: number, of: number) => Promise<unknown> = async () => undefined,
  rest: Rest = async () => undefined,
): Promise<Life> {
  const most = life.mostBots ?? MOST_BOTS;
  const found = await readers(db, life, most);
  const fleet = found.slice(0, most);
  const lists: RealismEvent[][] = [];
  const same = oneOfEach();
  for (let from = 0; from < fleet.length; from += BOTS_A_READ) {
    lists.push(await readSome(db, life, fleet.slice(from, from + BOTS_A_READ), same, rest));
    await told(Math.min(fleet.length, from + BOTS_A_READ), fleet.length);
    // The embedded database answers without ever waiting: nobody else would have the thread between two reads.
    await rest();
  }
  return {
    events: await mergedInParts(lists, rest),
    ids: new Map(fleet.map(({ id, handle }) => [handle, id])),
    hardWeekdays: new Set(fleet.filter(({ hard }) => hard).map(({ handle }) => handle)),
    sampled: found.length > most ? most : null,
  };
}
