import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import { sql } from "drizzle-orm";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { afterAll, describe, expect, it } from "vitest";
import { EmbeddedEngine } from "./engine";
import { httpTransport } from "./http-transport";
import { OwnershipError } from "./owner";
import { makeEngine, TestClock, until, withEngines } from "./testing";
import type { Handler } from "./types";

const engines = withEngines();
const signingKey = "signkey-test-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const silent = { info() {}, warn() {}, error() {}, debug() {} };

async function listen(handler: Handler, servers: Server[]): Promise<string> {
  const server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const headers = Object.entries(incoming.headers).map(([name, value]) => [name, String(value)] as [string, string]);
    const url = `http://${incoming.headers.host}${incoming.url}`;
    const body = chunks.length > 0 ? Buffer.concat(chunks) : undefined;
    const response = await handler(new Request(url, { method: incoming.method, headers, body }));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text());
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const never = new Promise<never>(() => undefined);

/** The second engine claims the first one's id: to the database this is the same owner back from a kill -9. */
const ownerId = "the-owner";

describe("after a crash", () => {
  it("goes on from the last finished step and never repeats a saved one", async () => {
    const calls: string[] = [];
    const functionsOf =
      (life: number) =>
      (c: Inngest): InngestFunction.Any[] => [
        c.createFunction({ id: "work", triggers: [{ event: "t/work" }] }, async ({ step }) => {
          await step.run("saved", () => calls.push(`saved in life ${life}`));
          await step.run("cut", async () => {
            calls.push(`cut in life ${life}`);
            if (life === 1) await never;
          });
          await step.run("after", () => calls.push(`after in life ${life}`));
        }),
      ];
    const first = makeEngine(engines.db, functionsOf(1), { ownerId });
    await first.engine.start();
    await first.client.send({ name: "t/work", data: {} });
    await until(() => calls.length === 2);
    await engines.run(functionsOf(2), { ownerId });
    await until(async () => (await engines.statuses())[0] === "completed");
    expect(calls).toEqual(["saved in life 1", "cut in life 1", "cut in life 2", "after in life 2"]);
  });

  it("keeps sleeps, waits, invokes, parallel branches, retries and delayed events", async () => {
    const done = new Set<string>();
    let broken = true;
    const functionsOf = (c: Inngest): InngestFunction.Any[] => {
      const child = c.createFunction({ id: "child", triggers: [{ event: "t/child" }] }, async ({ step }) => {
        await step.sleep("nap", "1h");
        return "grown";
      });
      const make = (
        id: string,
        body: (step: Parameters<Parameters<typeof c.createFunction>[1]>[0]["step"]) => Promise<unknown>,
      ) =>
        c.createFunction({ id, triggers: [{ event: `t/${id}` }] }, async ({ step }) => {
          await body(step);
          done.add(id);
        });
      return [
        child,
        make("sleep", (step) => step.sleep("nap", "1h")),
        make("wait", (step) => step.waitForEvent("w", { event: "t/reply", timeout: "2h" })),
        make("invoke", (step) => step.invoke("i", { function: child, data: {} })),
        make("parallel", (step) => Promise.all([step.run("p", () => 1), step.sleep("q", "1h")])),
        make("later", (step) => step.run("x", () => 1)),
        make("retry", (step) =>
          step.run("r", () => {
            if (broken) throw new Error("not yet");
          }),
        ),
      ];
    };
    const clock = new TestClock();
    const first = makeEngine(engines.db, functionsOf, { ownerId }, clock);
    await first.engine.start();
    await first.client.send(
      ["sleep", "wait", "invoke", "parallel", "retry"].map((id) => ({ name: `t/${id}`, data: {} })),
    );
    await first.client.send({ name: "t/later", data: {}, ts: clock.now() + 3_600_000 });
    const settled = "call,call,invoke,sleep,sleep,sleep,wait";
    await until(
      async () =>
        (await engines.queued())
          .map((item) => item.kind)
          .sort()
          .join() === settled,
    );
    broken = false;
    const { client, advance } = await engines.run(functionsOf, { ownerId }, clock);
    expect(done.size).toBe(0);
    await client.send({ name: "t/reply", data: {} });
    advance(3_600_000);
    await until(() => done.size === 6);
  });

  it("fences the replaced owner: nothing it still does is saved", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const functionsOf =
      (life: number) =>
      (c: Inngest): InngestFunction.Any[] => [
        c.createFunction({ id: "work", checkpointing: false, triggers: [{ event: "t/work" }] }, async ({ step }) => {
          await step.run("slow", async () => {
            if (life === 1) await gate;
            return life;
          });
        }),
      ];
    const first = makeEngine(engines.db, functionsOf(1), { ownerId });
    await first.engine.start();
    await first.client.send({ name: "t/work", data: {} });
    await until(() => first.engine.status().runsActive === 1);
    await engines.run(functionsOf(2), { ownerId });
    await until(async () => (await engines.statuses())[0] === "completed");
    release();
    await until(() => first.engine.status().state === "failed");
    const rows = await engines.db.execute(sql`select output from engine_steps`);
    expect((rows as unknown as { rows: unknown[] }).rows).toEqual([{ output: '{"data":2}' }]);
  });
});

describe("when the database fails", () => {
  it("refuses events meanwhile, starts over by itself and finishes every run", async () => {
    let away = false;
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    let done = 0;
    const db = new Proxy(engines.db, {
      get(target, property) {
        if (property === "transaction" && away) return () => Promise.reject(new Error("connection lost"));
        const value = Reflect.get(target, property) as unknown;
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const { client, engine } = makeEngine(db, (c) => [
      c.createFunction({ id: "work", checkpointing: false, triggers: [{ event: "t/work" }] }, async ({ step }) => {
        await step.run("slow", () => gate);
        done++;
      }),
    ]);
    await engine.start();
    await client.send({ name: "t/work", data: {} });
    await until(() => engine.status().runsActive === 1);
    away = true;
    release();
    await until(() => engine.status().state === "failed");
    const refused = await engine.fetch("http://embedded.engine/e/key", { method: "POST", body: '{"name":"x"}' });
    expect(refused.status).toBe(503);
    expect(engine.status().error).toContain("connection lost");
    away = false;
    await until(() => engine.status().state === "running" && done === 1);
    await engine.stop();
  });
});

describe("ownership", () => {
  it("is refused while a living process has it, with a message that names the process", async () => {
    await engines.run(() => []);
    const second = makeEngine(engines.db, () => []);
    await expect(second.engine.start()).rejects.toThrow(OwnershipError);
    await expect(second.engine.start()).rejects.toThrow(String(process.pid));
    expect(second.engine.status().state).toBe("failed");
  });

  it("passes at once from a dead process of this host, after the lease from a silent one elsewhere", async () => {
    await engines.db.execute(sql`insert into engine_owner values (1, 'dead', 7, 4194304, ${hostname()}, '1', now())`);
    const { engine } = await engines.run(() => []);
    await engine.stop();
    await engines.db.execute(
      sql`update engine_owner set owner_id = 'far', host = 'elsewhere', heartbeat_at = now() - interval '20 s'`,
    );
    const third = makeEngine(engines.db, () => []);
    await expect(third.engine.start()).rejects.toThrow("elsewhere");
    await engines.db.execute(sql`update engine_owner set heartbeat_at = now() - interval '31 s'`);
    await third.engine.start();
    expect(third.engine.status().state).toBe("running");
    await third.engine.stop();
  });
});

describe("stopping", () => {
  it("lets the call in flight finish and refuses events afterwards", async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const calls: string[] = [];
    const { client, engine } = await engines.run((c) => [
      c.createFunction({ id: "work", triggers: [{ event: "t/work" }] }, async ({ step }) => {
        await step.run("slow", () => (calls.push("slow"), gate));
        await step.run("next", () => calls.push("next"));
      }),
    ]);
    await client.send({ name: "t/work", data: {} });
    await until(() => calls.length === 1);
    const stopping = engine.stop();
    release();
    await stopping;
    const response = await engine.fetch("http://embedded.engine/e/key", { method: "POST", body: '{"name":"x"}' });
    expect(response.status).toBe(503);
    expect(engine.status().state).toBe("stopped");
  });
});

describe("over signed HTTP", () => {
  const servers: Server[] = [];
  afterAll(() => servers.forEach((server) => server.close()));

  it("carries the whole protocol to an SDK that demands signatures", async () => {
    const holder: { engine?: EmbeddedEngine } = {};
    const engineUrl = await listen((request) => holder.engine!.fetch(request), servers);
    const client = new Inngest({
      id: "remote",
      isDev: false,
      baseUrl: engineUrl,
      signingKey,
      eventKey: "key",
      logger: silent,
    });
    const calls: unknown[] = [];
    const work = client.createFunction({ id: "work", triggers: [{ event: "t/work" }] }, async ({ event, step }) => {
      const a = await step.run("a", () => event.data.n + 1);
      await Promise.all([step.run("b", () => calls.push("b")), step.run("c", () => calls.push("c"))]);
      await step.sendEvent("tell", { name: "t/told", data: { a } });
    });
    const told = client.createFunction({ id: "told", triggers: [{ event: "t/told" }] }, ({ event }) => {
      calls.push(event.data.a);
    });
    const sdkUrl = await listen(serve({ client, functions: [work, told] }), servers);

    const stranger = httpTransport({ url: `${sdkUrl}/api/inngest`, signingKey: signingKey.replace(/0/g, "1") });
    const refused = new EmbeddedEngine({ db: engines.db, handler: stranger, appId: "remote" });
    await expect(refused.start()).rejects.toThrow("401");

    const handler = httpTransport({ url: `${sdkUrl}/api/inngest`, signingKey });
    const engine = new EmbeddedEngine({ db: engines.db, handler, appId: "remote" });
    holder.engine = engine;
    await engine.start();
    await client.send({ name: "t/work", data: { n: 41 } });
    await until(() => calls.includes(42));
    expect(calls.map(String).sort()).toEqual(["42", "b", "c"]);
    await engine.stop();
  });
});
