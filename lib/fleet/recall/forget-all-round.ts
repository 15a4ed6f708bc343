/** What bots made goes first, then their accounts, then all that is known of them; operators, blocks and the audit log stay. */
import { and, asc, count, eq, inArray, lt, lte, ne, notInArray, or, sql } from "drizzle-orm";
import { z } from "zod";
import {
  activities,
  activityHours,
  alerts,
  bots,
  deadLetters,
  jobs,
  modelCalls,
  qualityReports,
  refusedDrafts,
  removals,
} from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { forgetUserKind, type JobRow, type Round } from "./removal-job";
import { removeListed } from "./remove-listed";

const GIVE_UP_MS = 24 * 60 * 60_000;
const BATCH = 10;
const ROWS = 5000;

const jobInput = z.object({
  bots: z.array(z.string()),
  since: z.string(),
  galleryId: z.string().optional(),
  /** Accounts that stay on a gallery: by handle, for its staff. */
  accountsLeft: z.array(z.string()).default([]),
  /** Whether the job itself has begun to forget bots: one that somebody deleted meanwhile says nothing of the list. */
  forgetting: z.boolean().default(false),
});
type Bot = Pick<typeof bots.$inferSelect, "id" | "handle" | "galleryId" | "studioUserId">;

/** The account goes, or stays for people to remove; "later" when the gallery gave no answer worth believing. */
async function removeAccount(ctx: FleetContext, bot: Bot, late: boolean, signal?: AbortSignal) {
  if (bot.studioUserId === null) return "gone";
  if (bot.galleryId !== ctx.studio.identity) return "left";
  const removed = await ctx.studio.removeBot({ id: bot.studioUserId, signal });
  if (removed.kind === "ok" || removed.kind === "not_found") return "gone";
  const refused = removed.kind === "invalid" || (removed.kind === "unauthorized" && removed.status === 403);
  return refused || late ? "left" : "later";
}

/** A handful of bots, their accounts first. Answers how many are forgotten, and whether to go on. */
async function forgetBots(ctx: FleetContext, job: JobRow, signal?: AbortSignal): Promise<{ n: number; goOn: boolean }> {
  const input = jobInput.parse(job.input);
  const rows = await ctx.db
    .select({ id: bots.id, handle: bots.handle, galleryId: bots.galleryId, studioUserId: bots.studioUserId })
    .from(bots)
    .where(inArray(bots.id, input.bots))
    .orderBy(asc(bots.id))
    .limit(BATCH);
  const late = ctx.clock.realNow() - Date.parse(input.since) > GIVE_UP_MS;
  const ended = await Promise.all(rows.map(async (bot) => ({ bot, end: await removeAccount(ctx, bot, late, signal) })));
  const over = ended.filter(({ end }) => end !== "later").map(({ bot }) => bot.id);
  const left = ended.filter(({ end }) => end === "left").map(({ bot }) => `@${bot.handle}`);
  const goOn = rows.length > 0 && over.length === rows.length;
  await ctx.db.transaction(async (tx) => {
    const [open] = await tx.select({ input: jobs.input }).from(jobs).where(eq(jobs.id, job.id)).for("update");
    if (!open || rows.length === 0) return;
    const { accountsLeft, forgetting } = jobInput.parse(open.input);
    if (over.length > 0) await tx.delete(bots).where(inArray(bots.id, over));
    const [still] = await tx.select({ n: count() }).from(bots).where(inArray(bots.id, input.bots));
    const remaining = still?.n ?? 0;
    await tx
      .update(jobs)
      .set({
        done: sql`${jobs.total} - ${remaining}`,
        note: goOn
          ? `Forgetting bots: ${remaining} left`
          : `The gallery did not answer; ${remaining} bots are left and follow by themselves`,
        input: {
          ...open.input,
          accountsLeft: [...new Set([...accountsLeft, ...left])],
          forgetting: forgetting || over.length > 0,
        },
        updatedAt: new Date(ctx.clock.realNow()),
      })
      .where(eq(jobs.id, job.id));
  });
  ctx.publish(["bots", "fleet", "activity"]);
  return { n: over.length, goOn };
}

/** Whatever speaks of bots that are gone, from before the job began. Answers whether all of it is swept. */
async function sweep(ctx: FleetContext, { id, createdAt }: JobRow): Promise<boolean> {
  const { db } = ctx;
  const calls = db.select({ id: modelCalls.id }).from(modelCalls).where(lte(modelCalls.at, createdAt)).limit(ROWS);
  const swept = await db.delete(modelCalls).where(inArray(modelCalls.id, calls)).returning({ id: modelCalls.id });
  const log = db.select({ id: activities.id }).from(activities).where(lt(activities.realAt, createdAt)).limit(ROWS);
  const told = await db.delete(activities).where(inArray(activities.id, log)).returning({ id: activities.id });
  if (swept.length === ROWS || told.length === ROWS) return false;
  await db.delete(activityHours);
  await db.delete(qualityReports).where(lt(qualityReports.madeRealAt, createdAt));
  await db.delete(deadLetters).where(lt(deadLetters.at, createdAt));
  await db.delete(refusedDrafts).where(lt(refusedDrafts.realAt, createdAt));
  await db.delete(alerts).where(and(lt(alerts.createdAt, createdAt), ne(alerts.state, "waiting")));
  // The list of what people still have to remove by hand stays, and nothing else of what bots said.
  await db.delete(removals).where(ne(removals.jobId, id));
  await db.update(removals).set({ text: null }).where(eq(removals.state, "done"));
  await db
    .delete(jobs)
    .where(
      and(
        ne(jobs.id, id),
        lt(jobs.createdAt, createdAt),
        or(ne(jobs.status, "running"), notInArray(jobs.kind, [forgetUserKind, "forget-all"])),
      ),
    );
  return true;
}

async function end(ctx: FleetContext, job: JobRow): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const [row] = await tx
      .select({ input: jobs.input, total: jobs.total })
      .from(jobs)
      .where(eq(jobs.id, job.id))
      .for("update");
    if (!row) return;
    const { bots: forgotten, accountsLeft, since, galleryId } = jobInput.parse(row.input);
    const hands = accountsLeft.length > 0 ? `. Accounts left for the gallery's staff: ${accountsLeft.join(", ")}` : "";
    await tx
      .update(jobs)
      .set({
        status: "done",
        done: row.total,
        note: `${forgotten.length} ${forgotten.length === 1 ? "bot is" : "bots are"} forgotten${hands}`,
        input: { bots: [], everythingOf: [], intents: [], since, galleryId },
        updatedAt: new Date(ctx.clock.realNow()),
      })
      .where(and(eq(jobs.id, job.id), eq(jobs.status, "running")));
  });
  ctx.publish(["bots", "fleet", "activity"]);
}

export async function forgetAllRound(ctx: FleetContext, job: JobRow, round: Round): Promise<number> {
  const known = jobInput.parse(job.input);
  // Once the first is forgotten, the record no longer knows what the gallery has not confirmed: the list is over. Even with no bot left to
  // forget, the sweep follows it.
  const toFollow = Math.max(1, known.bots.length);
  const listed = known.forgetting ? { worked: 0, over: true } : await removeListed(ctx, job, round, toFollow);
  if (!listed.over) return listed.worked;
  let { worked } = listed;
  while (ctx.clock.realNow() < round.until && !round.signal?.aborted) {
    const { n, goOn } = await forgetBots(ctx, job, round.signal);
    worked += n;
    if (goOn) continue;
    const [left] = await ctx.db.select({ n: count() }).from(bots).where(inArray(bots.id, known.bots));
    if ((left?.n ?? 0) > 0) break;
    if (await sweep(ctx, job)) {
      await end(ctx, job);
      break;
    }
  }
  return worked;
}
