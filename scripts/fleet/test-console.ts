/** A console on loopback: the real routes' kit and verbs over a test fleet, and the command line beside it. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FleetContext } from "@/lib/fleet/context";
import { bulkBots } from "@/lib/fleet/commands/bulk-bots";
import { createBots } from "@/lib/fleet/commands/create-bots";
import { emergencyStop, pauseFleet, reArmFleet, resumeFleet } from "@/lib/fleet/commands/steer-fleet";
import { getOverview } from "@/lib/fleet/queries/get-overview";
import { getQuiet } from "@/lib/fleet/queries/get-quiet";
import { listBots } from "@/lib/fleet/queries/list-bots";
import { programOf } from "@/lib/server/api-token-caller";
import { buildEnv, type Env } from "@/lib/server/env";
import { createRouteKit, type RouteHandler } from "@/lib/server/route-kit";
import { fleetStatus } from "@/lib/server/settings";
import { main } from "./main.mjs";

export type Ran = { code: number | null; out: string; err: string };

const script = fileURLToPath(new URL("../fleet.mjs", import.meta.url));

/** Runs the command line as a person would, with nothing of this process's own settings. */
export function spawnCommand(args: string[], env: Record<string, string>): Promise<Ran> {
  return new Promise((resolve) => {
    const own = { NODE_ENV: "test" as const, PATH: process.env["PATH"] };
    const child = spawn(process.execPath, [script, ...args], { env: { ...own, ...env } });
    let out = "";
    let err = "";
    child.stdout.on("data", (part) => (out += part));
    child.stderr.on("data", (part) => (err += part));
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

/** The same in this process, which is quicker. */
export async function runCommand(args: string[], env: Record<string, string>): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await main(args, {
    env,
    directory: env["FLEET_DATA_DIR"] ?? "",
    print: (line) => out.push(`${line}\n`),
    warn: (line) => err.push(`${line}\n`),
  });
  return { code, out: out.join(""), err: err.join("") };
}

async function toRequest(message: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return new Request(`http://localhost${message.url}`, {
    method: message.method,
    headers: message.headers as Record<string, string>,
    body: parts.length > 0 ? Buffer.concat(parts) : null,
  });
}

/** Listens on a port of its own. `answer` may be anything, so that a test can put a stranger on the port. */
export async function listen(answer: (request: Request) => Promise<Response>) {
  const asked: string[] = [];
  const server = createServer(async (message, response) => {
    asked.push(`${message.method} ${message.url}`);
    const given = await answer(await toRequest(message));
    response.writeHead(given.status, Object.fromEntries(given.headers)).end(await given.text());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}`, port, asked, close };
}

/** `ctx` is asked at each request, so that a test can change it. */
export function consoleOver(ctx: () => FleetContext): (request: Request) => Promise<Response> {
  (globalThis as { __fleetEnv?: Env }).__fleetEnv = buildEnv({ FLEET_SECRET: "s".repeat(40) });
  const { route } = createRouteKit({
    signedIn: async () => null,
    program: (headers) => programOf(ctx().db, headers, new Date()),
    context: async (actor) => ({ ...ctx(), actor }),
    site: () => ({ url: "http://localhost:3000", port: 3000 }),
  });
  const routes: Record<string, RouteHandler> = {
    "GET /api/fleet": route(fleetStatus),
    "GET /api/overview": route(getOverview),
    "GET /api/bots": route(listBots),
    "GET /api/fleet/quiet": route(getQuiet),
    "POST /api/bots/bulk": route(bulkBots),
    "POST /api/bots/create-many": route(createBots),
    "POST /api/fleet/emergency-stop": route(emergencyStop),
    "POST /api/fleet/pause": route(pauseFleet),
    "POST /api/fleet/resume": route(resumeFleet),
    "POST /api/fleet/re-arm": route(reArmFleet),
  };
  return async (request) => {
    const handler = routes[`${request.method} ${new URL(request.url).pathname}`];
    return handler ? handler(request, { params: Promise.resolve({}) }) : new Response("Not found", { status: 404 });
  };
}

export function temporaryDirectory() {
  const path = mkdtempSync(join(tmpdir(), "fleet-cli-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
