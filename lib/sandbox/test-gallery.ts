/** A sandbox on a database of its own, with clocks that tests move and pictures that cost nothing. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createTestDb } from "@/lib/db/test-database";
import { DROP_HEADER } from "./faults/apply";
import type { Execute } from "./http/call";
import { createSandbox, type Sandbox, type SandboxDeps } from "./sandbox";

export const TEST_TOKEN = "fst_test_token";
export const START = Date.UTC(2026, 2, 2, 9, 0, 0);

export type ParsedJson = ReturnType<typeof JSON.parse>;
export type Answered = { status: number; body: ParsedJson; headers: Headers; text: string };
type CallOptions = {
  as?: string;
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
  token?: string | null;
};

/** Two pictures per run, as a generator and a caption would give. A step named `boom` fails the paid way. */
export const fakeExecute: Execute = async ({ steps, name }) => {
  if (JSON.stringify(steps).includes("boom")) {
    const body = {
      status: "error",
      error: "Unknown generator: boom",
      errorCode: "EXECUTION_ERROR",
      errorCategory: "user",
      retryable: false,
    };
    return { ok: false, status: 500, body };
  }
  const picture = (step: string) => ({ bytes: Buffer.from(`webp of ${name} ${step}`), width: 64, height: 48, step });
  return { ok: true, images: [picture("a"), picture("b")] };
};

export async function openTestGallery(options: Partial<SandboxDeps> = {}) {
  const database = await createTestDb();
  const clock = { virtual: START, real: START };
  const errors: unknown[] = [];
  const deps: SandboxDeps = {
    db: database.db,
    now: () => clock.virtual,
    realNow: () => clock.real,
    serviceToken: TEST_TOKEN,
    execute: fakeExecute,
    onError: (error) => errors.push(error),
    ...options,
  };
  const sandbox = createSandbox(deps);
  const call = caller(sandbox);

  const invite = async (username: string) => {
    const body = { agentId: `agent-${username}`, name: username, username, isAgent: true, agentPersonaId: "p1" };
    return (await call("POST", "/api/admin/users/invite", { body })).body as { id: string; created: boolean };
  };
  const draw = async (as: string, name = "fleet-designer") => {
    const body = { steps: [{ kind: "generate", generator: "shapes", params: {}, out: "a" }], name };
    return (await call("POST", "/api/execute/sync", { as, body })).body.imageUrls.at(-1) as string;
  };
  const post = async (as: string, title: string, description = "words") => {
    clock.virtual += 1000;
    const body = { imageUrl: await draw(as), title, description };
    return (await call("POST", "/api/showcase", { as, body })).body.showcaseItem as { id: string } & ParsedJson;
  };
  const close = async () => {
    await sandbox.settled();
    await database.close();
  };
  return { db: database.db, kind: database.kind, deps, sandbox, clock, errors, call, invite, draw, post, close };
}

export function caller(sandbox: Sandbox) {
  return async function call(method: string, path: string, options: CallOptions = {}): Promise<Answered> {
    const headers = new Headers(options.headers);
    if (options.token !== null) headers.set("authorization", `Bearer ${options.token ?? TEST_TOKEN}`);
    if (options.as) headers.set("x-agent-id", options.as);
    if (options.key) headers.set("idempotency-key", options.key);
    const body =
      options.body === undefined
        ? undefined
        : typeof options.body === "string"
          ? options.body
          : JSON.stringify(options.body);
    const url = `http://gallery.test/api/sandbox${path}`;
    const response = await sandbox.handle(new Request(url, { method, headers, body }));
    const text = await response.text();
    let parsed: ParsedJson;
    try {
      parsed = JSON.parse(text);
    } catch {
      parsed = undefined;
    }
    return { status: response.status, body: parsed, headers: response.headers, text };
  };
}

/** The handler on a port of its own, with real sockets that a fault can cut. */
export async function serveGallery(sandbox: Sandbox): Promise<{ origin: string; close: () => Promise<void> }> {
  // A caller that comes back on an idle connection must not meet one that is being closed.
  const server = createServer({ keepAliveTimeout: 60_000 }, (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", async () => {
      const { method = "GET", url = "/", headers } = incoming;
      const body = method === "POST" ? Buffer.concat(chunks) : undefined;
      const init = { method, headers: headers as Record<string, string>, body };
      const response = await sandbox.handle(new Request(`http://localhost${url}`, init));
      if (response.headers.has(DROP_HEADER)) return void outgoing.socket?.destroy();
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => (server.close(() => resolve()), server.closeAllConnections()));
  return { origin: `http://127.0.0.1:${port}`, close };
}
