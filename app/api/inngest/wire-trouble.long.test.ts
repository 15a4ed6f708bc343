import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { testDirectories } from "@/lib/db/test-directories";
import { pauseBot } from "@/lib/fleet/commands/bulk-bots";
import { BOT_HALTED, runKey } from "@/lib/fleet/outbox/events";
import { reload } from "@/lib/fleet/testing/test-bots";
import { believedOf, intentsOf, seenOf, turnsOf } from "@/lib/fleet/testing/test-gallery-view";
import { systemContext } from "@/lib/server/context";
import { getSandbox } from "@/lib/server/sandbox";
import type { Run } from "./test-inngest-server";
import { drive, expectEverythingOnce, fillGallery, plansFor, planVisit, RUN_BOT } from "./test-planned-visit";
import { serveFleet, type ServedFleet, sync } from "./test-served-fleet";
import { timerEvent } from "./test-wire-call";

const directory = testDirectories();
let database: TestDatabase;
let served: ServedFleet;
let items: () => string[];

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  database = await createTestDb();
  served = await serveFleet({ database, dataDirectory: directory() });
  await sync(served.server);
  items = await fillGallery(served, 5);
});
afterAll(async () => {
  await served.close();
  await database.close();
  vi.restoreAllMocks();
});

const dispatchesOf = (run: Run) => run.calls.map(({ attempt, generation, jobId }) => ({ attempt, generation, jobId }));
const repeated = (run: Run) => dispatchesOf(run).filter(({ attempt }) => attempt > 0);
const shared = globalThis as { __fleetDatabase?: Promise<unknown> };

/** As if the database were out of reach while some calls are made. */
async function withoutDatabase<T>(work: () => Promise<T>): Promise<T> {
  const kept = shared.__fleetDatabase;
  shared.__fleetDatabase = Promise.reject(new Error("connect ECONNREFUSED"));
  shared.__fleetDatabase.catch(() => undefined);
  try {
    return await work();
  } finally {
    shared.__fleetDatabase = kept;
  }
}

describe.each([
  ["with checkpoints", true],
  ["without checkpoints", false],
])("trouble on the way, %s", (name, checkpointing) => {
  it("a gallery that asks to come back later is asked again when it said, in the same job", async () => {
    const visit = await planVisit(served, items(), `later ${name}`);
    const user = visit.bot.handle;
    const path = "/api/showcase/:id/like";
    (await getSandbox()).faults.set({
      rules: [{ method: "POST", path, user, answer: "rate_limited", retryAfter: "7", times: 1 }],
    });
    const told: (string | null)[] = [];
    await drive(served, visit.run, {
      checkpointing,
      deliver: async (run, dispatch) => {
        const answer = await served.server.call(run, dispatch);
        if (answer.retryAfter !== null) told.push(answer.retryAfter, answer.noRetry);
        return answer;
      },
    });
    (await getSandbox()).faults.clear();
    await expectEverythingOnce(served, visit);
    expect(told).toEqual(["7", "false"]);
    const [again] = repeated(visit.run);
    expect(again).toMatchObject({ attempt: 1, generation: 2 });
    expect(dispatchesOf(visit.run).filter(({ jobId }) => jobId === again?.jobId)).toHaveLength(2);
    // What follows a step that succeeded begins at the first attempt again.
    expect(dispatchesOf(visit.run).at(-1)).toMatchObject({ attempt: 0, generation: 1 });
  });
});

describe("a step that fails as often as it is tried", () => {
  it("inside a turn: that turn is given up, the visit goes on", async () => {
    const visit = await planVisit(served, items(), "given up");
    const rendering = 3;
    await drive(served, visit.run, {
      checkpointing: false,
      deliver: (run, dispatch) => {
        const call = () => served.server.call(run, dispatch);
        return dispatch.stack.length === rendering ? withoutDatabase(call) : call();
      },
    });
    expect([visit.run.status, visit.run.output]).toEqual(["completed", { ended: "closed" }]);
    expect(repeated(visit.run).map(({ attempt }) => attempt)).toEqual([1, 2, 3, 4]);
    const statuses = (await turnsOf(served.fleet, visit.bot.id)).map(({ status }) => status);
    expect(statuses).toEqual(["done", "given_up", "done", "done", "done"]);
    expect(await seenOf(served.fleet, visit.bot.handle)).toEqual({ posts: 0, comments: 1, likes: 2 });
    expect(Object.values(visit.run.memo).filter((memo) => memo && "error" in memo)).toHaveLength(1);
  });

  it("outside its turns: the run fails, and its -failure function restarts the bot under a new lease", async () => {
    const { fleet, server } = served;
    const visit = await planVisit(served, items(), "failed");
    await withoutDatabase(() => drive(served, visit.run));
    expect(visit.run.status).toBe("failed");
    expect(visit.run.calls.at(-1)).toMatchObject({ attempt: 0, maxAttempts: 5 });
    const failure = [...server.runs.values()].find(({ event }) => event.id === visit.run.id);
    expect([failure?.fn.id, failure?.event.name]).toEqual([`${RUN_BOT}-failure`, "inngest/function.failed"]);
    const before = (await reload(fleet, visit.bot.id)).lease;
    // Told twice, it restarts the bot once.
    await drive(served, failure as Run, {
      deliver: async (run, dispatch) => {
        await server.call(run, dispatch);
        return server.call(run, dispatch);
      },
    });
    expect(failure?.status).toBe("completed");
    expect((await reload(fleet, visit.bot.id)).lease).toBe(before + 1);
    expect(plansFor(served, visit.bot).map(({ data }) => data.lease)).toEqual([before + 1]);
  });
});

describe("a bot that is paused in the middle of its visit", () => {
  it("tells the server, which ends that run; a call that comes all the same changes nothing", async () => {
    const { fleet, server } = served;
    const visit = await planVisit(served, items(), "paused");
    const other = server.begin(visit.run.fn, { ...visit.run.event, data: { ...visit.run.event.data, run: "other:1" } });
    const afterDraft = 4;
    await drive(served, visit.run, {
      checkpointing: false,
      before: async (_, { stack }) => {
        if (stack.length === afterDraft)
          await pauseBot.run(
            { ...(await systemContext("test")), actor: fleet.as("operator").actor },
            { id: visit.bot.id },
          );
      },
    });
    expect([visit.run.status, other.status]).toEqual(["cancelled", "running"]);
    const run = runKey(visit.bot.id, visit.bot.lease);
    expect(
      [...server.events.values()].filter(({ name, data }) => name === BOT_HALTED && data.run === run),
    ).toHaveLength(1);
    const late = await server.call(visit.run, server.dispatch(visit.run, { internalId: undefined }));
    expect([late.status, JSON.stringify(late.body)]).toEqual([206, expect.stringContaining("halted")]);
    const nothing = { posts: 0, comments: 0, likes: 0 };
    expect([await seenOf(fleet, visit.bot.handle), await believedOf(fleet, visit.bot.id)]).toEqual([nothing, nothing]);
    const open = (await intentsOf(fleet, visit.bot.id)).filter(({ status }) => /permitted|unknown/.test(status));
    expect(open).toEqual([]);
  });
});

describe("the minute", () => {
  it("comes as the server's timer does, and the round of supervision answers", async () => {
    const { fleet, server } = served;
    const minute = Math.ceil(fleet.time.real / 60_000) * 60_000;
    const run = server.begin(server.functionOf("floimg-fleet-supervise-fleet"), timerEvent("* * * * *", minute));
    await drive(served, run);
    expect(run.status).toBe("completed");
    expect(run.output).toMatchObject({ nextProbeAt: null });
  });
});
