import type { Inngest } from "inngest";
import type { StepTools } from "@/lib/fleet/lifecycle/run-session";
import { systemContext } from "@/lib/server/context";
import { superviseRound } from "./supervise-round";

/** Every minute: puts right what a crash, a lost event or a lapsed hold left behind. */
export function superviseFleet(client: Inngest) {
  return client.createFunction(
    { id: "supervise-fleet", triggers: [{ cron: "* * * * *" }], concurrency: { limit: 1 }, retries: 0 },
    async ({ step }) => {
      const tools: StepTools = {
        run: async <T>(id: string, work: () => Promise<T>) => (await step.run(id, work)) as T,
        sleepUntil: (id, until) => step.sleepUntil(id, until),
      };
      return superviseRound(tools, () => systemContext("supervisor"));
    },
  );
}
