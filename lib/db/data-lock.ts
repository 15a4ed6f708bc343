import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function ownerOf(text: string) {
  try {
    const parsed = lockSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** The living process that holds it, or null. */
function holderOf(text: string): number | null {
  const owner = ownerOf(text);
  if (!owner || owner.pid === process.pid || !isAlive(owner.pid)) return null;
  const start = processStart(owner.pid);
  return start === null || owner.startedAt === "" || start === owner.startedAt ? owner.pid : null;
}

/** The lock gets its name when it is whole, so that nobody reads half of it. False when there is one already. */
function place(path: string, text: string): boolean {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, text, { mode: 0o600 });
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes a dead owner's lock away, and only that: what another process has put there meanwhile is put back. */
function clear(path: string, dead: string): void {
  const aside = `${path}.${process.pid}.dead`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  const moved = readText(aside);
  if (moved !== null && moved !== dead) place(path, moved);
  rmSync(aside, { force: true });
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
    if (place(path, mine)) {
      return () => {
        if (readText(path) === mine) rmSync(path, { force: true });
      };
    }
    const found = readText(path);
    if (found === null) continue;
    const pid = holderOf(found);
    if (pid !== null) {
      throw new DbError(
        "data_directory_in_use",
        `The data directory ${directory} is in use by process ${pid}. Stop that process, or choose another directory with FLEET_DATA_DIR.`,
      );
    }
    clear(path, found);
  }
  throw new DbError(
    "data_directory_in_use",
    `The data directory ${directory} is being opened by another process. Try again.`,
  );
}
