import { NonRetriableError, RetryAfterError, type FailureEventArgs, type GetStepTools, type Inngest } from "inngest";
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

  it("is not begun by an event whose name or id no database can hold, and the engine lives on", async () => {
    const { engine } = await engines.run(() => []);
    for (const event of [{ name: "a\0" }, { name: "a", id: "\ud800" }, { name: "" }, {}]) {
      const response = await engine.fetch("http://embedded.engine/e/key", {
        method: "POST",
        body: JSON.stringify(event),
      });
      expect(response.status).toBe(400);
    }
    expect(engine.status().state).toBe("running");
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

describe("a failing call", () => {
  it("is tried again after the table's delay, with its attempt counted, and a success resets the count", async () => {
    const attempts: string[] = [];
    const { client, advance } = await engines.run((c) => [
      c.createFunction({ id: "flaky", retries: 3, triggers: [{ event: "t/flaky" }] }, async ({ step, attempt }) => {
        await step.run("first", () => {
          attempts.push(`first ${attempt}`);
          if (attempt < 2) throw new Error("boom");
        });
        await step.run("second", () => {
          attempts.push(`second ${attempt}`);
          if (attempt < 1) throw new Error("boom");
        });
      }),
    ]);
    const before = Date.now();
    await client.send({ name: "t/flaky", data: {} });
    await until(async () => (await engines.queued())[0]?.attempt === 1);
    const delayMs = (await engines.queued())[0]!.dueAt - before;
    expect(delayMs).toBeGreaterThanOrEqual(15_000);
    expect(delayMs).toBeLessThan(20_000);
    advance(16_000);
    await until(() => attempts.length === 2);
    await until(async () => (await engines.queued())[0]?.attempt === 2);
    advance(31_000);
    await until(() => attempts.includes("second 0"));
    await until(async () => (await engines.queued())[0]?.attempt === 1);
    advance(16_000);
    await until(async () => (await engines.statuses())[0] === "completed");
    expect(attempts).toEqual(["first 0", "first 1", "first 2", "second 0", "second 1"]);
  });

  it("obeys Retry-After from a step and from the function", async () => {
    const { client } = await engines.run((c) => [
      c.createFunction({ id: "polite", triggers: [{ event: "t/polite" }] }, async ({ step }) => {
        await step.run("ask", () => {
          throw new RetryAfterError("later", "90m");
        });
      }),
      c.createFunction({ id: "plain", triggers: [{ event: "t/polite" }] }, () => {
        throw new RetryAfterError("later", "90m");
      }),
    ]);
    const before = Date.now();
    await client.send({ name: "t/polite", data: {} });
    await until(async () => (await engines.queued()).filter((item) => item.attempt === 1).length === 2);
    for (const item of await engines.queued()) {
      expect(item.dueAt - before).toBeGreaterThanOrEqual(5_399_000);
      expect(item.dueAt - before).toBeLessThan(5_410_000);
    }
  });

  it("gives an exhausted step's error to the function, then to onFailure, with the compensation kept", async () => {
    const seen: string[] = [];
    const { client, advance } = await engines.run((c) => [
      c.createFunction(
        {
          id: "exhaust",
          retries: 1,
          triggers: [{ event: "t/exhaust" }],
          onFailure: async ({ error, event, step }: FailureEventArgs & { step: GetStepTools<Inngest> }) => {
            await step.run("tidy", () => seen.push(`failed ${error.message} ${event.data.event.data.q}`));
          },
        },
        async ({ step }) => {
          try {
            await step.run("bad", () => {
              seen.push("tried");
              throw new Error("always");
            });
          } catch (error) {
            await step.run("compensate", () => seen.push(`caught ${(error as Error).message}`));
            throw error;
          }
        },
      ),
    ]);
    await client.send({ name: "t/exhaust", data: { q: 7 } });
    await until(async () => (await engines.queued())[0]?.attempt === 1);
    advance(16_000);
    await until(() => seen.includes("caught always"));
    await until(async () => {
      const [first] = await engines.queued();
      if (first && first.attempt > 0) advance(60_000);
      return seen.some((line) => line.startsWith("failed"));
    });
    expect(seen).toEqual(["tried", "tried", "caught always", "failed always 7"]);
    await until(async () => (await engines.statuses()).join() === "failed,completed");
  });

  it("ends at once on a NonRetriableError and tells listeners of function.failed", async () => {
    let tries = 0;
    let heard: unknown;
    const { client } = await engines.run((c) => [
      c.createFunction({ id: "never", triggers: [{ event: "t/never" }] }, () => {
        tries++;
        throw new NonRetriableError("nope");
      }),
      c.createFunction({ id: "listener", triggers: [{ event: "inngest/function.failed" }] }, ({ event }) => {
        heard = event.data;
      }),
    ]);
    await client.send({ name: "t/never", data: { a: 1 } });
    await until(() => heard !== undefined);
    expect(tries).toBe(1);
    expect(heard).toMatchObject({ function_id: "test-never", error: { message: "nope" }, event: { data: { a: 1 } } });
  });

  it("fails a run by name when it uses an operation the engine does not have", async () => {
    let heard = "";
    const { client } = await engines.run((c) => [
      c.createFunction(
        {
          id: "signals",
          triggers: [{ event: "t/signal" }],
          onFailure: ({ error }: FailureEventArgs) => void (heard = error.message),
        },
        async ({ step }) => {
          await step.waitForSignal("wait", { signal: "s", timeout: "1m" });
        },
      ),
    ]);
    await client.send({ name: "t/signal", data: {} });
    await until(() => heard !== "");
    expect(heard).toContain("WaitForSignal");
  });
});
