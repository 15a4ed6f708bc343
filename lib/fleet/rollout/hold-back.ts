/** While a few bots go first, all others are held: they get no account, and nothing of theirs is sent. */
import { and, eq, isNull, ne, type SQL } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, holds } from "@/lib/db/schema";
import { partsOf } from "../commands/lock-bots";
import type { FleetContext } from "../context";

export const WAITS = "A few bots go first on this gallery";

export async function holdBack(tx: Tx, ctx: FleetContext, ids: readonly string[]): Promise<void> {
  const since = new Date(ctx.clock.now());
  for (const part of partsOf(ids))
    await tx
      .insert(holds)
      .values(
        part.map((botId) => ({
          scope: "bot" as const,
          botId,
          cause: "rollout" as const,
          detail: WAITS,
          since,
          until: null,
          createdBy: ctx.actor.name,
        })),
      )
      .onConflictDoNothing();
}

/** The bots of this gallery that are not held back, or with `heldBack` those that are; retired ones are neither. */
export async function botIdsOf(tx: Tx, galleryId: string, heldBack: boolean): Promise<string[]> {
  const which: SQL | undefined = heldBack ? undefined : isNull(holds.id);
  const query = tx.select({ id: bots.id }).from(bots);
  const held = and(eq(holds.botId, bots.id), eq(holds.cause, "rollout"));
  const joined = heldBack ? query.innerJoin(holds, held) : query.leftJoin(holds, held);
  const rows = await joined.where(and(eq(bots.galleryId, galleryId), ne(bots.status, "retired"), which));
  return rows.map(({ id }) => id);
}
