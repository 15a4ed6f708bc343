import { and, asc, count, eq, gt, isNotNull, isNull, max } from "drizzle-orm";
import { z } from "zod";
import { authSessions, authUsers, setupTokens } from "@/lib/db/schema";
import { defineQuery } from "@/lib/fleet/verb";
import type { OperatorListDto } from "@/lib/fleet/contracts/operators";

/** Everyone sees who else is there; only owners see open invitations. */
export const listOperators = defineQuery({
  name: "list operators",
  role: "viewer",
  input: z.object({}),
  run: async (ctx): Promise<OperatorListDto> => {
    const now = new Date(ctx.clock.realNow());
    const live = ctx.db
      .select({
        userId: authSessions.userId,
        sessions: count().as("sessions"),
        seenAt: max(authSessions.updatedAt).as("seen_at"),
      })
      .from(authSessions)
      .where(gt(authSessions.expiresAt, now))
      .groupBy(authSessions.userId)
      .as("live");
    const rows = await ctx.db
      .select({ user: authUsers, sessions: live.sessions, seenAt: live.seenAt })
      .from(authUsers)
      .leftJoin(live, eq(live.userId, authUsers.id))
      .orderBy(asc(authUsers.createdAt));
    const you = ctx.actor.kind === "operator" ? ctx.actor.id : null;
    const owner = ctx.actor.kind === "system" || ctx.actor.role === "owner";
    const open = owner
      ? await ctx.db
          .select()
          .from(setupTokens)
          .where(
            and(
              eq(setupTokens.purpose, "invite"),
              isNull(setupTokens.usedAt),
              isNotNull(setupTokens.expiresAt),
              gt(setupTokens.expiresAt, now),
            ),
          )
          .orderBy(asc(setupTokens.createdAt))
      : [];
    return {
      operators: rows.map(({ user, sessions, seenAt }) => ({
        id: user.id,
        name: user.name,
        email: user.email,
        role: user.role,
        createdAt: user.createdAt.toISOString(),
        seenAt: seenAt ? new Date(seenAt).toISOString() : null,
        sessions: Number(sessions ?? 0),
        you: user.id === you,
      })),
      invitations: open.map(({ id, role, email, expiresAt, createdAt }) => ({
        id,
        role,
        email,
        expiresAt: (expiresAt ?? createdAt).toISOString(),
      })),
    };
  },
});
