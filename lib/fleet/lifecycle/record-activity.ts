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

/** Writes a row of the log inside the transaction that makes it true. A turn has at most one row of a kind. */
export async function recordActivity(tx: Tx, ctx: FleetContext, activity: NewActivity): Promise<void> {
  const { quote, at, ...columns } = activity;
  const when = new Date(at ?? ctx.clock.now());
  const values = {
    ...columns,
    detail: quote === undefined ? null : { quote },
    at: when,
    realAt: new Date(ctx.clock.realNow()),
  };
  const [row] = await tx
    .insert(activities)
    .values(values)
    .onConflictDoUpdate({
      target: [activities.turnId, activities.kind],
      set: values,
      // Only what was believed to have failed and turns out to have happened is written anew.
      setWhere: sql`excluded.result = 'done' and ${activities.result} <> 'done'`,
    })
    .returning({ id: activities.id });
  if (row && activity.botId && actions.has(activity.kind) && activity.result === "done") {
    await tx.update(bots).set({ lastActionAt: when, lastActivityId: row.id }).where(eq(bots.id, activity.botId));
  }
}
