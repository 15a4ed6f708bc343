import { type UpkeepAnswerDto, type UpkeepInput, upkeepInput } from "../contracts/plan";
import { defineQuery, type Verb } from "../verb";
import { readOutlook } from "./upkeep";

/** What the people of a form would do on a day, and what they cost a month, before any is created. */
export const estimateUpkeep: Verb<UpkeepInput, UpkeepAnswerDto> = defineQuery({
  name: "bots.estimate",
  role: "operator",
  input: upkeepInput,
  run: async (ctx, input) => {
    const outlook = await readOutlook(ctx);
    const people = outlook.people(input, input.count, input.tier);
    return { ...outlook.basis, upkeep: outlook.upkeep(people, input.level ?? outlook.basis.level) };
  },
});
