import type { ContextForStep, StepTools } from "../lifecycle/run-session";
import { type BatchResult, drawBatch } from "./draw-batch";

/** 500 people, six a time, some of them twice, and a few silences between. */
const MOST_BATCHES = 300;

/** A job of people from one batch to the next. A batch that is repeated after a crash draws only who is missing. */
export async function drawPeople(
  step: StepTools,
  context: ContextForStep,
  jobId: string,
): Promise<{ batches: number }> {
  let tries = 1;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const result: BatchResult = await step.run(`batch-${batch}`, async () => drawBatch(await context(), jobId, tries));
    if (result.kind === "over") return { batches: batch };
    tries = result.kind === "more" ? 1 : tries + 1;
    if (result.kind === "again" && result.waitMs > 0) {
      const until = await step.run(`until-${batch}`, async () => (await context()).clock.realNow() + result.waitMs);
      await step.sleepUntil(`wait-${batch}`, new Date(until));
    }
  }
  return { batches: MOST_BATCHES };
}
