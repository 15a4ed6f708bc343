import type { Inngest } from "inngest";
import { stoppableReads } from "@/lib/fleet/effects/stoppable-reads";
import { plainReason } from "@/lib/fleet/lifecycle/plain-reason";
import { runSession } from "@/lib/fleet/lifecycle/run-session";
import { BOT_HALTED, SESSION_PLANNED, sessionPlannedData } from "@/lib/fleet/outbox/events";
import { sessionFailed } from "@/lib/fleet/supervision/session-failed";
import { systemContext } from "@/lib/server/context";
import { traceRun } from "@/lib/server/telemetry";
import { stepTools } from "./step-tools";

const context = () => systemContext("engine");
const visiting = async () => stoppableReads(await context());

/** One visit of one bot. */
export function runBot(client: Inngest, concurrency: number) {
  return client.createFunction(
    {
      id: "run-bot",
      triggers: [{ event: SESSION_PLANNED }],
      concurrency: { limit: concurrency },
      cancelOn: [{ event: BOT_HALTED, match: "data.run" }],
      retries: 4,
      onFailure: async ({ event, error }) => {
        const data = sessionPlannedData.safeParse(event.data.event.data);
        if (data.success) await sessionFailed(await context(), data.data, plainReason(error));
      },
    },
    async ({ event, step, runId }) => {
      const planned = sessionPlannedData.parse(event.data);
      const scope = { run: runId, bot: planned.botId, session: `${planned.botId}:${planned.session}` };
      const end = await runSession(stepTools(step, scope), visiting, planned);
      traceRun("run-bot", scope, event.ts ?? Date.parse(planned.sleepUntil));
      return end;
    },
  );
}
