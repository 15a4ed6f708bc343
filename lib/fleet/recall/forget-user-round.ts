/** Who is to be forgotten leaves no handle and no words in what the fleet keeps of its turns; that something happened stays. */
import { and, eq, inArray, notInArray, or, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/lib/db/db";
import { activities, intents, jobs, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { contactsWith, handlePattern, targetsOf } from "./person";
import type { JobRow, Round } from "./removal-job";

const BATCH = 200;
const jobInput = z.object({ handle: z.string() });
const openTurns = ["planned", "working", "waiting"] as const;

const speaksOf = (column: unknown, pattern: string): SQL => sql`${column}::text ~* ${pattern}`;

/** Turns about this user, or whose record names them. */
function turnsAbout(handle: string): SQL | undefined {
  const pattern = handlePattern(handle);
  return or(targetsOf(turns.targets, handle), speaksOf(turns.trace, pattern), speaksOf(turns.work, pattern));
}

async function forgetTurns(tx: Tx, handle: string): Promise<number> {
  const rows = await tx
    .select({ id: turns.id, theirs: sql<boolean>`${targetsOf(turns.targets, handle)}` })
    .from(turns)
    .where(and(notInArray(turns.status, [...openTurns]), turnsAbout(handle)))
    .limit(BATCH)
    .for("update");
  if (rows.length === 0) return 0;
  const without = sql`(target - 'imageUrl') || '{"title": "", "authorHandle": ""}'::jsonb`;
  await tx
    .update(turns)
    .set({
      trace: null,
      work: null,
      targets: sql`(select coalesce(jsonb_agg(case when lower(target ->> 'authorHandle') = ${handle} then ${without} else target end order by nth), '[]'::jsonb)
        from jsonb_array_elements(${turns.targets}) with ordinality as list(target, nth))`,
    })
    .where(
      inArray(
        turns.id,
        rows.map((row) => row.id),
      ),
    );
  const theirs = rows.filter((row) => row.theirs).map((row) => row.id);
  if (theirs.length > 0)
    await tx
      .update(activities)
      .set({
        text: sql`case ${activities.kind} when 'like' then 'liked a picture' when 'comment' then 'commented on a picture' else 'looked at a picture' end`,
        itemTitle: null,
        imageUrl: null,
        detail: null,
      })
      .where(and(inArray(activities.turnId, theirs), inArray(activities.kind, ["like", "comment", "browse"])));
  return rows.length;
}

/** While it is not known whether a comment arrived, its whole text is needed to find it: that one waits. */
async function forgetIntents(tx: Tx, identity: string, handle: string): Promise<number> {
  const named = or(contactsWith(identity, handle), speaksOf(intents.text, handlePattern(handle)));
  const rows = await tx
    .select({ id: intents.id })
    .from(intents)
    .where(
      and(
        notInArray(intents.status, ["permitted", "unknown"]),
        named,
        or(sql`lower(${intents.authorHandle}) = ${handle}`, speaksOf(intents.text, handlePattern(handle))),
      ),
    )
    .limit(BATCH)
    .for("update");
  if (rows.length === 0) return 0;
  // Its other words stay: a recall has to find them.
  const text = sql`regexp_replace(${intents.text}, ${handlePattern(handle)}, '\\1…\\2', 'gi')`;
  await tx
    .update(intents)
    .set({ authorHandle: null, text })
    .where(
      inArray(
        intents.id,
        rows.map((row) => row.id),
      ),
    );
  return rows.length;
}

async function forgetElsewhere(tx: Tx, handle: string): Promise<void> {
  const pattern = handlePattern(handle);
  await tx.execute(sql`update removals set text = null where text ~* ${pattern}`);
  await tx.execute(
    sql`update dead_letters set request = '{}'::jsonb, answer = '{}'::jsonb where request::text ~* ${pattern} or answer::text ~* ${pattern}`,
  );
}

/** Ends the job, and with it the last place that named them, unless a turn about them is still under way. */
async function endIfClean(ctx: FleetContext, job: JobRow, handle: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await forgetElsewhere(tx, handle);
    const open = await tx.$count(turns, and(inArray(turns.status, [...openTurns]), turnsAbout(handle)));
    const unsettled = await tx.$count(
      intents,
      and(inArray(intents.status, ["permitted", "unknown"]), contactsWith(ctx.studio.identity, handle)),
    );
    const updatedAt = new Date(ctx.clock.realNow());
    const waits = open + unsettled > 0;
    await tx
      .update(jobs)
      .set(
        waits
          ? { note: "A visit that met them is still under way; it is forgotten after it ended", updatedAt }
          : { status: "done", note: "The user is forgotten", input: {}, updatedAt },
      )
      .where(and(eq(jobs.id, job.id), eq(jobs.status, "running")));
  });
  ctx.publish(["fleet", "bots", "activity"]);
}

export async function forgetUserRound(ctx: FleetContext, job: JobRow, { until, signal }: Round): Promise<number> {
  const { handle } = jobInput.parse(job.input);
  let worked = 0;
  while (ctx.clock.realNow() < until && !signal?.aborted) {
    const n =
      (await ctx.db.transaction((tx) => forgetTurns(tx, handle))) +
      (await ctx.db.transaction((tx) => forgetIntents(tx, ctx.studio.identity, handle)));
    if (n === 0) {
      await endIfClean(ctx, job, handle);
      break;
    }
    worked += n;
    const done = sql`${jobs.done} + ${n}`;
    await ctx.db
      .update(jobs)
      .set({ done, total: sql`greatest(${jobs.total}, ${done})`, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(jobs.id, job.id));
  }
  return worked;
}
