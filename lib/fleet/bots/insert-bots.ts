import type { Tx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import type { Persona } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import { recordActivity } from "../lifecycle/record-activity";

const ROWS_A_STATEMENT = 200;

export async function insertBots(tx: Tx, ctx: FleetContext, personas: readonly Persona[]): Promise<string[]> {
  const when = new Date(ctx.clock.now());
  const rows = personas.map((persona) => ({
    id: ctx.newId("bot"),
    galleryId: ctx.studio.identity,
    handle: persona.handle,
    name: persona.name,
    archetypeId: persona.archetypeId,
    tier: persona.tier,
    timeZone: persona.timeZone,
    persona,
    statusSince: when,
    createdAt: when,
  }));
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    await tx.insert(bots).values(rows.slice(from, from + ROWS_A_STATEMENT));
  }
  for (const row of rows) {
    await recordActivity(tx, ctx, {
      botId: row.id,
      kind: "created",
      result: "info",
      text: `created by ${ctx.actor.name}`,
    });
  }
  return rows.map((row) => row.id);
}
