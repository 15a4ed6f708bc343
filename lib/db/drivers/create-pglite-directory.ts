import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { DbError } from "../db-error";

/** Runs in a process of its own: `argv[1]` is the directory to make. */
const SCRIPT = `
const { PGlite } = await import("@electric-sql/pglite");
const database = await PGlite.create(process.argv[1], {
  startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"],
});
await database.close();
`;

/**
 * Makes an empty database where there is none. In another process, because what the making takes (some 400 MB) is WebAssembly memory, which
 * never shrinks; and aside, renamed when whole, so that a crash leaves no half of one.
 */
export async function createPgliteDirectory(directory: string): Promise<void> {
  if (existsSync(join(directory, "PG_VERSION"))) return;
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    throw new DbError(
      "data_directory_invalid",
      `${directory} holds files, but no database. Move them away, or choose another directory with FLEET_DATA_DIR.`,
    );
  }
  mkdirSync(dirname(directory), { recursive: true });
  const aside = `${directory}.new`;
  rmSync(aside, { recursive: true, force: true });
  await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", SCRIPT, aside], { timeout: 120_000 });
  if (existsSync(directory)) rmdirSync(directory);
  renameSync(aside, directory);
}
