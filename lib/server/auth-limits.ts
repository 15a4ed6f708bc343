// Law: attempts are counted in the database, so that every process counts the same ones.
import { eq, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { authRateLimits } from "@/lib/db/schema";
import { FleetError } from "@/lib/fleet/errors";
import { newAuthId } from "./operators-tokens";

export type Limit = { max: number; windowMs: number };

const MINUTE_MS = 60_000;

/** Guessing one person's password, from however many addresses. */
export const signInLimit: Limit = { max: 10, windowMs: 15 * MINUTE_MS };
/** Guessing from one address, whoever's password. Counted only where a trusted proxy tells the address. */
export const addressLimit: Limit = { max: 20, windowMs: MINUTE_MS };
/** All attempts together: checking a password is slow on purpose, and strangers must not keep the server busy with it. */
export const everyoneLimit: Limit = { max: 120, windowMs: MINUTE_MS };
/** Changes by one operator. */
export const changeLimit: Limit = { max: 120, windowMs: MINUTE_MS };
/** Tries of a set-up or invitation link's token. */
export const setupLimit: Limit = { max: 30, windowMs: MINUTE_MS };

/**
 * Counts one attempt. Null when it may go on, otherwise the seconds to wait. `lastRequest` holds the window's end here: the
 * daily pruning goes by that column, and an open window must survive it.
 */
export async function countAttempt(
  db: Db,
  key: string,
  limit: Limit,
  now: number = Date.now(),
): Promise<number | null> {
  const fresh = sql`${authRateLimits.lastRequest} <= ${now}`;
  const end = now + limit.windowMs;
  const [row] = await db
    .insert(authRateLimits)
    .values({ id: newAuthId(), key, count: 1, lastRequest: end })
    .onConflictDoUpdate({
      target: authRateLimits.key,
      set: {
        count: sql`case when ${fresh} then 1 else ${authRateLimits.count} + 1 end`,
        lastRequest: sql`case when ${fresh} then ${end}::bigint else ${authRateLimits.lastRequest} end`,
      },
    })
    .returning({ count: authRateLimits.count, end: authRateLimits.lastRequest });
  if (!row || row.count <= limit.max) return null;
  return Math.max(1, Math.ceil((row.end - now) / 1000));
}

export const waitWords = (seconds: number): string =>
  seconds > 60 ? `${Math.ceil(seconds / 60)} minutes` : "a minute";

/** Counts one attempt. @throws FleetError rate_limited with `message` and how long to wait. */
export async function requireAttempt(db: Db, key: string, limit: Limit, message: string): Promise<void> {
  const retryAfterS = await countAttempt(db, key, limit);
  if (retryAfterS === null) return;
  throw new FleetError("rate_limited", message, `Wait ${waitWords(retryAfterS)}, then try again.`, { retryAfterS });
}

export async function clearAttempts(db: Db, key: string): Promise<void> {
  await db.delete(authRateLimits).where(eq(authRateLimits.key, key));
}
