// Brings the database to this build's schema without serving: npm run migrate. Several at once wait for one another.
import { join } from "node:path";
import { DbError } from "@/lib/db/db-error";
import { migrationsIn, schemaOf } from "@/lib/db/migrate";
import { openAndMigrate } from "@/lib/db/open";
import { EnvError, getEnv } from "@/lib/server/env";
import { redacted } from "@/lib/server/redact";
import { say } from "./keeping/say";

/** What a driver says of a server it cannot reach may lie several causes deep. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error ? reasonOf(inner) : error.message;
}

async function main(): Promise<number> {
  const env = getEnv();
  const began = performance.now();
  // Poolers between us and the server lose locks that are held by a session.
  const url = env.database.unpooledUrl ?? env.database.url;
  const opened = await openAndMigrate({ url, dataDirectory: env.dataDir }).catch((error: unknown) => {
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
  return 0;
}

process.exitCode = await main().catch((error: unknown) => say(error, [DbError, EnvError]));
