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
