import { and, eq, ne } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { personaCandidates } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { nearestTo, samenessPrint } from "@/lib/persona/sameness";
import {
  type EditCandidateInput,
  editCandidateInput,
  type RedrawCandidateInput,
  redrawCandidateInput,
} from "../contracts/personas";
import { idInput } from "../contracts/words";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { runAgain } from "./generate-people";
import { takenOnGallery } from "./free-handles";
import { heldHandles, knownPeople } from "./known-people";
import { type JobRow, lockJob } from "./persona-job";
import { fieldFault, requireFit } from "./require-fit";

type Row = typeof personaCandidates.$inferSelect;

/** The row, behind its job. Who has an account already is changed on its own page. */
async function lockCandidate(tx: Tx, id: string): Promise<{ job: JobRow; row: Row }> {
  const job = await lockJob(tx, id.slice(0, id.lastIndexOf(".")));
  const [row] = await tx
    .select()
    .from(personaCandidates)
    .where(and(eq(personaCandidates.id, id), ne(personaCandidates.state, "dropped")))
    .for("update");
  if (!row)
    throw new FleetError("not_found", "This person is not among the candidates any more.", "Look at the list again.");
  if (row.state === "accepted")
    throw new FleetError("conflict", "This person is a bot by now.", "Change it on the bot’s own page.");
  return { job, row };
}

/** An operator's own words in place of what was drawn. */
export const editCandidate: Verb<EditCandidateInput, { id: string }> = defineCommand({
  name: "personas.edit",
  role: "operator",
  input: editCandidateInput,
  before: async (ctx, { handle }) => {
    if (handle !== undefined && (await takenOnGallery(ctx, [handle])).has(handle))
      throw fieldFault("handle", "Somebody on the gallery has this handle.", "Choose another.");
  },
  work: async (tx, ctx, { id, ...changes }) => {
    const { row } = await lockCandidate(tx, id);
    const persona = personaSchema.parse({ ...personaSchema.parse(row.persona), ...changes });
    requireFit(persona);
    if (persona.handle !== row.handle && (await heldHandles(tx, ctx.studio.identity)).has(persona.handle))
      throw fieldFault("handle", "This handle is taken.", "Choose another.");
    const known = (await knownPeople(tx, ctx.studio.identity)).filter(({ candidateId }) => candidateId !== id);
    const near = nearestTo(samenessPrint(persona), known);
    await tx
      .update(personaCandidates)
      .set({
        persona,
        handle: persona.handle,
        state: "ready",
        nearScore: near?.sameness.score ?? null,
        nearName: near?.other.persona.name ?? null,
        updatedAt: new Date(ctx.clock.realNow()),
      })
      .where(eq(personaCandidates.id, id));
    return { result: { id }, audit: { subject: persona.handle, detail: { changed: Object.keys(changes) } } };
  },
  after: (ctx) => ctx.publish(["personas"]),
});

/** Has somebody else drawn for this place, with a wish if there is one. The model reads it; the lists draw anew without. */
export const redrawCandidate: Verb<RedrawCandidateInput, { id: string }> = defineCommand({
  name: "personas.redraw",
  role: "operator",
  input: redrawCandidateInput,
  work: async (tx, ctx, { id, hint }) => {
    const { job, row } = await lockCandidate(tx, id);
    await tx
      .update(personaCandidates)
      .set({ state: "asked", hint: hint || null, updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(personaCandidates.id, id));
    await runAgain(tx, ctx, job);
    return { result: { id }, audit: { subject: row.handle, detail: { hint } } };
  },
  after: (ctx) => ctx.publish(["personas"]),
});

/** Leaves somebody out; nobody takes the place. */
export const dropCandidate: Verb<{ id: string }, { id: string }> = defineCommand({
  name: "personas.drop",
  role: "operator",
  input: idInput,
  work: async (tx, ctx, { id }) => {
    const { row } = await lockCandidate(tx, id);
    await tx
      .update(personaCandidates)
      .set({ state: "dropped", updatedAt: new Date(ctx.clock.realNow()) })
      .where(eq(personaCandidates.id, id));
    return { result: { id }, audit: { subject: row.handle } };
  },
  after: (ctx) => ctx.publish(["personas"]),
});
