import type { activities, bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { ActivityDto } from "../contracts/activity";
import { allRemovedAt, type Published, publishedBy, type Removed, removedAmong } from "../recall/removed-things";

type Row = {
  activity: typeof activities.$inferSelect;
  bot:
    | (Pick<typeof bots.$inferSelect, "id" | "name" | "handle" | "archetypeId" | "timeZone" | "galleryId"> & {
        city: string;
      })
    | null;
};

function removedAtOf({ activity, bot }: Row, removed: Removed, published: readonly Published[]): Date | null {
  if (!bot || activity.result !== "done") return null;
  // Found by its own id: the log outlasts the record of what was sent.
  if (activity.kind === "post") return removed.own({ botId: bot.id, kind: "post", remoteId: activity.itemId });
  if (activity.kind !== "comment" || activity.turnId === null) return null;
  const said = published.filter((one) => one.turnId === activity.turnId && one.kind === "comment");
  return allRemovedAt(removed, said);
}

function toActivity(ctx: FleetContext, row: Row, removed: Removed, published: readonly Published[]): ActivityDto {
  const { activity, bot } = row;
  const quote = activity.detail?.["quote"];
  const isGone = bot !== null && removed.item(bot.galleryId, activity.itemId) !== null;
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
      city: bot.city,
      avatarUrl: ctx.links.avatar(bot.handle),
    },
    turnId: activity.turnId,
    kind: activity.kind,
    result: activity.result,
    text: activity.text,
    quote: typeof quote === "string" ? quote : null,
    itemId: activity.itemId,
    itemTitle: activity.itemTitle,
    itemUrl: activity.itemId && !isGone ? ctx.links.item(activity.itemId) : null,
    imageUrl: activity.imageUrl && !isGone ? ctx.links.picture(activity.imageUrl) : null,
    removedAt: removedAtOf(row, removed, published)?.toISOString() ?? null,
    count: activity.count,
    costMicros: activity.costMicros,
  };
}

/** Rows of the log as people read them, with what of it is gone by now. */
export async function toActivities(ctx: FleetContext, rows: readonly Row[]): Promise<ActivityDto[]> {
  const comments = rows.flatMap(({ activity: { kind, turnId } }) => (kind === "comment" && turnId ? [turnId] : []));
  const published = await publishedBy(ctx.db, comments);
  const ids = [...rows.map(({ activity }) => activity.itemId), ...published.map(({ remoteId }) => remoteId)];
  const removed = await removedAmong(ctx.db, ids);
  return rows.map((row) => toActivity(ctx, row, removed, published));
}
