/** A bot has usual hours only from when it lives until it cannot move; what is to come is what is planned. */
import { eq, min } from "drizzle-orm";
import { type bots, sessions } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { BotDetailDto, BotRowDto } from "../contracts/bots";
import { quietHoursOf, readFleet } from "../lifecycle/fleet-row";
import type { Hold } from "../lifecycle/holds";
import { hourCell } from "./awake-grid";

type BotRecord = typeof bots.$inferSelect;

/** Domain time, epoch milliseconds: since when it is about. One that was prepared has visits from before it was made. */
async function livesSince(ctx: FleetContext, bot: BotRecord): Promise<number> {
  if (bot.sessionNumber === 0) return bot.status === "running" ? bot.statusSince.getTime() : ctx.clock.now();
  const [first] = await ctx.db
    .select({ at: min(sessions.openedAt) })
    .from(sessions)
    .where(eq(sessions.botId, bot.id));
  return Math.min(bot.createdAt.getTime(), first?.at?.getTime() ?? Infinity);
}

/** Domain time, epoch milliseconds: since when it cannot move; null while it can. */
function stillSince(
  ctx: FleetContext,
  bot: BotRecord,
  row: BotRowDto,
  own: Hold[],
  stoppedAt: Date | null,
): number | null {
  if (row.status === "running" || row.status === "awake") return null;
  if (bot.status !== "running") return bot.statusSince.getTime();
  if (row.status === "stopped") return stoppedAt ? ctx.clock.toVirtual(stoppedAt.getTime()) : ctx.clock.now();
  return Math.min(ctx.clock.now(), ...own.map((hold) => hold.since.getTime()));
}

/** What of the week is the bot's to come in, besides its habits. */
export async function botWeek(
  ctx: FleetContext,
  bot: BotRecord,
  row: BotRowDto,
  own: Hold[],
): Promise<BotDetailDto["week"]> {
  const fleet = await readFleet(ctx.db);
  const cell = (at: number) => hourCell(at, bot.timeZone, ctx.clock.now());
  const still = stillSince(ctx, bot, row, own, fleet.stateAt);
  return {
    from: cell(await livesSince(ctx, bot)),
    until: still === null ? null : cell(still),
    next: row.nextWakeAt === null ? null : cell(Date.parse(row.nextWakeAt)),
    quiet: quietHoursOf(fleet),
  };
}
