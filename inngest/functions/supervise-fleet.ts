import type { Inngest } from "inngest";
import { tellOperators } from "@/lib/fleet/alerts/watch";
import { markEngineSeen, supervise } from "@/lib/fleet/supervision/supervise";
import { nextProbe, probeIncidents } from "@/lib/fleet/incidents/probe-incidents";
import { systemContext } from "@/lib/server/context";
import { loggable } from "@/lib/server/loggable";

/** The first looks come after 15 and 30 s. Later ones are found by the next rounds as well, which is harmless: each is claimed once. */
const LOOKS_A_MINUTE = 2;

async function tell(): Promise<void> {
  try {
    await tellOperators(await systemContext("supervisor"));
  } catch (error) {
    console.error("[alerts]", loggable(error));
  }
}

/** Every minute: puts right what a crash, a lost event or a lapsed hold left behind. */
export function superviseFleet(client: Inngest) {
  return client.createFunction(
    { id: "supervise-fleet", triggers: [{ cron: "* * * * *" }], concurrency: { limit: 1 }, retries: 0 },
    async ({ step }) => {
      let report: { nextProbeAt: number | null; alertsDue: number } | null = null;
      try {
        report = await step.run("supervise", async () => {
          const ctx = await systemContext("supervisor");
          await markEngineSeen(ctx);
          return supervise(ctx);
        });
      } finally {
        // A step of its own, after all that bots wait for: a receiver may hang. Whatever failed is told of.
        if (!report || report.alertsDue > 0) await step.run("tell", tell);
      }
      // Early in an incident the next look is due before the next minute begins.
      for (let look = 0, at = report.nextProbeAt; at !== null && look < LOOKS_A_MINUTE; look++) {
        await step.sleepUntil(`probe-${look}-due`, new Date(at));
        at = await step.run(`probe-${look}`, async () => {
          const ctx = await systemContext("supervisor");
          await probeIncidents(ctx);
          return nextProbe(ctx);
        });
      }
      return report;
    },
  );
}
