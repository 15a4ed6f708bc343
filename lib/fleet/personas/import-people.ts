/** Law: a file is taken whole or not at all, and makes candidates: whoever it names is reviewed like everyone else. */
import { z } from "zod";
import { jobs, personaCandidates } from "@/lib/db/schema";
import { identityFault } from "@/lib/persona/check-identity";
import { generatePersona } from "@/lib/persona/generate";
import type { Persona } from "@/lib/persona/persona";
import { faultLine, type FileFault, readPersonaFile } from "@/lib/persona/persona-file";
import { nearestTo, samenessPrint } from "@/lib/persona/sameness";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import type { DbOrTx } from "@/lib/db/db";
import type { PersonaJobDto } from "../contracts/personas";
import { FleetError } from "../errors";
import { defineCommand, type Verb } from "../verb";
import { takenOnGallery } from "./free-handles";
import { heldHandles, knownPeople } from "./known-people";
import { PERSONAS_JOB, storedInput, toPersonaJobs } from "./persona-job";

/** Characters of a file of 500 people, and some room. */
export const MOST_FILE_BYTES = 2_000_000;
const importInput = z.object({ text: z.string().min(1).max(MOST_FILE_BYTES) });
const ROWS_A_STATEMENT = 100;

function refuse(faults: readonly FileFault[]): never {
  const lines = faults.map(faultLine);
  const message = lines.length === 1 ? (lines[0] as string) : `${lines.length} faults in the file.`;
  throw new FleetError("invalid_input", message, "Mend the file and choose it again: nobody was taken from it.", {
    fields: Object.fromEntries(lines.map((line, at) => [String(at), line])),
  });
}

type Read = { people: Persona[]; faults: FileFault[] };

/** Everyone of the file, complete, with what speaks against each. */
async function completed(ctx: FleetContext, db: DbOrTx, text: string): Promise<Read> {
  const file = readPersonaFile(text);
  if (!file.ok) refuse(file.faults);
  const catalogue = await loadArchetypes(db);
  const taken = await heldHandles(db, ctx.studio.identity);
  const faults: FileFault[] = [];
  const people = file.people.flatMap((one, at) => {
    const archetype = catalogue.get(one.archetypeId);
    const fault = (field: string, message: string) =>
      faults.push({ line: file.lines[at] || null, person: at + 1, field, message });
    if (!archetype) {
      fault("archetypeId", `There is no archetype ${one.archetypeId}.`);
      return [];
    }
    const { seed: from = `file/${one.handle}`, rhythm, ...rest } = one;
    const drawn = generatePersona({ archetype, seed: from, index: at, timeZone: one.timeZone });
    const persona = { ...rest, seed: one.seed ?? drawn.seed, rhythm: rhythm ?? drawn.rhythm };
    const unfit = identityFault(persona);
    if (unfit) fault(unfit.field, `${persona[unfit.field]} ${unfit.reason}.`);
    if (taken.has(persona.handle)) fault("handle", `${persona.handle} is taken.`);
    taken.add(persona.handle);
    return [persona];
  });
  return { people, faults };
}

/** Candidates from a file, checked as if they had been drawn. */
export const importPeople: Verb<{ text: string }, PersonaJobDto> = defineCommand({
  name: "personas.import",
  role: "operator",
  input: importInput,
  before: async (ctx, { text }) => {
    const { people, faults } = await completed(ctx, ctx.db, text);
    const handles = people.map(({ handle }) => handle);
    const foreign = faults.length > 0 ? new Set<string>() : await takenOnGallery(ctx, handles);
    const message = "Somebody on the gallery has this handle.";
    const taken = handles.flatMap((handle, at) =>
      foreign.has(handle) ? [{ line: null, person: at + 1, field: `handle ${handle}`, message }] : [],
    );
    if (faults.length + taken.length > 0) refuse([...faults, ...taken].slice(0, 20));
  },
  work: async (tx, ctx, { text }) => {
    const { people, faults } = await completed(ctx, tx, text);
    if (faults.length > 0) refuse(faults.slice(0, 20));
    const when = new Date(ctx.clock.realNow());
    const id = ctx.newId("people");
    const form = { count: people.length, seed: "file", brief: "", tone: "" };
    const [row] = await tx
      .insert(jobs)
      .values({
        id,
        kind: PERSONAS_JOB,
        status: "done",
        done: people.length,
        total: people.length,
        input: storedInput(form, ctx.studio.identity, true),
        startedBy: ctx.actor.name,
        createdAt: when,
        updatedAt: when,
      })
      .returning();
    const known = await knownPeople(tx, ctx.studio.identity);
    const printed = people.map((persona) => ({ persona, print: samenessPrint(persona) }));
    const rows = printed.map((one, place) => {
      const near = nearestTo(one.print, [...known, ...printed.filter((other) => other !== one)]);
      const { persona } = one;
      const nearest = { nearScore: near?.sameness.score ?? null, nearName: near?.other.persona.name ?? null };
      const state = "ready" as const;
      return {
        id: `${id}.${place}`,
        jobId: id,
        place,
        state,
        persona,
        handle: persona.handle,
        ...nearest,
        updatedAt: when,
      };
    });
    for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT)
      await tx.insert(personaCandidates).values(rows.slice(from, from + ROWS_A_STATEMENT));
    const [job] = row ? await toPersonaJobs(tx, [row]) : [];
    if (!job) throw new FleetError("internal", "The job could not be written.");
    return { result: job, audit: { subject: id, detail: { people: people.length } } };
  },
  after: (ctx) => ctx.publish(["personas"]),
});
