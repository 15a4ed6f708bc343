import { and, eq, ilike, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import type { BotFilter } from "../contracts/bots";
import type { FleetContext } from "../context";
import { keepsStillSql } from "../lifecycle/holds";

/**
 * SQL for the word the console shows. Domain time `now` decides which holds still count. What concerns the whole fleet is asked once, and of
 * holds and open visits a set is made once, however many bots are looked at.
 */
export function shownStatus(now: number): SQL<string> {
  // Spelled out: where no table is joined, the query builder drops the table's name, and `id` would be another table's.
  const bot = sql.raw('"bots"."id"');
  const at = sql`${new Date(now).toISOString()}::timestamptz`;
  const counts = (cause: SQL) => sql`${cause} and (h.until is null or h.until > ${at})`;
  const hold = (cause: SQL) =>
    sql`(exists (select 1 from holds h where h.scope = 'fleet' and ${counts(cause)})
      or ${bot} in (select h.bot_id from holds h where h.scope = 'bot' and ${counts(cause)}))`;
  return sql<string>`case
    when ${bots.status} = 'retired' then 'retired'
    when ${bots.status} = 'stopped' then 'stopped'
    when ${bots.status} = 'failing' then 'failing'
    when exists (select 1 from fleet where state = 'stopped') then 'stopped'
    when ${hold(sql`h.cause = 'operator'`)} then 'paused'
    when ${hold(sql`h.cause <> 'operator' and ${keepsStillSql("h")}`)} then 'held'
    when (${bot}, "bots"."lease") in (select s.bot_id, s.lease from sessions s where s.status = 'open') then 'awake'
    else 'running' end`;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/** Conditions of a filter. Without a status, retired bots are left out. */
export function botConditions(filter: BotFilter | null, now: number, withStatus = true): SQL | undefined {
  if (!filter) return undefined;
  const text = filter.q ? `%${escapeLike(filter.q)}%` : null;
  return and(
    text ? ilike(bots.findable, text) : undefined,
    filter.archetype.length > 0 ? inArray(bots.archetypeId, filter.archetype) : undefined,
    filter.tier.length > 0 ? inArray(bots.tier, filter.tier) : undefined,
    withStatus && filter.status.length > 0
      ? sql`${shownStatus(now)} in (${sql.join(
          filter.status.map((status) => sql`${status}`),
          sql`, `,
        )})`
      : undefined,
    withStatus && filter.status.length === 0 ? ne(bots.status, "retired") : undefined,
  );
}

/** Ids of the bots of this gallery that match now. */
export async function matchingBotIds(
  db: DbOrTx,
  ctx: FleetContext,
  filter: BotFilter | null,
  id?: string,
): Promise<string[]> {
  const rows = await db
    .select({ id: bots.id })
    .from(bots)
    .where(
      and(
        eq(bots.galleryId, ctx.studio.identity),
        id === undefined ? undefined : eq(bots.id, id),
        botConditions(filter, ctx.clock.now()),
      ),
    )
    .orderBy(bots.id);
  return rows.map((row) => row.id);
}
