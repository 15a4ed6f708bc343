// Law: the database says which topics went stale, whoever's change it was; a version only rises.
import { asc, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { liveVersions } from "@/lib/db/schema";
import type { LiveVersions } from "../contracts/live";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";

const MOST_TOPICS = 100;

const byTopic = (rows: { topic: string; version: number }[]): LiveVersions =>
  Object.fromEntries(rows.map(({ topic, version }) => [topic, version]));

/** One statement of its own, after the commit it tells of: in the order of the names, so that two of them cannot wait for each other. */
export async function raiseVersions(db: Db, topics: readonly string[]): Promise<LiveVersions> {
  const named = [...new Set(topics)].sort();
  if (named.length === 0) return {};
  const rows = await db
    .insert(liveVersions)
    .values(named.map((topic) => ({ topic, version: 1 })))
    .onConflictDoUpdate({ target: liveVersions.topic, set: { version: sql`${liveVersions.version} + 1` } })
    .returning();
  return byTopic(rows);
}

export async function readVersions(db: Db): Promise<LiveVersions> {
  return byTopic(await db.select().from(liveVersions).orderBy(asc(liveVersions.topic)).limit(MOST_TOPICS));
}

/** For a browser without a stream: it compares them with those it knew. */
export const getLiveVersions: Verb<Record<string, never>, { versions: LiveVersions }> = defineQuery({
  name: "live.versions",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => ({ versions: await readVersions(ctx.db) }),
});
