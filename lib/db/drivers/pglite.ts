import { PGlite } from "@electric-sql/pglite";
import { drizzle } from "drizzle-orm/pglite";
import type { Db } from "../db";
import * as schema from "../schema";
import { createPgliteDirectory } from "./create-pglite-directory";
import type { Driver } from "./driver";

/** `memory://` gives a throw-away database; anything else is a directory that is created when missing. */
export async function openPglite(directory: string, snapshot?: Blob): Promise<Driver> {
  if (!directory.startsWith("memory://")) await createPgliteDirectory(directory);
  const client = await PGlite.create(directory, {
    // The default of 128 MB of shared buffers is resident memory that an embedded database does not need.
    startParams: [...PGlite.defaultStartParams, "-c", "shared_buffers=16MB"],
    ...(snapshot && { loadDataDir: snapshot }),
  });
  const db = drizzle({ client, schema, casing: "snake_case" }) as unknown as Db;
  return { kind: "pglite", db, close: () => client.close() };
}
