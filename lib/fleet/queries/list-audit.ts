import { desc, inArray, lt, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import { auditLog, authUsers, bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type AuditPageDto, listAuditInput } from "../contracts/settings";
import { defineQuery, type Verb } from "../verb";

/** So many of a bulk command's bots are told by name; the rest are counted. */
const NAMED = 3;

function idsOf({ subject, detail }: typeof auditLog.$inferSelect): string[] {
  const many = detail?.["bots"];
  const named = Array.isArray(many) ? many.slice(0, NAMED).filter((id) => typeof id === "string") : [];
  return subject ? [subject, ...named] : named;
}

async function namesOf(ctx: FleetContext, ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await unionAll(
    ctx.db
      .select({ id: bots.id, name: sql<string>`${bots.name} || ' (' || ${bots.handle} || ')'` })
      .from(bots)
      .where(inArray(bots.id, ids)),
    ctx.db
      .select({ id: authUsers.id, name: sql<string>`${authUsers.name}` })
      .from(authUsers)
      .where(inArray(authUsers.id, ids)),
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

export const listAudit: Verb<{ before?: number; limit: number }, AuditPageDto> = defineQuery({
  name: "audit.list",
  role: "operator",
  input: listAuditInput,
  run: async (ctx, { before, limit }) => {
    const rows = await ctx.db
      .select()
      .from(auditLog)
      .where(before === undefined ? undefined : lt(auditLog.id, before))
      .orderBy(desc(auditLog.id))
      .limit(limit + 1);
    const shown = rows.slice(0, limit);
    const items = shown.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actorName,
      action: row.action,
      subject: row.subject,
      detail: row.detail,
    }));
    return {
      items,
      names: await namesOf(ctx, [...new Set(shown.flatMap(idsOf))]),
      nextBefore: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
    };
  },
});
