import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Client } from "pg";
import type { Db } from "./db";
import type { Driver } from "./drivers/driver";
import { openNodePostgres } from "./drivers/node-postgres";
import { openPglite } from "./drivers/pglite";
import { migrateDatabase } from "./migrate";

const folder = join(process.cwd(), "drizzle");
let snapshot: Promise<Blob> | undefined;

/** The migrated schema as a dump: loading it is several times faster than creating and migrating a database. */
async function migratedSnapshot(): Promise<Blob> {
  const driver = await openPglite("memory://");
  await migrateDatabase(driver, folder);
  const { $client } = driver.db as unknown as { $client: { dumpDataDir: (c: "none") => Promise<Blob> } };
  const dump = await $client.dumpDataDir("none");
  await driver.close();
  return dump;
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
