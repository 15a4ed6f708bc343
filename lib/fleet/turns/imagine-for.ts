import { and, desc, eq } from "drizzle-orm";
import type { ProjectPart } from "@/lib/behavior/life/projects";
import { imaginePicture } from "@/lib/content/imagine-picture";
import type { PictureIdea } from "@/lib/content/picture-idea";
import { activities } from "@/lib/db/schema";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";
import type { LoadedTurn } from "./load-turn";

const REMEMBERED_TITLES = 30;
/** Pictures of other turns have numbers below. */
const APART = 1_000_000;

/**
 * Decides on a picture; null when the bot's archetype is gone.
 * @param nth of the pictures that this turn decides on
 * @param taken titles of those before
 */
export async function imagineFor(
  ctx: FleetContext,
  { bot, persona, turn }: LoadedTurn,
  project: ProjectPart | null,
  nth = 0,
  taken: readonly string[] = [],
): Promise<PictureIdea | null> {
  const archetype = (await loadArchetypes(ctx.db)).get(bot.archetypeId);
  if (!archetype) return null;
  const recent = await ctx.db
    .select({ title: activities.itemTitle })
    .from(activities)
    .where(and(eq(activities.botId, bot.id), eq(activities.kind, "post")))
    .orderBy(desc(activities.id))
    .limit(REMEMBERED_TITLES);
  return imaginePicture({
    persona,
    archetype,
    seed: persona.seed,
    index: bot.sessionNumber * 40 + turn.index + nth * APART,
    recentTitles: [...taken, ...recent.flatMap((row) => (row.title ? [row.title] : []))],
    project,
  });
}
