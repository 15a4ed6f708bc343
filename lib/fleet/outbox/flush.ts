import { asc, inArray, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { outbox } from "@/lib/db/schema";
import type { OutgoingEvent } from "./events";

/** Hands events to the engine. Resolves once they are durable there; the engine drops an id it has seen. */
export type SendEvents = (events: OutgoingEvent[]) => Promise<void>;

/** Of some 300 bytes each: well within the 256 kB that the smallest plan of a hosted engine takes in one request. */
const BATCH = 500;

async function flushOnce(db: Db, send: SendEvents): Promise<void> {
  for (;;) {
    const rows = await db.select().from(outbox).orderBy(asc(outbox.id)).limit(BATCH);
    if (rows.length === 0) return;
    const ids = rows.map((row) => row.id);
    try {
      await send(rows.map((row) => ({ id: row.eventId, name: row.name, data: row.data })));
    } catch (error) {
      const lastError = error instanceof Error ? error.message.slice(0, 300) : "unknown";
      await db
        .update(outbox)
        .set({ attempts: sql`${outbox.attempts} + 1`, lastError })
        .where(inArray(outbox.id, ids));
      return;
    }
    await db.delete(outbox).where(inArray(outbox.id, ids));
    if (rows.length < BATCH) return;
  }
}

/**
 * A flusher for one process: calls that arrive while one is under way share the next. A failure to send leaves the rows, with the
 * reason, for the next call or the supervisor.
 */
export function createFlusher(db: Db, send: SendEvents): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = (): Promise<void> => {
    if (!running) {
      running = flushOnce(db, send).finally(() => {
        running = null;
      });
      return running;
    }
    next ??= running.then(
      () => {
        next = null;
        return run();
      },
      () => {
        next = null;
        return run();
      },
    );
    return next;
  };
  return run;
}
