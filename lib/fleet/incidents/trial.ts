// Law: whether changes are taken again is found out by the fleet's own next one, at its lowest pace; none is invented, and each trial that fails makes the next one later.
import { and, eq, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { faults, fleet, incidents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { lockFleet } from "../lifecycle/fleet-row";
import { placeHold } from "../lifecycle/holds";
import { recordActivity } from "../lifecycle/record-activity";
import { lastChange } from "./changes-fail";
import { closeIncident, liftHold } from "./close-incident";
import type { Incident } from "./open-incident";
import { LEAST_PACE, probeBackoffMs } from "./thresholds";

/** Lifts the hold until the next change tells, in one transaction: pace, plans and word. Once, whoever else begins it at the same time. */
export async function beginTrial(ctx: FleetContext, incident: Incident): Promise<boolean> {
  const now = new Date(ctx.clock.realNow());
  const begun = await ctx.db.transaction(async (tx) => {
    const row = await lockFleet(tx, "update");
    if (row.state === "stopped") return false;
    const { id, probes } = incident;
    const [mine] = await tx
      .update(incidents)
      .set({ state: "probing", probes: sql`${incidents.probes} + 1`, trialAt: now, nextProbeAt: null })
      .where(
        and(
          eq(incidents.id, id),
          ne(incidents.state, "closed"),
          isNull(incidents.trialAt),
          eq(incidents.probes, probes),
          lte(incidents.nextProbeAt, now),
        ),
      )
      .returning({ id: incidents.id });
    if (!mine) return false;
    // What fails from now on is about the trial.
    await tx.delete(faults).where(eq(faults.dependency, "studio_writes"));
    await tx.update(fleet).set({ pace: LEAST_PACE, paceAt: now }).where(eq(fleet.id, 1));
    // The visits come as usual: the first change that fails holds all others, and in a small fleet none might come for half a day.
    await liftHold(tx, ctx, 1);
    const text = "the fleet tries, at its lowest pace, whether the gallery takes changes again";
    await recordActivity(tx, ctx, { botId: null, kind: "released", result: "info", text });
    return true;
  });
  if (begun) ctx.publish(["fleet", "bots", "activity"]);
  return begun;
}

async function endTrial(ctx: FleetContext, incident: Incident): Promise<void> {
  const now = ctx.clock.realNow();
  const { id, reason, probes } = incident;
  await ctx.db.transaction(async (tx) => {
    await lockFleet(tx, "update");
    const [mine] = await tx
      .update(incidents)
      .set({ state: "open", trialAt: null, nextProbeAt: new Date(now + probeBackoffMs(probes)) })
      .where(and(eq(incidents.id, id), eq(incidents.probes, probes), isNotNull(incidents.trialAt)))
      .returning({ id: incidents.id });
    if (!mine) return;
    await placeHold(tx, ctx, { botId: null, cause: "incident", detail: reason, until: null, by: "supervisor" });
    const text = "the fleet is held again: the gallery still takes no changes";
    await recordActivity(tx, ctx, { botId: null, kind: "held", result: "info", text });
  });
  ctx.publish(["fleet", "bots", "activity"]);
}

/**
 * What the trial has shown by now, from what is written down: whoever died between a change and this look leaves it to the next one. One change
 * taken ends the incident for good; otherwise the first that failed holds the fleet again.
 */
export async function judgeTrial(ctx: FleetContext, incident: Incident): Promise<"over" | "held" | "open"> {
  if (!incident.trialAt) return "held";
  if ((await lastChange(ctx)) >= incident.trialAt.getTime()) {
    await closeIncident(ctx, incident);
    return "over";
  }
  if ((await ctx.db.$count(faults, eq(faults.dependency, "studio_writes"))) === 0) return "open";
  await endTrial(ctx, incident);
  return "held";
}
