/** Rows travel as one JSON parameter: one prepared statement for any number of rows, the same on every driver. */
import { sql, type SQL } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";

export async function query<Row>(db: DbOrTx, statement: SQL): Promise<Row[]> {
  const result = (await db.execute(statement)) as unknown as { rows: Row[] };
  return result.rows;
}

/** `json_to_recordset` over the rows; give it the column list with an `as r(...)`. */
export function recordset(rows: readonly unknown[]): SQL {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json)`;
}

/** A set of texts for `in (...)` and `not in (...)`. */
export function texts(values: Iterable<string>): SQL {
  return sql`(select json_array_elements_text(${JSON.stringify([...values])}::json))`;
}
