import { eq } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { changePersona } from "../bots/change-persona";
import { type EditBotInput, editBotInput } from "../contracts/create";
import { FleetError } from "../errors";
import { recordActivity } from "../lifecycle/record-activity";
import { requireFit } from "../personas/require-fit";
import { defineCommand, type Verb } from "../verb";

/** Changes a persona from the next turn on. What moves its hours draws the next wake anew. */
export const editBot: Verb<EditBotInput, { id: string; version: number }> = defineCommand({
  name: "bots.edit",
  role: "operator",
  input: editBotInput,
  work: async (tx, ctx, input) => {
    const [bot] = await tx.select().from(bots).where(eq(bots.id, input.id)).for("update");
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    if (bot.personaVersion !== input.version) {
      throw new FleetError(
        "conflict",
        "Someone else has edited this bot since you opened it.",
        "Reload the page, look at their change, and edit again.",
      );
    }
    const before = personaSchema.parse(bot.persona);
    const { id, version: _version, voice, activeDays, ...plain } = input;
    const persona = personaSchema.parse({
      ...before,
      ...plain,
      voice: { ...before.voice, ...voice },
      rhythm: { ...before.rhythm, ...(activeDays && { activeDays: [...new Set(activeDays)].sort() }) },
    });
    const changed = Object.keys(input).filter((key) => key !== "id" && key !== "version");
    requireFit(persona, changed);
    const what = `edited: ${changed.join(", ")}`;
    const next = await changePersona(tx, ctx, bot, { before, after: persona, what });
    await recordActivity(tx, ctx, {
      botId: id,
      kind: "edited",
      result: "info",
      text: `edited by ${ctx.actor.name}: ${changed.join(", ")}`,
    });
    return { result: { id, version: next }, audit: { subject: bot.handle, detail: { changed } } };
  },
  after: (ctx) => ctx.publish(["bots", "activity"]),
});
