import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { migrate as migrateNeon } from "drizzle-orm/neon-serverless/migrator";
import { migrate as migrateNodePostgres } from "drizzle-orm/node-postgres/migrator";
import { z } from "zod";
import type { Db } from "./db";
import { DbError } from "./db-error";
import type { Driver } from "./drivers/driver";
import { buildLateIndexes } from "./late-indexes";
import { rowsOf } from "./rows";

const journalSchema = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });
const MIGRATION_LOCK = 7_203_114;

/** A migration: its name, and when it was written in epoch milliseconds. */
export type Migration = { tag: string; at: number };

/** The migrations in a folder, oldest first. */
export function migrationsIn(folder: string): Migration[] {
  const journalPath = join(folder, "meta", "_journal.json");
  if (!existsSync(journalPath)) {
    throw new DbError("migrations_missing", `No migrations found in ${folder}. Run the console from its own folder.`);
  }
  const { entries } = journalSchema.parse(JSON.parse(readFileSync(journalPath, "utf8")));
  return entries.map(({ when, tag }) => ({ tag, at: when })).sort((a, b) => a.at - b.at);
}

/** When the newest migration was written that this database has seen; 0 for an empty one. */
export async function schemaOf(db: Db): Promise<number> {
  const table = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations')::text as found`);
  if (!rowsOf<{ found: string | null }>(table)[0]?.found) return 0;
  const applied = await db.execute(sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`);
  return Number(rowsOf<{ at: string | null }>(applied)[0]?.at ?? 0);
}

/** @throws DbError `database_newer` when `schemaAt` is later than every migration that this build knows. */
export function refuseNewer(schemaAt: number, folder: string, what = "This database"): void {
  if (schemaAt <= Math.max(0, ...migrationsIn(folder).map(({ at }) => at))) return;
  throw new DbError(
    "database_newer",
    `${what} was written by a newer version of FloImg Fleet. Update the console, or restore the backup made before the update.`,
  );
}

/** For whoever only reads. @throws DbError when the database is of another version than this build, older or newer. */
export async function requireSchema(db: Db, folder: string): Promise<void> {
  const schemaAt = await schemaOf(db);
  refuseNewer(schemaAt, folder);
  if (schemaAt < Math.max(0, ...migrationsIn(folder).map(({ at }) => at)))
    throw new DbError(
      "database_older",
      "This database was written by an older version of FloImg Fleet, and reading it must not change it. Use that version's own command, or let this one's console start on it first.",
    );
}

async function applyMigrations({ db, kind }: Pick<Driver, "db" | "kind">, folder: string): Promise<void> {
  if (kind === "pglite") {
    await migrateNodePostgres(db as never, { migrationsFolder: folder });
    return;
  }
  const run = kind === "neon" ? migrateNeon : migrateNodePostgres;
  await db.transaction(async (tx) => {
    // This connection waits for the other one's work, minutes perhaps: Neon would end it after five.
    await tx.execute(sql`select set_config('idle_in_transaction_session_timeout', '0', true)`);
    // Held until this transaction ends, on its own connection; the migrator works on another.
    await tx.execute(sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    // Whoever held it before may have been a newer version.
    refuseNewer(await schemaOf(tx as unknown as Db), folder);
    await run(db as never, { migrationsFolder: folder });
  });
}

/**
 * Applies the committed migrations, then builds the indexes they leave for later. On a Postgres server an advisory lock lets one of
 * several starting processes do it.
 */
export async function migrateDatabase(target: Pick<Driver, "db" | "kind">, folder: string): Promise<void> {
  refuseNewer(await schemaOf(target.db), folder);
  await applyMigrations(target, folder);
  await buildLateIndexes(target, folder);
}
