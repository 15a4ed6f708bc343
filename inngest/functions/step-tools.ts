import { type GetStepTools, type Inngest, RetryAfterError } from "inngest";
import { RetryLater } from "@/lib/fleet/errors";
import type { StepTools } from "@/lib/fleet/lifecycle/run-session";
import { logEvent } from "@/lib/server/log";
import { type LogScope, withLogScope } from "@/lib/server/log-scope";

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

/** `t3-publish-1` is a step of the visit's turn 3. */
function turnOf(step: string, session: string | undefined): Pick<LogScope, "turn"> {
  const index = /^t(\d+)-/.exec(step)?.[1];
  return session === undefined || index === undefined ? {} : { turn: `${session}:${index}` };
}

/** The engine's steps, each under the ids of what it is done for. */
export function stepTools(step: GetStepTools<Inngest>, scope: LogScope): StepTools {
  return {
    run: async <T>(id: string, work: () => Promise<T>) =>
      (await step.run(id, () =>
        withLogScope({ ...scope, step: id, ...turnOf(id, scope.session) }, async () => {
          try {
            return await withRetryPolicy(work);
          } catch (error) {
            logEvent("warn", "step", "A step failed; the engine decides whether it is tried again.", {}, error);
            throw error;
          }
        }),
      )) as T,
    sleepUntil: (id, until) => step.sleepUntil(id, until),
  };
}
