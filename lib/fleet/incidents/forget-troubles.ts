import { and, eq, inArray, lt, ne, or } from "drizzle-orm";
import { deadLetters, faults, incidents } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { FAULT_WINDOW_MS } from "./thresholds";

const DAY_MS = 24 * 60 * 60_000;
/** Dealt with: a month, to look back. Open: a season, for by then nobody will. Incidents: a year, to compare. */
const KEEP = { closed: 30 * DAY_MS, open: 90 * DAY_MS, incidents: 365 * DAY_MS };
/** Faults that can no longer be part of anything: two windows, so that no count can miss one. */
const FAULTS_MS = 2 * FAULT_WINDOW_MS;
const ROWS_A_ROUND = 5000;

/** Keeps the tables of what went wrong bounded. Real time. */
export async function forgetTroubles(ctx: FleetContext): Promise<void> {
  const realNow = ctx.clock.realNow();
  await ctx.db.delete(faults).where(lt(faults.at, new Date(realNow - FAULTS_MS)));
  const old = ctx.db
    .select({ id: deadLetters.id })
    .from(deadLetters)
    .where(
      or(
        and(ne(deadLetters.state, "open"), lt(deadLetters.closedAt, new Date(realNow - KEEP.closed))),
        lt(deadLetters.at, new Date(realNow - KEEP.open)),
      ),
    )
    .limit(ROWS_A_ROUND);
  await ctx.db.delete(deadLetters).where(inArray(deadLetters.id, old));
  await ctx.db
    .delete(incidents)
    .where(and(eq(incidents.state, "closed"), lt(incidents.closedAt, new Date(realNow - KEEP.incidents))));
}
