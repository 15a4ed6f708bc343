import { join } from "node:path";
import type { Db } from "./db";
import { lockDataDirectory } from "./data-lock";
import { DbError } from "./db-error";
import type { Driver, PoolFigures, WhileQuiet } from "./drivers/driver";
import { openNeon } from "./drivers/neon";
import { openNodePostgres } from "./drivers/node-postgres";
import { copyBeforeMigration, migrationFailed } from "./keeping/before-migration";
import { finishSwap } from "./keeping/swap-directory";
import { migrateDatabase } from "./migrate";

export type DatabaseTarget = {
  url?: string;
  /** The same database without a pooler before it, for migrations; absent: they take `url`. */
  unpooledUrl?: string;
  /** A WebSocket proxy in front of any Postgres: it is then spoken to as Neon is. */
  neonProxy?: string;
  dataDirectory: string;
  migrationsFolder?: string;
  maxConnections?: number;
  /** Told whenever a connection has become idle: it is closed after so many milliseconds unless it is used again. */
  onIdle?: (closesAfterMs: number) => void;
};

export type OpenDatabase = {
  db: Db;
  kind: Driver["kind"];
  close: () => Promise<void>;
  /** Present for the embedded database. */
  whileQuiet?: WhileQuiet;
  /** Present for a server's. */
  pool?: () => PoolFigures;
};

/** Which driver serves a database address: none is PGlite, a Neon host or proxy the Neon driver, any other Postgres node-postgres. */
export function driverFor(url: string | undefined, neonProxy?: string): Driver["kind"] {
  if (!url) return "pglite";
  let host: string;
  try {
    const parsed = new URL(url);
    if (!/^postgres(ql)?:$/.test(parsed.protocol)) throw new Error("protocol");
    host = parsed.hostname;
  } catch {
    throw new DbError(
      "database_address_invalid",
      "DATABASE_URL is not a Postgres address. It should look like postgres://user:password@host:5432/name; leave it empty for the embedded database.",
    );
  }
  return neonProxy || host.endsWith(".neon.tech") ? "neon" : "postgres";
}

/** Opens the database without migrating it. PGlite takes the directory's lock first. */
export async function openDatabase(target: DatabaseTarget): Promise<OpenDatabase> {
  const kind = driverFor(target.url, target.neonProxy);
  const release = kind === "pglite" ? lockDataDirectory(target.dataDirectory) : () => {};
  try {
    if (kind === "pglite") finishSwap(target.dataDirectory);
    // Loaded where it is used: a fleet on a Postgres server, and every function on Vercel, starts without it.
    const driver: Driver =
      kind === "pglite"
        ? await (await import("./drivers/pglite")).openPglite(join(target.dataDirectory, "pglite"))
        : kind === "neon"
          ? openNeon(target.url ?? "", target.maxConnections ?? 5, target)
          : openNodePostgres(target.url ?? "", target.maxConnections ?? (target.onIdle ? 5 : 10), target);
    return {
      db: driver.db,
      kind,
      whileQuiet: driver.whileQuiet,
      pool: driver.pool,
      close: async () => {
        await driver.close();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

async function migrateDirectly(opened: OpenDatabase, target: DatabaseTarget, folder: string): Promise<void> {
  const { url, unpooledUrl } = target;
  if (!unpooledUrl || unpooledUrl === url) return migrateDatabase(opened, folder);
  const direct = await openDatabase({ ...target, url: unpooledUrl, onIdle: undefined });
  try {
    await migrateDatabase(direct, folder);
  } finally {
    await direct.close();
  }
}

/**
 * Opens the database and brings it to this build's schema. A newer database is refused; an embedded one that holds data is copied
 * aside before anything in it changes.
 */
export async function openAndMigrate(target: DatabaseTarget): Promise<OpenDatabase> {
  const opened = await openDatabase(target);
  const folder = target.migrationsFolder ?? join(process.cwd(), "drizzle");
  try {
    const copied = opened.whileQuiet
      ? await copyBeforeMigration(opened.db, opened.whileQuiet, target.dataDirectory, folder)
      : null;
    await migrateDirectly(opened, target, folder).catch((error: unknown) => {
      // An index that could not be built comes after the migrations: the version before would not take this database any more.
      throw copied && !(error instanceof DbError && error.code === "index_failed")
        ? migrationFailed(copied, error)
        : error;
    });
    return opened;
  } catch (error) {
    await opened.close();
    throw error;
  }
}
