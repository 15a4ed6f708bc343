import type { FleetContext } from "../context";
import { readFleet } from "../lifecycle/fleet-row";
import { checkNames } from "./own-name";
import { provisionBots } from "./provision";

/**
 * Before bots move, the gallery is asked whose their names are, and once more for the accounts of those that are to start: it may have refused
 * them, given no answer, or lost them.
 */
export async function readyToMove(ctx: FleetContext, ids: readonly string[]): Promise<void> {
  if ((await readFleet(ctx.db)).state !== "armed") return;
  await checkNames(ctx, ids);
  await provisionBots(ctx, ids);
}
