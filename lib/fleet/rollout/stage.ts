import { eq } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { fleet, type Stage } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { isShadow } from "./identity";

/** Writes whose the fleet is and how far it may go there. The fleet's row is locked by the caller. */
export async function setStage(
  tx: Tx,
  ctx: FleetContext,
  { galleryId, stage }: { galleryId: string; stage?: Stage },
): Promise<void> {
  const when = new Date(ctx.clock.realNow());
  const next = isShadow(galleryId) ? "shadow" : (stage ?? "full");
  await tx
    .update(fleet)
    .set({ galleryId, stage: next, stageAt: when, stageBy: ctx.actor.name, updatedAt: when })
    .where(eq(fleet.id, 1));
}
