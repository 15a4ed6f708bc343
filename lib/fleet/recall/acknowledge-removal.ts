import { and, eq, inArray, sql } from "drizzle-orm";
import { jobs, removals } from "@/lib/db/schema";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { removalKinds } from "./removal-job";

// Spelled out: where no table is joined, the query builder drops the table's name, and `id` would be the removal's own.
const jobId = sql.raw('"jobs"."id"');
export const leftOfJob = sql<number>`(select count(*) from removals r where r.job_id = ${jobId} and r.state in ('by_hand', 'failed'))::int`;

/** SQL: of this removal (`jobs`) something is left for people, and nobody has said that it is seen to. */
export const waitsForPeople = sql`${jobs.status} <> 'running' and ${jobs.input} -> 'acknowledged' ->> 'by' is null
  and exists (select 1 from removals r where r.job_id = ${jobId} and r.state in ('by_hand', 'failed'))`;

/** An operator has seen to what remains: it needs no attention any more. The list stays, and asking again brings it back. */
export const acknowledgeRemoval: Verb<{ id: string }, { left: number }> = defineCommand({
  name: "removals.acknowledge",
  role: "operator",
  input: idInput,
  work: async (tx, ctx, { id }) => {
    const [job] = await tx
      .select({ status: jobs.status, input: jobs.input })
      .from(jobs)
      .where(and(eq(jobs.id, id), inArray(jobs.kind, [...removalKinds])))
      .for("update");
    if (!job) throw new FleetError("not_found", "There is no such removal.", "Open the list of removals in Settings.");
    if (job.status === "running")
      throw new FleetError("conflict", "It is still being worked on.", "Wait until it has ended.");
    const left = await tx.$count(removals, and(eq(removals.jobId, id), inArray(removals.state, ["by_hand", "failed"])));
    const at = new Date(ctx.clock.realNow());
    await tx
      .update(jobs)
      .set({ input: { ...job.input, acknowledged: { by: ctx.actor.name, at: at.toISOString() } }, updatedAt: at })
      .where(eq(jobs.id, id));
    return { result: { left }, audit: { subject: id, detail: { left } } };
  },
  after: (ctx) => ctx.publish(["fleet", "activity"]),
});
