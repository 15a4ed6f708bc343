// Brings the database to this build's schema without serving: npm run migrate. Several at once wait for one another. On Vercel, where no
// process starts before the first caller, it also does what every other start does first.
import { join } from "node:path";
import { DbError, reasonOf } from "@/lib/db/db-error";
import { migrationsIn, schemaOf } from "@/lib/db/migrate";
import { openAndMigrate } from "@/lib/db/open";
import { EnvError, getEnv } from "@/lib/server/env";
import { redacted } from "@/lib/server/redact";
import { say } from "./keeping/say";

/** All that a fleet is made of takes a while to load: only where it is wanted. */
async function setUpFleet(): Promise<void> {
  const { prepareFleet } = await import("@/lib/fleet/startup/prepare-fleet");
  const { systemContext } = await import("@/lib/server/context");
  await prepareFleet(await systemContext("deploy"));
  const { closeDatabase } = await import("@/lib/server/db");
  await closeDatabase();
}

async function main(): Promise<number> {
  // Poolers between us and the server lose locks that are held by a session: all of this goes to the direct address.
  if (process.env["DATABASE_URL"] && process.env["DATABASE_URL_UNPOOLED"])
    process.env["DATABASE_URL"] = process.env["DATABASE_URL_UNPOOLED"];
  const env = getEnv();
  const began = performance.now();
  const opened = await openAndMigrate({ url: env.database.url, dataDirectory: env.dataDir }).catch((error: unknown) => {
    if (error instanceof DbError) throw error;
    throw new DbError("migration_failed", `The database could not be migrated: ${redacted(reasonOf(error))}`);
  });
  try {
    const at = await schemaOf(opened.db);
    const newest = migrationsIn(join(process.cwd(), "drizzle")).find((migration) => migration.at === at);
    console.log(`  The database is at ${newest?.tag ?? at}, after ${Math.round(performance.now() - began)} ms.`);
  } finally {
    await opened.close();
  }
  if (env.vercel) await setUpFleet();
  return 0;
}

process.exitCode = await main().catch((error: unknown) => say(error, [DbError, EnvError]));
