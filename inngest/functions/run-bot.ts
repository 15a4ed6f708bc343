import { type Inngest, RetryAfterError } from "inngest";
import { stoppableReads } from "@/lib/fleet/effects/stoppable-reads";
import { RetryLater } from "@/lib/fleet/errors";
import { plainReason } from "@/lib/fleet/lifecycle/plain-reason";
import { runSession, type StepTools } from "@/lib/fleet/lifecycle/run-session";
import { BOT_HALTED, SESSION_PLANNED, sessionPlannedData } from "@/lib/fleet/outbox/events";
import { sessionFailed } from "@/lib/fleet/supervision/session-failed";
import { systemContext } from "@/lib/server/context";

/** The retry policy: a step that says when to come back is asked then, any other failure by the engine's own backoff. */
async function withRetryPolicy<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof RetryLater && error.retryAfterMs !== undefined)
      throw new RetryAfterError(error.message, error.retryAfterMs);
    throw error;
  }
}

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
    async ({ event, step }) => {
      const tools: StepTools = {
        run: async <T>(id: string, work: () => Promise<T>) => (await step.run(id, () => withRetryPolicy(work))) as T,
        sleepUntil: (id, until) => step.sleepUntil(id, until),
      };
      return runSession(tools, visiting, sessionPlannedData.parse(event.data));
    },
  );
}
