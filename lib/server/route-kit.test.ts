import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { Role } from "@/lib/fleet/actor";
import type { FleetContext } from "@/lib/fleet/context";
import { FleetError } from "@/lib/fleet/errors";
import type { Verb } from "@/lib/fleet/verb";
import { maxBodyBytes, type Segment } from "./request-input";
import { createRouteKit } from "./route-kit";

const logged: unknown[] = [];
/** Every answer of these tests: a verb's result or an error's body. */
type Answer = {
  value: Record<string, unknown>;
  error: { code: string; message: string; fields: Record<string, string> };
};

function kitFor(role: Role | null) {
  return createRouteKit({
    signedIn: async () =>
      role && {
        sessionId: "s1",
        expiresAt: new Date(0),
        operator: { id: "o1", name: "Ada", email: "ada@example.org", role },
      },
    context: async (actor) => ({ actor }) as FleetContext,
    site: () => ({ url: "https://fleet.example.org", port: 3000 }),
    log: (...entry) => logged.push(entry),
  });
}

const input = z.object({
  id: z.string(),
  n: z.number().optional(),
  tags: z.array(z.string()).optional(),
  on: z.boolean().optional(),
});
type Input = z.infer<typeof input>;

function verb(wish: Partial<Verb<Input, unknown>> = {}): Verb<Input, unknown> {
  return {
    name: "poke bot",
    role: "operator",
    kind: "command",
    input,
    run: async (ctx, value) => ({ value, by: ctx.actor.name }),
    ...wish,
  };
}

type Ask = { method?: string; body?: unknown; headers?: Record<string, string>; query?: string; id?: string };

async function ask(
  role: Role | null,
  served: Verb<Input, unknown>,
  { method = "POST", body, headers, query = "", id = "b1" }: Ask = {},
) {
  const own: Record<string, string> = method === "GET" ? {} : { origin: "http://localhost:3000" };
  const request = new Request(`http://localhost:3000/api/bots/${id}${query}`, {
    method,
    body: body === undefined ? null : typeof body === "string" ? body : JSON.stringify(body),
    headers: { ...own, ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
  });
  const response = await kitFor(role).route(served)(request, { params: Promise.resolve({ id }) });
  return { status: response.status, json: (await response.json()) as Answer, headers: response.headers };
}

describe("who may", () => {
  it.each([
    [null, "viewer", 401, "unauthenticated"],
    ["viewer", "operator", 403, "forbidden"],
    ["operator", "owner", 403, "forbidden"],
    ["viewer", "viewer", 200, undefined],
    ["owner", "operator", 200, undefined],
  ] as const)("%s asking for what needs %s gets %i", async (held, role, status, code) => {
    const answer = await ask(held, verb({ role }));
    expect(answer.status).toBe(status);
    expect(answer.json.error?.code).toBe(code);
  });

  it("runs nothing when it refuses", async () => {
    let runs = 0;
    const counting = verb({ run: async () => ++runs });
    await ask(null, counting);
    await ask("viewer", counting);
    await ask("owner", counting, { headers: { origin: "https://evil.example" } });
    expect(runs).toBe(0);
  });

  it("serves no command to a link or a picture", async () => {
    expect((await ask("owner", verb(), { method: "GET" })).status).toBe(405);
    expect((await ask("owner", verb({ kind: "query" }), { method: "GET" })).status).toBe(200);
  });
});

it("answers, and refuses, when nothing of the request is left to do", async () => {
  const order: string[] = [];
  const { publicRoute } = createRouteKit({
    signedIn: async () => null,
    context: async () => ({}) as FleetContext,
    site: () => ({ url: "https://fleet.example.org", port: 3000 }),
    settle: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      order.push("settled");
    },
  });
  const request = () => new Request("http://localhost:3000/api/health");
  const works = publicRoute("a test", async () => new Response("ok"));
  const fails = publicRoute("a test", () => Promise.reject(new FleetError("conflict", "No.")));
  for (const handle of [works, fails])
    order.push(String((await handle(request(), { params: Promise.resolve({}) })).status));
  expect(order).toEqual(["settled", "200", "settled", "409"]);
});

it("gives each request a number, in the answer and in an error's body, unless the proxy before has done so", async () => {
  const refused = await ask(null, verb());
  const id = refused.headers.get("x-request-id");
  expect(id).toMatch(/^req_/);
  expect(refused.json.error).toMatchObject({ code: "unauthenticated", requestId: id });
  const numbered = await ask(null, verb(), { headers: { "x-request-id": "proxy-12345" } });
  expect([numbered.headers.get("x-request-id"), numbered.json.error]).toMatchObject([
    null,
    { requestId: "proxy-12345" },
  ]);
});

describe("where a change may come from", () => {
  it.each([
    [{ origin: "http://localhost:3000" }, 200],
    [{ origin: "https://fleet.example.org" }, 200],
    [{ origin: "http://gallery.lan:3000", host: "gallery.lan:3000" }, 200],
    [{ origin: "http://localhost:3000", "sec-fetch-site": "same-origin" }, 200],
    [{ origin: "" }, 403],
    [{ origin: "null" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "http://localhost:3001" }, 403],
    [{ origin: "http://localhost:3000", "sec-fetch-site": "cross-site" }, 403],
    [{ origin: "http://localhost:3000", "sec-fetch-site": "same-site" }, 403],
  ])("%j: %i", async (headers, status) => {
    expect((await ask("owner", verb(), { headers })).status).toBe(status);
  });
});

describe("input", () => {
  it("joins query, body and route parameters, the route winning", async () => {
    const { json } = await ask("owner", verb(), { body: { id: "forged", n: 2 }, query: "?on=true&id=other", id: "b7" });
    expect(json.value).toEqual({ id: "b7", n: 2, on: true });
  });

  it("reads numbers and arrays from the address, but not from a body's text", async () => {
    const read = verb({ kind: "query" });
    expect((await ask("owner", read, { method: "GET", query: "?n=5&tags=a" })).json.value).toEqual({
      id: "b1",
      n: 5,
      tags: ["a"],
    });
    expect((await ask("owner", read, { method: "GET", query: "?tags=a&tags=b" })).json.value["tags"]).toEqual([
      "a",
      "b",
    ]);
    const wrong = await ask("owner", verb(), { body: { n: "5" } });
    expect(wrong.status).toBe(400);
    expect(Object.keys(wrong.json.error.fields)).toEqual(["n"]);
  });

  it("takes a path without parameters as Next gives it", async () => {
    const request = new Request("http://localhost:3000/api/bots?id=b1");
    const segment = { params: Promise.resolve(undefined) } as unknown as Segment;
    expect((await kitFor("owner").route(verb({ kind: "query" }))(request, segment)).status).toBe(200);
  });

  it.each([
    ["not JSON", { body: "{" }, 400],
    ["a list", { body: [1] }, 400],
    ["a form", { body: "n=1", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
    ["no type", { body: "{}", headers: { "content-type": "text/plain" } }, 415],
    ["a NUL in its body", { body: '{"tags": ["a\\u0000b"]}' }, 400],
    ["half a character in its body", { body: '{"tags": ["\\ud83d"]}' }, 400],
    ["a NUL in its address", { query: "?tags=%00" }, 400],
    ["a bottomless body", { body: `{"n":${"[".repeat(40_000)}${"]".repeat(40_000)}}` }, 400],
    ["too much", { body: JSON.stringify({ x: "y".repeat(maxBodyBytes) }) }, 413],
  ])("refuses %s", async (_, wish, status) => {
    const answer = await ask("owner", verb(), wish);
    expect(answer.status).toBe(status);
    expect(answer.json.error.code).toBe("invalid_input");
  });

  it("stops reading a body that lies about its length", async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
        if (sent > 50_000_000) controller.close();
      },
    });
    const request = new Request("http://localhost:3000/api/x", {
      method: "POST",
      body,
      duplex: "half",
      headers: { origin: "http://localhost:3000", "content-type": "application/json" },
    } as RequestInit);
    const answer = await kitFor("owner").route(verb())(request, { params: Promise.resolve({}) });
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(maxBodyBytes * 3);
  });
});

describe("faults", () => {
  it.each([
    ["not_found", 404],
    ["conflict", 409],
    ["stopped", 409],
    ["unavailable", 503],
  ] as const)("%s is told as %i with its remedy and no details", async (code, status) => {
    const failing = verb({
      run: async () => Promise.reject(new FleetError(code, "No.", "Do this.", { sql: "select secret" })),
    });
    const answer = await ask("owner", failing);
    expect(answer.status).toBe(status);
    const requestId = answer.headers.get("x-request-id");
    expect(answer.json).toEqual({ error: { code, message: "No.", remedy: "Do this.", requestId } });
  });

  it("tells a number and nothing else of what it does not know", async () => {
    const answer = await ask("owner", verb({ run: async () => Promise.reject(new Error("password=hunter2")) }));
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.json)).not.toContain("hunter2");
    const id = /err_[0-9a-f]{10}/.exec(answer.json.error.message)?.[0];
    expect(logged.flat()).toContain(id);
  });

  it("tells when to come back", async () => {
    const failing = verb({
      run: async () => Promise.reject(new FleetError("rate_limited", "Slow.", "Wait.", { retryAfterS: 12.2 })),
    });
    const answer = await ask("owner", failing);
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([429, "13"]);
  });
});

describe("token routes", () => {
  it.each([
    [{}, 401],
    [{ authorization: "Bearer wrong" }, 401],
    [{ authorization: "Basic right" }, 401],
    [{ authorization: "Bearer right" }, 200],
  ])("%j: %i", async (headers, status) => {
    const handler = kitFor(null).tokenRoute(
      (bearer) => bearer === "right",
      async () => Response.json({ ok: true }),
    );
    const request = new Request("http://localhost:3000/api/cron/x", { method: "POST", headers });
    expect((await handler(request, { params: Promise.resolve({}) })).status).toBe(status);
  });
});
