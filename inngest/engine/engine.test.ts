import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { NonRetriableError, RetryAfterError, type Inngest, type InngestFunction } from "inngest";
import { createTestDb } from "@/lib/db/test-database";
import type { Db } from "@/lib/db/db";
import { makeEngine, until, type Bench } from "./testing";

let db: Db;
let close: () => Promise<void>;
const running: Bench[] = [];

beforeAll(async () => {
  ({ db, close } = await createTestDb());
});
afterEach(async () => {
  for (const { engine } of running.splice(0)) await engine.stop();
});
afterAll(() => close());

async function run(functionsOf: (client: Inngest) => InngestFunction.Any[]): Promise<Bench> {
  const bench = makeEngine(db, functionsOf);
  running.push(bench);
  await bench.engine.start();
  return bench;
}

describe("a run", () => {
  it("goes through steps, a sleep and a sent event, each step once", async () => {
    const calls: string[] = [];
    let result: unknown;
    const { client, engine } = await run((c) => [
      c.createFunction({ id: "basic", triggers: [{ event: "t/basic" }] }, async ({ step }) => {
        const a = await step.run("a", () => (calls.push("a"), { v: 1 }));
        const b = await step.run("b", () => (calls.push("b"), a.v + 1));
        await step.sleep("nap", "1s");
        await step.sendEvent("emit", { name: "t/done", data: { b } });
        return step.run("c", () => (calls.push("c"), b + 1));
      }),
      c.createFunction({ id: "listener", triggers: [{ event: "t/done" }] }, ({ event }) => {
        result = event.data;
      }),
    ]);
    const { ids } = await client.send({ name: "t/basic", data: {} });
    expect(ids).toHaveLength(1);
    await until(() => result !== undefined && engine.status().runsSleeping === 0 && engine.status().runsActive === 0);
    expect(calls).toEqual(["a", "b", "c"]);
    expect(result).toEqual({ b: 2 });
  });
});
