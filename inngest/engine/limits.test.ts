import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { until, withEngines } from "./testing";

const engines = withEngines();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("concurrency", () => {
  it("bounds executing calls of a function, and sleeping runs hold no slot", async () => {
    let now = 0;
    let most = 0;
    let done = 0;
    const { client, advance } = await engines.run((c) => [
      c.createFunction({ id: "two", concurrency: 2, triggers: [{ event: "t/two" }] }, async ({ step }) => {
        await step.run("before", async () => {
          most = Math.max(most, ++now);
          await pause(5);
          now--;
        });
        await step.sleep("nap", "1h");
        done++;
      }),
    ]);
    await client.send(Array.from({ length: 10 }, (_, n) => ({ name: "t/two", data: { n } })));
    await until(async () => (await engines.queued()).filter((item) => item.kind === "sleep").length === 10);
    expect(most).toBe(2);
    advance(3_600_000);
    await until(() => done === 10);
  });

  it("bounds each key by itself, and a long queue of one key does not hold up another", async () => {
    const now = new Map<string, number>();
    let most = 0;
    const order: string[] = [];
    const { client } = await engines.run((c) => [
      c.createFunction(
        { id: "keyed", concurrency: { limit: 1, key: "event.data.user" }, triggers: [{ event: "t/keyed" }] },
        async ({ event, step }) => {
          await step.run("work", async () => {
            const user = event.data.user as string;
            now.set(user, (now.get(user) ?? 0) + 1);
            most = Math.max(most, now.get(user)!);
            await pause(5);
            now.set(user, now.get(user)! - 1);
            order.push(user);
          });
        },
      ),
    ]);
    const users = [...Array.from({ length: 250 }, () => "many"), "one"];
    await client.send(users.map((user) => ({ name: "t/keyed", data: { user } })));
    await until(() => order.includes("one"));
    expect(order.length).toBeLessThan(50);
    expect(most).toBe(1);
  });
});

describe("throttle", () => {
  it("spreads starts over the period and keeps them across the queue", async () => {
    const started: number[] = [];
    const { client, advance } = await engines.run((c) => [
      c.createFunction(
        { id: "slow", throttle: { limit: 1, period: "10s" }, triggers: [{ event: "t/slow" }] },
        ({ event }) => {
          started.push(event.data.n);
        },
      ),
    ]);
    await client.send([0, 1, 2].map((n) => ({ name: "t/slow", data: { n } })));
    await until(() => started.length === 1);
    advance(9000);
    await pause(20);
    expect(started).toEqual([0]);
    advance(1100);
    await until(() => started.length === 2);
    advance(10_000);
    await until(() => started.length === 3);
    expect(started).toEqual([0, 1, 2]);
  });
});

describe("history", () => {
  it("is pruned: ended runs after their retention, event ids after a day", async () => {
    const { prune } = await import("./prune");
    const { client } = await engines.run((c) => [
      c.createFunction({ id: "short", triggers: [{ event: "t/short" }] }, ({ step }) => step.run("s", () => 1)),
      c.createFunction({ id: "long", triggers: [{ event: "t/short" }] }, ({ step }) => step.sleep("nap", "30d")),
    ]);
    await client.send({ name: "t/short", data: {} });
    await until(async () => (await engines.statuses()).includes("completed"));
    await prune(engines.db, Date.now() + 2 * 86_400_000, 86_400_000);
    expect(await engines.statuses()).toEqual(["running"]);
    const counts = await engines.db.execute(
      sql`select (select count(*)::int from engine_events) as events, (select count(*)::int from engine_steps) as steps`,
    );
    expect((counts as unknown as { rows: unknown[] }).rows).toEqual([{ events: 0, steps: 0 }]);
  });
});
