/** What bots together may still give the posts of a page, and what an operator has said to leave alone. */
import { and, eq, inArray, sql } from "drizzle-orm";
import { MOST_BOTS_AN_HOUR, roomOnHumanPost } from "@/lib/behavior/human-posts";
import type { Block } from "@/lib/behavior/left-alone";
import { fleet, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";

export const reactions = ["like", "comment"] as const;
type Reaction = (typeof reactions)[number];

const HOUR_MS = 60 * 60 * 1000;

export type Bounds = Record<Reaction, number> & { left: Block[]; isTruthful: boolean };

/** Caps on what bots together give one post, and what they leave alone, in one statement. */
export async function readBounds(ctx: FleetContext): Promise<Bounds> {
  const left = sql<
    Block[]
  >`coalesce((select json_agg(json_build_object('kind', kind, 'value', value)) from blocks), '[]')`;
  const [row] = await ctx.db
    .select({ like: fleet.itemBotLikes, comment: fleet.itemBotComments, disclosure: fleet.disclosure, left })
    .from(fleet)
    .where(eq(fleet.id, 1));
  if (!row) return { like: Infinity, comment: Infinity, left: [], isTruthful: false };
  const { disclosure, ...bounds } = row;
  return { ...bounds, isTruthful: disclosure === "truthful" };
}

type Company = { itemId: string; like: number; comment: number; others: number };

/** What bots gave these posts, and how many others than this one were there within the hour. */
export async function readCompany(
  ctx: FleetContext,
  botId: string,
  itemIds: readonly string[],
): Promise<Map<string, Company>> {
  if (itemIds.length === 0) return new Map();
  const hourAgo = sql`${new Date(ctx.clock.now() - HOUR_MS).toISOString()}::timestamptz`;
  const rows = await ctx.db
    .select({
      itemId: sql<string>`${intents.itemId}`,
      like: sql<number>`(count(*) filter (where ${intents.kind} = 'like'))::int`,
      comment: sql<number>`(count(*) filter (where ${intents.kind} = 'comment'))::int`,
      others: sql<number>`(count(distinct ${intents.botId}) filter (where ${intents.botId} <> ${botId} and ${intents.at} > ${hourAgo}))::int`,
    })
    .from(intents)
    .where(
      and(
        inArray(intents.itemId, [...itemIds]),
        inArray(intents.kind, [...reactions]),
        inArray(intents.status, ["permitted", "unknown", "done"]),
      ),
    )
    .groupBy(intents.itemId);
  return new Map(rows.map((row) => [row.itemId, row]));
}

/** What this post has no room for. */
export function fullFor(bounds: Bounds, company: Company | undefined, byHuman: boolean): Reaction[] {
  const { like = 0, comment = 0, others = 0 } = company ?? {};
  if (byHuman && others >= MOST_BOTS_AN_HOUR) return [...reactions];
  const given = { like, comment };
  return reactions.filter((kind) => given[kind] >= (byHuman ? roomOnHumanPost(bounds[kind]) : bounds[kind]));
}
