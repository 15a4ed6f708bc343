import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDb } from "@/lib/db/test-database";
import { EmbeddedEngine } from "./engine";
import { httpTransport, sign, verify } from "./http-transport";
import { until } from "./testing";
import type { Handler } from "./types";

const signingKey = "signkey-test-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
const servers: Server[] = [];
const silent = { info() {}, warn() {}, error() {}, debug() {} };

async function listen(handler: Handler): Promise<string> {
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

describe("signed HTTP", () => {
  let database: Awaited<ReturnType<typeof createTestDb>>;
  beforeAll(async () => void (database = await createTestDb()));
  afterAll(async () => {
    for (const server of servers) server.close();
    await database.close();
  });

  it("carries the whole protocol to an SDK that demands signatures", async () => {
    const holder: { engine?: EmbeddedEngine } = {};
    const engineUrl = await listen((request) => holder.engine!.fetch(request));
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
    const sdkUrl = await listen(serve({ client, functions: [work, told] }));

    const stranger = httpTransport({ url: `${sdkUrl}/api/inngest`, signingKey: signingKey.replace(/0/g, "1") });
    const refused = new EmbeddedEngine({ db: database.db, handler: stranger, appId: "remote" });
    await expect(refused.start()).rejects.toThrow("401");

    const handler = httpTransport({ url: `${sdkUrl}/api/inngest`, signingKey });
    const engine = new EmbeddedEngine({ db: database.db, handler, appId: "remote" });
    holder.engine = engine;
    await engine.start();
    await client.send({ name: "t/work", data: { n: 41 } });
    await until(() => calls.includes(42));
    expect(calls.map(String).sort()).toEqual(["42", "b", "c"]);
    await engine.stop();
  });

  it("verifies body, key and age", () => {
    const header = sign("body", signingKey, 1000);
    expect(verify("body", signingKey, header, 1_000_000)).toBe(true);
    expect(verify("other", signingKey, header, 1_000_000)).toBe(false);
    expect(verify("body", `${signingKey}0`, header, 1_000_000)).toBe(false);
    expect(verify("body", signingKey, header, 1_000_000 + 301_000)).toBe(false);
    expect(verify("body", signingKey, null, 1_000_000)).toBe(false);
  });
});
