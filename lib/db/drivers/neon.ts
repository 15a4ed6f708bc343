import { neonConfig, Pool } from "@neondatabase/serverless";
import { drizzle } from "drizzle-orm/neon-serverless";
import ws from "ws";
import type { Db } from "../db";
import * as schema from "../schema";
import type { Driver } from "./driver";

/** Neon over WebSockets, because the fleet needs interactive transactions, which Neon's HTTP driver does not have. */
export function openNeon(url: string, maxConnections: number): Driver {
  neonConfig.webSocketConstructor ??= ws;
  const pool = new Pool({ connectionString: url, max: maxConnections, idleTimeoutMillis: 10_000 });
  pool.on("error", () => {});
  const db = drizzle({ client: pool, schema, casing: "snake_case" }) as unknown as Db;
  return { kind: "neon", db, close: () => pool.end() };
}
