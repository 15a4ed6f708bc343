/** A visit that would touch quiet hours is not opened: it is planned anew, and the log says why. */
import { turnInQuiet } from "@/lib/behavior/quiet-hours";
import type { Tx } from "@/lib/db/db";
import type { bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { type FleetRow, quietHoursOf } from "./fleet-row";
import { planBots } from "./plan";
import { recordActivity } from "./record-activity";

/** Answers whether the bot rests instead; its next visit is planned then. */
export async function restInstead(
  tx: Tx,
  ctx: FleetContext,
  fleet: FleetRow,
  bot: typeof bots.$inferSelect,
  turns: readonly { dueAt: Date }[],
): Promise<boolean> {
  const quiet = quietHoursOf(fleet);
  if (!quiet) return false;
  const now = ctx.clock.now();
  const times = [{ at: now }, ...turns.map(({ dueAt }) => ({ at: dueAt.getTime() }))];
  if (turnInQuiet(quiet, bot.timeZone, times, now) === undefined) return false;
  await planBots(tx, ctx, [bot.id], { newLease: true });
  await recordActivity(tx, ctx, {
    botId: bot.id,
    kind: "replanned",
    result: "info",
    text: "rests: its visit would have run into quiet hours",
  });
  return true;
}
