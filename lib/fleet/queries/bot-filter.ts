import { and, eq, ilike, inArray, ne, or, type SQL, sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import type { BotFilter } from "../contracts/bots";
import type { FleetContext } from "../context";
import { keepsStillSql } from "../lifecycle/holds";

/** SQL for the word the console shows. Domain time `now` decides which holds still count. */
export function shownStatus(now: number): SQL<string> {
  // Spelled out: where no table is joined, the query builder drops the table's name, and `id` would be the hold's own.
  const botId = sql.raw('"bots"."id"');
  const at = sql`${new Date(now).toISOString()}::timestamptz`;
  const hold = (cause: SQL) =>
    sql`exists (select 1 from holds h where (h.scope = 'fleet' or h.bot_id = ${botId}) and ${cause} and (h.until is null or h.until > ${at}))`;
  return sql<string>`case
    when ${bots.status} = 'retired' then 'retired'
    when ${bots.status} = 'stopped' then 'stopped'
    when ${bots.status} = 'failing' then 'failing'
    when exists (select 1 from fleet where state = 'stopped') then 'stopped'
    when ${hold(sql`h.cause = 'operator'`)} then 'paused'
    when ${hold(sql`h.cause <> 'operator' and ${keepsStillSql("h")}`)} then 'held'
    when exists (select 1 from sessions s where s.bot_id = ${botId} and s.status = 'open' and s.lease = "bots"."lease") then 'awake'
    else 'running' end`;
}

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (c) => `\\${c}`);

/** Conditions of a filter. Without a status, retired bots are left out. */
export function botConditions(filter: BotFilter | null, now: number, withStatus = true): SQL | undefined {
  if (!filter) return undefined;
  const text = filter.q ? `%${escapeLike(filter.q)}%` : null;
  return and(
    text
      ? or(
          ilike(bots.name, text),
          ilike(bots.handle, text),
          sql`${bots.persona}->>'interests' ilike ${text}`,
          sql`${bots.persona}->>'city' ilike ${text}`,
          ilike(bots.timeZone, text),
          sql`replace(${bots.timeZone}, '_', ' ') ilike ${text}`,
        )
      : undefined,
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
