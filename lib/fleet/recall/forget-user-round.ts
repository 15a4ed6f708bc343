/** A user is forgotten in passes over the record; how far they are is kept with the job, so that a round goes on where the last one ended. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { intents, jobs, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import {
  forgetActivities,
  forgetElsewhere,
  forgetIntents,
  forgetTurns,
  openTurns,
  type Person,
  turnsAbout,
} from "./forget-rows";
import { contactsWith } from "./person";
import type { JobRow, Round } from "./removal-job";

/** Older intents know whose post it was from their turn alone: they go first. */
const passes = [forgetIntents, forgetTurns, forgetActivities];
const jobInput = z.object({
  handle: z.string(),
  /** On which gallery they have this handle: on another one it is someone else's. */
  galleryId: z.string().optional(),
  pass: z.number().default(0),
  after: z.string().default(""),
});

/** Ends the job, and with it the last place that named them, unless a turn about them is still under way. */
async function endIfClean(ctx: FleetContext, job: JobRow, person: Person): Promise<void> {
  const { handle, identity } = person;
  await ctx.db.transaction(async (tx) => {
    await forgetElsewhere(tx, person);
    const open = await tx.$count(turns, and(inArray(turns.status, [...openTurns]), turnsAbout(handle)));
    const unsettled = await tx.$count(
      intents,
      and(inArray(intents.status, ["permitted", "unknown"]), contactsWith(identity, handle)),
    );
    const updatedAt = new Date(ctx.clock.realNow());
    const waits = open + unsettled > 0;
    await tx
      .update(jobs)
      .set(
        waits
          ? {
              note: "A visit that met them is still under way; it is forgotten after it ended",
              input: { handle, galleryId: identity },
              updatedAt,
            }
          : { status: "done", note: "The user is forgotten", input: {}, updatedAt },
      )
      .where(and(eq(jobs.id, job.id), eq(jobs.status, "running")));
  });
  ctx.publish(["fleet", "bots", "activity"]);
}

export async function forgetUserRound(ctx: FleetContext, job: JobRow, { until, signal }: Round): Promise<number> {
  const { handle, galleryId: identity = ctx.studio.identity, ...begun } = jobInput.parse(job.input);
  let { pass, after } = begun;
  const person = { handle, identity, at: new Date(ctx.clock.realNow()) };
  const whom = { handle, galleryId: identity };
  let worked = 0;
  while (ctx.clock.realNow() < until && !signal?.aborted) {
    const forget = passes[pass];
    if (!forget) {
      await endIfClean(ctx, job, person);
      break;
    }
    const { n, next } = await ctx.db.transaction(async (tx) => {
      const page = await forget(tx, person, after);
      const input = page.next === null ? { ...whom, pass: pass + 1, after: "" } : { ...whom, pass, after: page.next };
      const done = sql`${jobs.done} + ${page.n}`;
      const updatedAt = new Date(ctx.clock.realNow());
      // A job that another process ended names nobody any more, and must not again.
      await tx
        .update(jobs)
        .set({ input, done, total: sql`greatest(${jobs.total}, ${done})`, updatedAt })
        .where(and(eq(jobs.id, job.id), eq(jobs.status, "running")));
      return page;
    });
    worked += n;
    if (next === null) pass += 1;
    after = next ?? "";
  }
  return worked;
}
