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
import { takenOnGallery } from "../personas/free-handles";
import { requireFit } from "../personas/require-fit";
import { defineCommand, type Verb } from "../verb";
import { startBots } from "./change-bots";

/** Bots that shall start are running already, each under a hold that its account lifts: no crash loses the intention. */
export async function provisionNew(ctx: FleetContext, result: CreateResultDto): Promise<void> {
  const provisioned = await provisionBots(ctx, result.ids);
  result.provisioned = provisioned.done.length;
  result.failed = provisioned.failed.length;
  result.firstError = provisioned.firstError;
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
    if (input.start) await startBots(tx, ctx, ids);
    return {
      result: created(ids),
      audit: {
        subject: `${ids.length} bots`,
        detail: { count: input.count, start: input.start, seed: input.seed, mix: input.mix },
      },
    };
  },
  after: provisionNew,
});

/** One bot: what the form leaves out is drawn from the archetype and the seed. */
export const createBot: Verb<CreateBotInput, CreateResultDto> = defineCommand({
  name: "bots.create",
  role: "operator",
  input: createBotInput,
  before: async (ctx, { handle }) => {
    if (handle !== undefined && (await takenOnGallery(ctx, [handle])).has(handle))
      throw new FleetError("conflict", `The handle ${handle} is taken on the gallery.`, "Choose another handle.", {
        fields: { handle: "This handle is taken" },
      });
  },
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
    requireFit(persona);
    const ids = await insertBots(tx, ctx, [persona]);
    if (input.start) await startBots(tx, ctx, ids);
    return { result: created(ids), audit: { subject: persona.handle, detail: { start: input.start } } };
  },
  after: provisionNew,
});
