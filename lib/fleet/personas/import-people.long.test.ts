import { asc, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bots, jobs, personaCandidates } from "@/lib/db/schema";
import type { Persona } from "@/lib/persona/persona";
import { createBot } from "../commands/create-bots";
import { editBot } from "../commands/edit-bot";
import { makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { acceptPeople } from "./accept-people";
import { dropCandidate, editCandidate, redrawCandidate } from "./change-candidates";
import { drawPeople } from "./draw-people";
import { exportPeople } from "./export-people";
import { generatePeople } from "./generate-people";
import { importPeople } from "./import-people";
import { heldHandles, knownPeople } from "./known-people";
import { getPeople, listPeople } from "./list-people";
import { measureSameness } from "./measure-sameness";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
});

const exported = (draft?: string) => exportPeople.run(fleet.ctx, exportPeople.input.parse({ draft }));
const renamed = (people: readonly Persona[]) => people.map((one, at) => ({ ...one, handle: `moved.${at}.here` }));
const take = (value: unknown) => importPeople.run(fleet.as("operator"), { text: JSON.stringify(value, null, 2) });
const rows = () => fleet.db.select().from(personaCandidates).orderBy(asc(personaCandidates.place));

const tools = { run: <T>(_id: string, work: () => Promise<T>) => work(), sleepUntil: async () => undefined };
async function draft(count: number): Promise<string> {
  const { id } = await generatePeople.run(fleet.ctx, generatePeople.input.parse({ count, seed: "seed" }));
  await drawPeople(tools, async () => fleet.ctx, id);
  return id;
}

describe("people from the lists, without a model", () => {
  it("are drawn by the same job, for nothing, few of them alike", async () => {
    const id = await draft(60);
    const { job, items, pages, offline } = await getPeople.run(fleet.ctx, { id, page: 2 });
    expect(job).toMatchObject({ status: "done", done: 60, costMicros: 0 });
    expect([items.length, pages, offline]).toEqual([12, 2, true]);
    expect(job.counts.alike).toBeLessThanOrEqual(2);
    expect((await listPeople.run(fleet.ctx, {})).items).toHaveLength(1);
    expect(await measureSameness.run(fleet.ctx, {})).toMatchObject({ compared: 60, sampled: false });
  });

  it("are edited, drawn anew and dropped one by one; the rest is accepted", async () => {
    const id = await draft(3);
    const operator = fleet.as("operator");
    await editCandidate.run(operator, { id: `${id}.0`, handle: "harbour.walker" });
    await expect(editCandidate.run(operator, { id: `${id}.0`, handle: "nike" })).rejects.toThrow(/brand/);
    const [, second] = await rows();
    await redrawCandidate.run(operator, { id: `${id}.1`, hint: "older" });
    await drawPeople(tools, async () => fleet.ctx, id);
    const [, redrawn] = await rows();
    expect(redrawn).toMatchObject({ state: "ready", redraws: 1 });
    expect(redrawn?.persona).not.toMatchObject({ name: (second as { persona: Persona }).persona.name });
    await dropCandidate.run(operator, { id: `${id}.2` });
    await expect(editCandidate.run(operator, { id: `${id}.2`, name: "Ann" })).rejects.toThrow(/not among/);
    await acceptPeople.run(operator, { id, start: false });
    const made = await fleet.db.select().from(bots);
    expect(made.map(({ handle }) => handle).toSorted()).toContain("harbour.walker");
    expect(made).toHaveLength(2);
    await expect(dropCandidate.run(operator, { id: `${id}.0` })).rejects.toThrow(/is a bot by now/);
  });

  it("with a handle that somebody took meanwhile are not created, none of them", async () => {
    const id = await draft(2);
    const [first] = await rows();
    await fleet.studio.provisionBot({
      botId: "x",
      name: "X",
      username: first?.handle ?? "",
      personaId: "p",
      idempotencyKey: "taken",
    });
    await expect(acceptPeople.run(fleet.ctx, { id, start: false })).rejects.toThrow(`${first?.handle} is taken`);
    expect(await fleet.db.select().from(bots)).toEqual([]);
  });
});

describe("a file of people", () => {
  it("takes a fleet to another: exported, read, reviewed, accepted", async () => {
    const made = await makeBots(fleet, 5, false);
    const { personas } = await exported();
    expect(personas.map(({ handle }) => handle).toSorted()).toEqual(made.map(({ handle }) => handle).toSorted());
    const job = await take({ personas: renamed(personas) });
    expect(job).toMatchObject({ status: "done", imported: true, counts: { ready: 5, alike: 5 } });
    expect((await exported(job.id)).personas).toEqual(renamed(personas));
    await expect(redrawCandidate.run(fleet.ctx, { id: `${job.id}.0`, hint: "" })).rejects.toThrow(/from a file/);
    expect(await acceptPeople.run(fleet.ctx, { id: job.id, start: false })).toMatchObject({
      provisioned: 5,
      failed: 0,
    });
  });

  it("holds everybody, however many they are", async () => {
    const id = await draft(1);
    const [one] = await rows();
    if (!one) throw new Error("Nobody was drawn.");
    const more = Array.from({ length: 1020 }, (_, at) => ({ ...one, id: `${id}.${at + 1}`, place: at + 1 }));
    await fleet.db.insert(personaCandidates).values(more);
    expect((await exported(id)).personas).toHaveLength(1021);
  });

  it("with one fault is refused whole, and the fault is named", async () => {
    await makeBots(fleet, 3, false);
    const people = renamed((await exported()).personas);
    const bent = (at: number, part: object) => people.map((one, k) => (k === at ? { ...one, ...part } : one));
    await expect(take(bent(1, { tier: "often" }))).rejects.toThrow(/^Line \d+, person 2, tier: /);
    await expect(take(bent(2, { archetypeId: "pirate" }))).rejects.toThrow(/no archetype pirate/);
    await expect(take(bent(2, { handle: "moved.0.here" }))).rejects.toThrow(/person 3, handle: moved.0.here is taken/);
    await expect(take(bent(0, { bio: "A family doctor." }))).rejects.toThrow(/profession of trust/);
    expect(await rows()).toEqual([]);
    expect(await fleet.db.select().from(jobs)).toEqual([]);
  });
});

describe("another gallery", () => {
  it("has people of its own: drafts for one are neither compared, listed nor accepted at the other", async () => {
    const id = await draft(2);
    const [first] = await rows();
    const elsewhere = { ...fleet.ctx, studio: { ...fleet.studio, identity: "studio.example" } };
    expect((await heldHandles(fleet.db, "sandbox")).has(first?.handle ?? "")).toBe(true);
    expect((await heldHandles(fleet.db, "studio.example")).size).toBe(0);
    expect(await knownPeople(fleet.db, "studio.example")).toEqual([]);
    expect((await listPeople.run(elsewhere, {})).items).toEqual([]);
    await expect(acceptPeople.run(elsewhere, { id, start: false })).rejects.toThrow(/drafted for sandbox/);
    await expect(redrawCandidate.run(elsewhere, { id: `${id}.0`, hint: "" })).rejects.toThrow(/drafted for sandbox/);
    expect((await listPeople.run(fleet.ctx, {})).items).toHaveLength(1);
    // A draft of an earlier release says nothing about it.
    await fleet.db.update(jobs).set({ input: sql`${jobs.input} - 'galleryId'` });
    expect((await heldHandles(fleet.db, "studio.example")).size).toBe(2);
  });
});

describe("an operator's own words", () => {
  it("for one bot keep to the rules that hold for drafts", async () => {
    const one = { archetypeId: "ai-artist", start: false };
    const make = (over: object) => createBot.run(fleet.as("operator"), { ...one, ...over });
    await expect(make({ handle: "nike.shots" })).rejects.toThrow(/brand/);
    await expect(make({ bio: "A family doctor." })).rejects.toThrow(/profession of trust/);
    await fleet.studio.provisionBot({
      botId: "x",
      name: "X",
      username: "harbour.walk",
      personaId: "p",
      idempotencyKey: "taken",
    });
    await expect(make({ handle: "harbour.walk" })).rejects.toThrow(/on the gallery/);
    const { ids } = await make({ handle: "harbour.two" });
    const edit = (changes: object) => editBot.run(fleet.as("operator"), { id: ids[0] ?? "", version: 1, ...changes });
    await expect(edit({ name: "Taylor Swift" })).rejects.toThrow(/well-known person/);
    await expect(edit({ tier: "power" })).resolves.toMatchObject({ version: 2 });
  });
});
