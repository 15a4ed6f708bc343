import { generatePersona } from "@/lib/persona/generate";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { drawPersonas, takenHandles } from "../bots/draw-personas";
import { insertBots } from "../bots/insert-bots";
import { provisionBots } from "../bots/provision";
import type { FleetContext } from "../context";
import {
  type CreateBotInput,
  createBotInput,
  type CreateBotsInput,
  createBotsInput,
  type CreateResultDto,
} from "../contracts/create";
import { FleetError } from "../errors";
import { requireArmed } from "../lifecycle/fleet-row";
import { defineCommand, type Verb } from "../verb";
import { bulkBots } from "./bulk-bots";

async function provisionAndStart(ctx: FleetContext, result: CreateResultDto, start: boolean): Promise<void> {
  const provisioned = await provisionBots(ctx, result.ids);
  result.provisioned = provisioned.done.length;
  result.failed = provisioned.failed.length;
  result.firstError = provisioned.firstError;
  if (start && provisioned.done.length > 0) {
    for (let from = 0; from < provisioned.done.length; from += 1000) {
      await bulkBots.run(ctx, { action: "start", target: { ids: provisioned.done.slice(from, from + 1000) } });
    }
  }
  ctx.publish(["bots", "fleet", "activity"]);
}

const created = (ids: string[]): CreateResultDto => ({ ids, provisioned: 0, failed: 0, firstError: null });

/** N bots from a form. Their rows are written together; accounts on the gallery follow, and the supervisor finishes what is left. */
export const createBots: Verb<CreateBotsInput, CreateResultDto> = defineCommand({
  name: "bots.create-many",
  role: "operator",
  input: createBotsInput,
  work: async (tx, ctx, input) => {
    if (input.start) await requireArmed(tx);
    const drawn = await drawPersonas(tx, ctx.studio.identity, input);
    const ids = await insertBots(
      tx,
      ctx,
      drawn.map((one) => one.persona),
    );
    return {
      result: created(ids),
      audit: { subject: `${ids.length} bots`, detail: { count: input.count, seed: input.seed, mix: input.mix } },
    };
  },
  after: (ctx, result, input) => provisionAndStart(ctx, result, input.start),
});

/** One bot: what the form leaves out is drawn from the archetype and the seed. */
export const createBot: Verb<CreateBotInput, CreateResultDto> = defineCommand({
  name: "bots.create",
  role: "operator",
  input: createBotInput,
  work: async (tx, ctx, input) => {
    if (input.start) await requireArmed(tx);
    const archetype = (await loadArchetypes(tx)).get(input.archetypeId);
    if (!archetype)
      throw new FleetError(
        "invalid_input",
        `There is no archetype ${input.archetypeId}.`,
        "Choose one from the catalogue.",
      );
    const taken = await takenHandles(tx, ctx.studio.identity);
    if (input.handle && taken.has(input.handle)) {
      throw new FleetError("conflict", `The handle ${input.handle} is taken.`, "Choose another handle.", {
        fields: { handle: "This handle is taken" },
      });
    }
    const drawn = generatePersona({
      archetype,
      seed: input.seed ?? ctx.newId("seed"),
      index: 0,
      timeZone: input.timeZone,
      tier: input.tier,
      taken,
    });
    const persona = {
      ...drawn,
      ...(input.name && { name: input.name }),
      ...(input.handle && { handle: input.handle }),
      ...(input.bio !== undefined && { bio: input.bio }),
      ...(input.interests?.length && { interests: input.interests.map((topic) => ({ topic, weight: 1 })) }),
    };
    const ids = await insertBots(tx, ctx, [persona]);
    return { result: created(ids), audit: { subject: persona.handle } };
  },
  after: (ctx, result, input) => provisionAndStart(ctx, result, input.start),
});
