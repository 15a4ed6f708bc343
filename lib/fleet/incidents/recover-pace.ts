import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { activities, fleet, intents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { lockFleet, readFleet } from "../lifecycle/fleet-row";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { sleepingBotIds } from "../lifecycle/sleeping-bots";
import { galleryParts } from "./dependency";
import { openIncidents } from "./open-incident";
import { slowDown } from "./pace";
import { isCalm } from "./pressure";
import { PACE_STEP, PRESSURE_MS, RECOVER_EVERY_MS, SLOW_FACTOR, SLOW_LEAST_MS } from "./thresholds";

/** Finished actions whose answers are compared: the likes are many, and each kind takes its own time. */
const REMEMBERED = 80;
const FEW = 3;
const MANY = 10;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Whether the answers to the likes of the last minute took much longer than those before. Read from what is recorded anyway. */
export async function answersSlowly(ctx: FleetContext): Promise<boolean> {
  const latest = ctx.db
    .select({ turnId: activities.turnId })
    .from(activities)
    .where(and(eq(activities.kind, "like"), eq(activities.result, "done"), isNotNull(activities.turnId)))
    .orderBy(desc(activities.id))
    .limit(REMEMBERED)
    .as("latest");
  const rows = await ctx.db
    .select({
      at: intents.finishedAt,
      ms: sql<number>`(extract(epoch from ${intents.finishedAt} - ${intents.permittedAt}) * 1000)::float8`,
    })
    .from(intents)
    .innerJoin(latest, eq(latest.turnId, intents.turnId))
    .where(and(eq(intents.kind, "like"), eq(intents.status, "done"), eq(intents.reads, 0)));
  const since = ctx.clock.realNow() - PRESSURE_MS;
  const recent = rows.filter((row) => (row.at?.getTime() ?? 0) >= since).map((row) => row.ms);
  const usual = rows.filter((row) => (row.at?.getTime() ?? 0) < since).map((row) => row.ms);
  if (recent.length < FEW || usual.length < MANY) return false;
  return median(recent) >= Math.max(SLOW_LEAST_MS, SLOW_FACTOR * median(usual));
}

/**
 * The supervisor's word on the pace: cut once more while the gallery labours, raised by a step after a calm minute. At the full pace the
 * sleeping bots are planned anew, so that nobody sleeps on for the sake of an hour that is over.
 */
export async function adjustPace(ctx: FleetContext): Promise<void> {
  if (await answersSlowly(ctx)) return slowDown(ctx, true);
  const before = await readFleet(ctx.db);
  if (before.pace >= 1) return;
  const realNow = ctx.clock.realNow();
  if (before.callsFrom && before.callsFrom.getTime() > realNow) return;
  if (!(await isCalm(ctx))) return;
  if ((await openIncidents(ctx.db)).some(({ dependency }) => galleryParts.includes(dependency))) return;
  await ctx.db.transaction(async (tx) => {
    const row = await lockFleet(tx, "update");
    if (row.pace >= 1 || (row.paceAt && realNow - row.paceAt.getTime() < RECOVER_EVERY_MS)) return;
    const raised = Math.min(1, row.pace + PACE_STEP);
    const pace = raised > 0.999 ? 1 : raised;
    await tx
      .update(fleet)
      .set({ pace, paceAt: new Date(realNow) })
      .where(eq(fleet.id, 1));
    if (pace < 1) return;
    await planBots(tx, ctx, await sleepingBotIds(tx), { newLease: true });
    const text = "the gallery is itself again: the fleet moves at its full pace";
    await recordActivity(tx, ctx, { botId: null, kind: "replanned", result: "info", text });
  });
  ctx.publish(["fleet", "activity"]);
}
