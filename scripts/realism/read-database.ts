import { existsSync } from "node:fs";
import { join } from "node:path";
import { max } from "drizzle-orm";
import { requireSchema } from "@/lib/db/migrate";
import { type DatabaseTarget, openDatabase } from "@/lib/db/open";
import { intents } from "@/lib/db/schema";
import { type Life, readLife } from "@/lib/fleet/quality/read-life";
import { getEnv } from "@/lib/server/env";

const WINDOW_MS = 28 * 86_400_000;

/**
 * Which books are meant. A folder must hold some: opening one that does not would make an empty database there.
 * @throws Error that says what to name instead
 */
export function booksAt(of: string | undefined, configured: DatabaseTarget): DatabaseTarget {
  const isAddress = of !== undefined && /^[a-z][a-z\d+.-]*:\/\//i.test(of);
  if (isAddress && !/^postgres(ql)?:/.test(of))
    throw new Error("--db takes a Postgres address (postgres://…) or the data folder of a server.");
  const target = of === undefined ? configured : { ...configured, url: isAddress ? of : undefined };
  const dataDirectory = of === undefined || isAddress ? configured.dataDirectory : of;
  if (!target.url && !existsSync(join(dataDirectory, "pglite")))
    throw new Error(
      `${dataDirectory} holds no database: name the data folder of a server that is stopped, or a Postgres address.`,
    );
  return { ...target, dataDirectory };
}

/** What the fleet did in its last 28 days, by its own books. `of`: a Postgres address, or the data directory of a server that is stopped; without it the configured one. */
export async function readDatabase(of?: string): Promise<Life> {
  const env = getEnv();
  const configured = { url: env.database.unpooledUrl ?? env.database.url, dataDirectory: env.dataDir };
  const opened = await openDatabase(booksAt(of, configured));
  try {
    await requireSchema(opened.db, join(process.cwd(), "drizzle"));
    const [last] = await opened.db.select({ at: max(intents.at) }).from(intents);
    const until = (last?.at?.getTime() ?? 0) + 1;
    return await readLife(opened.db, { galleryId: null, from: until - WINDOW_MS, until, mostBots: 5000 });
  } finally {
    await opened.close();
  }
}
