import { and, eq, sql } from "drizzle-orm";
import type { SimBot } from "@/lib/behavior/simulate/simulate";
import { bots } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { loadArchetypes } from "../archetypes/load-archetypes";
import type { FleetContext } from "../context";

/** Bots that run on this gallery, and `most` of them that stand for all: the same ones each time. */
export async function runningBots(ctx: FleetContext, most: number): Promise<{ total: number; sample: SimBot[] }> {
  const running = and(eq(bots.status, "running"), eq(bots.galleryId, ctx.studio.identity));
  const total = await ctx.db.$count(bots, running);
  const rows = await ctx.db
    .select({ archetypeId: bots.archetypeId, persona: bots.persona })
    .from(bots)
    .where(running)
    .orderBy(sql`md5(${bots.id})`)
    .limit(most);
  const archetypes = await loadArchetypes(ctx.db);
  const sample = rows.flatMap(({ archetypeId, persona }) => {
    const archetype = archetypes.get(archetypeId);
    return archetype ? [{ archetype, persona: personaSchema.parse(persona) }] : [];
  });
  return { total, sample };
}
