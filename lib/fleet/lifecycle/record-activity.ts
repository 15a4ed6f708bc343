import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { activities, bots, type ActivityKind } from "@/lib/db/schema";
import type { FleetContext } from "../context";

export type NewActivity = {
  botId: string | null;
  sessionId?: string;
  turnId?: string;
  kind: ActivityKind;
  result: (typeof activities.$inferInsert)["result"];
  text: string;
  quote?: string;
  itemId?: string;
  itemTitle?: string;
  imageUrl?: string;
  count?: number;
  costMicros?: number;
  /** Domain time; now unless told. */
  at?: number;
};

const actions = new Set<ActivityKind>(["post", "comment", "like", "browse"]);

const excluded = (name: string) => sql.raw(`excluded.${name}`);

/** What a row says; its turn, bot and kind stay what they are. */
const rewritten = {
  at: excluded("at"),
  realAt: excluded("real_at"),
  result: excluded("result"),
  text: excluded("text"),
  itemId: excluded("item_id"),
  itemTitle: excluded("item_title"),
  imageUrl: excluded("image_url"),
  count: excluded("count"),
  costMicros: excluded("cost_micros"),
  detail: excluded("detail"),
};

/**
 * Writes rows of the log inside the transaction that makes them true: of one bot, or of none, in the order they happened. A turn has at
 * most one row of a kind.
 */
export async function recordActivities(tx: Tx, ctx: FleetContext, rows: readonly NewActivity[]): Promise<void> {
  if (rows.length === 0) return;
  const realAt = new Date(ctx.clock.realNow());
  const values = rows.map(({ quote, at, ...columns }) => ({
    ...columns,
    detail: quote === undefined ? null : { quote },
    at: new Date(at ?? ctx.clock.now()),
    realAt,
  }));
  const written = await tx
    .insert(activities)
    .values(values)
    .onConflictDoUpdate({
      target: [activities.turnId, activities.kind],
      set: rewritten,
      // Only what was believed to have failed and turns out to have happened is written anew.
      setWhere: sql`excluded.result = 'done' and ${activities.result} <> 'done'`,
    })
    .returning({
      id: activities.id,
      botId: activities.botId,
      kind: activities.kind,
      result: activities.result,
      at: activities.at,
    });
  const last = written.filter((row) => row.botId && actions.has(row.kind) && row.result === "done").at(-1);
  if (!last?.botId) return;
  await tx.update(bots).set({ lastActionAt: last.at, lastActivityId: last.id }).where(eq(bots.id, last.botId));
}

export function recordActivity(tx: Tx, ctx: FleetContext, activity: NewActivity): Promise<void> {
  return recordActivities(tx, ctx, [activity]);
}
