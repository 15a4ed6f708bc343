import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { testDirectories } from "@/lib/db/test-directories";
import { BOT_HALTED, SESSION_PLANNED } from "@/lib/fleet/outbox/events";
import { APP_URL_PATH, bearerOf, type Registered } from "./test-inngest-server";
import { callBody, callHeaders, callPath } from "./test-wire-call";
import { KEY, OLD_KEY, serveFleet, type ServedFleet, sync } from "./test-served-fleet";

const directory = testDirectories();
let database: TestDatabase;
let served: ServedFleet;
let app: string;

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  database = await createTestDb();
  served = await serveFleet({ database, dataDirectory: directory() });
  app = served.server.appUrl;
});
afterAll(async () => {
  await served.close();
  await database.close();
  vi.restoreAllMocks();
});

const ids = [
  "floimg-fleet-run-bot",
  "floimg-fleet-run-bot-failure",
  "floimg-fleet-supervise-fleet",
  "floimg-fleet-report-quality",
  "floimg-fleet-report-quality-failure",
  "floimg-fleet-draw-people",
  "floimg-fleet-draw-people-failure",
];

function expectOurs(functions: Registered[]) {
  expect(functions.map((fn) => fn.id)).toEqual(ids);
  const [run, failure, supervise] = functions as [Registered, Registered, Registered];
  expect(run).toMatchObject({
    name: "run-bot",
    triggers: [{ event: SESSION_PLANNED }],
    concurrency: { limit: 5 },
    cancel: [{ event: BOT_HALTED, if: "event.data.run == async.data.run" }],
    steps: { step: { id: "step", runtime: { type: "http" }, retries: { attempts: 4 } } },
  });
  expect(new URL(run.steps.step.runtime.url).search).toBe("?fnId=floimg-fleet-run-bot&stepId=step");
  expect(failure.triggers).toEqual([
    { event: "inngest/function.failed", expression: "event.data.function_id == 'floimg-fleet-run-bot'" },
  ]);
  expect(supervise.triggers).toEqual([{ cron: "* * * * *" }]);
}

describe("registration", () => {
  it("out of band: a signed PUT makes the app send its functions, with its key", async () => {
    const answer = await sync(served.server);
    expect([answer.status, answer.signed, answer.body]).toEqual([
      200,
      true,
      { message: "Successfully registered", modified: true },
    ]);
    expect(answer.headers.get("x-inngest-sync-kind")).toBe("out_of_band");
    const told = served.server.seen.find(({ path }) => path === "/fn/register");
    expect(told?.authorization).toBe(bearerOf(KEY));
    expect(told?.body).toMatchObject({
      url: `${app}${APP_URL_PATH}`,
      deployType: "ping",
      appName: "floimg-fleet",
      v: "0.1",
    });
    expectOurs(served.server.functions);
  });

  it("in band: the answer is the whole configuration", async () => {
    const answer = await sync(served.server, { "x-inngest-sync-kind": "in_band" });
    expect([answer.status, answer.signed, answer.headers.get("x-inngest-sync-kind")]).toEqual([200, true, "in_band"]);
    expect(answer.body).toMatchObject({ app_id: "floimg-fleet", url: `${app}${APP_URL_PATH}` });
    expectOurs(answer.body.functions);
  });

  it("is not begun by a stranger in band, who learns nothing", async () => {
    const { status, body } = await served.server.request(
      "PUT",
      APP_URL_PATH,
      { url: `${app}${APP_URL_PATH}` },
      { "x-inngest-sync-kind": "in_band" },
      null,
    );
    expect(status).toBe(401);
    expect(JSON.stringify(body)).not.toContain("run-bot");
  });

  it("goes on while keys are rotated: what the older one signed is accepted, and what we ask is tried with both", async () => {
    served.server.signingKey = OLD_KEY;
    served.server.seen.length = 0;
    const answer = await sync(served.server);
    served.server.signingKey = KEY;
    expect([answer.status, answer.signed]).toEqual([200, true]);
    expect(served.server.seen.map(({ authorization }) => authorization)).toEqual([bearerOf(KEY), bearerOf(OLD_KEY)]);
    expectOurs(served.server.functions);
  });
});

describe("a call", () => {
  const dispatchOf = () => {
    const run = served.server.begin(served.server.functionOf("floimg-fleet-supervise-fleet"), {
      id: "e",
      name: "inngest/scheduled.timer",
      data: {},
      ts: 0,
    });
    return served.server.dispatch(run);
  };

  it.each([
    ["unsigned", null],
    ["signed with another key", `signkey-prod-${"00".repeat(32)}`],
  ])("that is %s runs nothing", async (_, key) => {
    const asked = served.fleet.requests.length;
    const dispatch = dispatchOf();
    const headers = callHeaders(dispatch);
    const answer = await served.server.request("POST", callPath(dispatch), callBody(dispatch), headers, key);
    expect([answer.status, answer.body]).toEqual([401, { message: "Unauthorized" }]);
    expect(served.fleet.requests).toHaveLength(asked);
  });

  it("for a function that is not there is refused and not tried again", async () => {
    const dispatch = { ...dispatchOf(), functionId: "floimg-fleet-of-last-year" };
    const answer = await served.server.request("POST", callPath(dispatch), callBody(dispatch), callHeaders(dispatch));
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.signed).toBe(true);
  });

  it("without a body, by anybody, tells no more than that it is refused", async () => {
    const answer = await served.server.request("GET", APP_URL_PATH, undefined, {}, null);
    expect([answer.status, answer.body]).toEqual([401, { message: "Unauthorized" }]);
  });
});
