import { createHash, randomBytes } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Client } from "pg";
import type { Db } from "./db";
import type { Driver } from "./drivers/driver";
import { openNodePostgres } from "./drivers/node-postgres";
import { openPglite } from "./drivers/pglite";
import { migrateDatabase } from "./migrate";

const folder = join(process.cwd(), "drizzle");
let snapshot: Promise<Blob> | undefined;

/** Where the dump of this schema lies for every test process of this machine. */
function snapshotPath(): string {
  const digest = createHash("sha256");
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort())
    digest.update(readFileSync(join(folder, name)));
  return join(tmpdir(), `fleet-schema-${digest.digest("hex").slice(0, 16)}-${process.getuid?.() ?? 0}.tar`);
}

/** The migrated schema as a dump: loading it is several times faster than creating and migrating a database. */
async function migratedSnapshot(): Promise<Blob> {
  const path = snapshotPath();
  if (existsSync(path)) return new Blob([readFileSync(path)]);
  const driver = await openPglite("memory://");
  await migrateDatabase(driver, folder);
  const dump = await driver.client.dumpDataDir("none");
  await driver.close();
  // Written aside and renamed: a test process beside this one finds a whole file or none.
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, Buffer.from(await dump.arrayBuffer()));
  renameSync(aside, path);
  return dump;
}

/** A data directory with a migrated database in it, several times sooner than by opening an empty one. */
export async function createTestDirectory(dataDirectory: string): Promise<void> {
  snapshot ??= migratedSnapshot();
  const client = await PGlite.create(join(dataDirectory, "pglite"), { loadDataDir: await snapshot });
  await client.close();
}

export type TestDatabase = { db: Db; kind: Driver["kind"]; close: () => Promise<void> };

async function onServer(serverUrl: string): Promise<TestDatabase> {
  const name = `fleet_test_${randomBytes(6).toString("hex")}`;
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  await admin.query(`create database ${name}`);
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const driver = openNodePostgres(url.toString(), 6);
  await migrateDatabase(driver, folder);
  return {
    db: driver.db,
    kind: "postgres",
    close: async () => {
      await driver.close();
      const cleaner = new Client({ connectionString: serverUrl });
      await cleaner.connect();
      await cleaner.query(`drop database if exists ${name} with (force)`);
      await cleaner.end();
    },
  };
}

/** A migrated database of the test's own: on the server at `serverUrl`, otherwise in memory. Close it when done. */
export async function createTestDb(serverUrl = process.env["TEST_DATABASE_URL"]): Promise<TestDatabase> {
  if (serverUrl) return onServer(serverUrl);
  snapshot ??= migratedSnapshot();
  const driver = await openPglite("memory://", await snapshot);
  return { db: driver.db, kind: "pglite", close: driver.close };
}
