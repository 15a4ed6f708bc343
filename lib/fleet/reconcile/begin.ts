import { and, eq, max, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { activities, bots, holds, intents } from "@/lib/db/schema";
import { endLeases } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { lockFleet } from "../lifecycle/fleet-row";
import type { Hold } from "../lifecycle/holds";
import { botLockOrder } from "../lifecycle/lock-order";

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;
/** Clocks differ, and what was under way when the backup was made may be in it by half. */
const SLACK_MS = HOUR_MS;
/** More visits and leases than the time that is missing can have seen: at the start, and for each day of it. */
const LEAST_JUMP = 1000;
const JUMP_A_DAY = 200;

/** How far numbers move on so that none of the lost time is used a second time. `lostMs` is real time. */
export function jumpOver(lostMs: number): number {
  return LEAST_JUMP + Math.ceil((Math.max(0, lostMs) / DAY_MS) * JUMP_A_DAY);
}

/** The last moments the database knows of, in domain and real time; the present for one that knows nothing. */
async function lastKnown(tx: Tx, ctx: FleetContext): Promise<{ at: number; real: number }> {
  const [logged] = await tx.select({ at: max(activities.at), real: max(activities.realAt) }).from(activities);
  const [sent] = await tx.select({ at: max(intents.at), real: max(intents.permittedAt) }).from(intents);
  const latest = (moments: (Date | null | undefined)[], otherwise: number) => {
    const known = moments.flatMap((moment) => (moment ? [moment.getTime()] : []));
    return known.length > 0 ? Math.max(...known) : otherwise;
  };
  return {
    at: latest([logged?.at, sent?.at], ctx.clock.now()),
    real: latest([logged?.real, sent?.real], ctx.clock.realNow()),
  };
}

/**
 * Takes every lease away and holds each bot by itself, so that the reading can go on after a crash. Lease and session numbers jump ahead:
 * ids and keys are made of them, and the engine and the gallery remember those of the lost time.
 */
export async function beginReconciling(ctx: FleetContext, fleetHold: Hold, by: string): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    await lockFleet(tx, "update");
    const [first] = await tx
      .update(holds)
      .set({ createdBy: by })
      .where(and(eq(holds.id, fleetHold.id), notInArray(holds.createdBy, [by])))
      .returning({ id: holds.id });
    if (!first) return;
    const known = await lastKnown(tx, ctx);
    const jump = jumpOver(ctx.clock.realNow() - known.real);
    const rows = await tx.select().from(bots).orderBy(botLockOrder).for("update");
    await endLeases(tx, ctx, rows, "An older database was restored");
    await tx
      .update(bots)
      .set({ lease: sql`${bots.lease} + ${jump}`, sessionNumber: sql`${bots.sessionNumber} + ${jump}` });
    const since = new Date(known.at - SLACK_MS);
    for (let from = 0; from < rows.length; from += 500) {
      await tx
        .insert(holds)
        .values(
          rows.slice(from, from + 500).map((bot) => ({
            scope: "bot" as const,
            botId: bot.id,
            cause: "reconciling" as const,
            detail: "What it did since the backup is being read from the gallery",
            since,
            createdBy: by,
          })),
        )
        .onConflictDoNothing();
    }
  });
}
