import type { Db } from "../db";

export type Driver = { kind: "pglite" | "postgres" | "neon"; db: Db; close: () => Promise<void> };
