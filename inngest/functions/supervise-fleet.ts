import type { Inngest } from "inngest";
import { systemContext } from "@/lib/server/context";
import { stepTools } from "./step-tools";
import { superviseRound } from "./supervise-round";

/** Every minute: puts right what a crash, a lost event or a lapsed hold left behind. */
export function superviseFleet(client: Inngest) {
  return client.createFunction(
    { id: "supervise-fleet", triggers: [{ cron: "* * * * *" }], concurrency: { limit: 1 }, retries: 0 },
    ({ step, runId }) => superviseRound(stepTools(step, { run: runId }), () => systemContext("supervisor")),
  );
}
