import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { runSession, type StepTools } from "../lifecycle/run-session";
import { runKey } from "../outbox/events";

/** A clock that a simulated visit moves by hand; it never goes back. Epoch milliseconds. */
export class SimulatedTime {
  constructor(private at: number) {}
  now = (): number => this.at;
  reach(at: number): void {
    this.at = Math.max(this.at, at);
  }
}

type Wake = { id: string; lease: number; session: number; wakeAt: number };

async function nextToWake(db: Db, ids: readonly string[], busy: readonly string[]): Promise<Wake | null> {
  const [row] = await db
    .select({ id: bots.id, lease: bots.lease, session: bots.sessionNumber, wakeAt: bots.nextWakeAt })
    .from(bots)
    .where(
      and(
        inArray(bots.id, [...ids]),
        busy.length > 0 ? notInArray(bots.id, [...busy]) : undefined,
        eq(bots.status, "running"),
        isNotNull(bots.nextWakeAt),
      ),
    )
    .orderBy(bots.nextWakeAt)
    .limit(1);
  return row?.wakeAt ? { ...row, wakeAt: row.wakeAt.getTime() } : null;
}

async function liveThrough(ctx: FleetContext, time: SimulatedTime, wake: Wake): Promise<void> {
  const step: StepTools = {
    run: (_id, work) => work(),
    sleepUntil: async (_id, until) => time.reach(until.getTime()),
  };
  const { id: botId, lease } = wake;
  const sleepUntil = new Date(wake.wakeAt).toISOString();
  const end = await runSession(step, async () => ctx, {
    botId,
    lease,
    session: wake.session + 1,
    run: runKey(botId, lease),
    sleepUntil,
  });
  if (end.ended !== "closed")
    throw new Error(`The past could not be written further: ${end.reason ?? `a visit ended as ${end.ended}`}.`);
}

/** Visits lived through side by side: while one waits for its picture, others go on. */
const SIDE_BY_SIDE = 8;
/**
 * How far after the one that is furthest behind a visit may begin, in simulated time. What a bot does is seen only by those who are not past
 * it: without a bound whoever paints long would come days after all others, and nobody would answer.
 */
const AHEAD_MS = 30 * 60_000;

/**
 * Lives through the visits of these bots until `until` (epoch milliseconds), in the order of their wakes, with the very code that a real
 * visit runs. `contextAt` gives a simulated context on a clock of its own. Resolves with how many visits there were; rejects with the first fault
 * of one, once all that were under way have ended.
 */
export async function simulateDays(
  db: Db,
  contextAt: (time: SimulatedTime) => FleetContext,
  options: { botIds: readonly string[]; until: number; onVisit: (at: number) => Promise<void> },
): Promise<number> {
  const busy = new Map<string, { time: SimulatedTime; visit: Promise<void> }>();
  const visits = () => [...busy.values()].map(({ visit }) => visit);
  const faults: unknown[] = [];
  let begun = 0;
  let ended = 0;
  try {
    while (faults.length === 0) {
      const endedBefore = ended;
      const next = busy.size < SIDE_BY_SIDE ? await nextToWake(db, options.botIds, [...busy.keys()]) : null;
      // Whoever went to sleep meanwhile may be the next.
      if (ended > endedBefore) continue;
      const reached = Math.min(...[...busy.values()].map(({ time }) => time.now()));
      if (next && next.wakeAt < Math.min(options.until, reached + AHEAD_MS)) {
        begun++;
        const time = new SimulatedTime(next.wakeAt);
        const visit = liveThrough(contextAt(time), time, next)
          .catch((fault: unknown) => void faults.push(fault))
          .finally(() => {
            ended++;
            busy.delete(next.id);
          });
        busy.set(next.id, { time, visit });
        await options.onVisit(next.wakeAt);
      } else if (busy.size > 0) {
        await Promise.race(visits());
      } else {
        return begun;
      }
    }
  } finally {
    await Promise.all(visits());
  }
  throw faults[0];
}
