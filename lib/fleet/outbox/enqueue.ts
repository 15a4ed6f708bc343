import type { Tx } from "@/lib/db/db";
import { outbox } from "@/lib/db/schema";
import type { OutgoingEvent } from "./events";

const ROWS_A_STATEMENT = 500;

/** Writes events into the transaction whose commit they must follow. */
export async function enqueue(tx: Tx, events: readonly OutgoingEvent[], realNow: number): Promise<void> {
  for (let from = 0; from < events.length; from += ROWS_A_STATEMENT) {
    const rows = events.slice(from, from + ROWS_A_STATEMENT);
    await tx
      .insert(outbox)
      .values(rows.map((event) => ({ eventId: event.id, name: event.name, data: event.data, createdAt: new Date(realNow) })))
      .onConflictDoNothing();
  }
}
