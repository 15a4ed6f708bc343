import { and, asc, desc, eq, gt, inArray, type SQL, sql } from "drizzle-orm";
import { activities, archetypes, bots, modelCalls } from "@/lib/db/schema";
import { type BotPageDto, type ListBotsInput, listBotsInput } from "../contracts/bots";
import { type ShownStatus, shownStatuses } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";
import type { FleetContext } from "../context";
import { botConditions, shownStatus } from "./bot-filter";
import { botRows } from "./bot-rows";

const DAY_MS = 24 * 60 * 60_000;

function sortKey(ctx: FleetContext, sort: ListBotsInput["sort"]): SQL {
  const since = new Date(ctx.clock.now() - DAY_MS).toISOString();
  const tally = (condition: SQL) =>
    sql`(select count(*) from ${activities} where ${activities.botId} = ${bots.id} and ${activities.at} > ${since}::timestamptz and ${condition})`;
  switch (sort) {
    case "name":
      return sql`lower(${bots.name})`;
    case "status":
      return shownStatus(ctx.clock.now());
    case "archetype":
      return sql`(select ${archetypes.name} from ${archetypes} where ${archetypes.id} = ${bots.archetypeId})`;
    case "next_wake":
      // A plan that something keeps from happening is none.
      return sql`case when ${shownStatus(ctx.clock.now())} = 'running' then ${bots.nextWakeAt} end`;
    case "last_action":
      return sql`${bots.lastActionAt}`;
    case "created":
      return sql`${bots.createdAt}`;
    case "actions":
      return tally(
        sql`${activities.result} = 'done' and ${inArray(activities.kind, ["post", "comment", "like", "browse"])}`,
      );
    case "errors":
      return tally(sql`${activities.result} in ('refused', 'given_up', 'failed')`);
    case "cost":
      return sql`(select coalesce(sum(${modelCalls.costMicros}), 0) from ${modelCalls} where ${modelCalls.botId} = ${bots.id} and ${gt(modelCalls.at, new Date(ctx.clock.realNow() - DAY_MS))})`;
  }
}

/** A page of the fleet's table, with the counts that its facets show. */
export const listBots: Verb<ListBotsInput, BotPageDto> = defineQuery({
  name: "bots.list",
  role: "viewer",
  input: listBotsInput,
  run: async (ctx, input) => {
    const now = ctx.clock.now();
    const named = input.handle === undefined ? undefined : sql`lower(${bots.handle}) = ${input.handle}`;
    const here = and(eq(bots.galleryId, ctx.studio.identity), named);
    const asked = named && input.status.length === 0 ? { ...input, status: [...shownStatuses] } : input;
    const matching = and(here, botConditions(asked, now));
    const direction = input.dir === "asc" ? asc : desc;
    const page = await ctx.db
      .select({ id: bots.id })
      .from(bots)
      .where(matching)
      .orderBy(sql`${direction(sortKey(ctx, input.sort))} nulls last`, asc(bots.id))
      .limit(input.pageSize)
      .offset((input.page - 1) * input.pageSize);
    const facetRows = await ctx.db
      .select({ word: shownStatus(now), n: sql<number>`count(*)::int` })
      .from(bots)
      .where(and(here, botConditions(input, now, false)))
      .groupBy(sql`1`);
    const byArchetype = await ctx.db
      .select({ id: archetypes.id, name: archetypes.name, count: sql<number>`count(${bots.id})::int` })
      .from(archetypes)
      .leftJoin(bots, and(eq(bots.archetypeId, archetypes.id), here, sql`${bots.status} <> 'retired'`))
      .groupBy(archetypes.id)
      .orderBy(archetypes.name);
    const facets = Object.fromEntries(shownStatuses.map((word) => [word, 0])) as Record<ShownStatus, number>;
    for (const row of facetRows) facets[row.word as ShownStatus] = row.n;
    const wanted = asked.status.length > 0 ? asked.status : shownStatuses.filter((word) => word !== "retired");
    return {
      rows: await botRows(
        ctx,
        page.map((row) => row.id),
      ),
      matching: wanted.reduce((sum, word) => sum + facets[word], 0),
      total: byArchetype.reduce((sum, row) => sum + row.count, 0),
      facets,
      archetypes: byArchetype,
    };
  },
});
