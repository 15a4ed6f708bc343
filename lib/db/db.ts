import type { PgDatabase, PgQueryResultHKT, PgTransaction } from "drizzle-orm/pg-core";
import type { ExtractTablesWithRelations } from "drizzle-orm";
import type * as schema from "./schema";

type Schema = typeof schema;

/** The one database type: PGlite, node-postgres and the Neon driver all satisfy it. */
export type Db = PgDatabase<PgQueryResultHKT, Schema>;

/** An open transaction. Pass it down: using `Db` inside a transaction deadlocks on PGlite's single connection. */
export type Tx = PgTransaction<PgQueryResultHKT, Schema, ExtractTablesWithRelations<Schema>>;

export type DbOrTx = Db | Tx;
