import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { lockDataDirectory } from "../data-lock";
import type { Db } from "../db";
import { DbError } from "../db-error";
import { openPglite, type PgliteDriver } from "../drivers/pglite";
import { migrateDatabase, refuseNewer, schemaOf } from "../migrate";
import { type BackupManifest, readBackup } from "./backup-file";
import { requireSpace } from "./copy-directory";
import { finishSwap, restoredPath, swapIn } from "./swap-directory";

export type RestoreRequest = {
  file: string;
  dataDirectory: string;
  migrationsFolder: string;
  /** Real time, epoch milliseconds. */
  now: number;
  /** Sees what the backup says of itself before anything is unpacked; refuses by throwing. */
  accept?: (manifest: BackupManifest) => void;
  /** Changes the restored database before it takes the place of `present`, which is null where there is none that opens. */
  prepare: (db: Db, manifest: BackupManifest, present: Db | null) => Promise<void>;
};

export type Restored = {
  manifest: BackupManifest;
  /** The name under which the database that was there is kept. */
  keptAs: string | null;
};

const stamp = (now: number) => new Date(now).toISOString().slice(0, 19).replaceAll(":", "");

/** The database that will be replaced; it may be damaged, which may be why. */
async function openPresent(directory: string): Promise<PgliteDriver | null> {
  if (!existsSync(join(directory, "PG_VERSION"))) return null;
  return openPglite(directory).catch(() => null);
}

/**
 * Puts a backup in the place of the embedded database. Nothing changes before the backup has been read to its end, opened and prepared;
 * what was there is kept under another name. @throws DbError when a server runs, or the backup is damaged or newer than this build
 */
export async function restoreBackup(request: RestoreRequest): Promise<Restored> {
  const { file, dataDirectory, migrationsFolder, now } = request;
  if (!existsSync(file)) throw new DbError("backup_invalid", `There is no file ${file}.`);
  const release = lockDataDirectory(dataDirectory);
  const into = restoredPath(dataDirectory);
  try {
    finishSwap(dataDirectory);
    const manifest = await readBackup(file, into, async (found) => {
      refuseNewer(found.schema.at, migrationsFolder, "This backup");
      request.accept?.(found);
      const bytes = found.files.reduce((sum, each) => sum + each.bytes, 0);
      await requireSpace(dataDirectory, bytes, "unpack the backup");
    });
    const driver = await openPglite(into);
    const present = await openPresent(join(dataDirectory, "pglite"));
    try {
      if ((await schemaOf(driver.db)) !== manifest.schema.at)
        throw new DbError("backup_invalid", `${file} holds another database than it says.`);
      // What is brought up to date is a copy already: the backup.
      await migrateDatabase(driver, migrationsFolder);
      await request.prepare(driver.db, manifest, present?.db ?? null);
    } finally {
      await driver.close();
      await present?.close();
    }
    return { manifest, keptAs: await swapIn(dataDirectory, `pglite.before-restore-${stamp(now)}`) };
  } finally {
    await rm(into, { recursive: true, force: true });
    release();
  }
}
