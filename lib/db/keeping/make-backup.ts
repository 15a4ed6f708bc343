import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { lockDataDirectory } from "../data-lock";
import { DbError } from "../db-error";
import { openPglite } from "../drivers/pglite";
import { migrationsIn, refuseNewer, schemaOf } from "../migrate";
import { fleet } from "../schema";
import { type BackupFacts, type BackupManifest, writeBackup } from "./backup-file";
import { bytesOf, copyDirectory, requireSpace } from "./copy-directory";
import { askForCopy } from "./request-copy";

export type BackupRequest = {
  dataDirectory: string;
  migrationsFolder: string;
  /** Of this build. */
  version: string;
  /** Real time, epoch milliseconds. */
  now: number;
  out: string;
};

async function factsOf(directory: string, request: BackupRequest): Promise<BackupFacts> {
  const { db, close } = await openPglite(directory);
  try {
    const at = await schemaOf(db);
    refuseNewer(at, request.migrationsFolder);
    const tag = migrationsIn(request.migrationsFolder).find((migration) => migration.at === at)?.tag ?? "none";
    const [row] = at > 0 ? await db.select({ galleryId: fleet.galleryId }).from(fleet).where(eq(fleet.id, 1)) : [];
    const createdAt = new Date(request.now).toISOString();
    return { version: request.version, createdAt, schema: { tag, at }, galleryId: row?.galleryId ?? null };
  } finally {
    await close();
  }
}

/** The copy to pack: made here when nobody runs on the data directory, otherwise by the server that does. */
async function obtainCopy(dataDirectory: string): Promise<string> {
  let release: () => void;
  try {
    release = lockDataDirectory(dataDirectory);
  } catch (error) {
    if (error instanceof DbError && error.code === "data_directory_in_use") return askForCopy(dataDirectory);
    throw error;
  }
  try {
    const from = join(dataDirectory, "pglite");
    const copy = join(dataDirectory, "copy-of-database");
    await requireSpace(dataDirectory, await bytesOf(from), "copy the database");
    await copyDirectory(from, copy);
    return copy;
  } finally {
    release();
  }
}

/**
 * Backs up the embedded database into one file, while a server runs on it or not. What is packed is a copy that was opened and read
 * first: a backup that exists is one that opens.
 */
export async function makeBackup(request: BackupRequest): Promise<BackupManifest> {
  const { dataDirectory, out } = request;
  if (!existsSync(join(dataDirectory, "pglite", "PG_VERSION"))) {
    throw new DbError(
      "data_directory_invalid",
      `There is no embedded database in ${dataDirectory}. Name its directory with FLEET_DATA_DIR.`,
    );
  }
  if (existsSync(out)) throw new DbError("backup_invalid", `${out} exists already. Choose another name with --out.`);
  const copy = await obtainCopy(dataDirectory);
  try {
    return await writeBackup(copy, await factsOf(copy, request), out);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}
