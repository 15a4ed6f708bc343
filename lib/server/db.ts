// Law: one database a process, opened once, whoever asks first.
import type { Db } from "@/lib/db/db";
import { type OpenDatabase, openAndMigrate, openDatabase } from "@/lib/db/open";
import { getEnv } from "./env";
import { stayAwakeUntilClosed } from "./stay-awake";

const shared = globalThis as { __fleetDatabase?: Promise<OpenDatabase> };

async function open(): Promise<OpenDatabase> {
  const env = getEnv();
  const target = { ...env.database, dataDirectory: env.dataDir, ...(env.vercel && { onIdle: stayAwakeUntilClosed }) };
  // A long-lived process migrates before it serves, under a lock; on Vercel many start at once, and the build has done so.
  return env.vercel ? openDatabase(target) : openAndMigrate(target);
}

export function getDatabase(): Promise<OpenDatabase> {
  if (shared.__fleetDatabase) return shared.__fleetDatabase;
  const opened = open();
  shared.__fleetDatabase = opened;
  opened.catch(() => delete shared.__fleetDatabase);
  return opened;
}

export async function getDb(): Promise<Db> {
  return (await getDatabase()).db;
}

export async function closeDatabase(): Promise<void> {
  const opened = await shared.__fleetDatabase?.catch(() => null);
  delete shared.__fleetDatabase;
  await opened?.close();
}
