// Law: there is always an owner; a change to someone's role or place holds from their very next request.
import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { authSessions, authUsers, setupTokens } from "@/lib/db/schema";
import type { FleetContext } from "@/lib/fleet/context";
import { FleetError } from "@/lib/fleet/errors";
import { defineCommand } from "@/lib/fleet/verb";
import { getEnv } from "./env";
import { changeOperatorRoleInput, inviteOperatorInput, operatorIdInput } from "@/lib/fleet/contracts/operators";
import { issueToken, lockOperators, setupLink } from "./operators-tokens";

const inviteValidMs = 7 * 24 * 60 * 60_000;

const realNow = (ctx: FleetContext) => new Date(ctx.clock.realNow());

async function operatorById(tx: Tx, id: string) {
  const [user] = await tx.select().from(authUsers).where(eq(authUsers.id, id)).limit(1);
  if (user) return user;
  throw new FleetError("not_found", "There is no such operator; perhaps they were just removed.", "Reload the page.");
}

async function keepAnOwner(tx: Tx, leaving: { id: string; role: string }): Promise<void> {
  if (leaving.role !== "owner") return;
  const owners = await tx.select({ id: authUsers.id }).from(authUsers).where(eq(authUsers.role, "owner"));
  if (owners.some((owner) => owner.id !== leaving.id)) return;
  throw new FleetError(
    "conflict",
    "This is the only owner; a fleet without one could not be steered.",
    "Make someone else an owner first.",
  );
}

export const inviteOperator = defineCommand({
  name: "invite operator",
  role: "owner",
  input: inviteOperatorInput,
  work: async (tx, ctx, input) => {
    if (input.email) {
      const [known] = await tx
        .select({ id: authUsers.id })
        .from(authUsers)
        .where(eq(authUsers.email, input.email))
        .limit(1);
      if (known)
        throw new FleetError(
          "conflict",
          `${input.email} already has an account.`,
          "Change their role in the list instead.",
        );
    }
    const now = realNow(ctx);
    const createdBy = ctx.actor.kind === "operator" ? ctx.actor.id : undefined;
    const made = await issueToken(tx, {
      purpose: "invite",
      role: input.role,
      email: input.email,
      createdBy,
      now,
      validMs: inviteValidMs,
    });
    return {
      result: {
        id: made.id,
        url: setupLink(getEnv(), made.token, "invite"),
        expiresAt: new Date(now.getTime() + inviteValidMs).toISOString(),
      },
      audit: { subject: made.id, detail: { role: input.role, email: input.email ?? null } },
    };
  },
});

export const withdrawInvitation = defineCommand({
  name: "withdraw invitation",
  role: "owner",
  input: operatorIdInput,
  work: async (tx, _ctx, input) => {
    const open = and(eq(setupTokens.id, input.id), eq(setupTokens.purpose, "invite"), isNull(setupTokens.usedAt));
    const gone = await tx.delete(setupTokens).where(open).returning({ id: setupTokens.id });
    return { result: { withdrawn: gone.length > 0 }, audit: gone.length > 0 ? { subject: input.id } : null };
  },
});

export const changeOperatorRole = defineCommand({
  name: "change operator role",
  role: "owner",
  input: changeOperatorRoleInput,
  work: async (tx, ctx, input) => {
    await lockOperators(tx);
    const user = await operatorById(tx, input.id);
    if (user.role === input.role) return { result: { changed: false }, audit: null };
    await keepAnOwner(tx, user);
    await tx
      .update(authUsers)
      .set({ role: input.role, updatedAt: realNow(ctx) })
      .where(eq(authUsers.id, user.id));
    return {
      result: { changed: true },
      audit: { subject: user.id, detail: { name: user.name, from: user.role, to: input.role } },
    };
  },
});

/** Also withdraws the invitations they gave out and ends their sessions. */
export const removeOperator = defineCommand({
  name: "remove operator",
  role: "owner",
  input: operatorIdInput,
  work: async (tx, _ctx, input) => {
    await lockOperators(tx);
    const user = await operatorById(tx, input.id);
    await keepAnOwner(tx, user);
    await tx.delete(authUsers).where(eq(authUsers.id, user.id));
    return {
      result: { removed: true },
      audit: { subject: user.id, detail: { name: user.name, email: user.email, role: user.role } },
    };
  },
});

/** Signs someone out everywhere. */
export const revokeSessions = defineCommand({
  name: "revoke sessions",
  role: "owner",
  input: operatorIdInput,
  work: async (tx, _ctx, input) => {
    const user = await operatorById(tx, input.id);
    const ended = await tx
      .delete(authSessions)
      .where(eq(authSessions.userId, user.id))
      .returning({ id: authSessions.id });
    return {
      result: { ended: ended.length },
      audit: { subject: user.id, detail: { name: user.name, ended: ended.length } },
    };
  },
});
