import type { Tx } from "@/lib/db/db";
import { outbox } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import type { OutgoingEvent } from "./events";

const ROWS_A_STATEMENT = 500;

/** Writes events into the transaction whose commit they must follow. */
export async function enqueue(tx: Tx, ctx: FleetContext, events: readonly OutgoingEvent[]): Promise<void> {
  // A simulated past is carried by the simulation itself: no engine must hear of it.
  if (ctx.simulated) return;
  const createdAt = new Date(ctx.clock.realNow());
  for (let from = 0; from < events.length; from += ROWS_A_STATEMENT) {
    const rows = events.slice(from, from + ROWS_A_STATEMENT);
    await tx
      .insert(outbox)
      .values(rows.map((event) => ({ eventId: event.id, name: event.name, data: event.data, createdAt })))
      .onConflictDoNothing();
  }
}
