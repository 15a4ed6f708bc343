import { tellOperators } from "@/lib/fleet/alerts/watch";
import { readsCutByStop } from "@/lib/fleet/effects/stoppable-reads";
import { nextProbe, probeIncidents } from "@/lib/fleet/incidents/probe-incidents";
import type { ContextForStep, StepTools } from "@/lib/fleet/lifecycle/run-session";
import { markEngineSeen, supervise } from "@/lib/fleet/supervision/supervise";
import { logError } from "@/lib/server/log";

/** The first looks come after 15 and 30 s. Later ones are found by the next rounds as well, which is harmless: each is claimed once. */
const LOOKS_A_MINUTE = 2;

/** One round of looking after the fleet. What operators must hear of is sent after all that bots wait for: a receiver may hang. */
export async function superviseRound(step: StepTools, context: ContextForStep) {
  const tell = async () => {
    await tellOperators(await context()).catch((error: unknown) => logError("alerts", "", error));
  };
  let report: { nextProbeAt: number | null; alertsDue: number } | null = null;
  try {
    report = await step.run("supervise", async () => {
      const ctx = await context();
      await markEngineSeen(ctx);
      return supervise(ctx);
    });
  } finally {
    // A round that broke is told of too, as far as it had come.
    if (!report || report.alertsDue > 0) await step.run("tell", tell);
  }
  // Early in an incident the next look is due before the next minute begins.
  for (let look = 0, at = report.nextProbeAt; at !== null && look < LOOKS_A_MINUTE; look++) {
    await step.sleepUntil(`probe-${look}-due`, new Date(at));
    at = await step.run(`probe-${look}`, async () => {
      const ctx = await context();
      await probeIncidents(readsCutByStop(ctx));
      return nextProbe(ctx);
    });
  }
  return report;
}
