/** Each outcome is written as it comes, so that whoever goes on after a crash asks only for what is left. */
import { and, asc, count, eq, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { jobs, removals } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { keepQuiet, quietFor } from "../incidents/pace";
import { readFleet } from "../lifecycle/fleet-row";
import { recordActivity } from "../lifecycle/record-activity";
import {
  countUnsettled,
  type JobRow,
  listRemovals,
  type RemovalInput,
  removalInputOf,
  type Round,
} from "./removal-job";
import { type Removal, type Removed, removeOne, whyLater } from "./remove-one";

const GIVE_UP_MS = 24 * 60 * 60_000;
const BATCH = 20;
const AT_ONCE = 4;

export type RemovalCounts = Record<Removal["state"], number>;

export async function countRemovals(db: DbOrTx, jobId: string): Promise<RemovalCounts> {
  const rows = await db
    .select({ state: removals.state, n: count() })
    .from(removals)
    .where(eq(removals.jobId, jobId))
    .groupBy(removals.state);
  const of = (state: Removal["state"]) => rows.find((row) => row.state === state)?.n ?? 0;
  return { waiting: of("waiting"), done: of("done"), by_hand: of("by_hand"), failed: of("failed") };
}

/** What was asked for in vain goes last, so that one stubborn post does not keep the rest. */
async function nextBatch(ctx: FleetContext, jobId: string): Promise<Removal[]> {
  return ctx.db
    .select()
    .from(removals)
    .where(and(eq(removals.jobId, jobId), eq(removals.state, "waiting")))
    .orderBy(sql`${removals.reason} is not null`, asc(removals.id))
    .limit(BATCH);
}

const isLate = (ctx: FleetContext, { since }: RemovalInput): boolean =>
  ctx.clock.realNow() - Date.parse(since) > GIVE_UP_MS;

async function writeDown(ctx: FleetContext, removal: Removal, input: RemovalInput, result: Removed): Promise<void> {
  const realNow = ctx.clock.realNow();
  const late = result.state === "waiting" && isLate(ctx, input);
  const state = late ? ("failed" as const) : result.state;
  await ctx.db
    .update(removals)
    .set({
      state,
      reason: result.state === "done" ? null : result.reason,
      finishedAt: state === "waiting" ? null : new Date(realNow),
    })
    .where(and(eq(removals.id, removal.id), eq(removals.state, "waiting")));
}

/** After a day without a gallery to ask, what waits for it is for people: the job must not stay open for ever. */
async function giveUp(ctx: FleetContext, jobId: string, why: string): Promise<number> {
  const rows = await ctx.db
    .update(removals)
    .set({ state: "failed", reason: `Given up after a day. ${why}`, finishedAt: new Date(ctx.clock.realNow()) })
    .where(and(eq(removals.jobId, jobId), eq(removals.state, "waiting")))
    .returning({ id: removals.id });
  return rows.length;
}

function endNote({ done, by_hand, failed }: RemovalCounts, unsettled: number): string {
  const left = by_hand + failed;
  const parts = [`${done} removed`];
  if (left > 0) parts.push(`${left} left for the gallery's staff`);
  if (unsettled > 0) parts.push(`${unsettled} never confirmed by the gallery`);
  return parts.join(", ");
}

/** `inRound`: more follows at once; then the record is gone through again only when nothing else is left to do. */
type Standing = { note: string | null; toFollow: number; givenUp: boolean; inRound?: boolean };

/** Says how far it is; with nothing to follow, ends the job when nothing is left that the fleet could do. Answers whether that is so. */
async function report(
  ctx: FleetContext,
  job: JobRow,
  input: RemovalInput,
  { note, toFollow, givenUp, inRound = false }: Standing,
): Promise<boolean> {
  const over = await ctx.db.transaction(async (tx) => {
    const [open] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.id, job.id), eq(jobs.status, "running")))
      .for("update");
    if (!open) return false;
    // Counted before the list is completed: what is settled in between is on it then.
    const unsettled = await countUnsettled(tx, input);
    let counts = await countRemovals(tx, job.id);
    if (!inRound || counts.waiting === 0) {
      await listRemovals(tx, ctx, job.id, input);
      counts = await countRemovals(tx, job.id);
    }
    const total = counts.waiting + counts.done + counts.by_hand + counts.failed;
    const over = counts.waiting === 0 && (unsettled === 0 || givenUp);
    const ends = over && toFollow === 0;
    const wait = unsettled > 0 ? "The gallery has not confirmed everything yet" : null;
    await tx
      .update(jobs)
      .set({
        status: ends ? "done" : "running",
        done: total - counts.waiting,
        total: total + toFollow,
        note: ends ? endNote(counts, unsettled) : (note ?? wait),
        updatedAt: new Date(ctx.clock.realNow()),
      })
      .where(eq(jobs.id, job.id));
    if (ends && total > 0)
      await recordActivity(tx, ctx, {
        botId: null,
        kind: "retired",
        result: "info",
        text: `texts taken off the gallery: ${endNote(counts, unsettled)}`,
      });
    return over;
  });
  ctx.publish(["bots", "fleet", "activity"]);
  return over;
}

/**
 * One round on the list of a job. `toFollow` counts what the job still has to do after its list; the job ends with its list when that is
 * nothing. Answers how many things it has dealt with, and whether the list is over.
 */
export async function removeListed(
  ctx: FleetContext,
  job: JobRow,
  { until, signal }: Round,
  toFollow = 0,
): Promise<{ worked: number; over: boolean }> {
  const input = await removalInputOf(ctx.db, ctx, job);
  const elsewhere = input.galleryId !== ctx.studio.identity;
  const quiet = quietFor((await readFleet(ctx.db)).callsFrom, ctx.clock.realNow()) > 0;
  const can = elsewhere || quiet ? null : await ctx.studio.capabilities({ signal });
  let note: string | null = null;
  let vain: string | null = null;
  if (elsewhere) {
    note = `This is on another gallery: ${input.galleryId}. It goes on once that gallery is connected`;
    vain = `Another gallery was connected than ${input.galleryId}`;
  } else if (quiet) note = "The gallery has asked for quiet. The rest follows by itself";
  else if (can !== null && can.kind !== "ok") {
    note = "The gallery did not say what it can do; asked again in a minute";
    vain = signal?.aborted || can.kind === "budget" ? null : whyLater(can);
  }
  const givenUp = vain !== null && isLate(ctx, input);
  let worked = givenUp ? await giveUp(ctx, job.id, vain ?? "") : 0;
  while (can?.kind === "ok" && note === null && ctx.clock.realNow() < until) {
    const batch = await nextBatch(ctx, job.id);
    if (batch.length === 0) break;
    for (let from = 0; from < batch.length && note === null; from += AT_ONCE) {
      const results = await Promise.all(
        batch.slice(from, from + AT_ONCE).map(async (removal) => {
          const result = await removeOne(ctx, can.value, removal, signal);
          await writeDown(ctx, removal, input, result);
          return result;
        }),
      );
      worked += results.filter((result) => result.state !== "waiting").length;
      const later = results.find((result) => result.state === "waiting");
      if (later?.state === "waiting" && later.retryAfterMs) await keepQuiet(ctx, later.retryAfterMs);
      if (later?.state === "waiting") note = `${later.reason}. The rest follows by itself`;
    }
    await report(ctx, job, input, { note, toFollow, givenUp, inRound: true });
  }
  return { worked, over: await report(ctx, job, input, { note, toFollow, givenUp }) };
}
