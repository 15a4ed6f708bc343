import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { Db } from "../db";
import * as schema from "../schema";
import { type Driver, figuresOf, mindPool } from "./driver";

const IDLE_MS = 30_000;
/** Where somebody has to stay awake for it: a function that is frozen would keep its connections, and the server's are few. */
const WATCHED_IDLE_MS = 5_000;

export function openNodePostgres(
  url: string,
  maxConnections: number,
  { onIdle }: { onIdle?: (closesAfterMs: number) => void } = {},
): Driver {
  const idleMs = onIdle ? WATCHED_IDLE_MS : IDLE_MS;
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    idleTimeoutMillis: idleMs,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
  });
  mindPool(pool, idleMs, onIdle);
  const db = drizzle({ client: pool, schema, casing: "snake_case" }) as unknown as Db;
  return { kind: "postgres", db, close: () => pool.end(), pool: figuresOf(pool) };
}
