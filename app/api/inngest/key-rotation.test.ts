import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { sign, verify } from "@/inngest/engine/http-transport";
import { buildEnv, type Env } from "@/lib/server/env";
import { PUT } from "./route";

const OLD = `signkey-prod-${"ab".repeat(32)}`;
const NEW = `signkey-prod-${"cd".repeat(32)}`;
const STRANGE = `signkey-prod-${"ef".repeat(32)}`;
const shared = globalThis as { __fleetEnv?: Env };
const before = shared.__fleetEnv;
/** Inngest's side of a registration: which keys it was shown, and the one it takes. */
const shown: string[] = [];
const inngest = createServer((request, response) => {
  shown.push(request.headers.authorization ?? "");
  response.writeHead(shown.length === 1 ? 401 : 200, { "content-type": "application/json" });
  response.end('{"ok":true,"modified":true}');
});

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  await new Promise<void>((resolve) => inngest.listen(0, "127.0.0.1", resolve));
  const { port } = inngest.address() as AddressInfo;
  shared.__fleetEnv = buildEnv({
    FLEET_SECRET: "s".repeat(40),
    INNGEST_EVENT_KEY: "e".repeat(32),
    INNGEST_SIGNING_KEY: NEW,
    INNGEST_SIGNING_KEY_FALLBACK: OLD,
    INNGEST_BASE_URL: `http://127.0.0.1:${port}`,
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  inngest.close();
  if (before) shared.__fleetEnv = before;
  else delete shared.__fleetEnv;
});

const address = "http://localhost:3000/api/inngest";

async function sync(key: string) {
  const body = JSON.stringify({ url: address });
  const headers = {
    "content-type": "application/json",
    "x-inngest-sync-kind": "in_band",
    "x-inngest-server-kind": "cloud",
    "x-inngest-signature": sign(body, key, Math.floor(Date.now() / 1000)),
  };
  const answer = await PUT(new NextRequest(address, { method: "PUT", headers, body }), {});
  return {
    status: answer.status,
    signature: answer.headers.get("x-inngest-signature") ?? "",
    text: await answer.text(),
  };
}

describe("while signing keys are rotated", () => {
  it.each([
    ["new", NEW],
    ["old", OLD],
  ])("a call signed with the %s key is answered, signed with the same", async (_, key) => {
    const { status, signature, text } = await sync(key);
    expect(status).toBe(200);
    for (const other of [NEW, OLD, STRANGE])
      expect([other, verify(text, other, signature, Date.now())]).toEqual([other, other === key]);
    expect(text).not.toMatch(/(ab|cd){32}/);
  });

  it("a call signed with neither is refused", async () => {
    expect((await sync(STRANGE)).status).toBe(401);
  });

  it("what the fleet asks of a server that knows only the old key is asked again with it", async () => {
    const answer = await PUT(
      new NextRequest(address, { method: "PUT", headers: { "x-inngest-server-kind": "cloud" } }),
      {},
    );
    expect(answer.status).toBe(200);
    expect(shown).toHaveLength(2);
    expect(shown[0]).not.toBe(shown[1]);
    for (const bearer of shown) expect(bearer).toMatch(/^Bearer signkey-prod-[0-9a-f]{64}$/);
    expect(shown.join(" ")).not.toMatch(/(ab|cd){32}/);
  });
});
