// Law: an account comes only from a one-time link, and of two that use the same link, or two first owners, one wins.
import { hashPassword } from "better-auth/crypto";
import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "@/lib/db/db";
import { auditLog, authAccounts, authSessions, authUsers, type OperatorRole, type SetupPurpose } from "@/lib/db/schema";
import { FleetError } from "@/lib/fleet/errors";
import type { CompleteSetupInput } from "@/lib/fleet/contracts/operators";
import { consumeToken, findToken, hasOperators, lockOperators, newAuthId } from "./operators-tokens";

export type SetupView = { purpose: SetupPurpose; role: OperatorRole; email: string | null };
export type SetupDone = { id: string; name: string; email: string; role: OperatorRole; purpose: SetupPurpose };

const voidLink = () =>
  new FleetError(
    "conflict",
    "This link has been used, has expired, or was replaced by a newer one.",
    "On a new fleet the newest link is in the server's output; otherwise ask an owner for a new invitation.",
  );

/** What the set-up page shows for a link; null when the link is void. */
export async function viewSetup(db: Db, token: string, now: Date = new Date()): Promise<SetupView | null> {
  const row = token.length > 200 ? null : await findToken(db, token, now);
  if (!row || (row.purpose === "setup" && (await hasOperators(db)))) return null;
  return { purpose: row.purpose, role: row.role, email: row.email };
}

async function findUser(tx: Tx, email: string) {
  const [user] = await tx.select().from(authUsers).where(eq(authUsers.email, email)).limit(1);
  return user ?? null;
}

async function createOperator(tx: Tx, input: CompleteSetupInput, role: OperatorRole, password: string, now: Date) {
  const id = newAuthId();
  await tx
    .insert(authUsers)
    .values({ id, name: input.name, email: input.email, emailVerified: false, role, createdAt: now, updatedAt: now });
  await tx.insert(authAccounts).values({
    id: newAuthId(),
    accountId: id,
    providerId: "credential",
    userId: id,
    password,
    createdAt: now,
    updatedAt: now,
  });
  return id;
}

/** Owner recovery for someone who exists: new password, owner again, signed out everywhere else. */
async function recoverOperator(tx: Tx, id: string, name: string, password: string, now: Date) {
  await tx.update(authUsers).set({ role: "owner", name, updatedAt: now }).where(eq(authUsers.id, id));
  await tx
    .update(authAccounts)
    .set({ password, updatedAt: now })
    .where(and(eq(authAccounts.userId, id), eq(authAccounts.providerId, "credential")));
  await tx.delete(authSessions).where(eq(authSessions.userId, id));
}

/** Uses the link and makes, or recovers, the account. @throws FleetError conflict when the link is void. */
export async function completeSetup(db: Db, input: CompleteSetupInput, now: Date = new Date()): Promise<SetupDone> {
  // Hashing is slow on purpose: only for links that exist, and never while a transaction holds the database.
  if (!(await viewSetup(db, input.token, now))) throw voidLink();
  const password = await hashPassword(input.password);
  return db.transaction(async (tx) => {
    await lockOperators(tx);
    const row = await consumeToken(tx, input.token, now);
    if (!row || (row.purpose === "setup" && (await hasOperators(tx)))) throw voidLink();
    if (row.email && row.email !== input.email) {
      throw new FleetError("invalid_input", "This invitation is for another e-mail address.", undefined, {
        fields: { email: `Use ${row.email}.` },
      });
    }
    const existing = await findUser(tx, input.email);
    if (existing && row.purpose !== "recover") {
      throw new FleetError(
        "conflict",
        "Someone with this e-mail address already has an account.",
        "Sign in with it, or use another address.",
        {
          fields: { email: "Already has an account." },
        },
      );
    }
    const id = existing ? existing.id : await createOperator(tx, input, row.role, password, now);
    if (existing) await recoverOperator(tx, id, input.name, password, now);
    const action = { setup: "set up the first owner", recover: "recovered an owner", invite: "accepted an invitation" }[
      row.purpose
    ];
    await tx
      .insert(auditLog)
      .values({ at: now, actorId: id, actorName: input.name, action, subject: id, detail: { role: row.role } });
    return { id, name: input.name, email: input.email, role: row.role, purpose: row.purpose };
  });
}
