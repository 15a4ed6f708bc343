import { desc, ne } from "drizzle-orm";
import { alerts } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { AttentionDto } from "../contracts/overview";
import { byWorldClock } from "../queries/attention-time";

/** That the last word to the operators did not arrive, until a later one does: a test is one. */
export async function unheardAlerts(ctx: FleetContext): Promise<AttentionDto[]> {
  if (!ctx.webhook) return [];
  const [last] = await ctx.db
    .select()
    .from(alerts)
    .where(ne(alerts.state, "waiting"))
    .orderBy(desc(alerts.id))
    .limit(1);
  if (last?.state !== "dead") return [];
  return [
    {
      id: `alert:${last.id}`,
      tone: "fail",
      kind: "alert",
      title: "Alerts do not arrive",
      detail: `“${last.title}” was not taken: ${last.lastError ?? ctx.webhook.host}`,
      ...byWorldClock(last.createdAt),
      action: { label: "Test", href: "/settings#alerts" },
    },
  ];
}
