import { and, eq, inArray, notExists, sql } from "drizzle-orm";
import { openOutsideQuiet, planOutsideQuiet, type QuietHours } from "@/lib/behavior/quiet-hours";
import { initialTimingState, timingStateSchema } from "@/lib/behavior/timing";
import type { Tx } from "@/lib/db/db";
import { bots, holds } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import { plannedPace } from "../incidents/pace";
import { enqueue } from "../outbox/enqueue";
import { botHalted, type OutgoingEvent, sessionPlanned } from "../outbox/events";
import { fleetHolds, keepsStillSql } from "./holds";
import { botLockOrder } from "./lock-order";
import { quietHoursOf, readFleet } from "./fleet-row";

type BotRow = typeof bots.$inferSelect;

/** What the model says about a bot's next visit, without writing anything. */
export function drawNextVisit(
  bot: BotRow,
  archetypes: Awaited<ReturnType<typeof loadArchetypes>>,
  now: number,
  activityLevel: number,
  quiet: QuietHours | null,
) {
  const persona = personaSchema.parse(bot.persona);
  const archetype = archetypes.get(bot.archetypeId);
  if (!archetype) throw new Error(`Bot ${bot.id} has the archetype ${bot.archetypeId}, which is not in the catalogue.`);
  const session = bot.sessionNumber + 1;
  if (bot.opening === "due") {
    const wakeAt = openOutsideQuiet({ persona, archetype, seed: persona.seed, now, session }, quiet);
    return { wakeAt, visit: "content" as const, timing: initialTimingState() };
  }
  const stored = timingStateSchema.safeParse(bot.timing);
  const state = stored.success ? stored.data : initialTimingState();
  const input = { persona, archetype, state, after: now, session, activityLevel: activityLevel / 100 };
  const next = planOutsideQuiet(input, quiet);
  return { wakeAt: next.wakeAt, visit: next.visit, timing: next.state };
}

export type PlanOptions = {
  /** Raise the lease: what carries the old one must not act any more. Closing a session keeps it. */
  newLease: boolean;
  /** Wake at once instead of when the model says. */
  wakeNow?: boolean;
  /** Real milliseconds to wait at least, for a bot that is restarted again and again. */
  backoffMs?: number;
  /** The share of its usual visits that is planned, up to 1, instead of what the fleet's pace allows. */
  pace?: number;
};

/** Draws a fresh next session for running bots that nothing holds, and writes bot rows and events in this transaction. */
export async function planBots(
  tx: Tx,
  ctx: FleetContext,
  botIds: readonly string[],
  options: PlanOptions,
): Promise<number> {
  if (botIds.length === 0) return 0;
  const now = ctx.clock.now();
  const realNow = ctx.clock.realNow();
  const fleetRow = await readFleet(tx);
  const quiet = quietHoursOf(fleetRow);
  const pace = options.pace ?? plannedPace(fleetRow);
  const fleetHeld = fleetRow.state === "stopped" || (await fleetHolds(tx, now)).length > 0;
  const archetypes = await loadArchetypes(tx);
  const events: OutgoingEvent[] = [];
  let planned = 0;
  const ordered = [...new Set(botIds)].sort();
  for (let from = 0; from < ordered.length; from += 500) {
    const chunk = ordered.slice(from, from + 500);
    const lapsed = sql`((${holds.until} is not null and ${holds.until} <= ${new Date(now).toISOString()}::timestamptz) or (${ctx.simulated === true} and ${holds.cause} = 'preparing') or not ${keepsStillSql("holds")})`;
    const rows = await tx
      .select({
        bot: bots,
        held: sql<boolean>`not ${notExists(
          tx
            .select({ one: sql`1` })
            .from(holds)
            .where(and(eq(holds.botId, bots.id), sql`not ${lapsed}`)),
        )}`,
      })
      .from(bots)
      .where(and(inArray(bots.id, chunk), eq(bots.status, "running")))
      .orderBy(botLockOrder)
      .for("update");
    const updates: { id: string; lease: number; wakeAt: Date | null; visit: string | null; timing: string | null }[] =
      [];
    for (const { bot, held } of rows) {
      const lease = options.newLease ? bot.lease + 1 : bot.lease;
      if (options.newLease && bot.lease > 0) events.push(botHalted(bot.id, bot.lease));
      if (held || fleetHeld) {
        updates.push({ id: bot.id, lease, wakeAt: null, visit: null, timing: null });
        continue;
      }
      const next = drawNextVisit(bot, archetypes, now, fleetRow.activityLevel * pace, quiet);
      const earliest = now + (options.backoffMs ?? 0) * ctx.clock.speed;
      const wakeAt = options.wakeNow ? now : Math.max(next.wakeAt, earliest);
      updates.push({
        id: bot.id,
        lease,
        wakeAt: new Date(wakeAt),
        visit: next.visit,
        timing: JSON.stringify(next.timing),
      });
      events.push(
        sessionPlanned({
          botId: bot.id,
          lease,
          session: bot.sessionNumber + 1,
          wakeRealAt: ctx.clock.toReal(wakeAt),
          realNow,
        }),
      );
      planned++;
    }
    await writePlans(tx, updates);
  }
  await enqueue(tx, ctx, events);
  return planned;
}

/** One statement for many bots: a re-plan of a thousand must not be a thousand round trips. */
async function writePlans(
  tx: Tx,
  updates: readonly { id: string; lease: number; wakeAt: Date | null; visit: string | null; timing: string | null }[],
): Promise<void> {
  if (updates.length === 0) return;
  await tx.execute(sql`
    update bots set lease = plan.lease, next_wake_at = plan.wake_at, next_visit = plan.visit,
      timing = coalesce(plan.timing, bots.timing)
    from jsonb_to_recordset(${JSON.stringify(updates.map((u) => ({ id: u.id, lease: u.lease, wake_at: u.wakeAt, visit: u.visit, timing: u.timing === null ? null : JSON.parse(u.timing) })))}::jsonb)
      as plan(id text, lease int, wake_at timestamptz, visit text, timing jsonb)
    where bots.id = plan.id`);
}
