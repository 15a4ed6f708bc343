import { eq } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { idInput } from "../contracts/words";
import type { FleetContext } from "../context";
import { FleetError } from "../errors";
import { requireRole } from "../actor";
import { defineCommand, type Verb } from "../verb";
import { retireBot } from "./bulk-bots";

const forgetBot = defineCommand<{ id: string }, { id: string }>({
  name: "bots.delete",
  role: "operator",
  input: idInput,
  work: async (tx, _ctx, { id }) => {
    const [gone] = await tx.delete(bots).where(eq(bots.id, id)).returning({ handle: bots.handle });
    return { result: { id }, audit: { subject: gone?.handle ?? id } };
  },
  after: (ctx) => ctx.publish(["bots", "fleet", "activity"]),
});

/** Removes the bot's account from the gallery, then forgets it here. Refused by the gallery, nothing is forgotten. */
export const deleteBot: Verb<{ id: string }, { id: string }> = {
  name: forgetBot.name,
  role: forgetBot.role,
  kind: "command",
  input: forgetBot.input,
  run: async (ctx: FleetContext, { id }) => {
    requireRole(ctx.actor, "operator");
    const [bot] = await ctx.db.select().from(bots).where(eq(bots.id, id));
    if (!bot) throw new FleetError("not_found", "There is no such bot.", "Go back to the list of bots.");
    if (bot.studioUserId && bot.galleryId !== ctx.studio.identity)
      throw new FleetError(
        "conflict",
        `The account of ${bot.handle} is on another gallery: ${bot.galleryId}.`,
        "Connect that gallery to delete the bot, or retire it.",
      );
    await retireBot.run(ctx, { id });
    if (bot.studioUserId) {
      const removed = await ctx.studio.removeBot({ id: bot.studioUserId });
      if (removed.kind !== "ok" && removed.kind !== "not_found") {
        throw new FleetError(
          "unavailable",
          `The gallery did not remove ${bot.handle}.`,
          "The bot is retired and does nothing. Try to delete it again later.",
        );
      }
    }
    return forgetBot.run(ctx, { id });
  },
};
