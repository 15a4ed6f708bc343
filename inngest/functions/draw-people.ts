import type { Inngest } from "inngest";
import { PEOPLE_REQUESTED, peopleRequestedData } from "@/lib/fleet/outbox/events";
import { drawPeople as draw } from "@/lib/fleet/personas/draw-people";
import { endJob } from "@/lib/fleet/personas/keep-batch";
import { plainReason } from "@/lib/fleet/lifecycle/plain-reason";
import { systemContext } from "@/lib/server/context";
import { stepTools } from "./step-tools";

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
    ({ event, step, runId }) =>
      draw(stepTools(step, { run: runId }), context, peopleRequestedData.parse(event.data).jobId),
  );
}
