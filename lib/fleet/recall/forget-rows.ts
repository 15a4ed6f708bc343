/** Row by row, page by page: who is to be forgotten leaves no handle and no words; that something happened stays. */
import { and, asc, eq, gt, inArray, notInArray, or, sql, type SQL } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { activities, deadLetters, intents, jobs, refusedDrafts, removals, turns } from "@/lib/db/schema";
import { BY_FLEET } from "../dead-letters/write-letter";
import { forgetPersonEverywhere } from "../memory/forget-memories";
import { handlePattern, mentionPattern, onTheirPost, recordPattern, targetsOf } from "./person";

const BATCH = 200;
export const openTurns = ["planned", "working", "waiting"] as const;

/** Whom, on which gallery, and when they are forgotten (real time). */
export type Person = { handle: string; identity: string; at: Date };
/** `next` is the id to go on after, null after the last page. */
export type Page = { n: number; next: string | null };

const matches = (column: unknown, pattern: string): SQL => sql`${column}::text ~* ${pattern}`;
const without = (column: unknown, pattern: string, left: string): SQL =>
  sql`regexp_replace(${column}, ${pattern}, ${left}, 'gi')`;
const pageOf = (rows: readonly { id: string | number }[]): Page => ({
  n: rows.length,
  next: rows.length === BATCH ? String(rows.at(-1)?.id) : null,
});

/** Turns about this user, or whose record names them. */
export function turnsAbout(handle: string): SQL | undefined {
  const record = recordPattern(handle);
  return or(
    targetsOf(turns.targets, handle),
    matches(turns.trace, record),
    matches(turns.work, record),
    matches(turns.reason, mentionPattern(handle)),
  );
}

/** What else was kept of what these turns said. */
async function forgetWords(tx: Tx, at: Date, turnIds: readonly string[]): Promise<void> {
  const ids = [...new Set(turnIds)];
  await tx
    .update(activities)
    .set({
      text: sql`case ${activities.kind} when 'like' then 'liked a picture' when 'comment' then 'commented on a picture' when 'post' then 'posted a picture' else 'looked at a picture' end`,
      itemTitle: null,
      imageUrl: null,
      detail: null,
    })
    .where(and(inArray(activities.turnId, ids), inArray(activities.kind, ["like", "comment", "post", "browse"])));
  await tx
    .update(deadLetters)
    .set({ request: {}, answer: {}, reason: "It was about a user who is forgotten" })
    .where(inArray(deadLetters.turnId, ids));
  // Without its words nobody can do anything about it.
  await tx
    .update(deadLetters)
    .set({ state: "discarded", closedAt: at, closedBy: BY_FLEET })
    .where(and(inArray(deadLetters.turnId, ids), eq(deadLetters.state, "open")));
  await tx.delete(refusedDrafts).where(inArray(refusedDrafts.turnId, ids));
  const made = tx.select({ id: intents.remoteId }).from(intents).where(inArray(intents.turnId, ids));
  await tx.update(removals).set({ text: null }).where(inArray(removals.remoteId, made));
  await tx
    .update(jobs)
    .set({ input: sql`jsonb_set(${jobs.input}, '{recall,text}', '"…"')` })
    .where(inArray(sql`${jobs.input} -> 'recall' ->> 'turnId'`, ids));
}

/** While it is not known whether a comment arrived, its whole text is needed to find it: that one waits. */
export async function forgetIntents(tx: Tx, { handle, identity, at }: Person, after: string): Promise<Page> {
  const word = handlePattern(handle);
  const mention = mentionPattern(handle);
  const theirs = onTheirPost(identity, handle);
  const named = sql`(lower(${intents.authorHandle}) = ${handle} or ${matches(intents.text, word)})`;
  const rows = await tx
    .select({ id: intents.id, turnId: intents.turnId, theirs: sql<boolean>`coalesce(${theirs}, false)` })
    .from(intents)
    .where(
      and(
        gt(intents.id, after),
        notInArray(intents.status, ["permitted", "unknown"]),
        or(and(theirs, named), matches(intents.text, mention), matches(intents.reason, mention)),
      ),
    )
    .orderBy(asc(intents.id))
    .limit(BATCH)
    .for("update");
  if (rows.length === 0) return pageOf(rows);
  const idsOf = (about: boolean) => rows.filter((row) => row.theirs === about).map((row) => row.id);
  const reason = without(intents.reason, mention, "@…");
  // Its other words stay: a recall has to find them.
  await tx
    .update(intents)
    .set({ authorHandle: null, text: without(intents.text, word, "…"), reason })
    .where(inArray(intents.id, idsOf(true)));
  await tx
    .update(intents)
    .set({ text: without(intents.text, mention, "@…"), reason })
    .where(inArray(intents.id, idsOf(false)));
  await forgetWords(
    tx,
    at,
    rows.map((row) => row.turnId),
  );
  return pageOf(rows);
}

export async function forgetTurns(tx: Tx, { handle, at }: Person, after: string): Promise<Page> {
  const rows = await tx
    .select({ id: turns.id, sessionId: turns.sessionId })
    .from(turns)
    .where(and(gt(turns.id, after), notInArray(turns.status, [...openTurns]), turnsAbout(handle)))
    .orderBy(asc(turns.id))
    .limit(BATCH)
    .for("update");
  if (rows.length === 0) return pageOf(rows);
  const ids = rows.map((row) => row.id);
  const blank = sql`(target - 'imageUrl' - 'tags') || '{"title": "", "authorHandle": ""}'::jsonb`;
  await tx
    .update(turns)
    .set({
      trace: null,
      work: null,
      reason: without(turns.reason, mentionPattern(handle), "@…"),
      targets: sql`(select coalesce(jsonb_agg(case when lower(target ->> 'authorHandle') = ${handle} then ${blank} else target end order by nth), '[]'::jsonb)
        from jsonb_array_elements(${turns.targets}) with ordinality as list(target, nth))`,
    })
    .where(inArray(turns.id, ids));
  // A visit's comments are asked for in one request, which every one of them keeps: their post is in it, without their name.
  const visits = [...new Set(rows.map((row) => row.sessionId))];
  await tx
    .update(turns)
    .set({ trace: sql`${turns.trace} - 'prompt'` })
    .where(
      and(inArray(turns.sessionId, visits), eq(turns.kind, "comment"), sql`jsonb_exists(${turns.trace}, 'prompt')`),
    );
  await forgetWords(tx, at, ids);
  return pageOf(rows);
}

/** What the log says beyond their turns: who is left alone, what was recalled. */
export async function forgetActivities(tx: Tx, { handle }: Person, after: string): Promise<Page> {
  const mention = mentionPattern(handle);
  const { text, itemTitle, detail } = activities;
  const rows = await tx
    .select({ id: activities.id })
    .from(activities)
    .where(
      and(
        gt(activities.id, Number(after)),
        or(matches(text, mention), matches(itemTitle, mention), matches(detail, mention)),
      ),
    )
    .orderBy(asc(activities.id))
    .limit(BATCH)
    .for("update");
  if (rows.length === 0) return pageOf(rows);
  await tx
    .update(activities)
    .set({ text: without(text, mention, "@…"), itemTitle: without(itemTitle, mention, "@…"), detail: null })
    .where(
      inArray(
        activities.id,
        rows.map((row) => row.id),
      ),
    );
  return pageOf(rows);
}

/** The small tables, each at once. */
export async function forgetElsewhere(tx: Tx, { handle, identity, at }: Person): Promise<void> {
  await forgetPersonEverywhere(tx, handle, identity);
  const mention = mentionPattern(handle);
  const record = recordPattern(handle);
  await tx.execute(sql`update removals set text = null where text ~* ${mention}`);
  await tx.execute(sql`update dead_letters set request = '{}'::jsonb, answer = '{}'::jsonb,
    closed_at = case when state = 'open' then ${at.toISOString()}::timestamptz else closed_at end,
    closed_by = case when state = 'open' then ${BY_FLEET} else closed_by end,
    state = case when state = 'open' then 'discarded' else state end, reason = regexp_replace(reason, ${mention}, '@…', 'gi')
    where request::text ~* ${record} or answer::text ~* ${record} or reason ~* ${mention}`);
  await tx.execute(sql`delete from refused_drafts where "text" ~* ${mention}`);
  await tx.execute(sql`delete from review_drafts where gallery_id = ${identity} and (targets::text ~* ${record}
    or work::text ~* ${record} or answered::text ~* ${record}) or reason ~* ${mention}`);
  await tx.execute(sql`delete from seen_pictures where author_handle = ${handle} and gallery_id = ${identity}`);
  await tx.execute(
    sql`update holds set detail = regexp_replace(detail, ${mention}, '@…', 'gi') where detail ~* ${mention}`,
  );
  await tx.execute(sql`update jobs set input = regexp_replace(input::text, ${mention}, '@…', 'gi')::jsonb
    where input -> 'recall' is not null and input::text ~* ${mention}`);
}
