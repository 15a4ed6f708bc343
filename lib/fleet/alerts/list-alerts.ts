import { desc } from "drizzle-orm";
import { alerts } from "@/lib/db/schema";
import type { AlertListDto } from "../contracts/alerts";
import { emptyInput } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";

const SHOWN = 20;

export const listAlerts: Verb<Record<string, never>, AlertListDto> = defineQuery({
  name: "alerts.list",
  role: "viewer",
  input: emptyInput,
  run: async (ctx) => {
    const rows = await ctx.db.select().from(alerts).orderBy(desc(alerts.id)).limit(SHOWN);
    return {
      host: ctx.webhook?.host ?? null,
      items: rows.map(({ key: _key, detail: _detail, createdAt, sentAt, nextTryAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        sentAt: sentAt?.toISOString() ?? null,
        nextTryAt: nextTryAt?.toISOString() ?? null,
      })),
    };
  },
});
