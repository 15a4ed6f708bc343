import { sql } from "drizzle-orm";
import { rowsOf } from "@/lib/db/rows";
import type { FleetContext } from "../context";
import { windowAt, WINDOW_DAYS } from "./nights";

const DAY_MS = 86_400_000;

/** In how many of the last 28 days anything was done. One look into the index a day, however much there is. */
export async function livedDays(ctx: FleetContext): Promise<number> {
  const { from } = windowAt(ctx.clock.now());
  const days = Array.from({ length: WINDOW_DAYS }, (_, k) => new Date(from + k * DAY_MS).toISOString());
  const [row] = rowsOf<{ n: number }>(
    await ctx.db.execute(sql`
      select count(*)::int as n from (select value::timestamptz as day from jsonb_array_elements_text(${JSON.stringify(days)}::jsonb)) days
      where exists (
        select 1 from activities a join bots b on b.id = a.bot_id
        where a.at >= days.day and a.at < days.day + interval '24 hours' and a.result = 'done'
          and a.kind in ('browse', 'like', 'comment', 'post') and b.gallery_id = ${ctx.studio.identity})`),
  );
  return row?.n ?? 0;
}
