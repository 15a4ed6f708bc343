import { describe, expect, it } from "vitest";
import { until, withEngines } from "./testing";

const engines = withEngines();

describe("a run", () => {
  it("goes through steps, a sleep and a sent event, each step once", async () => {
    const calls: string[] = [];
    let result: unknown;
    const { client, advance } = await engines.run((c) => [
      c.createFunction({ id: "basic", triggers: [{ event: "t/basic" }] }, async ({ step }) => {
        const a = await step.run("a", () => (calls.push("a"), { v: 1 }));
        const b = await step.run("b", () => (calls.push("b"), a.v + 1));
        await step.sleep("nap", "1h");
        await step.sendEvent("emit", { name: "t/done", data: { b } });
        return step.run("c", () => (calls.push("c"), b + 1));
      }),
      c.createFunction({ id: "listener", triggers: [{ event: "t/done" }] }, ({ event }) => {
        result = event.data;
      }),
    ]);
    const { ids } = await client.send({ name: "t/basic", data: {} });
    expect(ids).toHaveLength(1);
    await until(async () => (await engines.queued())[0]?.kind === "sleep");
    expect(calls).toEqual(["a", "b"]);
    advance(3_600_000);
    await until(async () => (await engines.statuses()).join() === "completed,completed");
    expect(calls).toEqual(["a", "b", "c"]);
    expect(result).toEqual({ b: 2 });
  });

  it("tells repeated step ids apart", async () => {
    let sum = 0;
    const { client } = await engines.run((c) => [
      c.createFunction({ id: "loop", checkpointing: false, triggers: [{ event: "t/loop" }] }, async ({ step }) => {
        let total = 0;
        for (let i = 1; i <= 4; i++) total += await step.run("same", () => i);
        sum = total;
      }),
    ]);
    await client.send({ name: "t/loop", data: {} });
    await until(() => sum === 10);
  });

  it("runs parallel steps once each and goes on when all have settled", async () => {
    const calls: string[] = [];
    let result: unknown;
    const { client, advance } = await engines.run((c) => [
      c.createFunction({ id: "parallel", triggers: [{ event: "t/parallel" }] }, async ({ step }) => {
        const both = await Promise.all([
          step.run("p1", () => (calls.push("p1"), 1)),
          step.run("p2", () => (calls.push("p2"), 2)),
          step.sleep("p3", "1m"),
        ]);
        result = await step.run("after", () => (calls.push("after"), both.slice(0, 2)));
      }),
    ]);
    await client.send({ name: "t/parallel", data: {} });
    await until(async () => calls.length === 2 && (await engines.queued()).length === 1);
    advance(60_000);
    await until(() => result !== undefined);
    expect(calls.slice(0, 2).sort()).toEqual(["p1", "p2"]);
    expect(calls.slice(2)).toEqual(["after"]);
    expect(result).toEqual([1, 2]);
  });

  it("lets a race be won before its slower side settles", async () => {
    let winner: unknown;
    const { client, advance } = await engines.run((c) => [
      c.createFunction(
        { id: "race", optimizeParallelism: false, triggers: [{ event: "t/race" }] },
        async ({ step }) => {
          winner = await Promise.race([step.run("fast", () => "fast"), step.sleep("slow", "1h").then(() => "slow")]);
        },
      ),
    ]);
    await client.send({ name: "t/race", data: {} });
    await until(() => winner === "fast");
    await until(async () => (await engines.queued()).map((item) => item.kind).join() === "sleep");
    advance(3_600_000);
    await until(async () => (await engines.statuses())[0] === "completed");
  });

  it("invokes another function and gets its result or its error", async () => {
    const seen: unknown[] = [];
    const { client } = await engines.run((c) => {
      const child = c.createFunction(
        { id: "child", retries: 0, triggers: [{ event: "t/child" }] },
        async ({ event, step }) => {
          if (event.data.n < 0) throw new Error("negative");
          return step.run("double", () => ({ x: event.data.n * 2 }));
        },
      );
      const parent = c.createFunction({ id: "parent", triggers: [{ event: "t/parent" }] }, async ({ step }) => {
        seen.push(await step.invoke("good", { function: child, data: { n: 21 } }));
        await step
          .invoke("bad", { function: child, data: { n: -1 } })
          .catch((error: Error) => seen.push(error.message));
      });
      return [child, parent];
    });
    await client.send({ name: "t/parent", data: {} });
    await until(async () => (await engines.statuses()).includes("completed") && seen.includes("negative"));
    expect(seen[0]).toEqual({ x: 42 });
  });

  it("keeps text that JSON columns would refuse", async () => {
    let seen: unknown;
    const { client } = await engines.run((c) => [
      c.createFunction({ id: "odd", checkpointing: false, triggers: [{ event: "t/odd" }] }, async ({ event, step }) => {
        const kept = await step.run("keep", () => `${event.data.text}!`);
        await step.run("next", () => 1);
        seen = kept;
      }),
    ]);
    const text = "nul \u0000, quote ' \" \\, newline \n, astral 🎨";
    await client.send({ name: "t/odd", data: { text } });
    await until(() => seen !== undefined);
    expect(seen).toBe(`${text}!`);
  });
});
