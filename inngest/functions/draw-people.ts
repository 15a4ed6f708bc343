import type { Inngest } from "inngest";
import { PEOPLE_REQUESTED, peopleRequestedData } from "@/lib/fleet/outbox/events";
import { drawPeople as draw } from "@/lib/fleet/personas/draw-people";
import { endJob } from "@/lib/fleet/personas/keep-batch";
import { plainReason } from "@/lib/fleet/lifecycle/plain-reason";
import type { StepTools } from "@/lib/fleet/lifecycle/run-session";
import { systemContext } from "@/lib/server/context";

const context = () => systemContext("personas");

/** The people of one form, batch by batch. One job at a time: each must know whom the others have made. */
export function drawPeople(client: Inngest) {
  return client.createFunction(
    {
      id: "draw-people",
      triggers: [{ event: PEOPLE_REQUESTED }],
      concurrency: { limit: 1 },
      retries: 3,
      onFailure: async ({ event, error }) => {
        const asked = peopleRequestedData.safeParse(event.data.event.data);
        if (asked.success)
          await endJob(await context(), asked.data.jobId, `${plainReason(error)}. Go on to try again.`);
      },
    },
    async ({ event, step }) => {
      const tools: StepTools = {
        run: async <T>(id: string, work: () => Promise<T>) => (await step.run(id, work)) as T,
        sleepUntil: (id, until) => step.sleepUntil(id, until),
      };
      return draw(tools, context, peopleRequestedData.parse(event.data).jobId);
    },
  );
}
