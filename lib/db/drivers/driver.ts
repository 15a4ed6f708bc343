import type { Db } from "../db";

/** Does work while nobody can use the database and all it knows is in its files. Only where it is a directory of this process. */
export type WhileQuiet = <T>(work: () => Promise<T>) => Promise<T>;

export type Driver = {
  kind: "pglite" | "postgres" | "neon";
  db: Db;
  close: () => Promise<void>;
  whileQuiet?: WhileQuiet;
};
