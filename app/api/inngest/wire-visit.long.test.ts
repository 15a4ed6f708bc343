import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "@/inngest/engine/ids";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { testDirectories } from "@/lib/db/test-directories";
import { bearerOf } from "./test-inngest-server";
import { drive, expectEverythingOnce, fillGallery, planVisit } from "./test-planned-visit";
import { CHECKPOINT_FIELDS } from "./test-wire-call";
import { KEY, serveFleet, type ServedFleet, sync } from "./test-served-fleet";

const directory = testDirectories();
let database: TestDatabase;
let served: ServedFleet;
let items: () => string[];

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  database = await createTestDb();
  served = await serveFleet({ database, dataDirectory: directory() });
  await sync(served.server);
  items = await fillGallery(served, 8);
});
afterAll(async () => {
  await served.close();
  await database.close();
  vi.restoreAllMocks();
});

const sha1 = (text: string) => createHash("sha1").update(text).digest("hex");
const SLEEPS = ["wake-0", "t1-due", "t2-due", "t3-due", "end"];
const ORDER =
  "wake-0 open-0 t1-due t1-draft t1-render t1-publish t2-due t2-draft t2-publish t3-due t3-like end close".split(" ");

describe.each([
  ["with checkpoints", true],
  ["without checkpoints", false],
])("a visit, call by call, %s", (name, checkpointing) => {
  it("runs to its end with each effect once", async () => {
    const visit = await planVisit(served, items(), `once ${name}`);
    const run = await drive(served, visit.run, { checkpointing });
    await expectEverythingOnce(served, visit);
    expect(run.stack).toEqual(ORDER.map(sha1));
    const asleep = SLEEPS.map(sha1);
    for (const [id, memo] of Object.entries(run.memo))
      expect(memo === null ? "sleep" : Object.keys(memo)).toEqual(asleep.includes(id) ? "sleep" : ["data"]);
    const [first, ...rest] = run.calls.map(({ version }) => version);
    expect([first, new Set(rest)]).toEqual([-1, new Set([2])]);
    const saved = served.server.seen.filter(({ path }) => path === `/v1/checkpoint/${run.id}/async`);
    // Plain: one call a step and a last one. With checkpoints: one call a sleep and a last one.
    expect([run.calls.length, saved.length]).toEqual(checkpointing ? [6, 8] : [14, 0]);
    for (const { body, authorization } of saved) {
      expect(authorization).toBe(bearerOf(KEY));
      expect(Object.keys(body as object).toSorted()).toEqual(CHECKPOINT_FIELDS);
      expect(body).toMatchObject({ run_id: run.id, steps: [{ op: "StepRun", mode: "sync" }] });
    }
  });

  it("delivered twice, one after the other and at once, doubles nothing", async () => {
    const visit = await planVisit(served, items(), `twice ${name}`);
    let calls = 0;
    await drive(served, visit.run, {
      checkpointing,
      // Now the answer is lost and the call comes again, now the server thinks it lost while it is still at work.
      deliver: async (run, dispatch) => {
        const again = { ...dispatch, requestId: newId(Date.now()), generation: dispatch.generation + 1 };
        const first = served.server.call(run, dispatch);
        if (calls++ % 2 === 0) await first;
        const [answer] = await Promise.all([served.server.call(run, again), first]);
        return answer;
      },
    });
    await expectEverythingOnce(served, visit);
  });
});

it("goes on where the state of a run is too large to be sent along, and has to be fetched", async () => {
  const visit = await planVisit(served, items(), "large");
  served.server.seen.length = 0;
  await drive(served, visit.run, { useApiFrom: 4 });
  await expectEverythingOnce(served, visit);
  const fetched = served.server.seen.filter(({ path }) => path.startsWith(`/v0/runs/${visit.run.id}/`));
  expect(new Set(fetched.map(({ path }) => path.split("/").at(-1)))).toEqual(new Set(["batch", "actions"]));
  expect(new Set(fetched.map(({ authorization }) => authorization))).toEqual(new Set([bearerOf(KEY)]));
});

describe("checkpoints that are refused", () => {
  it("as stale: the call stops there, and what follows goes on after the last step that was kept", async () => {
    const visit = await planVisit(served, items(), "stale");
    const calls: [number, unknown][] = [];
    await drive(served, visit.run, {
      deliver: async (run, dispatch) => {
        served.server.checkpoints = calls.length % 2 === 0 ? "stale" : "kept";
        const answer = await served.server.call(run, dispatch);
        calls.push([answer.status, answer.noRetry]);
        if (answer.status !== 400) return answer;
        // The server has long made another dispatch of it: what this one says counts no more.
        served.server.checkpoints = "kept";
        const again = { ...dispatch, requestId: newId(Date.now()), generation: dispatch.generation + 1 };
        return served.server.call(run, { ...again, stack: [...run.stack], memo: { ...run.memo } });
      },
    });
    await expectEverythingOnce(served, visit);
    expect(calls).toContainEqual([400, "true"]);
  });

  it("for another reason: the call falls back to answering step by step", async () => {
    const visit = await planVisit(served, items(), "broken");
    // The SDK asks five times.
    served.server.losing = 5;
    await drive(served, visit.run);
    await expectEverythingOnce(served, visit);
    expect(visit.run.calls).toHaveLength(7);
  });
});
