import { and, asc, desc, eq, gt, gte, ilike, inArray, lt, lte, or, sql } from "drizzle-orm";
import { activities, bots } from "@/lib/db/schema";
import { type ActivityPageDto, type ListActivityInput, listActivityInput } from "../contracts/activity";
import { defineQuery, type Verb } from "../verb";
import { toActivities } from "./to-activity";

/** A page of the log, newest first, by key: any depth costs the same. */
export const listActivity: Verb<ListActivityInput, ActivityPageDto> = defineQuery({
  name: "activity.list",
  role: "viewer",
  input: listActivityInput,
  run: async (ctx, input) => {
    const text = input.text ? `%${input.text.replace(/[\\%_]/g, (c) => `\\${c}`)}%` : null;
    const where = and(
      input.botId ? eq(activities.botId, input.botId) : undefined,
      input.kinds.length > 0 ? inArray(activities.kind, input.kinds) : undefined,
      input.results.length > 0 ? inArray(activities.result, input.results) : undefined,
      input.from ? gte(activities.at, new Date(input.from)) : undefined,
      input.to ? lte(activities.at, new Date(input.to)) : undefined,
      text
        ? or(ilike(activities.text, text), sql`${activities.detail}->>'quote' ilike ${text}`, ilike(bots.name, text))
        : undefined,
      input.before ? lt(activities.id, input.before) : undefined,
      input.after === undefined ? undefined : gt(activities.id, input.after),
    );
    const forward = input.after !== undefined;
    const rows = await ctx.db
      .select({
        activity: activities,
        bot: {
          id: bots.id,
          name: bots.name,
          handle: bots.handle,
          archetypeId: bots.archetypeId,
          timeZone: bots.timeZone,
          city: sql<string>`coalesce(${bots.persona} ->> 'city', '')`,
          galleryId: bots.galleryId,
        },
      })
      .from(activities)
      .leftJoin(bots, eq(bots.id, activities.botId))
      .where(where)
      .orderBy(forward ? asc(activities.id) : desc(activities.id))
      .limit(input.limit + 1);
    const [newest] = await ctx.db.select({ id: sql<number>`coalesce(max(${activities.id}), 0)::int` }).from(activities);
    const hasMore = rows.length > input.limit;
    const items = await toActivities(ctx, rows.slice(0, input.limit));
    return { items: forward ? items.reverse() : items, hasMore, newestId: newest?.id ?? 0 };
  },
});
