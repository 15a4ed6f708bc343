import { and, eq, type SQL, sql } from "drizzle-orm";
import { rowsOf } from "@/lib/db/rows";
import { archetypes, bots } from "@/lib/db/schema";
import { type BotPageDto, type ListBotsInput, listBotsInput } from "../contracts/bots";
import { type ShownStatus, shownStatuses } from "../contracts/words";
import { defineQuery, type Verb } from "../verb";
import type { FleetContext } from "../context";
import { botConditions, shownStatus } from "./bot-filter";
import { keyOf, orderBy } from "./bot-order";
import { botRows } from "./bot-rows";

type Found = { ids: string[]; facets: Partial<Record<ShownStatus, number>> | null };

/** A page of ids and the counts of all words, from one look at every bot that matches but for its word. */
async function findPage(
  ctx: FleetContext,
  input: ListBotsInput,
  here: SQL | undefined,
  words: readonly ShownStatus[],
): Promise<Found> {
  const now = ctx.clock.now();
  const { key, join } = keyOf(ctx, input.sort);
  const looked = ctx.db
    .select({ id: bots.id, word: shownStatus(now).as("word"), key: key.as("key") })
    .from(bots)
    .innerJoin(archetypes, eq(archetypes.id, bots.archetypeId))
    .where(and(here, botConditions(input, now, false)))
    .$dynamic();
  const listed = sql.join(
    words.map((word) => sql`${word}`),
    sql`, `,
  );
  const direction = sql.raw(input.dir);
  const result = await ctx.db.execute(sql`
    with shown as materialized (${join(looked)})
    select
      to_json(array(
        select id from shown where word in (${listed}) order by ${orderBy(input.sort)} ${direction} nulls last, id
        limit ${input.pageSize} offset ${(input.page - 1) * input.pageSize}
      )) as ids,
      (select json_object_agg(word, n) from (select word, count(*)::int as n from shown group by word) counted) as facets`);
  return rowsOf<Found>(result)[0] ?? { ids: [], facets: null };
}

/** A page of the fleet's table, with the counts that its facets show. */
export const listBots: Verb<ListBotsInput, BotPageDto> = defineQuery({
  name: "bots.list",
  role: "viewer",
  input: listBotsInput,
  run: async (ctx, input) => {
    const named = input.handle === undefined ? undefined : sql`lower(${bots.handle}) = ${input.handle}`;
    const here = and(eq(bots.galleryId, ctx.studio.identity), named);
    // Whoever asks for one bot by its handle finds it, retired or not.
    const usual = named ? shownStatuses : shownStatuses.filter((word) => word !== "retired");
    const wanted: readonly ShownStatus[] = input.status.length > 0 ? input.status : usual;
    const { ids, facets: counted } = await findPage(ctx, input, here, wanted);
    const byArchetype = await ctx.db
      .select({ id: archetypes.id, name: archetypes.name, count: sql<number>`count(${bots.id})::int` })
      .from(archetypes)
      .leftJoin(bots, and(eq(bots.archetypeId, archetypes.id), here, sql`${bots.status} <> 'retired'`))
      .groupBy(archetypes.id)
      .orderBy(archetypes.name);
    const facets = Object.fromEntries(shownStatuses.map((word) => [word, counted?.[word] ?? 0])) as Record<
      ShownStatus,
      number
    >;
    return {
      rows: await botRows(ctx, ids),
      matching: wanted.map((word) => facets[word]).reduce((sum, n) => sum + n, 0),
      total: byArchetype.reduce((sum, row) => sum + row.count, 0),
      facets,
      archetypes: byArchetype,
    };
  },
});
