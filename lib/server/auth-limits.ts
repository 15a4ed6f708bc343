// Law: attempts are counted in the database, so that every process counts the same ones.
import { eq, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { authRateLimits } from "@/lib/db/schema";
import { newAuthId } from "./operators-tokens";

export type Limit = { max: number; windowMs: number };

/** Guessing one person's password, from however many addresses. */
export const signInLimit: Limit = { max: 10, windowMs: 15 * 60_000 };

/**
 * Counts one attempt. Null when it may go on, otherwise the seconds to wait. `lastRequest` holds the window's end here: the
 * sign-in library prunes rows by that column, and an open window must survive it.
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

export async function clearAttempts(db: Db, key: string): Promise<void> {
  await db.delete(authRateLimits).where(eq(authRateLimits.key, key));
}
