// Law: whenever a restore is cut short, the next opening finds the old database or the new one, whole.
import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

const CURRENT = "pglite";
const RESTORED = "pglite.restored";
const JOURNAL = "restore.json";
const journalSchema = z.object({ keptAs: z.string().regex(/^pglite\.[\w.-]+$/) });

/** Where a restore unpacks: beside the database it will replace, so that a rename is enough. */
export const restoredPath = (dataDirectory: string) => join(dataDirectory, RESTORED);

async function writeDurably(path: string, text: string): Promise<void> {
  const file = await open(path, "w", 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Puts the restored database in the place of the present one, which is kept under another name. @returns that name, or null */
export async function swapIn(dataDirectory: string, keptAs: string): Promise<string | null> {
  const current = join(dataDirectory, CURRENT);
  const had = existsSync(current);
  await writeDurably(join(dataDirectory, JOURNAL), JSON.stringify({ keptAs }));
  if (had) renameSync(current, join(dataDirectory, keptAs));
  renameSync(restoredPath(dataDirectory), current);
  rmSync(join(dataDirectory, JOURNAL));
  return had ? keptAs : null;
}

/** Ends what a restore that was cut short began. Call it with the data directory locked, before the database is opened. */
export function finishSwap(dataDirectory: string): void {
  const path = join(dataDirectory, JOURNAL);
  if (!existsSync(path)) return;
  const current = join(dataDirectory, CURRENT);
  const journal = journalSchema.safeParse(parsed(readFileSync(path, "utf8")));
  if (!existsSync(current)) {
    if (existsSync(restoredPath(dataDirectory))) renameSync(restoredPath(dataDirectory), current);
    else if (journal.success) renameSync(join(dataDirectory, journal.data.keptAs), current);
  }
  rmSync(path);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Cut short before the first rename: nothing has moved yet.
    return null;
  }
}
