import type { activities, bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { ActivityDto } from "../contracts/activity";

type Row = {
  activity: typeof activities.$inferSelect;
  bot: Pick<typeof bots.$inferSelect, "id" | "name" | "handle" | "archetypeId" | "timeZone"> | null;
};

export function toActivity(ctx: FleetContext, { activity, bot }: Row): ActivityDto {
  const quote = activity.detail?.["quote"];
  return {
    id: activity.id,
    at: activity.at.toISOString(),
    realAt: activity.realAt.toISOString(),
    bot: bot && {
      id: bot.id,
      name: bot.name,
      handle: bot.handle,
      archetypeId: bot.archetypeId,
      timeZone: bot.timeZone,
      avatarUrl: ctx.links.avatar(bot.handle),
    },
    turnId: activity.turnId,
    kind: activity.kind,
    result: activity.result,
    text: activity.text,
    quote: typeof quote === "string" ? quote : null,
    itemId: activity.itemId,
    itemTitle: activity.itemTitle,
    itemUrl: activity.itemId ? ctx.links.item(activity.itemId) : null,
    imageUrl: activity.imageUrl ? ctx.links.picture(activity.imageUrl) : null,
    count: activity.count,
    costMicros: activity.costMicros,
  };
}
