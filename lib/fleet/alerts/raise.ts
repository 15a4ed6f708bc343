// Law: an alert is written in the transaction that makes it true, and said once for each key.
import type { Tx } from "@/lib/db/db";
import { alerts } from "@/lib/db/schema";
import type { FleetContext } from "../context";

export type AlertKind =
  | "incident"
  | "failing_bots"
  | "budget"
  | "engine_silent"
  | "backlog"
  | "steering"
  | "quality"
  | "test";

export type NewAlert = {
  /** What makes it the same alert: it holds the day, or the id of what it is about. */
  key: string;
  kind: AlertKind;
  title: string;
  detail: string;
  /** Of the console's page that shows it, from its root. */
  path: string;
};

/**
 * Answers whether it is new. Without a webhook nothing is written: nobody would be told, and whoever sets one up later must not be flooded
 * with what is long over.
 */
export async function raise(tx: Tx, ctx: FleetContext, alert: NewAlert): Promise<boolean> {
  if (!ctx.webhook) return false;
  const now = new Date(ctx.clock.realNow());
  const written = await tx
    .insert(alerts)
    .values({ ...alert, state: "waiting", createdAt: now, nextTryAt: now })
    .onConflictDoNothing({ target: alerts.key })
    .returning({ id: alerts.id });
  return written.length > 0;
}
