import { max } from "drizzle-orm";
import { openAndMigrate } from "@/lib/db/open";
import { intents } from "@/lib/db/schema";
import { type Life, readLife } from "@/lib/fleet/quality/read-life";
import { getEnv } from "@/lib/server/env";

const WINDOW_MS = 28 * 86_400_000;

/** What the fleet did in its last 28 days, by its own books. `of`: a Postgres address, or the data directory of a server that is stopped; without it the configured one. */
export async function readDatabase(of?: string): Promise<Life> {
  const env = getEnv();
  const isAddress = of !== undefined && /^postgres(ql)?:/.test(of);
  const configured = { url: env.database.unpooledUrl ?? env.database.url, dataDirectory: env.dataDir };
  const target =
    of === undefined ? configured : { url: isAddress ? of : undefined, dataDirectory: isAddress ? env.dataDir : of };
  const opened = await openAndMigrate(target);
  try {
    const [last] = await opened.db.select({ at: max(intents.at) }).from(intents);
    const until = (last?.at?.getTime() ?? 0) + 1;
    return await readLife(opened.db, { galleryId: null, from: until - WINDOW_MS, until, mostBots: 5000 });
  } finally {
    await opened.close();
  }
}
