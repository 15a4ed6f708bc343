import type { Tx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import type { Persona } from "@/lib/persona/persona";
import type { FleetContext } from "../context";
import { FleetError } from "../errors";
import { lockFleet } from "../lifecycle/fleet-row";
import { recordActivity } from "../lifecycle/record-activity";
import { holdBack } from "../rollout/hold-back";
import { galleryOf } from "../rollout/identity";

const ROWS_A_STATEMENT = 200;

export async function insertBots(tx: Tx, ctx: FleetContext, personas: readonly Persona[]): Promise<string[]> {
  // Until this commits nobody leads the fleet on: whoever comes late would be left out of it.
  const { galleryId, stage } = await lockFleet(tx, "share");
  if (galleryId !== ctx.studio.identity && galleryOf(galleryId) === galleryOf(ctx.studio.identity))
    throw new FleetError("conflict", "The fleet was led on just now.", "Look at the page again, then create them.");
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
  const ids = rows.map((row) => row.id);
  // Who goes first has been chosen: newcomers wait with the others.
  if (stage === "canary") await holdBack(tx, ctx, ids);
  return ids;
}
