import { eq, inArray, sql } from "drizzle-orm";
import { activities, bots } from "@/lib/db/schema";
import { type ActivityPageDto, type ListActivityInput, listActivityInput } from "../contracts/activity";
import { defineQuery, type Verb } from "../verb";
import { findActivity } from "./find-activity";
import { toActivities } from "./to-activity";

/** A page of the log, newest first, by key: any depth costs the same. Nothing says how many there are in all. */
export const listActivity: Verb<ListActivityInput, ActivityPageDto> = defineQuery({
  name: "activity.list",
  role: "viewer",
  input: listActivityInput,
  run: async (ctx, input) => {
    const ids = await findActivity(ctx.db, input);
    const shown = ids.slice(0, input.limit);
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
      .where(inArray(activities.id, shown.length > 0 ? shown : [0]));
    const places = new Map(shown.map((id, place) => [id, place]));
    rows.sort((a, b) => (places.get(a.activity.id) ?? 0) - (places.get(b.activity.id) ?? 0));
    const [newest] = await ctx.db.select({ id: sql<number>`coalesce(max(${activities.id}), 0)::int` }).from(activities);
    const items = await toActivities(ctx, rows);
    return {
      items: input.after === undefined ? items : items.reverse(),
      hasMore: ids.length > input.limit,
      newestId: newest?.id ?? 0,
    };
  },
});
