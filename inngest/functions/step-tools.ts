import { type GetStepTools, type Inngest, RetryAfterError } from "inngest";
import { RetryLater } from "@/lib/fleet/errors";
import type { StepTools } from "@/lib/fleet/lifecycle/run-session";
import { logEvent } from "@/lib/server/log";
import { type LogScope, withOwnLogScope } from "@/lib/server/log-scope";
import { traced } from "@/lib/server/telemetry";
import { placeOfRun } from "@/lib/server/trace";

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

/** What a step does, whichever turn it is of: `t3-publish-1` publishes. */
const kindOf = (step: string) => step.replace(/^t\d+-/, "").replace(/-\d+$/, "");

/** The engine's steps, each under the ids of what it is done for. */
export function stepTools(step: GetStepTools<Inngest>, scope: LogScope & { run: string }): StepTools {
  const parent = placeOfRun(scope.run);
  const observed = async <T>(id: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await traced({ name: `step ${kindOf(id)}`, kind: "internal", parent }, () => withRetryPolicy(work));
    } catch (error) {
      logEvent("warn", "step", "A step failed; the engine decides whether it is tried again.", {}, error);
      throw error;
    }
  };
  return {
    run: async <T>(id: string, work: () => Promise<T>) => {
      const ids = { ...scope, step: id, ...turnOf(id, scope.session) };
      return (await step.run(id, () => withOwnLogScope(ids, () => observed(id, work)))) as T;
    },
    sleepUntil: (id, until) => step.sleepUntil(id, until),
  };
}
