import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { prune } from "./prune";
import { until, withEngines } from "./testing";

const engines = withEngines();
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("an event", () => {
  it("makes one run for the same id within 24 hours, and another one after", async () => {
    let runs = 0;
    const { client, advance } = await engines.run((c) => [
      c.createFunction({ id: "once", triggers: [{ event: "t/once" }] }, () => void runs++),
    ]);
    await client.send({ id: "e1", name: "t/once", data: {} });
    await client.send([
      { id: "e1", name: "t/once", data: {} },
      { id: "e2", name: "t/once", data: {} },
      { id: "e2", name: "t/once", data: {} },
    ]);
    await until(() => runs === 2);
    advance(24 * 3_600_000 + 1);
    await client.send({ id: "e1", name: "t/once", data: {} });
    await until(() => runs === 3);
  });

  it("with a future time starts its run then, not before", async () => {
    let runs = 0;
    const { client, advance, engine } = await engines.run((c) => [
      c.createFunction({ id: "later", triggers: [{ event: "t/later" }] }, () => void runs++),
    ]);
    await client.send({ name: "t/later", data: {}, ts: Date.now() + 600_000 });
    await until(() => engine.status().nextDueAt !== undefined);
    advance(590_000);
    await until(() => engine.status().nextDueAt !== undefined);
    expect(runs).toBe(0);
    advance(10_000);
    await until(() => runs === 1);
  });

  it("cancels the runs it matches, started, sleeping or delayed, and no other", async () => {
    const finished: string[] = [];
    const { client, advance } = await engines.run((c) => [
      c.createFunction(
        { id: "bot", cancelOn: [{ event: "t/halt", match: "data.botId" }], triggers: [{ event: "t/bot" }] },
        async ({ event, step }) => {
          await step.sleep("long", "1h");
          finished.push(event.data.botId);
        },
      ),
    ]);
    await client.send([
      { name: "t/bot", data: { botId: "a" } },
      { name: "t/bot", data: { botId: "b" } },
      { name: "t/bot", data: { botId: "a" }, ts: Date.now() + 1_800_000 },
      { name: "t/bot", data: {} },
    ]);
    await until(async () => (await engines.queued()).filter((item) => item.kind === "sleep").length === 3);
    await client.send([
      { name: "t/halt", data: { botId: "a" } },
      { name: "t/halt", data: {} },
      { name: "t/bot", data: { botId: "a" } },
    ]);
    expect((await engines.statuses()).filter((status) => status === "cancelled")).toHaveLength(2);
    await until(async () => (await engines.queued()).filter((item) => item.kind === "sleep").length === 3);
    advance(7_200_000);
    await until(() => finished.length === 3);
    expect(finished.sort()).toEqual(["a", "b", undefined]);
  });

  it("that both cancels and starts replaces the run before it, also within one send", async () => {
    const { client } = await engines.run((c) => [
      c.createFunction(
        { id: "latest", cancelOn: [{ event: "t/plan", match: "data.botId" }], triggers: [{ event: "t/plan" }] },
        async ({ step }) => step.sleep("long", "1h"),
      ),
    ]);
    await client.send(["a", "b", "a"].map((botId) => ({ name: "t/plan", data: { botId } })));
    await until(async () => (await engines.queued()).filter((item) => item.kind === "sleep").length === 2);
    expect(await engines.statuses()).toEqual(["cancelled", "running", "running"]);
  });

  it("halts a run in the middle of a call at its next checkpoint", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const reached: string[] = [];
    const { client, engine } = await engines.run((c) => [
      c.createFunction(
        { id: "busy", cancelOn: [{ event: "t/halt", match: "data.botId" }], triggers: [{ event: "t/busy" }] },
        async ({ step }) => {
          await step.run("one", async () => {
            reached.push("one");
            await gate;
          });
          await step.run("two", () => reached.push("two"));
        },
      ),
    ]);
    await client.send({ name: "t/busy", data: { botId: "a" } });
    await until(() => reached.length === 1);
    await client.send({ name: "t/halt", data: { botId: "a" } });
    release();
    await until(() => engine.status().runsActive === 0);
    expect(reached).toEqual(["one"]);
    expect(await engines.statuses()).toEqual(["cancelled"]);
  });

  it("answers the waits it matches; others time out with null", async () => {
    const got = new Map<string, unknown>();
    const { client, advance } = await engines.run((c) => [
      c.createFunction({ id: "wait", triggers: [{ event: "t/wait" }] }, async ({ event, step }) => {
        const reply = await step.waitForEvent("reply", { event: "t/reply", timeout: "1h", match: "data.id" });
        got.set(event.data.id, reply?.data ?? null);
      }),
    ]);
    await client.send(["x", "y"].map((id) => ({ name: "t/wait", data: { id } })));
    await until(async () => (await engines.queued()).filter((item) => item.kind === "wait").length === 2);
    await client.send([
      { name: "t/reply", data: { id: "nobody" } },
      { name: "t/reply", data: { id: "x", answer: 42 } },
    ]);
    await until(() => got.has("x"));
    expect(got.get("x")).toEqual({ id: "x", answer: 42 });
    expect(got.has("y")).toBe(false);
    advance(3_600_000);
    await until(() => got.has("y"));
    expect(got.get("y")).toBeNull();
  });

  it("comes from a cron trigger each minute, and once for all that were missed", async () => {
    const ticks: string[] = [];
    const { advance } = await engines.run((c) => [
      c.createFunction({ id: "minutely", triggers: [{ cron: "* * * * *" }] }, ({ event }) => {
        ticks.push((event.data as { cron: string }).cron);
      }),
    ]);
    advance(60_000);
    await until(() => ticks.length === 1);
    advance(10 * 60_000);
    await until(() => ticks.length === 2);
    advance(60_000);
    await until(() => ticks.length === 3);
    expect(ticks[0]).toBe("* * * * *");
  });
});

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
