import { generatePersona } from "@/lib/persona/generate";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { PRICE_REMEDY, priceRefusal } from "../budget/price-refusal";
import { type PersonaEstimateDto, type PersonaFormInput, personaFormInput } from "../contracts/personas";
import { defineQuery, type Verb } from "../verb";
import { ABOUT_TOKENS, PEOPLE_A_CALL, requestOf } from "./ask-people";
import { knownPeople } from "./known-people";
import { archetypesOf } from "./vacancies";

/** What a form would cost before it is sent: about, by what one person takes, and at most, if every answer were as long as it may be. */
export const estimatePeople: Verb<PersonaFormInput, PersonaEstimateDto> = defineQuery({
  name: "personas.estimate",
  role: "operator",
  input: personaFormInput,
  run: async (ctx, form) => {
    const archetypes = archetypesOf(form, await loadArchetypes(ctx.db));
    const { llm } = ctx;
    const refusal = priceRefusal(llm);
    const refused = refusal && `${refusal}. ${PRICE_REMEDY}`;
    const byArchetype: Record<string, number> = {};
    for (const { id } of archetypes) byArchetype[id] = (byArchetype[id] ?? 0) + 1;
    const free = { offline: true, model: llm.model, calls: 0, inputTokens: 0, outputTokens: 0 };
    const { price } = llm;
    if (llm.offline || price === null)
      return { ...free, offline: llm.offline, costMicros: 0, mostMicros: 0, refused, byArchetype };
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
