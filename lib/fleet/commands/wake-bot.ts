import { and, eq, inArray } from "drizzle-orm";
import { isQuiet } from "@/lib/behavior/quiet-hours";
import type { Tx } from "@/lib/db/db";
import { bots, sessions } from "@/lib/db/schema";
import { readyToMove } from "../bots/ready-to-move";
import type { BulkResultDto } from "../contracts/bots";
import { type BotCommandInput, botCommandInput } from "../contracts/words";
import type { FleetContext } from "../context";
import { FleetError } from "../errors";
import { type FleetRow, quietHoursOf, requireArmed } from "../lifecycle/fleet-row";
import { fleetHolds, lastingHoldsOn } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { defineCommand, type Verb } from "../verb";
import { byWhom, type ChangeBots, recordChange } from "./change-bots";
import { type BotRow, lockFor, partsOf } from "./lock-bots";

/** What to do about a reason why a bot was not woken. */
function remedyFor(why: string): string {
  if (why.startsWith("in quiet hours")) return "Wait until they end, or shorten the quiet hours in Settings.";
  if (why.startsWith("awake")) return "It is on a visit already; the next begins after it.";
  if (why.startsWith("held with the fleet: Paused")) return "Resume the fleet first.";
  if (why.startsWith("held")) return "Wait until what holds it ends; its page says when.";
  if (why.startsWith("paused")) return "Resume it first.";
  if (why.startsWith("retired")) return "A retired bot does not come back; create another.";
  if (why.startsWith("stopped") || why.startsWith("failing")) return "Start it first.";
  return "Look at its page: it says what keeps it.";
}

/** What keeps bots that may be woken from coming now, by bot. */
async function obstacles(tx: Tx, ctx: FleetContext, fleet: FleetRow, rows: readonly BotRow[]) {
  const now = ctx.clock.now();
  const found = new Map<string, string>();
  const quiet = quietHoursOf(fleet);
  for (const part of partsOf(rows)) {
    const ids = part.map((row) => row.id);
    if (quiet) {
      const until = `${String(quiet.until).padStart(2, "0")}:00`;
      for (const row of part)
        if (isQuiet(quiet, row.timeZone, now)) found.set(row.id, `in quiet hours, until ${until} by the bot's clock`);
    }
    const open = await tx
      .select({ botId: sessions.botId })
      .from(sessions)
      .where(and(inArray(sessions.botId, ids), eq(sessions.status, "open")));
    for (const { botId } of open) found.set(botId, "awake already");
    for (const hold of await lastingHoldsOn(tx, now, ids))
      if (hold.botId) found.set(hold.botId, `held: ${hold.detail}`);
  }
  const [wide] = await fleetHolds(tx, now);
  if (wide) for (const row of rows) found.set(row.id, `held with the fleet: ${wide.detail}`);
  return found;
}

/** Brings the next session of sleeping bots forward to now. */
export const wakeBots: ChangeBots = async (tx, ctx, ids, reason) => {
  const fleet = await requireArmed(tx);
  const { able, reasons } = await lockFor(tx, ctx.studio.identity, ids, "wake");
  const kept = await obstacles(tx, ctx, fleet, able);
  const changed = able.filter((row) => !kept.has(row.id)).map((row) => row.id);
  for (const why of new Set(kept.values()))
    reasons.push(`${[...kept.values()].filter((one) => one === why).length} ${why}`);
  await planBots(tx, ctx, changed, { newLease: true, wakeNow: true });
  await recordChange(tx, ctx, changed, "woken", `woken ${byWhom(ctx, reason)}`);
  return { changed, reasons };
};

/** The same for one bot; that it cannot be is told as a conflict, with its reason. */
export const wakeBot: Verb<BotCommandInput, BulkResultDto> = defineCommand({
  name: "bots.wake",
  role: "operator",
  input: botCommandInput,
  before: (ctx, { id }) => readyToMove(ctx, [id], false),
  work: async (tx, ctx, { id, reason }) => {
    const [bot] = await tx.select({ name: bots.name }).from(bots).where(eq(bots.id, id));
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    const { changed, reasons } = await wakeBots(tx, ctx, [id], reason || undefined);
    if (changed.length === 0) {
      const why = reasons[0]?.replace(/^1 /, "") ?? "not to be woken";
      throw new FleetError("conflict", `${bot.name} is ${why}.`, remedyFor(why));
    }
    return {
      result: { changed: 1, unchanged: 0, reasons: [] },
      audit: { subject: id, detail: { count: 1, reason: reason || undefined } },
    };
  },
  after: (ctx) => ctx.publish(["bots", "activity"]),
});
