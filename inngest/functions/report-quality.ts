import type { Inngest } from "inngest";
import { plainReason } from "@/lib/fleet/lifecycle/plain-reason";
import { QUALITY_REQUESTED, qualityRequestedData } from "@/lib/fleet/outbox/events";
import { reportQuality as report } from "@/lib/fleet/quality/report-quality";
import { updateJob } from "@/lib/fleet/simulation/jobs";
import { systemContext } from "@/lib/server/context";
import { stepTools } from "./step-tools";

/**
 * The report of each night of the fleet's own time, and one at once for whoever asks. A look every quarter of an hour meets every night up
 * to 96 times the usual speed; where the night has its report it costs one read.
 */
export function reportQuality(client: Inngest) {
  return client.createFunction(
    {
      id: "report-quality",
      triggers: [{ cron: "7,22,37,52 * * * *" }, { event: QUALITY_REQUESTED }],
      concurrency: { limit: 1 },
      retries: 1,
      onFailure: async ({ event, error }) => {
        const asked = qualityRequestedData.safeParse(event.data.event.data);
        if (!asked.success) return;
        const ctx = await systemContext("quality");
        const words = plainReason(error);
        await updateJob(ctx, asked.data.jobId, { status: "failed", error: words }, ctx.clock.realNow());
        ctx.publish(["quality"]);
      },
    },
    async ({ event, step, runId }) => {
      const asked = event.name === QUALITY_REQUESTED ? qualityRequestedData.parse(event.data) : undefined;
      return stepTools(step, { run: runId }).run("report", async () => report(await systemContext("quality"), asked));
    },
  );
}
