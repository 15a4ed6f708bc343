/** Ten thousand bots with a month behind them, written by the database itself: statements over sets, the same rows each time. */
import { sql } from "drizzle-orm";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import { DAYS, historySql, phrasesSql, RARE_WORD, words } from "./production-history";

export type Extent = { bots: number; activities: number; now: number };
/** Personas that are drawn; the others have one of them, under a name of their own. */
const DRAWN = 400;

/** People of the catalogue. One in twenty is stopped, some are retired or fail; the others run and sleep until their next visit. */
export async function seedBots(db: Db, { bots, now }: Extent): Promise<void> {
  const drawn = simulatedFleet({ count: Math.min(DRAWN, bots), seed: "production" });
  const rows = drawn.map(({ persona, archetype }) => ({ persona, archetype: archetype.id }));
  await db.execute(sql`
    insert into bots (id, gallery_id, handle, name, archetype_id, tier, time_zone, persona, status, status_reason, status_since,
      studio_user_id, memory, provision_state, lease, session_number, opening, next_wake_at, next_visit, created_at, retired_at)
    select 'bot_' || lpad(n::text, 6, '0'), 'sandbox', handle, initcap(one ->> 'name'), archetype, one ->> 'tier', one ->> 'timeZone',
      jsonb_set(one, '{handle}', to_jsonb(handle)), status, case when status = 'failing' then 'Its run did not come back' end,
      at - n % 700 * interval '1 hour', 'u' || n,
      jsonb_build_object('remembered', (select string_agg(md5(n || ' ' || one), ' ') from generate_series(1, 60) one)), 'done', 1, ${DAYS * 3}::int, 'done',
      case when status = 'running' then at + (n * 7919 % 36000) * interval '1 second' end,
      case when status = 'running' then 'content' end, at - ${DAYS} * interval '1 day', case when status = 'retired' then at end
    from (
      select n, drawn.row -> 'persona' as one, drawn.row ->> 'archetype' as archetype, ${new Date(now).toISOString()}::timestamptz as at,
        left(drawn.row -> 'persona' ->> 'handle', 20) || n as handle,
        case when n % 20 = 7 then 'stopped' when n % 50 = 9 then 'retired' when n % 250 = 11 then 'failing' else 'running' end as status
      from generate_series(1, ${bots}::int) n
      join jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality drawn(row, nth) on drawn.nth = n % ${rows.length}::int + 1
    ) made`);
  await db.execute(sql`
    insert into holds (scope, bot_id, cause, detail, since, created_by)
    select 'bot', id, case when right(id, 2) = '33' then 'operator' else 'bot_limit' end, 'Held for the bench', created_at, 'bench'
    from bots where status = 'running' and right(id, 2) in ('33', '66')`);
}

/** Filled without its indexes, which are made anew afterwards: several times faster. */
async function withoutIndexes(db: Db, table: string, fill: () => Promise<void>): Promise<void> {
  const indexes = rowsOf<{ name: string; definition: string }>(
    await db.execute(sql`select indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'public' and tablename = ${table} and indexname not like '%_pkey'`),
  );
  for (const { name } of indexes) await db.execute(sql.raw(`drop index "${name}"`));
  await fill();
  for (const { definition } of indexes) await db.execute(sql.raw(definition));
}

/** A month of activity with the visits, effects and calls that the screens read beside it. */
export async function seedHistory(db: Db, extent: Extent): Promise<void> {
  await db.execute(sql.raw("set maintenance_work_mem = '512MB'"));
  // Rows of our own making need no looking up of what they refer to.
  await db.execute(sql.raw("set session_replication_role = 'replica'"));
  await db.execute(sql`create temporary table vocabulary as
    select ordinality::int as nth, word from unnest(string_to_array(${words().join(" ")}, ' ')) with ordinality as one(word)`);
  await db.execute(sql.raw("create index on vocabulary (nth)"));
  await db.execute(sql.raw("create temporary table phrases (nth int, title text, quote text)"));
  await db.execute(sql.raw(phrasesSql()));
  for (const { table, statement } of historySql(extent))
    await withoutIndexes(db, table, async () => {
      await db.execute(sql.raw(statement));
    });
  await db.execute(sql`
    update activities set detail = jsonb_build_object('quote', 'the ' || ${RARE_WORD}::text || ' of ' || item_title)
    where kind = 'comment' and id % 250007 < 40 and id % 5 = 0`);
  await db.execute(sql.raw("set session_replication_role = 'origin'"));
  await db.execute(sql.raw("vacuum analyze"));
}
