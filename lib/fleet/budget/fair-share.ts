/** Law: while a budget of the whole fleet goes faster than its time, whoever has had more than an equal part of it leaves the rest to others. */
import { and, eq, gte, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, modelCalls } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { heldBot } from "../lifecycle/holds";
import type { UsedNow } from "./ledger";
import { type BudgetWindow, startOf } from "./windows";

/** So much of a window is whoever's comes first: a busy morning is no shortage yet. */
const FIRST_COME = 0.25;

/** Whether what is used of a window would not last until its end at this rate. A bot's own window is shared with nobody. */
export function isShort(window: BudgetWindow, used: number, realNow: number): boolean {
  const { kind, limit, endsAt } = window;
  if (limit === null || kind === "bot") return false;
  const begun = startOf(window);
  const passed = (realNow - begun) / (endsAt - begun);
  return used > limit * Math.max(FIRST_COME, passed);
}

/** What this bot has had of a window, in what the window counts. */
async function hadOf(tx: Tx, window: BudgetWindow, botId: string): Promise<number> {
  const { status, reservedMicros, costMicros, pictures, at } = modelCalls;
  const micros = sql`case when ${status} = 'reserved' then ${reservedMicros} else ${costMicros} end`;
  const made = sql`case when ${status} = 'failed' then 0 else ${pictures} end`;
  const [row] = await tx
    .select({ had: sql<number>`coalesce(sum(${window.kind === "pictures" ? made : micros}), 0)::float8` })
    .from(modelCalls)
    .where(and(eq(modelCalls.botId, botId), gte(at, new Date(startOf(window)))));
  return row?.had ?? 0;
}

/**
 * The window of which this bot has had its part, while that is short; null where it may go on. Its first call of a window is never refused here,
 * and a window that nobody else draws on catches up with its time. @param used what each window holds with this call
 */
export async function windowOfOthers(
  tx: Tx,
  ctx: FleetContext,
  botId: string,
  windows: readonly BudgetWindow[],
  used: readonly UsedNow[],
): Promise<BudgetWindow | null> {
  const realNow = ctx.clock.realNow();
  for (const window of windows) {
    const row = used.find(({ scope }) => scope === window.scope);
    if (!row || !isShort(window, row.reserved + row.spent, realNow)) continue;
    const had = await hadOf(tx, window, botId);
    if (had === 0) continue;
    // Whoever is kept still has no part: while a few bots go first, it is all theirs.
    const here = and(eq(bots.status, "running"), eq(bots.galleryId, ctx.studio.identity));
    const running = await tx.$count(bots, and(here, sql`not ${heldBot(ctx.clock.now())}`));
    if (had * running > row.reserved + row.spent) return window;
  }
  return null;
}
