// What everyone may do to their own account, whatever their role.
import { hashPassword, verifyPassword } from "better-auth/crypto";
import { and, desc, eq, gt, ne } from "drizzle-orm";
import type { z } from "zod";
import type { Db } from "@/lib/db/db";
import { auditLog, authAccounts, authSessions } from "@/lib/db/schema";
import { FleetError } from "@/lib/fleet/errors";
import { clearAttempts, countAttempt, signInLimit } from "./auth-limits";
import type { SignedIn } from "./auth-session";
import type { changePasswordInput, sessionListSchema } from "@/lib/fleet/contracts/operators";
import { passwordFault } from "@/lib/fleet/contracts/password";

const own = (session: SignedIn) => eq(authSessions.userId, session.operator.id);

export async function listOwnSessions(
  db: Db,
  session: SignedIn,
  now: Date = new Date(),
): Promise<z.infer<typeof sessionListSchema>> {
  const rows = await db
    .select()
    .from(authSessions)
    .where(and(own(session), gt(authSessions.expiresAt, now)))
    .orderBy(desc(authSessions.updatedAt))
    .limit(100);
  return {
    sessions: rows.map((row) => ({
      id: row.id,
      createdAt: row.createdAt.toISOString(),
      seenAt: row.updatedAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      ipAddress: row.ipAddress,
      userAgent: row.userAgent,
      current: row.id === session.sessionId,
    })),
  };
}

/** Ends one of one's own sessions, or with `null` all but the current one. */
export async function endOwnSessions(db: Db, session: SignedIn, id: string | null): Promise<{ ended: number }> {
  const which = id === null ? ne(authSessions.id, session.sessionId) : eq(authSessions.id, id);
  const ended = await db
    .delete(authSessions)
    .where(and(own(session), which))
    .returning({ id: authSessions.id });
  return { ended: ended.length };
}

const refusedField = (field: "current" | "next", fault: string) =>
  new FleetError("invalid_input", "Your password is as it was.", undefined, { fields: { [field]: fault } });

/** Other sessions end; this one stays. Wrong guesses count like failed sign-ins. */
export async function changeOwnPassword(
  db: Db,
  session: SignedIn,
  input: z.infer<typeof changePasswordInput>,
  now: Date = new Date(),
): Promise<{ ended: number }> {
  const { operator } = session;
  const fault = passwordFault(input.next, operator);
  if (fault) throw refusedField("next", fault);
  const key = `password|${operator.id}`;
  const retryAfterS = await countAttempt(db, key, signInLimit, now.getTime());
  if (retryAfterS !== null) {
    throw new FleetError(
      "rate_limited",
      "Too many wrong passwords.",
      `Wait ${Math.ceil(retryAfterS / 60)} min and try again.`,
      { retryAfterS },
    );
  }
  const credential = and(eq(authAccounts.userId, operator.id), eq(authAccounts.providerId, "credential"));
  const [account] = await db.select().from(authAccounts).where(credential).limit(1);
  if (!account?.password || !(await verifyPassword({ hash: account.password, password: input.current }))) {
    throw refusedField("current", "This is not your password.");
  }
  if (input.next === input.current) throw refusedField("next", "This is your current password; choose another.");
  const password = await hashPassword(input.next);
  const ended = await db.transaction(async (tx) => {
    await tx.update(authAccounts).set({ password, updatedAt: now }).where(credential);
    await tx.insert(auditLog).values({
      at: now,
      actorId: operator.id,
      actorName: operator.name,
      action: "change own password",
      subject: operator.id,
    });
    return tx
      .delete(authSessions)
      .where(and(own(session), ne(authSessions.id, session.sessionId)))
      .returning({ id: authSessions.id });
  });
  await clearAttempts(db, key);
  return { ended: ended.length };
}
