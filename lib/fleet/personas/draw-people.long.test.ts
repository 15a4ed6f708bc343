import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bots, budgetDays, fleet as fleetTable, modelCalls, personaCandidates } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import { personaSchema } from "@/lib/persona/persona";
import { FleetError } from "../errors";
import { invents, openModelServer, reply, says, somebody } from "../testing/test-model-server";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { acceptPeople } from "./accept-people";
import { drawBatch } from "./draw-batch";
import { drawPeople } from "./draw-people";
import { estimatePeople } from "./estimate-people";
import { generatePeople, resumePeople, stopPeople } from "./generate-people";
import { getPeople } from "./list-people";

const open = fleetSuite();
let server: Awaited<ReturnType<typeof openModelServer>>;
let fleet: TestFleet;

const llmAt = (baseUrl: string, model = "gpt-4.1-mini") =>
  createLlm({ provider: { kind: "openai", apiKey: "sk-test", baseUrl, model }, now: () => 0 });

beforeAll(async () => {
  server = await openModelServer();
});
afterAll(() => server.close());
beforeEach(async () => {
  server.state.answer = invents();
  server.state.asked = [];
  fleet = await open({ llm: llmAt(server.baseUrl) });
  await fleet.db.update(fleetTable).set({ dayCapMicros: 50_000_000 });
});

const form = { count: 12, seed: "seed", brief: "Bakers of a small town", tone: "dry" };
const begin = (over: Partial<typeof form> = {}) =>
  generatePeople.run(fleet.ctx, generatePeople.input.parse({ ...form, ...over }));

async function run(jobId: string, stepsBeforeDeath = Number.POSITIVE_INFINITY) {
  let left = stepsBeforeDeath;
  const tools = {
    run: async <T>(_id: string, work: () => Promise<T>) => {
      if (left-- <= 0) throw new Error("killed");
      return work();
    },
    sleepUntil: async (_id: string, until: Date) => {
      fleet.time.real = until.getTime();
    },
  };
  return drawPeople(tools, async () => fleet.ctx, jobId).catch((error: Error) => error.message);
}

const rowsOf = (jobId: string) =>
  fleet.db
    .select()
    .from(personaCandidates)
    .where(eq(personaCandidates.jobId, jobId))
    .orderBy(asc(personaCandidates.place));
const jobOf = async (id: string) => (await getPeople.run(fleet.ctx, { id, page: 1 })).job;

describe("a hundred people from a model", () => {
  it("survive an end in the middle, twice: none doubled, none lost, and all know of each other", async () => {
    const { id } = await begin({ count: 100 });
    expect(await run(id, 4)).toBe("killed");
    const first = await rowsOf(id);
    expect(first).toHaveLength(24);
    // The next death comes after the model has answered, and before anything of it is written.
    const asked = server.state.asked.length;
    const broken = { ...fleet.ctx, db: dyingAfter(fleet, 1) };
    await expect(drawBatch(broken, id, 1)).rejects.toThrow();
    expect(server.state.asked.length).toBe(asked + 1);
    const paid = await fleet.db.select().from(modelCalls);
    expect((await jobOf(id)).costMicros).toBe(paid.reduce((sum, { costMicros }) => sum + costMicros, 0));
    expect(await rowsOf(id)).toHaveLength(24);
    await run(id);
    const rows = await rowsOf(id);
    expect(rows.map(({ place }) => place)).toEqual(Array.from({ length: 100 }, (_, place) => place));
    expect(new Set(rows.map(({ handle }) => handle)).size).toBe(100);
    const untouched = rows.slice(0, 24).filter(({ redraws }) => redraws === 0);
    expect(untouched.length).toBeGreaterThan(0);
    for (const row of untouched) expect(row.persona).toEqual(first[row.place]?.persona);
    for (const row of rows) personaSchema.parse(row.persona);
    const last = server.state.asked.at(-1)?.user ?? "";
    expect(last).toContain("Names used up");
    expect(last).toContain("Bakers of a small town");
    expect(await jobOf(id)).toMatchObject({ status: "done", done: 100, total: 100, error: null });
  });

  it("are paid for call by call, and the sum is told", async () => {
    const { id } = await begin();
    await run(id);
    const calls = await fleet.db.select().from(modelCalls);
    expect(calls.every(({ status, purpose }) => status === "done" && purpose === "personas")).toBe(true);
    const spent = calls.reduce((sum, { costMicros }) => sum + costMicros, 0);
    expect((await jobOf(id)).costMicros).toBe(spent);
    const [day] = await fleet.db.select().from(budgetDays).where(eq(budgetDays.scope, "fleet"));
    expect(day).toMatchObject({ spentMicros: spent, reservedMicros: 0 });
  });
});

/** A database whose next transaction after so many never begins. */
function dyingAfter(of: TestFleet, transactions: number) {
  let left = transactions + 1;
  return new Proxy(of.db, {
    get: (target, key, receiver) => {
      if (key === "transaction" && (left -= 1) < 0) return () => Promise.reject(new Error("killed"));
      const value = Reflect.get(target, key, receiver);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

describe("what goes wrong ends in words, and goes on later", () => {
  it.each([
    ["an answer that is no JSON", says("I would rather tell you a story"), /not the JSON/, 3],
    ["a refusal in an answer", says("I'm sorry, but I can't help with that."), /refused to write/, 1],
    [
      "a model that is not there",
      reply(404, { error: { message: "no such model" } }),
      /no such model.*OPENAI_MODEL/,
      1,
    ],
    ["a refusal", reply(400, { error: { message: "content policy" } }), /refused to write/, 1],
    ["a crowd", reply(429, { error: { message: "slow down" } }, { "retry-after": "4" }), /asked too often/, 3],
    ["a wrong key", reply(401, { error: { message: "Incorrect API key" } }), /refused the key/, 1],
    ["a broken server", reply(503, { error: { message: "down" } }), /cannot be reached/, 3],
    ["people nobody may be", invents((place) => ({ ...somebody(place), handle: "nike" })), /broke the rules/, 3],
  ])("%s", async (_, answer, words, asked) => {
    const { id } = await begin();
    server.state.answer = invents();
    await drawBatch(fleet.ctx, id, 1);
    server.state.answer = answer;
    server.state.asked = [];
    await run(id);
    expect(server.state.asked).toHaveLength(asked);
    const failed = await jobOf(id);
    expect(failed).toMatchObject({ status: "failed", done: 6 });
    expect(failed.error).toMatch(words);
    server.state.answer = invents();
    await resumePeople.run(fleet.ctx, { id });
    await run(id);
    expect(await jobOf(id)).toMatchObject({ status: "done", done: 12, error: null });
    expect(await rowsOf(id)).toHaveLength(12);
  });

  it("a silence", async () => {
    const { llm } = fleet.ctx;
    const hasty = {
      ...llm,
      generate: <T>(request: Parameters<typeof llm.generate<T>>[0]) => llm.generate({ ...request, timeoutMs: 40 }),
    };
    fleet.ctx.llm = hasty;
    server.state.answer = () => undefined;
    const { id } = await begin();
    await run(id);
    expect((await jobOf(id)).error).toMatch(/did not answer within/);
    expect((await jobOf(id)).costMicros).toBeGreaterThan(0);
  });

  it("a budget without room: nothing is asked", async () => {
    await fleet.db.update(fleetTable).set({ dayCapMicros: 1000 });
    const { id } = await begin();
    await run(id);
    expect(server.state.asked).toHaveLength(0);
    expect((await jobOf(id)).error).toMatch(/no room for another batch/);
  });

  it("a stop by hand", async () => {
    const { id } = await begin();
    await drawBatch(fleet.ctx, id, 1);
    await stopPeople.run(fleet.as("operator"), { id });
    expect(await run(id)).toEqual({ batches: 0 });
    expect(await jobOf(id)).toMatchObject({ status: "failed", error: "Stopped by Ann operator.", done: 6 });
  });
});

describe("before and after", () => {
  it("an estimate says about and at most; a model without a price is refused", async () => {
    const input = estimatePeople.input.parse({ ...form, count: 100 });
    const estimate = await estimatePeople.run(fleet.ctx, input);
    expect(estimate).toMatchObject({ offline: false, calls: 17, refused: null });
    expect(estimate.costMicros).toBeGreaterThan(10_000);
    expect(estimate.mostMicros).toBeGreaterThan(estimate.costMicros);
    fleet.ctx.llm = llmAt(server.baseUrl, "mystery-7b");
    expect((await estimatePeople.run(fleet.ctx, input)).refused).toMatch(/no price for mystery-7b/);
    await expect(begin()).rejects.toThrow(FleetError);
  });

  it("whoever is too like another is drawn anew, at most twice", async () => {
    const { id } = await begin({ count: 2 });
    server.state.answer = invents((place) => ({
      ...somebody(3),
      place,
      handle: `twin.${place}.${server.state.asked.length}`,
    }));
    await run(id);
    const rows = await rowsOf(id);
    expect(rows.every(({ redraws }) => redraws <= 2)).toBe(true);
    expect(rows.some(({ redraws }) => redraws === 2)).toBe(true);
    expect((await jobOf(id)).counts.alike).toBeGreaterThan(0);
    expect((await jobOf(id)).status).toBe("done");
  });

  it("accepted, they are bots with accounts", async () => {
    const { id } = await begin();
    await run(id);
    const made = await acceptPeople.run(fleet.as("operator"), { id, start: true });
    expect(made).toMatchObject({ provisioned: 12, failed: 0 });
    const rows = await fleet.db.select().from(bots);
    expect(rows.every(({ status, provisionState }) => status === "running" && provisionState === "done")).toBe(true);
    await expect(acceptPeople.run(fleet.ctx, { id, start: false })).rejects.toThrow(/Not all/);
    expect((await jobOf(id)).counts).toMatchObject({ accepted: 12, ready: 0 });
  });
});
