/** The rows of a small database as JSON, and back: what an older build left, kept for builds to come. */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/db";
import { migrationsIn, schemaOf } from "@/lib/db/migrate";
import { rowsOf } from "@/lib/db/rows";

/** `migration`: the newest that the database had seen. */
export type Recorded = { migration: string; tables: Record<string, Record<string, unknown>[]> };

/** Tells of nobody's visit. */
const LEFT_OUT = ["audit_log", "engine_events", "sandbox_idempotency_keys", "model_calls", "quality_reports"];
/** Pictures weigh more than all else, and nobody looks at them. */
const PICTURE = "\\x52494646";

async function tablesOf(db: Db): Promise<string[]> {
  const found = await db.execute(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  return rowsOf<{ name: string }>(found).map(({ name }) => name);
}

/** Of what has ended only the effects are kept: they must not be done again. */
const KEPT: Record<string, ReturnType<typeof sql>> = {
  archetypes: sql`id in (select archetype_id from bots)`,
  engine_runs: sql`ended_at is null`,
  engine_steps: sql`run_id in (select id from engine_runs where ended_at is null)`,
  turns: sql`session_id in (select id from sessions where status = 'open')`,
};

/** Writes the migration's name, then a row a line. */
export async function record(db: Db, file: string, migrations: string): Promise<void> {
  const at = await schemaOf(db);
  const lines = [JSON.stringify({ migration: migrationsIn(migrations).find((one) => one.at === at)?.tag })];
  for (const table of (await tablesOf(db)).filter((one) => !LEFT_OUT.includes(one))) {
    const found = await db.execute(
      sql`select jsonb_strip_nulls(to_jsonb(t)) as row from ${sql.identifier(table)} t where ${KEPT[table] ?? sql`true`}`,
    );
    for (const { row } of rowsOf<{ row: Record<string, unknown> }>(found))
      lines.push(JSON.stringify({ table, row: "bytes" in row ? { ...row, bytes: PICTURE } : row }));
  }
  writeFileSync(file, `${lines.join("\n")}\n`);
}

export function readRecorded(file: string): Recorded {
  const [first = "{}", ...rest] = readFileSync(file, "utf8").trim().split("\n");
  const tables: Recorded["tables"] = {};
  for (const { table, row } of rest.map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> }))
    (tables[table] ??= []).push(row);
  return { ...(JSON.parse(first) as Pick<Recorded, "migration">), tables };
}

/** A folder with the migrations up to the one that is named, as the older build had them. */
export function migrationsUpTo(migration: string, all: string, folder: string): string {
  const journal = JSON.parse(readFileSync(join(all, "meta", "_journal.json"), "utf8")) as {
    entries: { tag: string }[];
  };
  const last = journal.entries.findIndex(({ tag }) => tag === migration);
  const entries = journal.entries.slice(0, last + 1);
  mkdirSync(join(folder, "meta"), { recursive: true });
  for (const { tag } of entries) cpSync(join(all, `${tag}.sql`), join(folder, `${tag}.sql`));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
  return folder;
}

async function insertRows(tx: Tx, name: string, rows: readonly Record<string, unknown>[]): Promise<void> {
  const table = sql.identifier(name);
  await tx.execute(
    sql`insert into ${table} overriding system value select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`,
  );
  const counters = await tx.execute(
    sql`select column_name as name, pg_get_serial_sequence(${name}, column_name) as sequence from information_schema.columns
      where table_schema = 'public' and table_name = ${name} and pg_get_serial_sequence(${name}, column_name) is not null`,
  );
  for (const { name: column, sequence } of rowsOf<{ name: string; sequence: string }>(counters))
    await tx.execute(sql`select setval(${sequence}, (select max(${sql.identifier(column)}) from ${table}))`);
}

/** Puts recorded rows into an empty database of their own schema. What refers to a table that is still empty waits its turn. */
export async function putBack(db: Db, { tables }: Recorded): Promise<void> {
  let waiting = Object.entries(tables);
  while (waiting.length > 0) {
    const refused: typeof waiting = [];
    const reasons: unknown[] = [];
    for (const [name, rows] of waiting) {
      await db
        .transaction((tx) => insertRows(tx, name, rows))
        .catch((error: unknown) => {
          reasons.push((error as Error).cause ?? error);
          refused.push([name, rows]);
        });
    }
    if (refused.length === waiting.length)
      throw new AggregateError(reasons, `Not put back: ${reasons.map(String).join("; ")}`);
    waiting = refused;
  }
}
