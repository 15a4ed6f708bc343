// Backs up the embedded database into one file: npm run backup [-- --out FILE]
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DbError } from "@/lib/db/db-error";
import { makeBackup } from "@/lib/db/keeping/make-backup";
import { EnvError, getEnv } from "@/lib/server/env";
import { VERSION } from "@/lib/server/version";
import { say } from "./keeping/say";

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: "string" } } });
  const env = getEnv();
  if (env.database.url) {
    throw new DbError(
      "data_directory_invalid",
      "The database is a Postgres server's: back it up with pg_dump. This command is for the embedded one.",
    );
  }
  const now = Date.now();
  const stamp = new Date(now).toISOString().slice(0, 19).replaceAll(":", "");
  const out = resolve(values.out ?? join(env.dataDir, "backups", `fleet-${stamp}.tar.gz`));
  const manifest = await makeBackup({
    dataDirectory: env.dataDir,
    migrationsFolder: join(process.cwd(), "drizzle"),
    version: VERSION,
    now,
    out,
  });
  const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0);
  console.log(`\n  Backed up to ${out}`);
  console.log(
    `  ${Math.ceil(bytes / 1_000_000)} MB of data, gallery ${manifest.galleryId ?? "none yet"}, schema ${manifest.schema.tag}, ${Date.now() - now} ms`,
  );
  console.log("  It was opened and read before it was packed. It holds no secret but password hashes: keep it safe.\n");
  return 0;
}

process.exitCode = await main().catch((error: unknown) => say(error, [DbError, EnvError]));
