import { and, eq, inArray } from "drizzle-orm";
import { jobs, personaCandidates } from "@/lib/db/schema";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { type PersonaFormInput, personaFormInput, type PersonaJobDto } from "../contracts/personas";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import type { FleetContext } from "../context";
import { PRICE_REMEDY, priceRefusal } from "../budget/price-refusal";
import { requireArmed } from "../lifecycle/fleet-row";
import { enqueue } from "../outbox/enqueue";
import { peopleRequested } from "../outbox/events";
import type { Tx } from "@/lib/db/db";
import { defineCommand, type Verb } from "../verb";
import {
  lockJob,
  PERSONAS_JOB,
  requireGallery,
  storedInput,
  toPersonaJobs,
  readStored,
  type JobRow,
} from "./persona-job";
import { archetypesOf } from "./vacancies";

async function requirePrice(tx: Tx, ctx: FleetContext): Promise<void> {
  const refused = priceRefusal(ctx.llm);
  if (refused) throw new FleetError("conflict", `${refused}.`, PRICE_REMEDY);
  if (!ctx.llm.offline) await requireArmed(tx);
}

async function answer(tx: Tx, row: JobRow | undefined): Promise<PersonaJobDto> {
  const [job] = row ? await toPersonaJobs(tx, [row]) : [];
  if (!job) throw new FleetError("internal", "The job could not be written.");
  return job;
}

/** Begins to draw people from a form; they wait for review, and nobody is created. */
export const generatePeople: Verb<PersonaFormInput, PersonaJobDto> = defineCommand({
  name: "personas.generate",
  role: "operator",
  input: personaFormInput,
  work: async (tx, ctx, form) => {
    await requirePrice(tx, ctx);
    archetypesOf(form, await loadArchetypes(tx));
    const when = new Date(ctx.clock.realNow());
    const id = ctx.newId("people");
    const [row] = await tx
      .insert(jobs)
      .values({
        id,
        kind: PERSONAS_JOB,
        status: "running",
        total: form.count,
        input: storedInput(form, ctx.studio.identity),
        startedBy: ctx.actor.name,
        createdAt: when,
        updatedAt: when,
      })
      .returning();
    await enqueue(tx, ctx, [peopleRequested(id, "first")]);
    return { result: await answer(tx, row), audit: { subject: id, detail: { people: form.count, seed: form.seed } } };
  },
  after: (ctx) => ctx.publish(["personas"]),
});

/** Lets a job run (again) under an event of its own. People from a file have no form to be drawn by. */
export async function runAgain(tx: Tx, ctx: FleetContext, job: JobRow): Promise<JobRow | undefined> {
  requireGallery(job, ctx.studio.identity);
  if (readStored(job).imported)
    throw new FleetError("conflict", "People from a file cannot be drawn anew.", "Edit them, or drop them.");
  const [row] = await tx
    .update(jobs)
    .set({ status: "running", error: null, note: null, updatedAt: new Date(ctx.clock.realNow()) })
    .where(eq(jobs.id, job.id))
    .returning();
  await enqueue(tx, ctx, [peopleRequested(job.id, ctx.newId("round"))]);
  return row;
}

/** Goes on with a job that ended early: only who is missing is drawn. */
export const resumePeople: Verb<{ id: string }, PersonaJobDto> = defineCommand({
  name: "personas.resume",
  role: "operator",
  input: idInput,
  work: async (tx, ctx, { id }) => {
    await requirePrice(tx, ctx);
    const job = await lockJob(tx, id);
    if (job.status === "running") return { result: await answer(tx, job), audit: null };
    return {
      result: await answer(tx, await runAgain(tx, ctx, job)),
      audit: { subject: id, detail: { done: job.done } },
    };
  },
  after: (ctx) => ctx.publish(["personas"]),
});

/** Ends a job where it is. A batch that the model is writing just now is paid for, and kept. */
export const stopPeople: Verb<{ id: string }, PersonaJobDto> = defineCommand({
  name: "personas.stop",
  role: "operator",
  input: idInput,
  work: async (tx, ctx, { id }) => {
    const job = await lockJob(tx, id);
    if (job.status !== "running") return { result: await answer(tx, job), audit: null };
    const [row] = await tx
      .update(jobs)
      .set({ status: "failed", error: `Stopped by ${ctx.actor.name}.`, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(jobs.id, id))
      .returning();
    // Whom an operator wanted anew stays as they are.
    await tx
      .update(personaCandidates)
      .set({ state: "ready" })
      .where(and(eq(personaCandidates.jobId, id), inArray(personaCandidates.state, ["asked"])));
    return { result: await answer(tx, row), audit: { subject: id, detail: { done: job.done } } };
  },
  after: (ctx) => ctx.publish(["personas"]),
});
