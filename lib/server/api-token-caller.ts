// Law: a program is known by its token alone; what a browser sends along with a cookie is never taken for one.
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { and, eq, isNull, lt, or } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { apiTokens } from "@/lib/db/schema";
import { FleetError } from "@/lib/fleet/errors";
import { bearerOf } from "./api-token-bearer";
import type { OperatorActor } from "./auth-session";

const USED_EVERY_MS = 60_000;

export const newApiToken = () => `fleet_${randomBytes(32).toString("base64url")}`;
export const digestOf = (token: string) => createHash("sha256").update(token).digest("hex");

/** The row that stands for a token which is still good, or null. */
export async function findApiToken(db: Db, token: string): Promise<typeof apiTokens.$inferSelect | null> {
  const digest = digestOf(token);
  const [row] = await db
    .select()
    .from(apiTokens)
    .where(and(eq(apiTokens.digest, digest), isNull(apiTokens.revokedAt)))
    .limit(1);
  return row && timingSafeEqual(Buffer.from(row.digest), Buffer.from(digest)) ? row : null;
}

/** Written at most once a minute. */
async function markUsed(db: Db, id: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - USED_EVERY_MS);
  await db
    .update(apiTokens)
    .set({ lastUsedAt: now })
    .where(and(eq(apiTokens.id, id), or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, before))));
}

/**
 * Who a request with a token is; null for one without. Whatever the row says, nobody is an owner by a token.
 * @throws FleetError `unauthenticated` for a token that is wrong or was revoked.
 */
export async function programOf(db: Db, headers: Headers, now: Date): Promise<OperatorActor | null> {
  const token = bearerOf(headers);
  if (!token) return null;
  const row = await findApiToken(db, token);
  if (!row) {
    throw new FleetError(
      "unauthenticated",
      "This token is wrong, or it was revoked.",
      "An owner makes a new one in Settings, under Command line.",
    );
  }
  await markUsed(db, row.id, now);
  const role = row.role === "viewer" ? "viewer" : "operator";
  return { kind: "operator", id: `token:${row.id}`, name: `${row.name} (command line)`, role };
}
