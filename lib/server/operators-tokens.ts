// Law: a one-time link works once; only its hash is stored, so the database alone opens nothing.
import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import type { Db, DbOrTx, Tx } from "@/lib/db/db";
import { authUsers, setupTokens, type OperatorRole, type SetupPurpose } from "@/lib/db/schema";
import type { Env } from "./env";

export type TokenRow = typeof setupTokens.$inferSelect;

export const hashToken = (token: string) => createHash("sha256").update(token).digest("hex");

export const newAuthId = () => randomBytes(16).toString("hex");

/** Everything that creates or removes owners takes its turn here, so that no two of them decide on the same count. */
export async function lockOperators(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(7221001)`);
}

export type NewToken = {
  purpose: SetupPurpose;
  role: OperatorRole;
  email?: string;
  createdBy?: string;
  now: Date;
  /** Milliseconds; left out means until used. */
  validMs?: number;
};

export async function issueToken(
  db: DbOrTx,
  wish: NewToken,
): Promise<{ id: string; token: string; expiresAt: Date | null }> {
  const token = randomBytes(32).toString("base64url");
  const id = newAuthId();
  const expiresAt = wish.validMs === undefined ? null : new Date(wish.now.getTime() + wish.validMs);
  await db.insert(setupTokens).values({
    id,
    tokenHash: hashToken(token),
    purpose: wish.purpose,
    role: wish.role,
    email: wish.email,
    createdBy: wish.createdBy,
    createdAt: wish.now,
    expiresAt,
  });
  return { id, token, expiresAt };
}

const usable = (token: string, now: Date) =>
  and(
    eq(setupTokens.tokenHash, hashToken(token)),
    isNull(setupTokens.usedAt),
    or(isNull(setupTokens.expiresAt), gt(setupTokens.expiresAt, now)),
  );

/** The unused, unexpired token, or null. */
export async function findToken(db: DbOrTx, token: string, now: Date): Promise<TokenRow | null> {
  const [row] = await db.select().from(setupTokens).where(usable(token, now)).limit(1);
  return row ?? null;
}

/** Marks it used; null when someone else was first. */
export async function consumeToken(tx: Tx, token: string, now: Date): Promise<TokenRow | null> {
  const [row] = await tx.update(setupTokens).set({ usedAt: now }).where(usable(token, now)).returning();
  return row ?? null;
}

export async function hasOperators(db: DbOrTx): Promise<boolean> {
  return (await db.select({ id: authUsers.id }).from(authUsers).limit(1)).length > 0;
}

/**
 * While nobody has an account: a new set-up token, the older ones void. Null once there is someone. Call it once a start:
 * each call voids what the one before printed.
 */
export async function ensureSetupToken(db: Db, now: Date = new Date()): Promise<string | null> {
  return db.transaction(async (tx) => {
    await lockOperators(tx);
    await tx.delete(setupTokens).where(and(eq(setupTokens.purpose, "setup"), isNull(setupTokens.usedAt)));
    if (await hasOperators(tx)) return null;
    return (await issueToken(tx, { purpose: "setup", role: "owner", now })).token;
  });
}

/** The link that a person opens, on the public origin. */
export function setupLink(env: Pick<Env, "url">, token: string, purpose: SetupPurpose = "setup"): string {
  const key = purpose === "invite" ? "invite" : "token";
  return `${env.url}/setup?${key}=${encodeURIComponent(token)}`;
}
