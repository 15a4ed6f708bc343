// Law: a token is shown once and kept as a digest; owners make and revoke them, and both are audited.
import { and, asc, count, eq, isNull } from "drizzle-orm";
import { apiTokens } from "@/lib/db/schema";
import { type ApiTokenListDto, createApiTokenInput, type CreatedApiTokenDto } from "@/lib/fleet/contracts/api-tokens";
import { emptyInput, idInput } from "@/lib/fleet/contracts/words";
import { FleetError } from "@/lib/fleet/errors";
import { defineCommand, defineQuery } from "@/lib/fleet/verb";
import { digestOf, newApiToken } from "./api-token-caller";

const MOST = 50;
/** `createdBy` of what the server made for its own machine. */
export const SERVER = "server";

export const createApiToken = defineCommand({
  name: "api-tokens.create",
  role: "owner",
  input: createApiTokenInput,
  work: async (tx, ctx, { name, role }) => {
    const [good] = await tx.select({ n: count() }).from(apiTokens).where(isNull(apiTokens.revokedAt));
    if ((good?.n ?? 0) >= MOST)
      throw new FleetError("conflict", `There are ${MOST} tokens already.`, "Revoke those that nothing uses.");
    const id = ctx.newId("tok");
    const token = newApiToken();
    await tx.insert(apiTokens).values({
      id,
      name,
      role,
      digest: digestOf(token),
      createdBy: ctx.actor.name,
      createdAt: new Date(ctx.clock.realNow()),
    });
    const result: CreatedApiTokenDto = { id, name, token };
    return { result, audit: { subject: id, detail: { name, role } } };
  },
});

/** Holds from the token's very next request. */
export const revokeApiToken = defineCommand({
  name: "api-tokens.revoke",
  role: "owner",
  input: idInput,
  work: async (tx, ctx, { id }) => {
    const [gone] = await tx
      .update(apiTokens)
      .set({ revokedAt: new Date(ctx.clock.realNow()) })
      .where(and(eq(apiTokens.id, id), isNull(apiTokens.revokedAt)))
      .returning({ name: apiTokens.name });
    const audit = gone ? { subject: id, detail: { name: gone.name } } : null;
    return { result: { revoked: gone !== undefined }, audit };
  },
});

/** Those that still open something; the audit log keeps the others. */
export const listApiTokens = defineQuery({
  name: "api-tokens.list",
  role: "viewer",
  input: emptyInput,
  run: async (ctx): Promise<ApiTokenListDto> => {
    const rows = await ctx.db
      .select()
      .from(apiTokens)
      .where(isNull(apiTokens.revokedAt))
      .orderBy(asc(apiTokens.createdAt), asc(apiTokens.id))
      .limit(MOST + 1);
    return {
      tokens: rows.map((row) => ({
        id: row.id,
        name: row.name,
        role: row.role === "viewer" ? "viewer" : "operator",
        createdAt: row.createdAt.toISOString(),
        lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
        local: row.createdBy === SERVER,
      })),
    };
  },
});
