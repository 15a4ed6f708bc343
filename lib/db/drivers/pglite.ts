// Law: the embedded database is spoken to with the client of every other Postgres, so that both give and take the same values.
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import { drizzle } from "drizzle-orm/node-postgres";
import type { Db } from "../db";
import * as schema from "../schema";
import { createPgliteDirectory } from "./create-pglite-directory";
import type { Driver, WhileQuiet } from "./driver";
import { SessionPool } from "./session-pool";

/** Drizzle names its readers of values under `types`, where node-postgres takes a list of parameter types as well; this adapter knows only that. */
function connectionTo(client: PGlite): ReturnType<typeof createPgConfig> {
  const config = createPgConfig(client);
  const { connection } = config;
  const parse = connection.parse.bind(connection);
  connection.parse = ({ types, ...query }) => parse({ ...query, ...(Array.isArray(types) && { types }) });
  return config;
}

export type PgliteDriver = Driver & { client: PGlite; whileQuiet: WhileQuiet };

/** `memory://` gives a throw-away database; anything else is a directory that is created when missing. */
export async function openPglite(directory: string, snapshot?: Blob): Promise<PgliteDriver> {
  if (!directory.startsWith("memory://")) await createPgliteDirectory(directory);
  const client = await PGlite.create(directory, {
    // The default of 128 MB of shared buffers is resident memory that an embedded database does not need.
    startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"],
    ...(snapshot && { loadDataDir: snapshot }),
  });
  const pool = new SessionPool(connectionTo(client));
  const db = drizzle({ client: pool, schema, casing: "snake_case" }) as unknown as Db;
  const close = async () => {
    await pool.end();
    await client.close();
  };
  const whileQuiet: WhileQuiet = async (work) => {
    // Whoever holds the only session keeps everybody else waiting; the engine does nothing by itself.
    const session = await pool.connect();
    try {
      await session.query("checkpoint");
      return await work();
    } finally {
      session.release();
    }
  };
  return { kind: "pglite", db, client, close, whileQuiet };
}
