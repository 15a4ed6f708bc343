import { desc, lt } from "drizzle-orm";
import { auditLog } from "@/lib/db/schema";
import { type AuditPageDto, listAuditInput } from "../contracts/settings";
import { defineQuery, type Verb } from "../verb";

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
    const items = rows.slice(0, limit).map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actorName,
      action: row.action,
      subject: row.subject,
      detail: row.detail,
    }));
    return { items, nextBefore: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});
