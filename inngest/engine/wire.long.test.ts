import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Inngest, type InngestFunction, NonRetriableError, RetryAfterError } from "inngest";
import { serve } from "inngest/edge";
import { describe, expect, it } from "vitest";
import { TestClock, until, withEngines } from "./testing";
import type { Handler } from "./types";

/** Calls recorded from the reference server are the oracle; without them this file has nothing to say. */
const transcripts = join(process.cwd(), "../shared/data/inngest-wire");
const engines = withEngines();

interface Call {
  fnId: string;
  stepId: string;
  attempt: number;
  maxAttempts: number;
  version: number;
  steps: unknown;
}

type Body = { ctx: { attempt: number; max_attempts: number }; version: number; steps: Record<string, unknown> };

/** Ids, times and stacks differ from run to run; all else of a memo must not. */
function withoutNoise(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const noisy = new Set(["stack", "ts", "user", ...("name" in value && "ts" in value ? ["id"] : [])]);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !noisy.has(key))
      .map(([key, inner]) => [key, withoutNoise(inner)]),
  );
}

function toCall(url: URL, body: Body): Call {
  return {
    fnId: url.searchParams.get("fnId")!.replace(/^\w+-/, ""),
    stepId: url.searchParams.get("stepId")!,
    attempt: body.ctx.attempt,
    maxAttempts: body.ctx.max_attempts,
    version: body.version,
    steps: withoutNoise(body.steps),
  };
}

function recorded(scenario: string, functions: string[]): Call[] {
  const lines = readFileSync(join(transcripts, `${scenario}.jsonl`), "utf8")
    .trim()
    .split("\n");
  return lines
    .map((line) => JSON.parse(line))
    .filter((line) => line.dir === "server->sdk" && line.req.method === "POST")
    .sort((a, b) => a.t - b.t)
    .map((line) => toCall(new URL(line.req.url, "http://x"), line.req.body))
    .filter((call) => functions.includes(call.fnId));
}

function fixture(c: Inngest): InngestFunction.Any[] {
  const on = (name: string) => [{ event: `t/${name}` }];
  const child = c.createFunction({ id: "child", triggers: on("child") }, async ({ event, step }) => ({
    x: await step.run("cs", () => (event.data as { n: number }).n * 2),
  }));
  return [
    child,
    c.createFunction({ id: "basic-nockpt", checkpointing: false, triggers: on("basic-nockpt") }, async ({ step }) => {
      const a = await step.run("a", () => ({ v: 1 }));
      const b = await step.run("b", () => a.v + 1);
      await step.sleep("nap", "1s");
      await step.run("emit-stand-in", () => b);
    }),
    c.createFunction({ id: "loop", checkpointing: false, triggers: on("loop") }, async ({ step }) => {
      for (let i = 0; i < 3; i++) await step.run("same", () => i);
    }),
    c.createFunction(
      { id: "step-retry", retries: 3, triggers: on("step-retry") },
      async ({ step, attempt, maxAttempts }) =>
        step.run("flaky", () => {
          if (attempt < 2) throw new RetryAfterError(`boom ${attempt}`, "1s");
          return { attempt, maxAttempts };
        }),
    ),
    c.createFunction(
      { id: "exhaust", retries: 1, triggers: on("exhaust"), onFailure: () => undefined },
      async ({ step }) => {
        try {
          await step.run("bad", () => {
            throw new RetryAfterError("always", 500);
          });
        } catch (error) {
          await step.run("compensate", () => (error as Error).message);
          throw error;
        }
      },
    ),
    c.createFunction(
      { id: "nonretriable", retries: 3, triggers: on("nonretriable"), onFailure: () => undefined },
      () => {
        throw new NonRetriableError("nope");
      },
    ),
    c.createFunction({ id: "wait", triggers: on("wait") }, ({ event, step }) =>
      step.waitForEvent("w", { event: "t/wait.reply", timeout: event.data.timeout, match: "data.id" }),
    ),
    c.createFunction({ id: "invoke", triggers: on("invoke") }, ({ step }) =>
      step.invoke("call", { function: child, data: { n: 21 } }),
    ),
  ];
}

describe.skipIf(!existsSync(transcripts))("on the wire, as recorded from the reference (needs ../shared/data)", () => {
  it.each([
    ["basic-nockpt", "t/basic-nockpt", {}, ["basic-nockpt"], 4],
    ["loop", "t/loop", {}, ["loop"], 4],
    ["step-retry", "t/step-retry", {}, ["step-retry"], 4],
    ["exhaust", "t/exhaust", {}, ["exhaust", "exhaust-failure"], 4],
    ["nonretriable", "t/nonretriable", {}, ["nonretriable", "nonretriable-failure"], 2],
    ["wait-match", "t/wait", { id: "w2", timeout: "20s" }, ["wait"], 2],
    ["wait-timeout", "t/wait", { id: "w1", timeout: "2s" }, ["wait"], 2],
    ["invoke", "t/invoke", {}, ["invoke", "child"], 3],
  ])("%s makes the same calls", async (scenario, name, data, functions, count) => {
    const calls: Call[] = [];
    const clock = new TestClock();
    let inner: Handler | undefined;
    const spy: Handler = async (request) => {
      if (request.method === "POST") calls.push(toCall(new URL(request.url), (await request.clone().json()) as Body));
      return inner!(request);
    };
    const { client, engine, advance } = await engines.run(
      (c) => {
        const all = fixture(c);
        inner = serve({ client: c, functions: all });
        return all;
      },
      { handler: spy },
      clock,
    );
    await client.send({ name, data });
    if (scenario === "wait-match") {
      await until(async () => (await engines.queued())[0]?.kind === "wait");
      await client.send({ name: "t/wait.reply", data: { id: "w2", answer: 42 } });
    }
    await until(async () => {
      const [first] = await engines.queued();
      if (engine.status().runsActive === 0 && first && first.dueAt > clock.now()) advance(first.dueAt - clock.now());
      return first === undefined;
    });
    const expected = recorded(scenario, functions).slice(0, count);
    expect(expected).toHaveLength(count);
    expect(calls.slice(0, count)).toEqual(expected);
  });
});
