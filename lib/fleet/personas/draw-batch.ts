/** Law: a batch is drawn, compared and written whole; whatever ends a process between two of them loses nobody and doubles nobody. */
import type { Archetype } from "@/lib/persona/archetype";
import { identityFault } from "@/lib/persona/check-identity";
import { drawOtherHandle } from "@/lib/persona/identity";
import { inventedPersona } from "@/lib/persona/invent";
import type { Persona } from "@/lib/persona/persona";
import { samenessPrint } from "@/lib/persona/sameness";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import type { PersonaFormInput } from "../contracts/personas";
import { askForPeople, PEOPLE_A_CALL } from "./ask-people";
import { wantedPlaces, type Wanted } from "./batch-plan";
import { outlookOf } from "./failure-words";
import { takenOnGallery } from "./free-handles";
import { endJob, keepBatch, noteJob } from "./keep-batch";
import { heldHandles, knownPeople, type KnownPerson } from "./known-people";
import { readJob, readStored } from "./persona-job";
import { archetypesOf, drawnAt } from "./vacancies";

export type BatchResult = { kind: "more"; made: number } | { kind: "again"; waitMs: number } | { kind: "over" };

/** From the lists, which cost nothing: this many between two looks at the job. */
const DRAWN_A_BATCH = 25;
/** A handle that the gallery gives to somebody else is drawn anew this often. */
const HANDLE_TRIES = 4;
const LIST_TRIES = 3;

type Drawing = {
  form: PersonaFormInput;
  archetypes: readonly Archetype[];
  taken: Set<string>;
  known: readonly KnownPerson[];
};
export type DrawnPerson = { wanted: Wanted; persona: Persona };

const anew = ({ redraws }: Wanted) => (redraws === null ? 0 : redraws + 1);

/** Whom the lists put there. What a model invents stays in the place's first city and hours, however often it is asked. */
function drawnFor({ form, archetypes, taken }: Drawing, wanted: Wanted, redraws = 0): Persona {
  const archetype = archetypes[wanted.place] as Archetype;
  return drawnAt(form, archetype, wanted.place, { redraws, taken });
}

/** From the lists, drawn on where somebody's name or bio happens to read badly. */
function faultless(drawing: Drawing, wanted: Wanted): Persona {
  const drawn = (tries: number) => drawnFor(drawing, wanted, anew(wanted) + tries * 100);
  let persona = drawn(0);
  for (let tries = 1; tries <= LIST_TRIES && identityFault(persona) !== null; tries += 1) persona = drawn(tries);
  return persona;
}

/** Gives everyone a handle of their own that the gallery has free; what cannot be had is left out, and asked for again. */
async function withFreeHandles(ctx: FleetContext, drawing: Drawing, people: DrawnPerson[]): Promise<DrawnPerson[]> {
  let open = people;
  const settled: DrawnPerson[] = [];
  for (let tries = 0; tries < HANDLE_TRIES && open.length > 0; tries += 1) {
    const own = open.map(({ wanted, persona }) => {
      const { taken, archetypes } = drawing;
      const free = !taken.has(persona.handle);
      const handle = free
        ? persona.handle
        : drawOtherHandle(persona, archetypes[wanted.place] as Archetype, tries, taken);
      taken.add(handle);
      return { wanted, persona: { ...persona, handle } };
    });
    const foreign = await takenOnGallery(
      ctx,
      own.map(({ persona }) => persona.handle),
    );
    settled.push(...own.filter(({ persona }) => !foreign.has(persona.handle)));
    open = own.filter(({ persona }) => foreign.has(persona.handle));
  }
  return settled;
}

/** Who it was is not held against whom it becomes. */
const others = (known: readonly KnownPerson[], jobId: string, places: ReadonlySet<number>) =>
  known.filter(({ candidateId }) => !candidateId || ![...places].some((place) => candidateId === `${jobId}.${place}`));

type Told = { kind: "people"; people: DrawnPerson[] } | Exclude<BatchResult, { kind: "more" }>;

async function tellOf(
  ctx: FleetContext,
  jobId: string,
  drawing: Drawing,
  wanted: readonly Wanted[],
  tries: number,
): Promise<Told> {
  if (ctx.llm.offline) {
    const people = wanted.map((one) => ({ wanted: one, persona: faultless(drawing, one) }));
    return { kind: "people", people: people.filter(({ persona }) => identityFault(persona) === null) };
  }
  const vacancies = wanted.map((one) => ({
    place: one.place,
    drawn: drawnFor(drawing, one),
    archetype: drawing.archetypes[one.place] as Archetype,
    hint: one.hint,
  }));
  const known = drawing.known.map(({ persona }) => persona);
  const answer = await askForPeople(ctx, { jobId, form: drawing.form, vacancies, known });
  if (answer.kind === "halted") {
    await endJob(ctx, jobId, answer.reason);
    return { kind: "over" };
  }
  if (answer.kind === "failed") {
    const outlook = outlookOf(answer.failure, tries);
    if (outlook.again) await noteJob(ctx, jobId, "The model did not answer well; it is asked again");
    else await endJob(ctx, jobId, outlook.words);
    return outlook.again ? { kind: "again", waitMs: outlook.waitMs } : { kind: "over" };
  }
  const people = vacancies.flatMap(({ place, drawn }, at) => {
    const said = answer.people.find((one) => one.place === place);
    const invented = said && inventedPersona(drawn, said);
    return invented?.kind === "person" ? [{ wanted: wanted[at] as Wanted, persona: invented.persona }] : [];
  });
  return { kind: "people", people };
}

/** Draws the next few people of a job. @param tries how often in a row nothing came of it, this time among them */
export async function drawBatch(ctx: FleetContext, jobId: string, tries: number): Promise<BatchResult> {
  const job = await readJob(ctx.db, jobId);
  if (job.status !== "running") return { kind: "over" };
  const { form, galleryId } = readStored(job);
  if (galleryId !== undefined && galleryId !== ctx.studio.identity) {
    await endJob(ctx, jobId, `These people are for ${galleryId}, and another gallery is configured now.`);
    return { kind: "over" };
  }
  const most = ctx.llm.offline ? DRAWN_A_BATCH : PEOPLE_A_CALL;
  const wanted = (await wantedPlaces(ctx.db, jobId, job.total)).slice(0, most);
  if (wanted.length === 0) {
    await endJob(ctx, jobId, null);
    return { kind: "over" };
  }
  const archetypes = archetypesOf(form, await loadArchetypes(ctx.db));
  const { identity } = ctx.studio;
  const known = others(await knownPeople(ctx.db, identity), jobId, new Set(wanted.map(({ place }) => place)));
  const drawing = { form, archetypes, known, taken: await heldHandles(ctx.db, identity) };
  const told = await tellOf(ctx, jobId, drawing, wanted, tries);
  if (told.kind !== "people") return told;
  const people = (await withFreeHandles(ctx, drawing, told.people)).map((one) => ({
    ...one,
    print: samenessPrint(one.persona),
  }));
  const made = await keepBatch(ctx, jobId, people, known);
  if (made > 0 || tries < 3) return made > 0 ? { kind: "more", made } : { kind: "again", waitMs: 0 };
  await endJob(ctx, jobId, "Nobody in the model’s answers could be taken: names, handles or bios broke the rules.");
  return { kind: "over" };
}
