import { and, desc, eq, inArray, lt, sql } from "drizzle-orm";
import { activities, bots, turns } from "@/lib/db/schema";
import {
  type ListRehearsedInput,
  listRehearsedInput,
  type RehearsedDto,
  type RehearsedPageDto,
} from "../contracts/connection";
import { defineQuery, type Verb } from "../verb";

const kinds = ["post", "comment", "like"] as const;

/** What the bots would have done, or did, newest first, by key. */
export const listRehearsed: Verb<ListRehearsedInput, RehearsedPageDto> = defineQuery({
  name: "connection.rehearsed",
  role: "viewer",
  input: listRehearsedInput,
  run: async (ctx, { before, kind, limit }) => {
    const rows = await ctx.db
      .select({
        activity: activities,
        bot: { id: bots.id, name: bots.name, handle: bots.handle },
        prompt: sql<string | null>`${turns.work} -> 'idea' ->> 'prompt'`,
        generator: sql<string | null>`${turns.work} -> 'idea' -> 'plan' ->> 'generator'`,
      })
      .from(activities)
      .innerJoin(bots, and(eq(bots.id, activities.botId), eq(bots.galleryId, ctx.studio.identity)))
      .leftJoin(turns, eq(turns.id, activities.turnId))
      .where(
        and(
          kind === undefined ? inArray(activities.kind, [...kinds]) : eq(activities.kind, kind),
          eq(activities.result, "done"),
          before === undefined ? undefined : lt(activities.id, before),
        ),
      )
      .orderBy(desc(activities.id))
      .limit(limit + 1);
    const items = rows.slice(0, limit).map(({ activity, bot, prompt, generator }): RehearsedDto => {
      const quote = activity.detail?.["quote"];
      const isPost = activity.kind === "post";
      return {
        id: activity.id,
        at: activity.at.toISOString(),
        bot: { ...bot, avatarUrl: ctx.links.avatar(bot.handle) },
        turnId: activity.turnId,
        kind: activity.kind as RehearsedDto["kind"],
        text: activity.text,
        quote: typeof quote === "string" ? quote : null,
        pictureUrl: activity.imageUrl ? ctx.links.picture(activity.imageUrl) : null,
        prompt: isPost ? prompt : null,
        generator: isPost ? generator : null,
        costMicros: activity.costMicros,
      };
    });
    return { items, nextBefore: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  },
});
