import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { buildEnv, type Env } from "@/lib/server/env";
import { GET, POST, PUT } from "./route";

const shared = globalThis as { __fleetEnv?: Env };
const before = shared.__fleetEnv;
const secret = { FLEET_SECRET: "s".repeat(40) };
const signed = { INNGEST_EVENT_KEY: "e".repeat(32), INNGEST_SIGNING_KEY: `signkey-prod-${"ab".repeat(32)}` };
afterAll(() => {
  if (before) shared.__fleetEnv = before;
  else delete shared.__fleetEnv;
});

const url = "http://localhost:3000/api/inngest?fnId=floimg-fleet-run-bot&stepId=step";
const body = JSON.stringify({ event: { name: "fleet/bot.started", data: {} }, events: [], steps: {}, ctx: {} });
const call = (method: string, headers: Record<string, string> = {}) =>
  new NextRequest(url, { method, headers, ...(method === "GET" ? {} : { body }) });

describe("the engine's endpoint", () => {
  beforeAll(() => void vi.spyOn(console, "error").mockImplementation(() => {}));
  afterAll(() => void vi.restoreAllMocks());

  it("does not exist while the embedded engine drives", async () => {
    shared.__fleetEnv = buildEnv(secret);
    for (const [method, handle] of Object.entries({ GET, POST, PUT }))
      expect([method, (await handle(call(method), {})).status]).toEqual([method, 404]);
  });

  it.each([
    ["no signature", {}],
    ["a made-up signature", { "x-inngest-signature": `t=${Math.floor(Date.now() / 1000)}&s=${"0".repeat(64)}` }],
    ["an old signature", { "x-inngest-signature": `t=1600000000&s=${"0".repeat(64)}` }],
    ["the development server's header", { "x-inngest-server-kind": "dev" }],
  ])("runs nothing for a call with %s", async (_, headers) => {
    shared.__fleetEnv = buildEnv({ ...secret, ...signed });
    const answer = await POST(call("POST", headers), {});
    expect(answer.status).toBe(401);
    expect(await answer.text()).not.toContain("abababab");
  });

  it("tells a stranger no key", async () => {
    shared.__fleetEnv = buildEnv({ ...secret, ...signed });
    const text = await (await GET(call("GET"), {})).text();
    expect(text).not.toContain("abababab");
    expect(text).not.toContain("eeeeeeee");
  });
});
