import { eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { auditLog, authSessions, holds, reviewDrafts, setupTokens } from "@/lib/db/schema";
import { openStates } from "../approval/may-draft";

/** Who placed the fleet's hold, until the fleet has begun to read. */
export const BY_RESTORE = "restore";

/**
 * Says of a database that it is older than what the gallery has seen: nothing is written until the gallery has been read. Sign-ins and
 * unused links of that time are void, for they may have been revoked or used since.
 */
export async function markRestored(db: Db, told: { now: number; detail: string }): Promise<void> {
  const when = new Date(told.now);
  await db.transaction(async (tx) => {
    const detail = `Reading the gallery before anything is written: ${told.detail}`;
    // A backup made in the middle of an earlier reconciliation begins it anew.
    await tx.delete(holds).where(eq(holds.cause, "reconciling"));
    await tx.insert(holds).values({ scope: "fleet", cause: "reconciling", detail, since: when, createdBy: BY_RESTORE });
    // What was agreed to may be on the gallery since, and what waited may have been decided.
    await tx
      .update(reviewDrafts)
      .set({ state: "dropped", reason: "The database was restored", decidedAt: when })
      .where(inArray(reviewDrafts.state, [...openStates]));
    await tx.delete(authSessions);
    await tx.delete(setupTokens).where(isNull(setupTokens.usedAt));
    await tx
      .insert(auditLog)
      .values({ at: when, actorName: "command line", action: "restore", detail: { what: told.detail } });
  });
}
