import type { Inngest } from "inngest";
import { markEngineSeen, supervise } from "@/lib/fleet/supervision/supervise";
import { systemContext } from "@/lib/server/context";

/** Every minute: puts right what a crash, a lost event or a lapsed hold left behind. */
export function superviseFleet(client: Inngest) {
  return client.createFunction(
    { id: "supervise-fleet", triggers: [{ cron: "* * * * *" }], concurrency: { limit: 1 }, retries: 0 },
    async ({ step }) =>
      step.run("supervise", async () => {
        const ctx = await systemContext("supervisor");
        await markEngineSeen(ctx);
        return supervise(ctx);
      }),
  );
}
