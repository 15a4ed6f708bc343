// Law: a database that holds data is copied before it is changed to another version's shape.
import { readdirSync } from "node:fs";
import { rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Db } from "../db";
import { DbError, reasonOf } from "../db-error";
import type { WhileQuiet } from "../drivers/driver";
import { migrationsIn, schemaOf } from "../migrate";
import { bytesOf, copyDirectory, requireSpace } from "./copy-directory";

const COPIES_KEPT = 2;
const PREFIX = "pglite.before-";

export type CopyBefore = { tag: string; path: string };

async function removeOlder(dataDirectory: string): Promise<void> {
  const names = readdirSync(dataDirectory).filter(
    (name) => name.startsWith(PREFIX) && /^\d{4}_/.test(name.slice(PREFIX.length)),
  );
  const aged = await Promise.all(
    names.map(async (name) => ({
      path: join(dataDirectory, name),
      at: (await stat(join(dataDirectory, name))).mtimeMs,
    })),
  );
  for (const { path } of aged.sort((a, b) => b.at - a.at).slice(COPIES_KEPT)) await rm(path, { recursive: true });
}

/**
 * Copies an embedded database that migrations are about to change; null when none are pending or there is nothing in it yet. The two
 * newest copies are kept. @throws DbError `disk_full` before anything is changed
 */
export async function copyBeforeMigration(
  db: Db,
  whileQuiet: WhileQuiet,
  dataDirectory: string,
  folder: string,
): Promise<CopyBefore | null> {
  const seen = await schemaOf(db);
  const [next] = migrationsIn(folder).filter(({ at }) => at > seen);
  if (seen === 0 || !next) return null;
  const from = join(dataDirectory, "pglite");
  const path = join(dataDirectory, `${PREFIX}${next.tag}`);
  await requireSpace(dataDirectory, await bytesOf(from), "copy the database before it is updated");
  await whileQuiet(() => copyDirectory(from, path));
  await removeOlder(dataDirectory);
  return { tag: next.tag, path };
}

/** What an operator is told when a migration fails: nothing is lost, and what to do. */
export function migrationFailed(copy: CopyBefore, cause: unknown): DbError {
  return new DbError(
    "migration_failed",
    `The database could not be updated (${copy.tag}): ${reasonOf(cause).slice(0, 300)}. It was left as it was, and a copy from before lies in ${copy.path}. Start the version that ran before, and report this.`,
    { cause },
  );
}
