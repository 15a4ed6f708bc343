import { and, eq, inArray } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";
import { quietFor } from "../incidents/pace";
import { readFleet } from "../lifecycle/fleet-row";
import { checkNames } from "./own-name";
import { provisionBots } from "./provision";

async function runningAmong(ctx: FleetContext, ids: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const part of partsOf(ids)) {
    const which = and(inArray(bots.id, part), eq(bots.status, "running"));
    for (const { id } of await ctx.db.select({ id: bots.id }).from(bots).where(which)) found.push(id);
  }
  return found;
}

/**
 * Before bots move, the gallery is asked whose their names are, and once more for their accounts: it may have refused them, given no answer, or
 * lost them. Only a start may give an account to a bot that does not run: nobody asked the gallery to know the others.
 */
export async function readyToMove(ctx: FleetContext, ids: readonly string[], starts: boolean): Promise<void> {
  const { state, callsFrom } = await readFleet(ctx.db);
  if (state !== "armed") return;
  const those = starts ? ids : await runningAmong(ctx, ids);
  if (quietFor(callsFrom, ctx.clock.realNow()) === 0) await checkNames(ctx, those);
  await provisionBots(ctx, those);
}
