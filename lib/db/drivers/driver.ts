import type { EventEmitter } from "node:events";
import type { Db } from "../db";

/** Does work while nobody can use the database and all it knows is in its files. Only where it is a directory of this process. */
export type WhileQuiet = <T>(work: () => Promise<T>) => Promise<T>;

/** Connections that are open, those of them that nobody uses, and requests that wait for one. */
export type PoolFigures = { total: number; idle: number; waiting: number };

export type Driver = {
  kind: "pglite" | "postgres" | "neon";
  db: Db;
  close: () => Promise<void>;
  whileQuiet?: WhileQuiet;
  /** Of a server's database. */
  pool?: () => PoolFigures;
};

export const figuresOf =
  (pool: { totalCount: number; idleCount: number; waitingCount: number }): (() => PoolFigures) =>
  () => ({ total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount });

/**
 * A connection that the server drops must not end the process: the pool replaces an idle one, and whoever uses another is told by its
 * query. `onIdle` hears, each time one has become idle, after how many milliseconds it will be closed.
 */
export function mindPool(pool: EventEmitter, idleMs: number, onIdle?: (closesAfterMs: number) => void): void {
  pool.on("error", () => {});
  pool.on("connect", (client: EventEmitter) => client.on("error", () => {}));
  if (onIdle) pool.on("release", () => onIdle(idleMs));
}
