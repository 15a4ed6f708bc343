import type { SimBot } from "@/lib/behavior/simulate/simulate";
import { imaginePicture } from "@/lib/content/imagine-picture";
import { pictureListMicros } from "@/lib/llm/prices";
import { buildWorkflow } from "@/lib/studio/workflows";
import { FleetError } from "../errors";

const PICTURES_A_BOT = 3;

/** What a picture of these bots costs on average, in micro-dollars, by the workflows that they would send. */
export function meanPictureMicros(bots: readonly SimBot[]): number {
  let sum = 0;
  for (const { persona, archetype } of bots) {
    for (let index = 0; index < PICTURES_A_BOT; index++) {
      const idea = imaginePicture({ persona, archetype, seed: persona.seed, index, recentTitles: [] });
      for (const step of buildWorkflow(idea).steps) {
        if (step.kind !== "generate") continue;
        const micros = pictureListMicros(step.generator, step.params);
        if (micros === null)
          throw new FleetError(
            "conflict",
            `The price of a picture by ${step.generator} with these settings is not known, so no forecast is made.`,
            "Add it to lib/llm/prices.ts, or choose a generator of the list.",
          );
        sum += micros;
      }
    }
  }
  return bots.length > 0 ? sum / (bots.length * PICTURES_A_BOT) : 0;
}
