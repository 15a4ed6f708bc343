import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { jobs, personaCandidates } from "@/lib/db/schema";
import { nearestTo, type SamenessPrint } from "@/lib/persona/sameness";
import type { FleetContext } from "../context";
import type { DrawnPerson } from "./draw-batch";
import type { KnownPerson } from "./known-people";
import { lockJob } from "./persona-job";

type Printed = DrawnPerson & { print: SamenessPrint };

/** Written once: into a place that nobody fills, or over one that nobody has changed since. */
async function keepOne(
  tx: Tx,
  ctx: FleetContext,
  jobId: string,
  one: Printed,
  beside: readonly Near[],
): Promise<number> {
  const { wanted, persona } = one;
  const near = nearestTo(one.print, beside);
  const row = {
    state: "ready" as const,
    persona,
    handle: persona.handle,
    nearScore: near?.sameness.score ?? null,
    nearName: near?.other.persona.name ?? null,
    updatedAt: new Date(ctx.clock.realNow()),
  };
  if (wanted.redraws === null) {
    const made = await tx
      .insert(personaCandidates)
      .values({ ...row, id: `${jobId}.${wanted.place}`, jobId, place: wanted.place })
      .onConflictDoNothing()
      .returning({ id: personaCandidates.id });
    return made.length;
  }
  const made = await tx
    .update(personaCandidates)
    .set({ ...row, redraws: wanted.redraws + 1 })
    .where(
      and(
        eq(personaCandidates.id, `${jobId}.${wanted.place}`),
        eq(personaCandidates.redraws, wanted.redraws),
        eq(personaCandidates.state, wanted.state === "asked" ? "asked" : "ready"),
      ),
    )
    .returning({ id: personaCandidates.id });
  return made.length;
}

type Near = Pick<KnownPerson, "persona" | "print">;

/** The people of one batch, and how far the job has come, in one transaction. Answers how many were written. */
export async function keepBatch(
  ctx: FleetContext,
  jobId: string,
  people: readonly Printed[],
  known: readonly KnownPerson[],
): Promise<number> {
  const made = await ctx.db.transaction(async (tx) => {
    await lockJob(tx, jobId);
    let kept = 0;
    for (const one of people) {
      const besides = people.filter((other) => other !== one);
      kept += await keepOne(tx, ctx, jobId, one, [...known, ...besides]);
    }
    const done = await tx.$count(
      personaCandidates,
      and(eq(personaCandidates.jobId, jobId), inArray(personaCandidates.state, ["ready", "dropped", "accepted"])),
    );
    const updatedAt = new Date(ctx.clock.realNow());
    await tx.update(jobs).set({ done, note: null, updatedAt }).where(eq(jobs.id, jobId));
    return kept;
  });
  ctx.publish(["personas"]);
  return made;
}

export async function noteJob(ctx: FleetContext, jobId: string, note: string): Promise<void> {
  await ctx.db
    .update(jobs)
    .set({ note, updatedAt: new Date(ctx.clock.realNow()) })
    .where(eq(jobs.id, jobId));
  ctx.publish(["personas"]);
}

/** Ends a job that still runs: well without an error, else with words that say what to do before it goes on. */
export async function endJob(ctx: FleetContext, jobId: string, error: string | null): Promise<void> {
  const status = error === null ? ("done" as const) : ("failed" as const);
  await ctx.db
    .update(jobs)
    .set({ status, error, note: null, updatedAt: new Date(ctx.clock.realNow()) })
    .where(and(eq(jobs.id, jobId), eq(jobs.status, "running")));
  ctx.publish(["personas"]);
}
