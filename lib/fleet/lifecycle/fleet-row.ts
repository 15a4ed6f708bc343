import { eq } from "drizzle-orm";
import type { QuietHours } from "@/lib/behavior/quiet-hours";
import type { DbOrTx, Tx } from "@/lib/db/db";
import { fleet } from "@/lib/db/schema";
import { FleetError } from "../errors";

export type FleetRow = typeof fleet.$inferSelect;

/** The fleet's quiet hours, local to each bot; null when there are none. */
export function quietHoursOf({ quietFrom, quietUntil }: Pick<FleetRow, "quietFrom" | "quietUntil">): QuietHours | null {
  return quietFrom === null || quietUntil === null ? null : { from: quietFrom, until: quietUntil };
}

function present(row: FleetRow | undefined): FleetRow {
  if (!row)
    throw new FleetError(
      "unavailable",
      "The fleet is not set up yet.",
      "Restart the console: it sets the fleet up when it starts.",
    );
  return row;
}

export async function readFleet(db: DbOrTx): Promise<FleetRow> {
  const [row] = await db.select().from(fleet).where(eq(fleet.id, 1));
  return present(row);
}

/** Every permit holds the row shared; emergency stop and re-arm hold it alone, so no permit can be given across their commit. */
export async function lockFleet(tx: Tx, mode: "share" | "update"): Promise<FleetRow> {
  const [row] = await tx.select().from(fleet).where(eq(fleet.id, 1)).for(mode);
  return present(row);
}

export async function requireArmed(tx: Tx): Promise<FleetRow> {
  const row = await lockFleet(tx, "share");
  if (row.state === "stopped") {
    throw new FleetError(
      "stopped",
      "The fleet is stopped.",
      "Re-arm the fleet first; nothing moves until someone does.",
    );
  }
  return row;
}
