// Law: only the process that owns the data directory copies its database; another asks by a file, as whoever can write there may.
import { randomBytes } from "node:crypto";
import {
  existsSync,
  type FSWatcher,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DbError } from "../db-error";
import type { WhileQuiet } from "../drivers/driver";
import { bytesOf, copyDirectory, requireSpace } from "./copy-directory";

const REQUEST = "copy-request";
const ID = /^[0-9a-f]{16}$/;
const LEFT = /^copy-/;
const LOOK_EVERY_MS = 100;

const copyPath = (dataDirectory: string, id: string) => join(dataDirectory, `copy-${id}`);

/** Copies the database of a locked data directory aside. @returns where */
export async function copyAside(dataDirectory: string, whileQuiet: WhileQuiet, id: string): Promise<string> {
  const from = join(dataDirectory, "pglite");
  const to = copyPath(dataDirectory, id);
  await requireSpace(dataDirectory, await bytesOf(from), "copy the database");
  await whileQuiet(() => copyDirectory(from, to));
  return to;
}

function takeRequest(dataDirectory: string): string | null {
  const path = join(dataDirectory, REQUEST);
  if (!existsSync(path)) return null;
  const id = readFileSync(path, "utf8").trim();
  rmSync(path, { force: true });
  return ID.test(id) ? id : null;
}

/** Answers those who ask for a copy while this process owns the data directory. Copies that nobody came for are removed. */
export function answerCopyRequests(dataDirectory: string, whileQuiet: WhileQuiet): FSWatcher {
  for (const name of readdirSync(dataDirectory)) {
    if (LEFT.test(name)) rmSync(join(dataDirectory, name), { recursive: true, force: true });
  }
  const answer = async () => {
    const id = takeRequest(dataDirectory);
    if (id === null) return;
    await copyAside(dataDirectory, whileQuiet, id).catch((error: unknown) => {
      const reason = error instanceof DbError ? error.message : "The server could not copy its database.";
      writeFileSync(`${copyPath(dataDirectory, id)}.failed`, reason, { mode: 0o600 });
    });
  };
  const watcher = watch(dataDirectory, { persistent: false }, (_event, name) => {
    if (name === REQUEST) void answer().catch(() => undefined);
  });
  watcher.on("error", () => watcher.close());
  return watcher;
}

/**
 * Asks the process that owns the data directory for a copy of its database and waits for it. @returns where the copy lies
 * @throws DbError when nobody takes the request within `acceptMs`, or the copy fails
 */
export async function askForCopy(
  dataDirectory: string,
  limits: { acceptMs: number; copyMs: number } = { acceptMs: 10_000, copyMs: 600_000 },
): Promise<string> {
  const id = randomBytes(8).toString("hex");
  const request = join(dataDirectory, REQUEST);
  const copy = copyPath(dataDirectory, id);
  writeFileSync(`${request}.${id}`, id, { mode: 0o600 });
  renameSync(`${request}.${id}`, request);
  for (let waited = 0; ; waited += LOOK_EVERY_MS) {
    if (existsSync(copy)) return copy;
    if (existsSync(`${copy}.failed`)) {
      const reason = readFileSync(`${copy}.failed`, "utf8");
      rmSync(`${copy}.failed`, { force: true });
      throw new DbError("backup_unanswered", reason);
    }
    const accepted = !existsSync(request);
    if (waited >= (accepted ? limits.copyMs : limits.acceptMs)) {
      rmSync(request, { force: true });
      throw new DbError(
        "backup_unanswered",
        "The server that runs on this data directory did not answer. Stop it (Ctrl+C where it runs, or its service), make the backup, and start it again.",
      );
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
