import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { lockDataDirectory } from "../data-lock";
import type { Db } from "../db";
import { DbError } from "../db-error";
import { openPglite } from "../drivers/pglite";
import { refuseNewer, schemaOf } from "../migrate";
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
  /** Changes the restored database before it takes the place of the present one. */
  prepare: (db: Db, manifest: BackupManifest) => Promise<void>;
};

export type Restored = {
  manifest: BackupManifest;
  /** The name under which the database that was there is kept. */
  keptAs: string | null;
};

const stamp = (now: number) => new Date(now).toISOString().slice(0, 19).replaceAll(":", "");

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
    const { db, close } = await openPglite(into);
    try {
      if ((await schemaOf(db)) !== manifest.schema.at)
        throw new DbError("backup_invalid", `${file} holds another database than it says.`);
      await request.prepare(db, manifest);
    } finally {
      await close();
    }
    return { manifest, keptAs: await swapIn(dataDirectory, `pglite.before-restore-${stamp(now)}`) };
  } finally {
    await rm(into, { recursive: true, force: true });
    release();
  }
}
