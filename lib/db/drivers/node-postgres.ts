import { drizzle } from "drizzle-orm/node-postgres";
import { Pool } from "pg";
import type { Db } from "../db";
import * as schema from "../schema";
import { type Driver, figuresOf } from "./driver";

export function openNodePostgres(url: string, maxConnections: number): Driver {
  const pool = new Pool({
    connectionString: url,
    max: maxConnections,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 10_000,
  });
  // An idle connection that the server drops must not end the process; the pool replaces it.
  pool.on("error", () => {});
  const db = drizzle({ client: pool, schema, casing: "snake_case" }) as unknown as Db;
  return { kind: "postgres", db, close: () => pool.end(), pool: figuresOf(pool) };
}
