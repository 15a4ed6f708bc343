import { neonConfig, Pool } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/neon-serverless";
import ws from "ws";
import type { Db } from "../db";
import * as schema from "../schema";
import { type Driver, figuresOf, mindPool } from "./driver";

/** Every connection of the process goes through this proxy. Other than Neon's it may ask for any way to sign in: no first query is sent ahead. */
function goThroughProxy(proxy: string): void {
  const { protocol, host, pathname } = new URL(proxy);
  neonConfig.useSecureWebSocket = protocol === "wss:";
  neonConfig.wsProxy = (server, port) => `${host}${pathname}?address=${server}:${port}`;
  neonConfig.pipelineConnect = false;
}

const IDLE_MS = 5_000;
type NeonOptions = { neonProxy?: string; onIdle?: (closesAfterMs: number) => void };

/** Neon over WebSockets, because the fleet needs interactive transactions, which Neon's HTTP driver does not have. */
export function openNeon(url: string, maxConnections: number, { neonProxy, onIdle }: NeonOptions = {}): Driver {
  neonConfig.webSocketConstructor ??= ws;
  if (neonProxy) goThroughProxy(neonProxy);
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    idleTimeoutMillis: IDLE_MS,
    connectionTimeoutMillis: 10_000,
  });
  mindPool(pool, IDLE_MS, onIdle);
  const db = drizzle({ client: pool, schema, casing: "snake_case" }) as unknown as Db;
  return { kind: "neon", db, close: () => pool.end(), pool: figuresOf(pool) };
}
