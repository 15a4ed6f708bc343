import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { bots, type HoldCause, holds } from "@/lib/db/schema";
import { botLockOrder } from "../lifecycle/lock-order";
import { type BotCommand, transition } from "../lifecycle/transitions";

const NAMELESS =
  "named like someone else on the gallery by now: retire it and create another, for a handle never changes";

const WITH_THE_FLEET = "paused with the whole fleet: resume the fleet";

export type BotRow = typeof bots.$inferSelect;

/** Parts of a long list that fit into one statement. */
export function partsOf<T>(list: readonly T[], size = 500): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, k) => list.slice(k * size, (k + 1) * size));
}

async function fleetIsPaused(tx: Tx): Promise<boolean> {
  const wide = and(eq(holds.scope, "fleet"), eq(holds.cause, "operator"));
  return (await tx.select({ id: holds.id }).from(holds).where(wide)).length > 0;
}

async function heldAmong(tx: Tx, ids: readonly string[], cause: HoldCause): Promise<Set<string | null>> {
  const rows = await tx
    .select({ botId: holds.botId })
    .from(holds)
    .where(and(eq(holds.scope, "bot"), eq(holds.cause, cause), inArray(holds.botId, [...ids])));
  return new Set(rows.map((row) => row.botId));
}

/** Locks bots in the common order and asks the table which of them the command may change, and why not the others. */
export async function lockFor(
  tx: Tx,
  galleryId: string,
  ids: readonly string[],
  command: BotCommand,
): Promise<{ able: BotRow[]; reasons: string[] }> {
  const able: BotRow[] = [];
  const refused = new Map<string, number>();
  const refuse = (why: string, n = 1) => n > 0 && refused.set(why, (refused.get(why) ?? 0) + n);
  const withFleet = command === "resume" && (await fleetIsPaused(tx));
  for (const part of partsOf([...new Set(ids)].sort())) {
    const rows = await tx.select().from(bots).where(inArray(bots.id, part)).orderBy(botLockOrder).for("update");
    const paused = await heldAmong(tx, part, "operator");
    const nameless = await heldAmong(tx, part, "name_lost");
    for (const row of rows) {
      const step = transition({ status: row.status, paused: paused.has(row.id) }, command);
      // Nothing of another gallery's fleet may move; to pause, stop or retire it is always allowed.
      const moves = command === "start" || command === "resume" || command === "wake";
      if ("refused" in step) refuse(withFleet && row.status === "running" ? WITH_THE_FLEET : step.refused);
      else if (moves && row.galleryId !== galleryId) refuse("made for another gallery");
      else if (moves && nameless.has(row.id)) refuse(NAMELESS);
      else able.push(row);
    }
    refuse("not there any more", part.length - rows.length);
  }
  return { able, reasons: [...refused].map(([why, n]) => `${n} ${why}`) };
}
