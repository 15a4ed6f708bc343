// Law: what passes is counted by the hour in the statement that deletes it, so that nothing is lost or counted twice.
import { sql } from "drizzle-orm";
import { rowsOf } from "@/lib/db/rows";
import type { ActivityKind } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { kept } from "./retention";

const ROWS = 1000;
const DAY_MS = 24 * 60 * 60_000;
/** How far back rounds look among rows of which most stay. A fleet that was off for longer keeps a few more. */
const BAND_MS = 14 * DAY_MS;

/** Kinds of activity of which none reaches the gallery; the compiler knows whether the list is whole. */
const passingKinds: Record<Exclude<ActivityKind, "post" | "comment" | "like">, true> = {
  browse: true,
  created: true,
  started: true,
  paused: true,
  resumed: true,
  stopped: true,
  woken: true,
  held: true,
  released: true,
  replanned: true,
  failing: true,
  edited: true,
  retired: true,
  restarted: true,
};

type Gone = { turnId: string | null };
const list = (values: readonly string[]) => sql`(select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;
const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;

/** The turns of what was counted, with their renders and what the gallery refused; a turn that had an effect has no such row. */
async function dropTurns(ctx: FleetContext, turnIds: readonly string[]): Promise<void> {
  if (turnIds.length === 0) return;
  await ctx.db.execute(sql`
    delete from intents where turn_id in ${list(turnIds)}
      and (status in ('refused', 'given_up') or (kind = 'render' and status = 'done'))`);
  await ctx.db.execute(sql`
    delete from turns where id in ${list(turnIds)} and status in ('done', 'refused', 'given_up', 'skipped')
      and not exists (select 1 from intents i where i.turn_id = turns.id)`);
}

/**
 * Counts one round of browsing, changes of state, and tries without effect that are over a month old, and deletes them. Each kind is read from
 * its oldest row, tries from the last two weeks' worth. @returns how many there were
 */
async function rollUpRound(ctx: FleetContext, before: number): Promise<number> {
  const kinds = list(Object.keys(passingKinds));
  const result = await ctx.db.execute(sql`
    with old as (
      select oldest.id from ${kinds} as each(kind) cross join lateral (
        select id, at from activities where activities.kind = each.kind order by id limit ${ROWS}) oldest
      where oldest.at < ${at(before)}
      union all
      (select id from activities where at >= ${at(before - BAND_MS)} and at < ${at(before)}
        and kind in ('post', 'comment', 'like') and result <> 'done' limit ${ROWS})
    ), gone as (
      delete from activities where id in (select id from old limit ${ROWS}) returning at, bot_id, kind, turn_id
    ), counted as (
      insert into activity_hours (hour, bot_id, kind, n)
      select date_trunc('hour', at, 'UTC'), coalesce(bot_id, ''), kind, count(*) from gone group by 1, 2, 3
      on conflict (hour, bot_id, kind) do update set n = activity_hours.n + excluded.n
    )
    select turn_id as "turnId" from gone`);
  const gone = rowsOf<Gone>(result);
  await dropTurns(
    ctx,
    gone.flatMap(({ turnId }) => (turnId ? [turnId] : [])),
  );
  return gone.length;
}

/** Visits that nothing came of, with their turns; the bots' own index finds them. @returns how many there were */
async function dropSilentVisits(ctx: FleetContext, before: number): Promise<number> {
  const result = await ctx.db.execute(sql`
    with silent as (
      select visit.id from bots b cross join lateral (
        select s.id from sessions s
        where s.bot_id = b.id and s.opened_at >= ${at(before - BAND_MS)} and s.opened_at < ${at(before)} and s.status <> 'open'
          and not exists (select 1 from intents i where i.session_id = s.id and (i.status in ('permitted', 'unknown')
            or (i.status = 'done' and i.kind <> 'render')))) visit
      limit ${ROWS}
    ), tried as (delete from intents where session_id in (select id from silent))
    delete from sessions where id in (select id from silent) returning id`);
  return rowsOf(result).length;
}

/** Rounds until nothing is left to do, or until `until` (real epoch milliseconds). */
export async function rollUp(ctx: FleetContext, until: number): Promise<void> {
  const before = ctx.clock.now() - kept("passing");
  for (const round of [rollUpRound, dropSilentVisits]) {
    while ((await round(ctx, before)) === ROWS && ctx.clock.realNow() < until);
  }
}
