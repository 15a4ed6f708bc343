import { tokenPrice } from "@/lib/llm/prices";
import { generatePersona } from "@/lib/persona/generate";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import { type PersonaEstimateDto, type PersonaFormInput, personaFormInput } from "../contracts/personas";
import { defineQuery, type Verb } from "../verb";
import { ABOUT_TOKENS, PEOPLE_A_CALL, requestOf } from "./ask-people";
import { knownPeople } from "./known-people";
import { archetypesOf } from "./vacancies";

/** Why the model may not be asked for people; null when it may. Money without a price is never spent. */
export function priceRefusal({ llm }: FleetContext): string | null {
  if (llm.offline || tokenPrice(llm.model).known) return null;
  return `There is no price for ${llm.model}, so nobody can say what it would cost. Choose a model of the price list, or leave the key out and draw from the lists.`;
}

/** What a form would cost before it is sent: about, by what one person takes, and at most, if every answer were as long as it may be. */
export const estimatePeople: Verb<PersonaFormInput, PersonaEstimateDto> = defineQuery({
  name: "personas.estimate",
  role: "operator",
  input: personaFormInput,
  run: async (ctx, form) => {
    const archetypes = archetypesOf(form, await loadArchetypes(ctx.db));
    const { llm } = ctx;
    const refused = priceRefusal(ctx);
    const byArchetype: Record<string, number> = {};
    for (const { id } of archetypes) byArchetype[id] = (byArchetype[id] ?? 0) + 1;
    const free = { offline: true, model: llm.model, calls: 0, inputTokens: 0, outputTokens: 0 };
    if (llm.offline) return { ...free, costMicros: 0, mostMicros: 0, refused, byArchetype };
    const known = (await knownPeople(ctx.db, ctx.studio.identity)).map(({ persona }) => persona);
    const vacancies = archetypes.slice(0, PEOPLE_A_CALL).map((archetype, place) => ({
      place,
      archetype,
      drawn: generatePersona({ archetype, seed: form.seed, index: place }),
    }));
    const calls = Math.ceil(form.count / PEOPLE_A_CALL);
    const request = requestOf(form, vacancies, known);
    const most = llm.estimate(request);
    const inputTokens = calls * Math.max(ABOUT_TOKENS.question, Math.round(most.inputTokens / 1.6));
    const outputTokens = form.count * ABOUT_TOKENS.answer;
    const { price } = tokenPrice(llm.model);
    return {
      offline: false,
      model: llm.model,
      calls,
      inputTokens,
      outputTokens,
      costMicros: Math.ceil((inputTokens * price.input + outputTokens * price.output) / 1_000_000),
      mostMicros: calls * most.costMicros,
      refused,
      byArchetype,
    };
  },
});
