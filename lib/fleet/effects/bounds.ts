/** No bot does more than it may: in a day, on one post, to one person, or where an operator has said to leave it. */
import { sql } from "drizzle-orm";
import { postWords } from "@/lib/behavior/left-alone";
import type { Tx } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/migrate";
import type { FleetContext } from "../context";
import type { FleetRow } from "../lifecycle/fleet-row";

export type Reacting = {
  botId: string;
  kind: "render" | "post" | "comment" | "like";
  itemId?: string;
  /** Whose post it is, and what the post says. */
  about?: { authorHandle: string; title: string; tags: readonly string[]; text?: string };
};

/** `of`: whether the bot has done enough for today, or only this post is not for it. */
export type Bound = { kind: "capped"; reason: string; of: "bot" | "post" };

const DAY_MS = 24 * 60 * 60 * 1000;
const ownCaps = { post: "botPostsPerDay", comment: "botCommentsPerDay", like: "botLikesPerDay", render: null } as const;
const itemCaps = { comment: "itemBotComments", like: "itemBotLikes" } as const;

type Standing = {
  held: string | null;
  own: number;
  item: number;
  pair: number;
  block: { kind: string; value: string } | null;
};

/** What speaks against an effect, in one statement: holds, what was done today, on the post and for its author, and blocks. */
async function readStanding(tx: Tx, ctx: FleetContext, what: Reacting): Promise<Standing> {
  const now = ctx.clock.now();
  const at = sql`${new Date(now).toISOString()}::timestamptz`;
  const since = sql`${new Date(now - DAY_MS).toISOString()}::timestamptz`;
  const counts = sql`status in ('permitted', 'unknown', 'done')`;
  const author = what.about?.authorHandle ?? null;
  const words = what.about ? postWords(what.about) : "";
  const answer = await tx.execute(sql`select
    (select detail from holds where (scope = 'fleet' or bot_id = ${what.botId}) and (until is null or until > ${at})
      and (cause <> 'preparing' or not ${ctx.simulated === true}::boolean) limit 1) as held,
    (select count(*)::int from intents where bot_id = ${what.botId} and kind = ${what.kind} and at > ${since} and ${counts}) as own,
    (select count(*)::int from intents where item_id = ${what.itemId ?? null}::text and kind = ${what.kind} and ${counts}) as item,
    (select count(*)::int from intents where bot_id = ${what.botId} and kind in ('like', 'comment') and at > ${since}
      and author_handle = ${author}::text and ${counts}) as pair,
    (select json_build_object('kind', kind, 'value', value) from blocks
      where (kind = 'user' and value = lower(${author}::text)) or (kind = 'topic' and position(' ' || value || ' ' in ${words}::text) > 0)
      limit 1) as block`);
  const [row] = rowsOf<Standing>(answer);
  if (!row) throw new Error("A select without a table answers one row.");
  return row;
}

function boundOf(fleet: FleetRow, what: Reacting, standing: Standing): Bound | null {
  const { kind } = what;
  if (kind === "render") return null;
  const own = fleet[ownCaps[kind]];
  if (standing.own >= own) return { kind: "capped", reason: `The cap of ${own} ${kind}s a day is reached`, of: "bot" };
  if (kind === "post") return null;
  const most = fleet[itemCaps[kind]];
  if (what.itemId && standing.item >= most)
    return { kind: "capped", reason: `The cap of ${most} bot ${kind}s on one post is reached`, of: "post" };
  if (what.about && standing.pair >= fleet.pairPerDay) {
    const reason = `The cap of ${fleet.pairPerDay} reactions a day to one person is reached`;
    return { kind: "capped", reason, of: "post" };
  }
  return null;
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
    };
  }
  return again ? null : boundOf(fleet, what, standing);
}
