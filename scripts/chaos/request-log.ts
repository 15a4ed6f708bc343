/** Every request a gallery was sent: when it began, and when it ended or was cut. */
import { sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";

/** What is open so long after a stop is named. */
const LATE_MS = 1900;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Seen = { begun: number; closed?: number; write: boolean; what: string };

export class RequestLog {
  private seen: Seen[] = [];

  watch(request: Request, handle: (request: Request) => Promise<Response>): Promise<Response> {
    const what = `${request.method} ${new URL(request.url).pathname}`;
    const one: Seen = { begun: Date.now(), write: request.method !== "GET", what };
    this.seen.push(one);
    const close = () => void (one.closed ??= Date.now());
    request.signal.addEventListener("abort", close, { once: true });
    return handle(request).finally(close);
  }
  forget(): void {
    this.seen = [];
  }
  /** Reads begun after a stop settle what it cut: they are not what it has to end. */
  stillOpen(since = Infinity): Seen[] {
    return this.seen.filter((one) => one.closed === undefined && (one.write || one.begun <= since));
  }
  open(since = Infinity): number {
    return this.stillOpen(since).length;
  }
  begunAfter(since: number): Seen[] {
    return this.seen.filter((one) => one.begun > since);
  }
}

export async function livePermits(db: Db): Promise<number> {
  const now = new Date(Date.now()).toISOString();
  const found = await db.execute(
    sql`select count(*)::int n from intents where status = 'permitted' and permit_until > ${now}::timestamptz`,
  );
  return rowsOf<{ n: number }>(found)[0]?.n ?? 0;
}

/**
 * Waits until nothing is open and no permit lives, then some more, to see that nothing begins.
 * `since` is when the stop was stored. In one process the switch has fallen a little before, at `switched`: what is read from then on settles.
 */
export async function untilQuiet(
  log: RequestLog,
  db: Db,
  order: { since?: number; switched?: number; waitMs?: number },
) {
  const { since = 0, switched = since, waitMs = 3000 } = order;
  let quietAt = 0;
  let late: string[] = [];
  const until = Date.now() + 30_000;
  while (quietAt === 0 && Date.now() < until) {
    if (late.length === 0 && Date.now() - since > LATE_MS)
      late = log.stillOpen(switched).map(({ what, begun }) => `${what} (${begun - since} ms)`);
    if (log.open(switched) === 0 && (await livePermits(db)) === 0) quietAt = Date.now();
    else await pause(20);
  }
  await pause(waitMs);
  const later = log.begunAfter(since);
  const writes = later.filter((one) => one.write);
  return {
    quietMs: quietAt === 0 ? -1 : quietAt - since,
    late,
    lastBegunMs: Math.max(0, ...writes.map((one) => one.begun - since)),
    // What was cut is settled by reads, which a stop must not keep from being made.
    readsAfter: later.length - writes.length,
  };
}
