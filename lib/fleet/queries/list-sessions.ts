import { and, asc, desc, eq, inArray, lt } from "drizzle-orm";
import { sessions, turns } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { listSessionsInput, type SessionDto, type SessionPageDto, type TurnDto } from "../contracts/bots";
import { turnWorkSchema } from "../turns/work";
import { defineQuery, type Verb } from "../verb";

export function toTurn(ctx: FleetContext, turn: typeof turns.$inferSelect): TurnDto {
  const work = turnWorkSchema.safeParse(turn.work ?? {}).data;
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
        ? [{ itemId: "", title: work.title ?? "", authorHandle: "", imageUrl: ctx.links.picture(work.imageUrl) }]
        : turn.targets.map((target) => ({
            ...target,
            imageUrl: target.imageUrl ? ctx.links.picture(target.imageUrl) : null,
          })),
    costMicros: turn.costMicros,
  };
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
    const items = page.map((row): SessionDto => ({
      id: row.id,
      number: row.number,
      visit: row.visit,
      status: row.status,
      openedAt: row.openedAt.toISOString(),
      closedAt: row.closedAt?.toISOString() ?? null,
      turns: all.filter((turn) => turn.sessionId === row.id).map((turn) => toTurn(ctx, turn)),
    }));
    return { items, nextBefore: rows.length > limit ? (page.at(-1)?.number ?? null) : null };
  },
});
