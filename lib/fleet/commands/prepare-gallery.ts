import { and, eq } from "drizzle-orm";
import { jobs } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type JobDto, type PrepareGalleryInput, prepareGalleryInput } from "../contracts/settings";
import { FleetError } from "../errors";
import { chooseBots } from "../simulation/prepare-bots";
import { toJob } from "../simulation/jobs";
import { defineCommand, type Verb } from "../verb";

export type PreparationStarter = (ctx: FleetContext, job: JobDto, botIds: string[], input: PrepareGalleryInput) => void;

/** Begins to write a past for a sandbox gallery; `start` carries it on after this has committed. */
export function prepareGallery(start: PreparationStarter): Verb<PrepareGalleryInput, JobDto> {
  const chosen = new WeakMap<JobDto, string[]>();
  return defineCommand({
    name: "gallery.prepare",
    role: "operator",
    input: prepareGalleryInput,
    work: async (tx, ctx, input) => {
      if (ctx.studio.identity !== "sandbox") {
        throw new FleetError(
          "conflict",
          "A past can only be written for the built-in sandbox.",
          "On a real gallery the fleet only ever acts in the present.",
        );
      }
      const [other] = await tx
        .select({ id: jobs.id })
        .from(jobs)
        .where(and(eq(jobs.kind, "lived-in"), eq(jobs.status, "running")));
      if (other) throw new FleetError("conflict", "The gallery is being prepared already.", "Wait until that is done.");
      const ids = await chooseBots(tx, ctx, input);
      const when = new Date(ctx.clock.realNow());
      const [row] = await tx
        .insert(jobs)
        .values({
          id: ctx.newId("job"),
          kind: "lived-in",
          status: "running",
          total: input.days,
          note: `${ids.length} ${ids.length === 1 ? "bot" : "bots"}, ${input.days} ${input.days === 1 ? "day" : "days"}`,
          input,
          startedBy: ctx.actor.name,
          createdAt: when,
          updatedAt: when,
        })
        .returning();
      if (!row) throw new FleetError("internal", "The job could not be written.");
      const job = toJob(row);
      chosen.set(job, ids);
      return { result: job, audit: { subject: job.id, detail: { ...input } } };
    },
    after: (ctx, job, input) => start(ctx, job, chosen.get(job) ?? [], input),
  });
}
