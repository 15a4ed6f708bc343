// Law: what is tested here is put together as in production; the test brings the database, the time and the server only.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { NextRequest } from "next/server";
import { vi } from "vitest";
import { createClient, senderOf } from "@/inngest/client";
import type { TestDatabase } from "@/lib/db/test-database";
import { createTestFleet, type TestFleet } from "@/lib/fleet/testing/test-fleet";
import { buildEnv, type Env } from "@/lib/server/env";
import { registerEventSender } from "@/lib/server/events";
import { APP_URL_PATH, InngestServer } from "./test-inngest-server";

export const KEY = `signkey-prod-${"5a".repeat(32)}`;
export const OLD_KEY = `signkey-prod-${"c3".repeat(32)}`;
export const EVENT_KEY = "event-key-of-the-wire-tests";

type Method = "GET" | "POST" | "PUT";
type Route = Record<Method, (request: NextRequest, context: unknown) => Promise<Response>>;

/** The process's own singletons, kept aside while the test's stand in. */
function swapGlobals(own: Record<string, unknown>): () => void {
  const world = globalThis as unknown as Record<string, unknown>;
  const mine = () => Object.keys(world).filter((name) => name.startsWith("__fleet"));
  const kept = Object.fromEntries(mine().map((name) => [name, world[name]]));
  for (const name of Object.keys(kept)) delete world[name];
  Object.assign(world, own);
  return () => {
    for (const name of mine()) delete world[name];
    Object.assign(world, kept);
  };
}

/** The route as the framework calls it, on a socket of this machine. */
function serveRoute(route: Route): Server {
  return createServer((incoming, outgoing) => {
    const chunks: Buffer[] = [];
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.on("end", () => {
      void (async () => {
        const { method = "GET", headers, url = "/" } = incoming;
        const body = method === "GET" ? undefined : Buffer.concat(chunks);
        const request = new NextRequest(`http://${headers.host}${url}`, {
          method,
          headers: headers as Record<string, string>,
          body,
        });
        const response = await route[method as Method](request, {});
        outgoing.writeHead(response.status, Object.fromEntries(response.headers));
        outgoing.end(Buffer.from(await response.arrayBuffer()));
      })();
    });
  });
}

export type ServedFleet = {
  fleet: TestFleet;
  server: InngestServer;
  env: Env;
  close: () => Promise<void>;
};

export type ServeOptions = { database: TestDatabase; dataDirectory: string };

/** A fleet behind its real route on a loopback port, told of a server of ours as the Inngest that drives it. */
export async function serveFleet({ database, dataDirectory }: ServeOptions): Promise<ServedFleet> {
  let app = "";
  const server = new InngestServer(() => app, KEY);
  await server.listen();
  const env = buildEnv({
    FLEET_DATA_DIR: dataDirectory,
    FLEET_SECRET: "s".repeat(40),
    INNGEST_EVENT_KEY: EVENT_KEY,
    INNGEST_SIGNING_KEY: KEY,
    INNGEST_SIGNING_KEY_FALLBACK: OLD_KEY,
    INNGEST_BASE_URL: server.url,
    FLEET_SETTLE_MS: "200",
  });
  // Between two likes a bot waits some seconds of its own time.
  const fleet = await createTestFleet({ db: database.db, speed: 60 });
  const restore = swapGlobals({
    __fleetEnv: env,
    __fleetDatabase: Promise.resolve({ ...database, close: async () => undefined }),
    __fleetClock: Promise.resolve(fleet.clock),
  });
  registerEventSender(senderOf(createClient()));
  // The route keeps the client of the first environment it meets: this one must be ours.
  vi.resetModules();
  const http = serveRoute((await import("./route")) as unknown as Route);
  await new Promise<void>((resolve) => void http.listen(0, "127.0.0.1", resolve));
  app = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  return {
    fleet,
    server,
    env,
    close: async () => {
      http.closeAllConnections();
      await new Promise((resolve) => void http.close(resolve));
      await server.close();
      restore();
    },
  };
}

/** Lets the app register itself, as the server asks it to. */
export function sync(server: InngestServer, headers: Record<string, string> = {}) {
  return server.request("PUT", APP_URL_PATH, { url: `${server.appUrl}${APP_URL_PATH}` }, headers);
}
