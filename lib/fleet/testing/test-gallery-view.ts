/** What visitors of the gallery see of a bot, from the gallery's own tables, beside what the fleet believes. */
import { and, asc, count, eq } from "drizzle-orm";
import { activities, intents, sandboxComments, sandboxItems, sandboxLikes, sandboxUsers, turns } from "@/lib/db/schema";
import type { TestFleet } from "./test-fleet";

export type Seen = { posts: number; comments: number; likes: number };

export async function seenOf(fleet: TestFleet, handle: string): Promise<Seen> {
  const [user] = await fleet.db
    .select({ id: sandboxUsers.id })
    .from(sandboxUsers)
    .where(eq(sandboxUsers.username, handle));
  if (!user) return { posts: 0, comments: 0, likes: 0 };
  const of = async (table: typeof sandboxItems | typeof sandboxComments | typeof sandboxLikes) => {
    const [row] = await fleet.db.select({ n: count() }).from(table).where(eq(table.userId, user.id));
    return row?.n ?? 0;
  };
  return { posts: await of(sandboxItems), comments: await of(sandboxComments), likes: await of(sandboxLikes) };
}

/** What the fleet says reached the gallery. */
export async function believedOf(fleet: TestFleet, botId: string): Promise<Seen> {
  const rows = await fleet.db
    .select({ kind: intents.kind, n: count() })
    .from(intents)
    .where(and(eq(intents.botId, botId), eq(intents.status, "done")))
    .groupBy(intents.kind);
  const of = (kind: string) => rows.find((row) => row.kind === kind)?.n ?? 0;
  return { posts: of("post"), comments: of("comment"), likes: of("like") };
}

export async function turnsOf(fleet: TestFleet, botId: string): Promise<(typeof turns.$inferSelect)[]> {
  return fleet.db.select().from(turns).where(eq(turns.botId, botId)).orderBy(asc(turns.sessionId), asc(turns.index));
}

export async function logOf(fleet: TestFleet, botId: string): Promise<string[]> {
  const rows = await fleet.db.select().from(activities).where(eq(activities.botId, botId)).orderBy(asc(activities.id));
  return rows.map((row) => `${row.kind}:${row.result}`);
}

export async function intentsOf(fleet: TestFleet, botId: string): Promise<(typeof intents.$inferSelect)[]> {
  return fleet.db
    .select()
    .from(intents)
    .where(eq(intents.botId, botId))
    .orderBy(asc(intents.permittedAt), asc(intents.ordinal));
}
