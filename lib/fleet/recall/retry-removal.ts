import { and, eq, inArray, sql } from "drizzle-orm";
import { jobs, removals } from "@/lib/db/schema";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { removalInputOf, removalKinds } from "./removal-job";
import { beginWork } from "./work-removals";

/** Asks once more for what remains: the gallery may have learnt to remove it, or its staff may have done so. */
export const retryRemoval: Verb<{ id: string }, { waiting: number }> = defineCommand({
  name: "removals.retry",
  role: "operator",
  input: idInput,
  work: async (tx, ctx, { id }) => {
    const [job] = await tx
      .select({ id: jobs.id, input: jobs.input })
      .from(jobs)
      .where(and(eq(jobs.id, id), inArray(jobs.kind, [...removalKinds])))
      .for("update");
    if (!job) throw new FleetError("not_found", "There is no such removal.", "Open the list of removals in Settings.");
    const { galleryId } = await removalInputOf(tx, ctx, job);
    if (galleryId !== ctx.studio.identity)
      throw new FleetError(
        "conflict",
        `What remains is on another gallery: ${galleryId}.`,
        "Connect that gallery, then ask again.",
      );
    const again = await tx
      .update(removals)
      .set({ state: "waiting", reason: null, finishedAt: null })
      .where(
        and(
          eq(removals.jobId, id),
          inArray(removals.state, ["by_hand", "failed"]),
          // Without its id nothing can be looked for.
          sql`not exists (select 1 from intents i where i.id = ${removals.remoteId})`,
        ),
      )
      .returning({ id: removals.id });
    const when = new Date(ctx.clock.realNow());
    if (again.length > 0)
      await tx
        .update(jobs)
        .set({
          status: "running",
          note: null,
          input: { ...job.input, since: when.toISOString(), forgetting: false, acknowledged: null },
          updatedAt: when,
        })
        .where(eq(jobs.id, id));
    return { result: { waiting: again.length }, audit: { subject: id, detail: { things: again.length } } };
  },
  after: beginWork,
});
