import type { FleetContext } from "../context";
import type { AimedTurn } from "../lifecycle/aim-turns";
import type { FleetRow } from "../lifecycle/fleet-row";
import { unattended } from "./policy";

/** Leaves out of a visit the posts and comments that would come while nobody attends: they cost no step. */
export function leaveUnattended(ctx: FleetContext, fleet: FleetRow, rows: readonly AimedTurn[]): AimedTurn[] {
  return rows.map((row) => {
    if (row.status === "skipped" || (row.kind !== "post" && row.kind !== "comment")) return row;
    const reason = unattended(ctx, fleet, ctx.clock.toReal(row.dueAt.getTime()));
    return reason ? { ...row, status: "skipped", reason } : row;
  });
}
