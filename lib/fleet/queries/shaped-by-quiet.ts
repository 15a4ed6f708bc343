/** Quiet hours are given as a reason only where they have left out a visit that would have come earlier. */
import { turnInQuiet } from "@/lib/behavior/quiet-hours";
import { planTurns } from "@/lib/behavior/turns";
import type { bots } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import type { BotRowDto } from "../contracts/bots";
import { plannedPace } from "../incidents/pace";
import { quietHoursOf, readFleet } from "../lifecycle/fleet-row";
import { drawNextVisit } from "../lifecycle/plan";

type Shaper = (bot: typeof bots.$inferSelect) => BotRowDto["quiet"];

/** Answers, for planned bots, the quiet hours that shaped their next wake, or null. */
export async function quietShaper(ctx: FleetContext): Promise<Shaper> {
  const fleet = await readFleet(ctx.db);
  const quiet = quietHoursOf(fleet);
  if (!quiet) return () => null;
  const archetypes = await loadArchetypes(ctx.db);
  const now = ctx.clock.now();
  const level = fleet.activityLevel * plannedPace(fleet);
  return (bot) => {
    const archetype = archetypes.get(bot.archetypeId);
    if (!archetype || !bot.nextWakeAt) return null;
    const free = drawNextVisit(bot, archetypes, now, level, null);
    if (free.wakeAt >= bot.nextWakeAt.getTime()) return null;
    const turns = planTurns({
      persona: personaSchema.parse(bot.persona),
      archetype,
      session: bot.sessionNumber + 1,
      wakeAt: free.wakeAt,
      visit: free.visit,
      ...(bot.opening === "due" ? { opening: true } : { state: free.timing }),
    });
    return turnInQuiet(quiet, bot.timeZone, turns) === undefined ? null : quiet;
  };
}
