/** Law: what bots are put in order by is made once for all of them, never asked bot by bot. */
import { and, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import type { PgSelect } from "drizzle-orm/pg-core";
import { activities, archetypes, bots, modelCalls } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { ListBotsInput } from "../contracts/bots";

type Sort = ListBotsInput["sort"];
const DAY_MS = 24 * 60 * 60_000;
const visible = ["post", "comment", "like", "browse"] as const;

/** How much each bot did, failed at or cost in the last day, for the orders that ask it. */
function tallyFor(ctx: FleetContext, sort: Sort) {
  const since = new Date(ctx.clock.now() - DAY_MS);
  const n = sql<number>`count(*)`.as("n");
  const counted = (condition: SQL | undefined) =>
    ctx.db
      .select({ botId: activities.botId, n })
      .from(activities)
      .where(and(gt(activities.at, since), condition))
      .groupBy(activities.botId)
      .as("tally");
  if (sort === "actions") return counted(and(eq(activities.result, "done"), inArray(activities.kind, [...visible])));
  if (sort === "errors") return counted(inArray(activities.result, ["refused", "given_up", "failed"]));
  if (sort !== "cost") return null;
  return ctx.db
    .select({ botId: modelCalls.botId, n: sql<number>`sum(${modelCalls.costMicros})`.as("n") })
    .from(modelCalls)
    .where(gt(modelCalls.at, new Date(ctx.clock.realNow() - DAY_MS)))
    .groupBy(modelCalls.botId)
    .as("tally");
}

/** The column `key` of an order, and the join that it needs. */
export function keyOf(ctx: FleetContext, sort: Sort): { key: SQL; join: <T extends PgSelect>(query: T) => T } {
  const tally = tallyFor(ctx, sort);
  if (tally)
    return {
      key: sql`coalesce(${tally.n}, 0)`,
      join: (query) => query.leftJoin(tally, eq(tally.botId, bots.id)) as unknown as typeof query,
    };
  const keys: Partial<Record<Sort, SQL>> = {
    name: sql`lower(${bots.name})`,
    archetype: sql`${archetypes.name}`,
    next_wake: sql`${bots.nextWakeAt}`,
    last_action: sql`${bots.lastActionAt}`,
    created: sql`${bots.createdAt}`,
  };
  return { key: keys[sort] ?? sql`null::text`, join: (query) => query };
}

/** The order of rows that have `key` and the `word` that the console shows. A plan that something keeps from happening is none. */
export function orderBy(sort: Sort): SQL {
  if (sort === "status") return sql`word`;
  return sort === "next_wake" ? sql`case when word = 'running' then key end` : sql`key`;
}
