import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { DbError } from "./db-error";

const lockSchema = z.object({ pid: z.number().int(), startedAt: z.string(), host: z.string().optional() });

/** What identifies a process across pid reuse: on Linux its start tick since boot, elsewhere nothing. */
function processStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function readOwner(path: string) {
  try {
    const parsed = lockSchema.safeParse(JSON.parse(readFileSync(path, "utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Takes the data directory for this process. PGlite has no lock of its own: two processes on one directory lose writes.
 * A lock left by a process that died is taken over; a living owner is a `DbError` that names its pid.
 */
export function lockDataDirectory(directory: string): () => void {
  mkdirSync(directory, { recursive: true });
  const path = join(directory, "lock");
  const mine = JSON.stringify({ pid: process.pid, startedAt: processStart(process.pid) ?? "" });
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const file = openSync(path, "wx", 0o600);
      writeSync(file, mine);
      closeSync(file);
      return () => {
        if (readFileSync(path, "utf8") === mine) rmSync(path, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      const owner = readOwner(path);
      const start = owner && processStart(owner.pid);
      const same = owner && (start === null || owner.startedAt === "" || start === owner.startedAt);
      if (owner && owner.pid !== process.pid && isAlive(owner.pid) && same) {
        throw new DbError(
          "data_directory_in_use",
          `The data directory ${directory} is in use by process ${owner.pid}. Stop that process, or choose another directory with FLEET_DATA_DIR.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  throw new DbError(
    "data_directory_in_use",
    `The data directory ${directory} is being opened by another process. Try again.`,
  );
}
