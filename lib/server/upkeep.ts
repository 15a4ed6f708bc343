// Law: what a database server does for itself, this process does for the embedded database.
import type { OpenDatabase } from "@/lib/db/open";
import { answerCopyRequests } from "@/lib/db/keeping/request-copy";
import { vacuumAll } from "@/lib/db/keeping/vacuum";
import { logError } from "./log";

const FIRST_MS = 60_000;
const VACUUM_EVERY_MS = 10 * 60_000;

/** Copies for backups when asked, and room given back. Nothing where the database is a server's. */
export function startUpkeep({ db, whileQuiet }: OpenDatabase, dataDirectory: string): void {
  if (!whileQuiet) return;
  try {
    answerCopyRequests(dataDirectory, whileQuiet);
  } catch (error) {
    // A machine that has no watch to spare: backups are made with the server stopped, as the command then says.
    logError("upkeep", "", error);
  }
  const vacuum = () => {
    vacuumAll(db).catch((error: unknown) => logError("upkeep", "", error));
  };
  setTimeout(vacuum, FIRST_MS).unref();
  setInterval(vacuum, VACUUM_EVERY_MS).unref();
}
