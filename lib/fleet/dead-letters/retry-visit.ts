import { eq } from "drizzle-orm";
import { bots, sessions, turns } from "@/lib/db/schema";
import type { Tx } from "@/lib/db/db";
import type { FleetContext } from "../context";
import { enqueue } from "../outbox/enqueue";
import { botHalted, sessionPlanned } from "../outbox/events";

/**
 * An open visit with one turn, which means what an earlier one meant: same target, same words, same picture. It is carried by a run like any
 * other, under a new lease, through the same permits, caps and budget. The bot's row is locked by the caller, who has seen that it may act.
 * Answers the new turn's id.
 */
export async function planRetryVisit(
  tx: Tx,
  ctx: FleetContext,
  bot: typeof bots.$inferSelect,
  turn: Pick<typeof turns.$inferSelect, "kind" | "count" | "targets" | "work">,
): Promise<string> {
  const number = bot.sessionNumber + 1;
  const lease = bot.lease + 1;
  const sessionId = `${bot.id}:${number}`;
  const now = new Date(ctx.clock.now());
  const realNow = ctx.clock.realNow();
  await tx.insert(sessions).values({
    id: sessionId,
    botId: bot.id,
    number,
    lease,
    visit: "content",
    status: "open",
    plannedAt: now,
    openedAt: now,
    openedRealAt: new Date(realNow),
    turnCount: 1,
  });
  const { kind, count, targets, work } = turn;
  await tx.insert(turns).values({
    kind,
    count,
    targets,
    work,
    id: `${sessionId}:0`,
    sessionId,
    botId: bot.id,
    index: 0,
    dueAt: now,
  });
  await tx.update(bots).set({ sessionNumber: number, lease, nextWakeAt: now }).where(eq(bots.id, bot.id));
  await enqueue(tx, ctx, [
    botHalted(bot.id, bot.lease),
    sessionPlanned({ botId: bot.id, lease, session: number, wakeRealAt: realNow, realNow }),
  ]);
  return `${sessionId}:0`;
}
