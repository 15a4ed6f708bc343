// Puts a backup in the place of the embedded database: npm run restore -- FILE
// Says of a database that was restored by other means that it was: npm run restore -- --by-hand
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DbError } from "@/lib/db/db-error";
import { restoreBackup } from "@/lib/db/keeping/restore-backup";
import { openAndMigrate } from "@/lib/db/open";
import { type Carried, carryOver } from "@/lib/fleet/reconcile/carry-over";
import { markRestored } from "@/lib/fleet/reconcile/mark-restored";
import { type Env, EnvError, getEnv } from "@/lib/server/env";
import { say } from "./keeping/say";

const USAGE = `Which backup? npm run restore -- FILE
For a database that was restored by other means (pg_restore, a copied directory): npm run restore -- --by-hand`;
const NEXT = "  At the next start the fleet reads the gallery before it writes anything. Everyone signs in again.\n";

async function byHand(env: Env, now: number): Promise<void> {
  const opened = await openAndMigrate({
    url: env.database.unpooledUrl ?? env.database.url,
    neonProxy: env.database.neonProxy,
    dataDirectory: env.dataDir,
  });
  try {
    await markRestored(opened.db, { now, detail: "the database was restored by hand" });
  } finally {
    await opened.close();
  }
  console.log(`\n  Marked as restored.\n${NEXT}`);
}

/** What was ended since the backup, in words. */
function carriedWords(carried: Carried | null, had: boolean): string {
  if (!had) return "There was nothing to take over from an earlier database.";
  if (!carried)
    return "The database that was there could not be read: what was stopped, blocked, revoked or removed since is not known.";
  const { stopped, bots, pauses, blocks, tokens, removals } = carried;
  const state = stopped ? "The fleet stays stopped. " : "";
  return `${state}Taken over: ${bots} bots stopped or retired since, ${pauses} pauses, ${blocks} blocks, ${tokens} revoked tokens, ${removals} removals, which begin again.`;
}

async function fromFile(env: Env, file: string, now: number): Promise<void> {
  if (env.database.url) {
    throw new DbError(
      "data_directory_invalid",
      "The database is a Postgres server's: restore it with pg_restore, then run: npm run restore -- --by-hand",
    );
  }
  let carried: Carried | null = null;
  const { manifest, keptAs } = await restoreBackup({
    file: resolve(file),
    dataDirectory: env.dataDir,
    migrationsFolder: join(process.cwd(), "drizzle"),
    now,
    prepare: async (db, { createdAt }, present) => {
      if (present) carried = await carryOver(present, db, now).catch(() => null);
      await markRestored(db, { now, detail: `a backup of ${createdAt} was restored` });
    },
  });
  console.log(`\n  Restored the backup of ${manifest.createdAt} (version ${manifest.version}).`);
  console.log(`  ${carriedWords(carried, keptAs !== null)}`);
  if (keptAs) console.log(`  What was there is kept as ${join(env.dataDir, keptAs)}; remove it when all is well.`);
  console.log(NEXT);
}

async function main(): Promise<number> {
  const options = { "by-hand": { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [file] = positionals;
  if ((values["by-hand"] ?? false) === (file !== undefined) || positionals.length > 1) {
    console.error(USAGE);
    return 2;
  }
  const env = getEnv();
  const now = Date.now();
  await (file === undefined ? byHand(env, now) : fromFile(env, file, now));
  return 0;
}

process.exitCode = await main().catch((error: unknown) => say(error, [DbError, EnvError]));
