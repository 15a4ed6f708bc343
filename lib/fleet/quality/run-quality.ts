import { and, eq, ne, sql } from "drizzle-orm";
import { bots, jobs, qualityReports } from "@/lib/db/schema";
import type { JobDto } from "../contracts/settings";
import { emptyInput, idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { enqueue } from "../outbox/enqueue";
import { qualityRequested } from "../outbox/events";
import { toJob } from "../simulation/jobs";
import { defineCommand, type Verb } from "../verb";
import { runningReport } from "./get-quality";
import { MOST_BOTS } from "./read-life";
import { readFalls } from "./stored";

/** Asks for tonight's report now. One at a time: asked again, the one under way is the answer. */
export const runQuality: Verb<Record<string, never>, JobDto> = defineCommand({
  name: "quality.run",
  role: "operator",
  input: emptyInput,
  work: async (tx, ctx) => {
    const when = new Date(ctx.clock.realNow());
    // Two who ask at once wait for each other here.
    await tx.execute(sql`select id from fleet where id = 1 for update`);
    const running = await runningReport(tx, when.getTime());
    if (running) return { result: running, audit: null };
    await tx
      .update(jobs)
      .set({ status: "failed", error: "The server ended before this did", updatedAt: when })
      .where(and(eq(jobs.kind, "quality"), eq(jobs.status, "running")));
    const mine = and(eq(bots.galleryId, ctx.studio.identity), ne(bots.status, "retired"));
    const total = Math.min(MOST_BOTS, await tx.$count(bots, mine));
    const [row] = await tx
      .insert(jobs)
      .values({
        id: ctx.newId("job"),
        kind: "quality",
        status: "running",
        total: Math.max(1, total),
        note: "Reading what the bots did",
        input: {},
        startedBy: ctx.actor.name,
        createdAt: when,
        updatedAt: when,
      })
      .returning();
    if (!row) throw new FleetError("internal", "The job could not be written.");
    await enqueue(tx, ctx, [qualityRequested(row.id)]);
    return { result: toJob(row), audit: { subject: row.id } };
  },
});

/** Takes note of what fell in a report: it needs no attention any more, until something falls anew. */
export const noteQuality: Verb<{ id: string }, { noted: number }> = defineCommand({
  name: "quality.note",
  role: "operator",
  input: idInput,
  work: async (tx, ctx, { id }) => {
    const [row] = await tx
      .select({ falls: qualityReports.falls })
      .from(qualityReports)
      .where(and(eq(qualityReports.id, id), eq(qualityReports.galleryId, ctx.studio.identity)))
      .for("update");
    if (!row) throw new FleetError("not_found", "There is no such report.", "Open Quality again: it has a newer one.");
    const falls = readFalls(row.falls);
    const noted = falls.filter(({ notedBy }) => notedBy === null).length;
    const by = ctx.actor.name;
    await tx
      .update(qualityReports)
      .set({ falls: falls.map((fall) => ({ ...fall, notedBy: fall.notedBy ?? by })) })
      .where(eq(qualityReports.id, id));
    return { result: { noted }, audit: { subject: id, detail: { measures: falls.map((fall) => fall.id), noted } } };
  },
  after: (ctx) => ctx.publish(["quality", "activity"]),
});
