import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import { bots, sessions, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { listSessionsInput, type SessionDto, type SessionPageDto, type TurnDto } from "../contracts/bots";
import { allRemovedAt, type Published, publishedBy, type Removed, removedAmong } from "../recall/removed-things";
import { turnWorkSchema } from "../turns/work";
import { defineQuery, type Verb } from "../verb";

type Turn = typeof turns.$inferSelect;
type Whose = Pick<typeof bots.$inferSelect, "id" | "galleryId">;

function toTurn(ctx: FleetContext, turn: Turn, bot: Whose, removed: Removed, published: readonly Published[]): TurnDto {
  const work = turnWorkSchema.safeParse(turn.work ?? {}).data;
  const mine = published.filter((one) => one.turnId === turn.id);
  const removedAt = allRemovedAt(removed, mine);
  const pictureOf = (url: string | undefined, isGone: boolean) => (url && !isGone ? ctx.links.picture(url) : null);
  return {
    id: turn.id,
    index: turn.index,
    kind: turn.kind,
    count: turn.count,
    dueAt: turn.dueAt.toISOString(),
    status: turn.status,
    reason: turn.reason,
    text: work?.text ?? work?.title ?? null,
    targets:
      turn.kind === "post" && work?.imageUrl
        ? [
            {
              itemId: "",
              title: work.title ?? "",
              authorHandle: "",
              imageUrl: pictureOf(work.imageUrl, removedAt !== null),
            },
          ]
        : turn.targets.map((target) => ({
            ...target,
            imageUrl: pictureOf(target.imageUrl, removed.item(bot.galleryId, target.itemId) !== null),
          })),
    costMicros: turn.costMicros,
    removedAt: removedAt?.toISOString() ?? null,
  };
}

/** Turns of one bot as people read them, with what of it is gone by now. */
export async function toTurns(ctx: FleetContext, rows: readonly Turn[], bot: Whose): Promise<TurnDto[]> {
  const published = await publishedBy(
    ctx.db,
    rows.map(({ id }) => id),
  );
  const ids = [
    ...published.map(({ remoteId }) => remoteId),
    ...rows.flatMap((turn) => turn.targets.map(({ itemId }) => itemId)),
  ];
  const removed = await removedAmong(ctx.db, ids);
  return rows.map((turn) => toTurn(ctx, turn, bot, removed, published));
}

export const listSessions: Verb<{ id: string; before?: number; limit: number }, SessionPageDto> = defineQuery({
  name: "bots.sessions",
  role: "viewer",
  input: listSessionsInput,
  run: async (ctx, { id, before, limit }) => {
    const rows = await ctx.db
      .select()
      .from(sessions)
      .where(and(eq(sessions.botId, id), before === undefined ? undefined : lt(sessions.number, before)))
      .orderBy(desc(sessions.number))
      .limit(limit + 1);
    const page = rows.slice(0, limit);
    const all = page.length
      ? await ctx.db
          .select()
          .from(turns)
          .where(
            inArray(
              turns.sessionId,
              page.map((row) => row.id),
            ),
          )
          .orderBy(asc(turns.index))
      : [];
    const [bot] = await ctx.db.select({ id: bots.id, galleryId: bots.galleryId }).from(bots).where(eq(bots.id, id));
    const read = bot ? await toTurns(ctx, all, bot) : [];
    const items = page.map((row): SessionDto => ({
      id: row.id,
      number: row.number,
      visit: row.visit,
      status: row.status,
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      turns: all.flatMap((turn, at) => (turn.sessionId === row.id && read[at] ? [read[at]] : [])),
    }));
    return { items, nextBefore: rows.length > limit ? (page.at(-1)?.number ?? null) : null };
  },
});
