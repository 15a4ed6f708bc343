import { and, eq, inArray, ne } from "drizzle-orm";
import { faults, incidents } from "@/lib/db/schema";
import type { Tx } from "@/lib/db/db";
import { runningBotIds } from "../commands/change-bots";
import type { FleetContext } from "../context";
import { lockFleet } from "../lifecycle/fleet-row";
import { liftFleetHold, placeHold } from "../lifecycle/holds";
import { planBots } from "../lifecycle/plan";
import { recordActivity } from "../lifecycle/record-activity";
import { dependencyWords, galleryParts, recoveryWords } from "./dependency";
import { holdingIncidents, type Incident } from "./open-incident";

/** Another incident that holds keeps the fleet's one hold, in its own words. `pace` as where visits are planned. */
export async function liftHold(tx: Tx, ctx: FleetContext, pace?: number): Promise<void> {
  const [other] = await holdingIncidents(tx);
  if (other) {
    const hold = { botId: null, cause: "incident" as const, detail: other.reason, until: null, by: "supervisor" };
    await placeHold(tx, ctx, hold);
    return;
  }
  // Fresh plans, as the model draws them: nobody catches up, so nobody comes at once.
  if (await liftFleetHold(tx, "incident")) await planBots(tx, ctx, await runningBotIds(tx), { newLease: true, pace });
}

/** Ends an incident, its hold and its faults in one transaction, with fresh plans for everyone it held. A second call finds it closed. */
export async function closeIncident(ctx: FleetContext, incident: Incident): Promise<boolean> {
  const { dependency } = incident;
  return ctx.db.transaction(async (tx) => {
    await lockFleet(tx, "update");
    const closed = await tx
      .update(incidents)
      .set({ state: "closed", closedAt: new Date(ctx.clock.realNow()), nextProbeAt: null, trialAt: null })
      .where(and(eq(incidents.id, incident.id), ne(incidents.state, "closed")))
      .returning({ id: incidents.id });
    if (closed.length === 0) return false;
    // While nothing answered no change was taken either: that says nothing about afterwards.
    const over = dependency === "studio" ? galleryParts : [dependency];
    await tx.delete(faults).where(inArray(faults.dependency, over));
    await liftHold(tx, ctx);
    const text = `${dependencyWords[dependency].toLowerCase()} ${recoveryWords[dependency]}: the fleet goes on`;
    await recordActivity(tx, ctx, { botId: null, kind: "released", result: "info", text });
    return true;
  });
}
