/** Law: a persona is never overwritten: what it was stays as a version, and going back is a version of its own. */
import { and, eq, lte } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, personaVersions } from "@/lib/db/schema";
import type { Persona } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import { planBots } from "../lifecycle/plan";
import { sleepingBotIds } from "../lifecycle/sleeping-bots";

/** Versions a bot keeps; older ones go. */
export const KEPT_VERSIONS = 50;

type Bot = typeof bots.$inferSelect;

/** What moves its hours draws the next wake anew. */
const hoursOf = ({ tier, timeZone, rhythm }: Persona) => JSON.stringify([tier, timeZone, rhythm]);

/** Writes the next version of a bot whose row is locked, and plans its sleep anew where its hours moved. Answers the version's number. */
export async function changePersona(
  tx: Tx,
  ctx: FleetContext,
  bot: Bot,
  { before, after, what }: { before: Persona; after: Persona; what: string },
): Promise<number> {
  const version = bot.personaVersion + 1;
  const at = new Date(ctx.clock.realNow());
  const first = {
    botId: bot.id,
    version: bot.personaVersion,
    persona: before,
    at,
    by: "",
    what: "as created",
  };
  await tx.insert(personaVersions).values(first).onConflictDoNothing();
  await tx.insert(personaVersions).values({ botId: bot.id, version, persona: after, at, by: ctx.actor.name, what });
  await tx
    .delete(personaVersions)
    .where(and(eq(personaVersions.botId, bot.id), lte(personaVersions.version, version - KEPT_VERSIONS)));
  const { name, tier, timeZone } = after;
  await tx
    .update(bots)
    .set({ persona: after, personaVersion: version, name, tier, timeZone })
    .where(eq(bots.id, bot.id));
  if (hoursOf(before) !== hoursOf(after) && (await sleepingBotIds(tx)).includes(bot.id))
    await planBots(tx, ctx, [bot.id], { newLease: true });
  return version;
}
