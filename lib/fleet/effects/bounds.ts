/** No bot does more than it may: in a day, on one post, to one person, on somebody's heels, or where an operator has said to leave it. */
import { sql } from "drizzle-orm";
import { MOST_BOTS_AN_HOUR, roomOnHumanPost } from "@/lib/behavior/human-posts";
import { postWords } from "@/lib/behavior/left-alone";
import { draw } from "@/lib/behavior/rng";
import { CLOSE_BEHIND, tooCloseBehind } from "@/lib/behavior/usual";
import type { Tx } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import type { FleetContext } from "../context";
import type { FleetRow } from "../lifecycle/fleet-row";
import { keepsStillSql } from "../lifecycle/holds";

export type Reacting = {
  botId: string;
  kind: "render" | "post" | "comment" | "like";
  itemId?: string;
  /** Whose post it is, and what the post says. */
  about?: { authorHandle: string; title: string; tags: readonly string[]; text?: string; isAgent?: boolean };
  /** The comment that is answered, by its id at the gallery, and whose it is. */
  answers?: { id: string; handle: string; /** False where it was not said to this bot. */ isToIt?: boolean };
};

/** `isFinal`: no other time is better. `of`: whether the bot has done enough for today, only this post is not for it, only these words, or only now: `againAt` (domain time, epoch ms) is late enough. */
export type Bound =
  | { kind: "capped"; reason: string; of: "bot" | "post" | "words"; isFinal?: true }
  | { kind: "capped"; reason: string; of: "moment"; againAt: number };

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const ownCaps = { post: "botPostsPerDay", comment: "botCommentsPerDay", like: "botLikesPerDay", render: null } as const;
const itemCaps = { comment: "itemBotComments", like: "itemBotLikes" } as const;

type Standing = {
  held: string | null;
  own: number;
  item: number;
  pair: number;
  /** Milliseconds between now and what another bot did on the post, whichever is nearest within a minute. */
  near: number | null;
  /** Other bots that have been there within the hour. */
  others: number;
  /** Its author is a bot of this fleet. */
  ours: boolean;
  block: { kind: string; value: string } | null;
};

/** What speaks against an effect, in one statement: holds, what was done today, on the post, just now and for its author, and blocks. */
async function readStanding(tx: Tx, ctx: FleetContext, what: Reacting): Promise<Standing> {
  const now = ctx.clock.now();
  const at = sql`${new Date(now).toISOString()}::timestamptz`;
  const ago = (ms: number) => sql`${new Date(now - ms).toISOString()}::timestamptz`;
  const since = ago(DAY_MS);
  const counts = sql`status in ('permitted', 'unknown', 'done')`;
  const author = what.about?.authorHandle ?? null;
  const users = sql`lower(${author}::text), lower(${what.answers?.handle ?? null}::text)`;
  const others = sql`item_id = ${what.itemId ?? null}::text and bot_id <> ${what.botId} and kind in ('like', 'comment') and ${counts}`;
  const words = what.about ? postWords(what.about) : "";
  const answer = await tx.execute(sql`select
    (select detail from holds where (scope = 'fleet' or bot_id = ${what.botId}) and (until is null or until > ${at})
      and ${keepsStillSql("holds")} and (cause <> 'preparing' or not ${ctx.simulated === true}::boolean) limit 1) as held,
    (select count(*)::int from intents where bot_id = ${what.botId} and kind = ${what.kind} and at > ${since} and ${counts}) as own,
    (select count(*)::int from intents where item_id = ${what.itemId ?? null}::text and kind = ${what.kind} and ${counts}) as item,
    (select count(*)::int from intents where bot_id = ${what.botId} and kind in ('like', 'comment') and at > ${since}
      and author_handle = ${author}::text and ${counts}
      and author_handle <> (select handle from bots where id = ${what.botId})) as pair,
    (select min(abs(extract(epoch from at - ${at})))::float8 * 1000 from intents
      where ${others} and at > ${ago(CLOSE_BEHIND)} and at < ${ago(-CLOSE_BEHIND)}) as near,
    (select count(distinct bot_id)::int from intents where ${others} and at > ${ago(HOUR_MS)} and at < ${ago(-HOUR_MS)}) as others,
    exists (select 1 from bots where gallery_id = ${ctx.studio.identity} and handle = lower(${author}::text)) as ours,
    (select json_build_object('kind', kind, 'value', value) from blocks
      where (kind = 'user' and value in (${users})) or (kind = 'topic' and position(' ' || value || ' ' in ${words}::text) > 0)
      limit 1) as block`);
  const [row] = rowsOf<Standing>(answer);
  if (!row) throw new Error("A select without a table answers one row.");
  return row;
}

function boundOf(fleet: FleetRow, what: Reacting, standing: Standing, now: number): Bound | null {
  const { kind } = what;
  if (kind === "render") return null;
  const own = fleet[ownCaps[kind]];
  if (standing.own >= own) return { kind: "capped", reason: `The cap of ${own} ${kind}s a day is reached`, of: "bot" };
  if (kind === "post") return null;
  const toHuman = what.about !== undefined && !standing.ours && what.about.isAgent !== true;
  // Whoever spoke to a bot gets an answer, however many were there.
  const guarded = toHuman && (what.answers === undefined || what.answers.isToIt === false);
  const most = guarded ? roomOnHumanPost(fleet[itemCaps[kind]]) : fleet[itemCaps[kind]];
  if (what.itemId && standing.item >= most) {
    const whose = guarded ? "a person’s post" : "one post";
    return { kind: "capped", reason: `The cap of ${most} bot ${kind}s on ${whose} is reached`, of: "post" };
  }
  if (guarded && standing.others >= MOST_BOTS_AN_HOUR)
    return { kind: "capped", reason: "Enough bots were with this person within the hour", of: "post" };
  if (what.about && standing.pair >= fleet.pairPerDay) {
    const reason = `The cap of ${fleet.pairPerDay} reactions a day to one person is reached`;
    return { kind: "capped", reason, of: "post" };
  }
  if (standing.near !== null && tooCloseBehind(standing.near, closeLuck(what)))
    return {
      kind: "capped",
      reason: "Another bot has just been there",
      of: "moment",
      againAt: now + CLOSE_BEHIND - Math.floor(standing.near),
    };
  return null;
}

/** One throw for a bot, a post and a kind, however often it is asked. In [0, 1). */
export function closeLuck({ botId, itemId = "", kind }: Pick<Reacting, "botId" | "itemId" | "kind">): number {
  return draw(botId, `close:${itemId}`, kind === "like" ? 0 : 1);
}

/**
 * Why the bot may not do this now: something holds it, or a bound is reached. With `again` the caps are not asked: the effect was
 * counted when it was first permitted.
 */
export async function checkBounds(
  tx: Tx,
  ctx: FleetContext,
  fleet: FleetRow,
  what: Reacting,
  again: boolean,
): Promise<Bound | { kind: "halted"; reason: string } | null> {
  const standing = await readStanding(tx, ctx, what);
  if (standing.held !== null) return { kind: "halted", reason: standing.held };
  if (standing.block) {
    const { kind, value } = standing.block;
    return {
      kind: "capped",
      reason: kind === "user" ? `@${value} is left alone` : `“${value}” is left alone`,
      of: "post",
      isFinal: true,
    };
  }
  return again ? null : boundOf(fleet, what, standing, ctx.clock.now());
}
