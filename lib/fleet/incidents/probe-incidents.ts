import { and, eq, gt, lte, ne, sql } from "drizzle-orm";
import { incidents } from "@/lib/db/schema";
import { askBriefly } from "../budget/ask-briefly";
import { isModelOutage } from "../budget/generate";
import type { FleetContext } from "../context";
import { readFleet } from "../lifecycle/fleet-row";
import { closeIncident } from "./close-incident";
import { galleryAnswers } from "./confirm-trouble";
import { type Incident, openIncidents } from "./open-incident";
import { quietFor } from "./pace";
import { probeBackoffMs } from "./thresholds";
import { beginTrial, judgeTrial } from "./trial";

/**
 * One question to what is down. The gallery is read on nobody's behalf. The model gets one short call, reserved and paid like any other: letting
 * a bot through instead would have it write for a public place what nobody knows will be finished.
 */
async function answersAgain(ctx: FleetContext, incident: Incident): Promise<boolean> {
  if (incident.dependency === "studio") return galleryAnswers(ctx);
  if (ctx.llm.offline) return true;
  const asked = await askBriefly(ctx);
  return asked.kind === "asked" && !isModelOutage(asked.answer);
}

/** The next probe is planned before this one is sent: whoever dies over it, or overlaps with another, leaves it to that one. */
async function claimProbe(ctx: FleetContext, incident: Incident): Promise<boolean> {
  const now = ctx.clock.realNow();
  const claimed = await ctx.db
    .update(incidents)
    .set({
      state: "probing",
      probes: sql`${incidents.probes} + 1`,
      nextProbeAt: new Date(now + probeBackoffMs(incident.probes + 1)),
    })
    .where(
      and(
        eq(incidents.id, incident.id),
        ne(incidents.state, "closed"),
        eq(incidents.probes, incident.probes),
        lte(incidents.nextProbeAt, new Date(now)),
      ),
    )
    .returning({ id: incidents.id });
  return claimed.length > 0;
}

/** Asks, half-open, whether what is down has come back, where it is time to. A stopped fleet asks nobody. Answers how many incidents ended. */
export async function probeIncidents(ctx: FleetContext): Promise<number> {
  const open = await openIncidents(ctx.db);
  if (open.length === 0) return 0;
  const { state, callsFrom } = await readFleet(ctx.db);
  if (state === "stopped") return 0;
  let ended = 0;
  for (const incident of open) {
    if (incident.trialAt) {
      if ((await judgeTrial(ctx, incident)) === "over") ended++;
      continue;
    }
    if (incident.dependency !== "model" && quietFor(callsFrom, ctx.clock.realNow()) > 0) continue;
    if (incident.dependency === "studio_writes") {
      // Who does not answer at all takes no changes either.
      if (!open.some(({ dependency }) => dependency === "studio")) await beginTrial(ctx, incident);
      continue;
    }
    if (!(await claimProbe(ctx, incident))) continue;
    if (await answersAgain(ctx, incident)) {
      if (await closeIncident(ctx, incident)) ended++;
      continue;
    }
    await ctx.db
      .update(incidents)
      .set({ state: "open" })
      .where(
        and(eq(incidents.id, incident.id), eq(incidents.state, "probing"), eq(incidents.probes, incident.probes + 1)),
      );
  }
  await ctx.flushOutbox();
  ctx.publish(["fleet", "bots", "activity"]);
  return ended;
}

/** Real epoch milliseconds of the next probe that is due after now; null when nothing is down. */
export async function nextProbe(ctx: FleetContext): Promise<number | null> {
  const [next] = await ctx.db
    .select({ at: incidents.nextProbeAt })
    .from(incidents)
    .where(and(ne(incidents.state, "closed"), gt(incidents.nextProbeAt, new Date(ctx.clock.realNow()))))
    .orderBy(incidents.nextProbeAt)
    .limit(1);
  return next?.at?.getTime() ?? null;
}
