import { and, eq, sql } from "drizzle-orm";
import { bots, jobs } from "@/lib/db/schema";
import { type PersonInput, personInput, type PersonJobDto } from "../contracts/people";
import { FleetError } from "../errors";
import { defineCommand } from "../verb";
import { forgetUserKind } from "./removal-job";
import { beginWork } from "./work-removals";

/** Begins to forget a user. Neither the audit row nor the ended job says whom: only a block, if there is one, still names them. */
export const forgetUser = defineCommand<PersonInput, PersonJobDto>({
  name: "people.forget",
  role: "operator",
  input: personInput,
  work: async (tx, ctx, { handle }) => {
    const [own] = await tx
      .select({ id: bots.id })
      .from(bots)
      .where(sql`lower(${bots.handle}) = ${handle}`)
      .limit(1);
    if (own)
      throw new FleetError("conflict", "This is a bot of this fleet.", "Delete the bot on its own page instead.");
    const [going] = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(
        and(
          eq(jobs.kind, forgetUserKind),
          eq(jobs.status, "running"),
          sql`${jobs.input} ->> 'handle' = ${handle}`,
          sql`coalesce(${jobs.input} ->> 'galleryId', ${ctx.studio.identity}) = ${ctx.studio.identity}`,
        ),
      );
    if (going) return { result: { jobId: going.id, things: 0 }, audit: { subject: "a user" } };
    const when = new Date(ctx.clock.realNow());
    const jobId = ctx.newId("job");
    await tx.insert(jobs).values({
      id: jobId,
      kind: forgetUserKind,
      status: "running",
      total: 0,
      input: { handle, galleryId: ctx.studio.identity },
      startedBy: ctx.actor.name,
      createdAt: when,
      updatedAt: when,
    });
    return { result: { jobId, things: 0 }, audit: { subject: "a user", detail: { job: jobId } } };
  },
  after: async (ctx) => {
    await beginWork(ctx);
    ctx.publish(["fleet", "bots", "activity"]);
  },
});
