import { sql } from "drizzle-orm";
import type { Db } from "../db";
import { rowsOf } from "../rows";

/**
 * Gives the room of deleted rows back to their tables. A Postgres server does this by itself; the embedded one has no process for it and would
 * grow with every change. One table a statement, so that nobody waits long; what has not changed costs nothing.
 */
export async function vacuumAll(db: Db): Promise<void> {
  const tables = rowsOf<{ name: string }>(
    await db.execute(
      sql`select quote_ident(relname) as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
    ),
  );
  for (const { name } of tables) await db.execute(sql.raw(`vacuum ${name}`));
}
