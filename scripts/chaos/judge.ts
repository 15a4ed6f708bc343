import { sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import type { FleetContext } from "@/lib/fleet/context";

async function one(db: Db, query: ReturnType<typeof sql>): Promise<number> {
  return Number(rowsOf<{ n: string | number }>(await db.execute(query))[0]?.n ?? 0);
}

/** A row of the gallery's that a bot's account made; people have theirs too. */
const byBot = sql`exists (select 1 from sandbox_users u join bots b on b.handle = u.username where u.id = s.user_id)`;

/** What the gallery's own tables say beside what the fleet believes. Zero in every field but the totals is a pass. */
export async function findings(db: Db) {
  const n = (query: ReturnType<typeof sql>) => one(db, query);
  return {
    posts: await n(sql`select count(*) n from sandbox_items s where ${byBot}`),
    comments: await n(sql`select count(*) n from sandbox_comments s where ${byBot}`),
    likes: await n(sql`select count(*) n from sandbox_likes s where ${byBot}`),
    turns: await n(sql`select count(*) n from turns where status = 'done'`),
    sessions: await n(sql`select count(*) n from sessions`),
    givenUp: await n(sql`select count(*) n from intents where status = 'given_up' and kind <> 'render'`),
    /** Said to be done, not on the gallery. */
    lostPosts: await n(
      sql`select count(*) n from intents i where kind = 'post' and status = 'done' and not exists (select 1 from sandbox_items s where s.id::text = i.remote_id)`,
    ),
    lostComments: await n(
      sql`select count(*) n from intents i where kind = 'comment' and status = 'done' and not exists (select 1 from sandbox_comments c where c.id::text = i.remote_id)`,
    ),
    undoneLikes:
      await n(sql`select count(*) n from intents i join bots b on b.id = i.bot_id where kind = 'like' and i.status = 'done'
      and not exists (select 1 from sandbox_likes l join sandbox_users u on u.id = l.user_id where u.username = b.handle and l.item_id::text = i.item_id)`),
    /** On the gallery more than once, or without a turn that knows it. A bot may say several things under a post, each under an intent of its own. */
    doubledPosts: await n(
      sql`select coalesce(sum(n - 1), 0) n from (select count(*) n from sandbox_items group by user_id, title, description having count(*) > 1) d`,
    ),
    doubledComments: await n(
      sql`select coalesce(sum(greatest(said - meant, 0)), 0) n from (select u.username, c.item_id::text item, btrim(regexp_replace(c.content, '\\s+', ' ', 'g')) words, count(*) said
          from sandbox_comments c join sandbox_users u on u.id = c.user_id group by 1, 2, 3) g
        cross join lateral (select count(*) meant from intents i join bots b on b.id = i.bot_id where b.handle = g.username and i.kind = 'comment'
          and i.item_id = g.item and btrim(regexp_replace(i.text, '\\s+', ' ', 'g')) = g.words and i.status in ('done', 'permitted', 'unknown', 'given_up')) m
        where exists (select 1 from bots b where b.handle = g.username)`,
    ),
    /** One effect that two intents take for theirs. */
    doubledProofs: await n(
      sql`select coalesce(sum(n - 1), 0) n from (select count(*) n from intents where kind = 'comment' and status = 'done' group by remote_id having count(*) > 1) d`,
    ),
    unknownPosts: await n(
      sql`select count(*) n from sandbox_items s where ${byBot} and not exists (select 1 from intents i where i.kind = 'post' and i.status = 'done' and i.remote_id = s.id::text)`,
    ),
    unknownComments: await n(
      sql`select count(*) n from sandbox_comments s where ${byBot} and not exists (select 1 from intents i where i.kind = 'comment' and i.status = 'done' and i.remote_id = s.id::text)`,
    ),
    unknownLikes:
      await n(sql`select count(*) n from sandbox_likes l join sandbox_users u on u.id = l.user_id join bots b on b.handle = u.username
      where not exists (select 1 from intents i where i.kind = 'like' and i.bot_id = b.id and i.item_id = l.item_id::text and i.status in ('done', 'given_up'))`),
    /** Effects that no finished turn and no row of the log tells of. */
    untold: await n(sql`select count(*) n from intents i where i.status = 'done' and i.kind <> 'render'
      and not exists (select 1 from activities a where a.turn_id = i.turn_id and a.result = 'done')`),
    unsettled: await openIntents(db),
  };
}

export async function openIntents(db: Db): Promise<number> {
  return one(db, sql`select count(*) n from intents where status in ('permitted', 'unknown') and kind <> 'render'`);
}

/** Running bots that nothing holds, and how many of them the engine carries under their present lease. */
export async function liveness(ctx: FleetContext) {
  const { db } = ctx;
  const free = sql`b.status = 'running' and not exists (select 1 from holds h where h.scope = 'fleet' or h.bot_id = b.id)`;
  const running = await one(db, sql`select count(*) n from bots b where ${free}`);
  const carried = await one(
    db,
    sql`select count(*) n from bots b where ${free} and exists (
      select 1 from engine_runs r where r.status = 'running' and r.event::jsonb->'data'->>'botId' = b.id and (r.event::jsonb->'data'->>'lease')::int = b.lease)`,
  );
  const failing = await one(db, sql`select count(*) n from bots where status = 'failing'`);
  const sessions = await one(db, sql`select count(*) n from sessions`);
  const holds = rowsOf<{ cause: string }>(await db.execute(sql`select cause from holds`)).map((row) => row.cause);
  return { running, carried, failing, sessions, holds };
}

/** How many of these runs have not ended. */
export async function stillRunning(db: Db, runs: readonly string[]): Promise<number> {
  const asked = JSON.stringify(runs);
  return one(
    db,
    sql`select count(*) n from engine_runs where status = 'running' and id in (select jsonb_array_elements_text(${asked}::jsonb))`,
  );
}
