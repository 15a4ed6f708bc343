import { sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import type { StageFiguresDto } from "../contracts/connection";

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;
/** Of a shorter time nobody can tell what a month is like. */
const SEEN_DAYS = 0.25;
const SHOWN_DAYS = 31;

type Span = { galleryId: string; from: number; until: number };
type Day = { day: string; posts: number; comments: number; likes: number; refused: number; pictures: string };
type Spent = { day: string; micros: string };

const at = (ms: number) => sql`${new Date(ms).toISOString()}::timestamptz`;

/** What the bots of one gallery did there, from their intents, and what it cost. Epoch milliseconds. */
export async function figuresOf(db: DbOrTx, { galleryId, from, until }: Span): Promise<StageFiguresDto> {
  const did = rowsOf<Day>(
    await db.execute(sql`select to_char(i.at at time zone 'UTC', 'YYYY-MM-DD') as day,
      (count(*) filter (where i.kind = 'post' and i.status = 'done'))::int as posts,
      (count(*) filter (where i.kind = 'comment' and i.status = 'done'))::int as comments,
      (count(*) filter (where i.kind = 'like' and i.status = 'done'))::int as likes,
      (count(*) filter (where i.status = 'refused'))::int as refused,
      coalesce(sum(i.cost_micros) filter (where i.kind = 'render'), 0)::text as pictures
    from intents i join bots b on b.id = i.bot_id
    where b.gallery_id = ${galleryId} and i.at >= ${at(from)} and i.at <= ${at(until)} group by 1 order by 1`),
  );
  const spent = rowsOf<Spent>(
    await db.execute(sql`select m.day::text as day, sum(m.cost_micros)::text as micros
    from model_calls m join bots b on b.id = m.bot_id
    where b.gallery_id = ${galleryId} and m.purpose <> 'render' and m.at >= ${at(from)} and m.at <= ${at(until)}
    group by 1 order by 1`),
  );
  const [{ n: bots = 0 } = {}] = rowsOf<{ n: number }>(
    await db.execute(
      sql`select count(*)::int as n from bots b where gallery_id = ${galleryId} and status in ('running', 'failing')
        and not exists (select 1 from holds h where h.bot_id = b.id and h.cause = 'rollout')`,
    ),
  );
  const sum = (of: (row: Day) => number) => did.reduce((all, row) => all + of(row), 0);
  const wordsMicros = spent.reduce((all, row) => all + Number(row.micros), 0);
  const picturesMicros = sum((row) => Number(row.pictures));
  const days = Math.max(0, until - from) / DAY_MS;
  const cost = new Map(spent.map((row) => [row.day, Number(row.micros)]));
  const named = [...new Set([...did, ...spent].map((row) => row.day))].sort().slice(-SHOWN_DAYS);
  return {
    from: new Date(from).toISOString(),
    until: new Date(until).toISOString(),
    days,
    bots,
    posts: sum((row) => row.posts),
    comments: sum((row) => row.comments),
    likes: sum((row) => row.likes),
    refused: sum((row) => row.refused),
    wordsMicros,
    picturesMicros,
    monthMicros: days < SEEN_DAYS ? null : Math.round(((wordsMicros + picturesMicros) / days) * MONTH_DAYS),
    byDay: named.map((day) => {
      const row = did.find((one) => one.day === day);
      const { posts = 0, comments = 0, likes = 0 } = row ?? {};
      return { day, posts, comments, likes, micros: (cost.get(day) ?? 0) + Number(row?.pictures ?? 0) };
    }),
  };
}
