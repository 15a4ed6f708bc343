import { and, asc, desc, eq, gt, inArray, sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { bots, jobs, removals } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import {
  type RemainderDto,
  remainderInput,
  type RemainderPageDto,
  type RemovalDto,
  type RemovalListDto,
} from "../contracts/recall";
import { emptyInput, idInput } from "../contracts/words";
import { toJob } from "../simulation/jobs";
import { defineQuery, type Verb } from "../verb";
import { waitsForPeople } from "./acknowledge-removal";
import { foundGoneKind, type JobRow, removalInputOf, removalKinds } from "./removal-job";
import type { Removal } from "./remove-one";
import { recallFacts } from "./recall-facts";
import { recallReport } from "./recall-report";
import { countRemovals, type RemovalCounts } from "./remove-listed";

const JOBS_OF_A_BOT = 3;
const JOBS_OF_THE_FLEET = 20;
const REMAINDER_SHOWN = 20;
const REMAINDER_PAGE = 500;
const REPORTED = 400;
const NAMED = 3;

const acknowledged = z.object({ by: z.string() });

const left = (jobId: string) =>
  and(eq(removals.jobId, jobId), inArray(removals.state, ["by_hand", "failed"])) as SQL<unknown>;

/** Ids of another gallery lead nowhere on the connected one, or to someone else's post. */
async function elsewhereOf(ctx: FleetContext, job: Pick<JobRow, "id" | "input">): Promise<string | null> {
  const { galleryId } = await removalInputOf(ctx.db, ctx, job);
  return galleryId === ctx.studio.identity ? null : galleryId;
}

function toRemainder(ctx: FleetContext, row: Removal, elsewhere: string | null): RemainderDto {
  const { id, kind, itemId, remoteId, text, reason } = row;
  const state = row.state === "failed" ? ("failed" as const) : ("by_hand" as const);
  return {
    id,
    kind,
    state,
    itemId,
    remoteId,
    text,
    reason,
    url: itemId && elsewhere === null ? ctx.links.item(itemId) : null,
  };
}

async function reportOf(ctx: FleetContext, job: JobRow, counts: RemovalCounts): Promise<string | null> {
  const facts = recallFacts.safeParse(job.input["recall"]);
  if (!facts.success) return null;
  const rows = await ctx.db
    .select()
    .from(removals)
    .where(eq(removals.jobId, job.id))
    .orderBy(asc(removals.id))
    .limit(REPORTED);
  return recallReport(facts.data, job, counts, rows);
}

async function namesOf(ctx: FleetContext, ids: readonly string[]): Promise<RemovalDto["named"]> {
  if (ids.length === 0) return [];
  return ctx.db
    .select({ id: bots.id, name: bots.name })
    .from(bots)
    .where(inArray(bots.id, ids.slice(0, NAMED)))
    .orderBy(asc(bots.name), asc(bots.id));
}

async function toRemoval(ctx: FleetContext, job: JobRow): Promise<RemovalDto> {
  const counts = await countRemovals(ctx.db, job.id);
  const rest = await ctx.db
    .select()
    .from(removals)
    .where(left(job.id))
    .orderBy(asc(removals.id))
    .limit(REMAINDER_SHOWN);
  const elsewhere = await elsewhereOf(ctx, job);
  const ids = z.array(z.string()).catch([]).parse(job.input["bots"]);
  const total = counts.waiting + counts.done + counts.by_hand + counts.failed;
  return {
    // What is forgotten after its list counts as well: only its own row knows how far that is.
    job: job.kind === "forget-all" ? toJob(job) : { ...toJob(job), total, done: total - counts.waiting },
    elsewhere,
    bots: ids.length,
    named: await namesOf(ctx, ids),
    acknowledgedBy: acknowledged.safeParse(job.input["acknowledged"]).data?.by ?? null,
    startedBy: job.startedBy,
    startedAt: job.createdAt.toISOString(),
    counts: { waiting: counts.waiting, done: counts.done, byHand: counts.by_hand, failed: counts.failed },
    remainder: rest.map((row) => toRemainder(ctx, row, elsewhere)),
    report: await reportOf(ctx, job, counts),
  };
}

async function newest(ctx: FleetContext, limit: number, which?: SQL): Promise<RemovalListDto> {
  const rows = await ctx.db
    .select()
    .from(jobs)
    .where(and(inArray(jobs.kind, [...removalKinds, foundGoneKind]), which))
    // Of the whole fleet's, what waits for people comes first, however old.
    .orderBy(...(which ? [] : [desc(sql`(${waitsForPeople})`)]), desc(jobs.createdAt))
    .limit(limit);
  return { items: await Promise.all(rows.map((row) => toRemoval(ctx, row))) };
}

/** What is or was taken off the gallery of one bot, newest first. */
export const listRemovalsOfBot: Verb<{ id: string }, RemovalListDto> = defineQuery({
  name: "bots.removals",
  role: "viewer",
  input: idInput,
  run: (ctx, { id }) => newest(ctx, JOBS_OF_A_BOT, sql`jsonb_exists(${jobs.input} -> 'bots', ${id})`),
});

export const listAllRemovals: Verb<Record<string, never>, RemovalListDto> = defineQuery({
  name: "removals.list",
  role: "viewer",
  input: emptyInput,
  run: (ctx) => newest(ctx, JOBS_OF_THE_FLEET),
});

/** What remains on the gallery, a page at a time, for its staff. */
export const listRemainder: Verb<{ id: string; after: number }, RemainderPageDto> = defineQuery({
  name: "removals.remainder",
  role: "operator",
  input: remainderInput,
  run: async (ctx, { id, after }) => {
    const rows = await ctx.db
      .select()
      .from(removals)
      .where(and(left(id), gt(removals.id, after)))
      .orderBy(asc(removals.id))
      .limit(REMAINDER_PAGE + 1);
    const [job] = await ctx.db.select({ id: jobs.id, input: jobs.input }).from(jobs).where(eq(jobs.id, id));
    const elsewhere = job ? await elsewhereOf(ctx, job) : null;
    const items = rows.slice(0, REMAINDER_PAGE).map((row) => toRemainder(ctx, row, elsewhere));
    return { items, nextAfter: rows.length > REMAINDER_PAGE ? (items.at(-1)?.id ?? null) : null };
  },
});
