// Law: nobody who is at work waits, and no emergency stop, while an index of a long table is built.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import type { Db } from "./db";
import { DbError, reasonOf } from "./db-error";
import type { Driver } from "./drivers/driver";
import { rowsOf } from "./rows";

const FILE = "late-indexes.sql";
const LATE_LOCK = 7_203_115;
const LOOK_MS = 500;
const STATEMENT = /^(CREATE|DROP) INDEX CONCURRENTLY IF (?:NOT )?EXISTS "(\w+)"/;

/** Between its statements such a transaction looks at nothing, whatever the server's default: who builds an index waits for all who do. */
const READ_COMMITTED = { isolationLevel: "read committed" } as const;

type LateIndex = { statement: string; isWanted: boolean; name: string };

/** The statements of the migrations' folder that wait until the migrations have ended, in order; none without the file. */
export function lateIndexesIn(folder: string): LateIndex[] {
  const path = join(folder, FILE);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() && !line.startsWith("--"));
  return lines.map((statement) => {
    const [, verb, name] = STATEMENT.exec(statement) ?? [];
    if (!verb || !name)
      throw new DbError("migrations_missing", `${path} holds a line that is no late index: ${statement.slice(0, 80)}`);
    return { statement, isWanted: verb === "CREATE", name };
  });
}

type State = "whole" | "unfinished" | "growing";

/**
 * Which of these names are indexes, and how far. An unfinished one was interrupted and is of no use; a growing one is still being built,
 * perhaps for a process that has been killed since: its server's part goes on without it.
 */
async function found(db: Db, names: readonly string[]): Promise<Map<string, State>> {
  const rows = rowsOf<{ name: string; state: State }>(
    await db.execute(sql`select c.relname as name, case when i.indisvalid then 'whole'
        when exists (select 1 from pg_stat_progress_create_index p where p.index_relid = i.indexrelid
          and p.datid = (select oid from pg_database where datname = current_database())) then 'growing'
        else 'unfinished' end as state
      from pg_index i join pg_class c on c.oid = i.indexrelid
      where pg_table_is_visible(i.indrelid) and c.relname in ${names}`),
  );
  return new Map(rows.map(({ name, state }) => [name, state]));
}

async function grown(db: Db, name: string): Promise<State | undefined> {
  for (;;) {
    const state = (await found(db, [name])).get(name);
    if (state !== "growing") return state;
    await sleep(LOOK_MS);
  }
}

async function bring(db: Db, { statement, isWanted, name }: LateIndex, isAlone: boolean): Promise<void> {
  const state = await grown(db, name);
  if (isWanted ? state === "whole" : state === undefined) return;
  const run = (text: string) => db.execute(sql.raw(isAlone ? text.replace(" CONCURRENTLY", "") : text));
  try {
    if (isWanted && state) await run(`DROP INDEX CONCURRENTLY IF EXISTS "${name}"`);
    await run(statement);
  } catch (cause) {
    throw new DbError(
      "index_failed",
      `The index ${name} could not be built: ${reasonOf(cause).slice(0, 300)}. Nothing is lost. Mend that and start again; it goes on where it was.`,
      { cause },
    );
  }
}

/**
 * Builds, beside everybody who reads and writes, the indexes that the migrations left for later, and mends those whose building was
 * interrupted. Whoever finds another process at it leaves it to that one. @throws DbError `index_failed`
 */
export async function buildLateIndexes({ db, kind }: Pick<Driver, "db" | "kind">, folder: string): Promise<void> {
  const late = lateIndexesIn(folder);
  if (late.length === 0) return;
  const states = await found(
    db,
    late.map(({ name }) => name),
  );
  const open = late.filter(({ name, isWanted }) => states.get(name) !== (isWanted ? "whole" : undefined));
  if (open.length === 0) return;
  if (kind === "pglite") {
    for (const index of open) await bring(db, index, true);
    return;
  }
  await db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('idle_in_transaction_session_timeout', '0', true)`);
    // Tried, never waited for: a statement that waits is a reader whose end the building would wait for, and each for the other for ever.
    // Without parameters: else the answer stays open until this transaction's next statement, and the building waits for its end too.
    const lock = rowsOf<{ mine: boolean }>(
      await tx.execute(sql.raw(`select pg_try_advisory_xact_lock(${LATE_LOCK}) as mine`)),
    );
    if (!lock[0]?.mine) return;
    for (const index of open) await bring(db, index, false);
  }, READ_COMMITTED);
}
