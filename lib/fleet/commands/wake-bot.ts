import { eq } from "drizzle-orm";
import { isQuiet } from "@/lib/behavior/quiet-hours";
import { bots, sessions } from "@/lib/db/schema";
import type { BulkResultDto } from "../contracts/bots";
import { type BotCommandInput, botCommandInput } from "../contracts/words";
import { FleetError } from "../errors";
import { quietHoursOf, requireArmed } from "../lifecycle/fleet-row";
import { holdsOn } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { transition } from "../lifecycle/transitions";
import { defineCommand, type Verb } from "../verb";
import { byWhom } from "./change-bots";

/** Brings a sleeping bot's next session forward to now. */
export const wakeBot: Verb<BotCommandInput, BulkResultDto> = defineCommand({
  name: "bots.wake",
  role: "operator",
  input: botCommandInput,
  work: async (tx, ctx, { id, reason }) => {
    const fleet = await requireArmed(tx);
    const [bot] = await tx.select().from(bots).where(eq(bots.id, id)).for("update");
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    const held = await holdsOn(tx, ctx, id);
    const paused = held.some((hold) => hold.scope === "bot" && hold.cause === "operator");
    const step = transition({ status: bot.status, paused }, "wake");
    if ("refused" in step && !paused)
      throw new FleetError("conflict", `${bot.name} is ${step.refused}.`, "Start the bot first.");
    const [hold] = held;
    if (hold)
      throw new FleetError(
        "conflict",
        `${bot.name} is held: ${hold.detail}.`,
        "Resume it, or wait until the hold ends.",
      );
    const quiet = quietHoursOf(fleet);
    if (quiet && isQuiet(quiet, bot.timeZone, ctx.clock.now()))
      throw new FleetError(
        "conflict",
        `It is quiet where ${bot.name} lives, until ${String(quiet.until).padStart(2, "0")}:00 by its clock.`,
        "Wait until then, or change the quiet hours under Settings, Limits.",
      );
    const open = await tx
      .select({ id: sessions.id, status: sessions.status })
      .from(sessions)
      .where(eq(sessions.id, `${id}:${bot.sessionNumber}`));
    if (open[0]?.status === "open") throw new FleetError("conflict", `${bot.name} is awake already.`, "Nothing to do.");
    await planBots(tx, ctx, [id], { newLease: true, wakeNow: true });
    await recordActivity(tx, ctx, { botId: id, kind: "woken", result: "info", text: `woken ${byWhom(ctx, reason)}` });
    return {
      result: { changed: 1, unchanged: 0, reasons: [] },
      audit: { subject: id, detail: { count: 1, reason: reason || undefined } },
    };
  },
  after: (ctx) => ctx.publish(["bots", "activity"]),
});
