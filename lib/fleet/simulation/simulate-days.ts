import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { bots, sessions } from "@/lib/db/schema";
import type { FleetContext } from "../context";
import { runSession, type StepTools } from "../lifecycle/run-session";
import { runKey } from "../outbox/events";

/** A clock that a simulation moves by hand; it never goes back. Epoch milliseconds. */
export class SimulatedTime {
  constructor(private at: number) {}
  now = (): number => this.at;
  reach(at: number): void {
    this.at = Math.max(this.at, at);
  }
  /** The next visit may begin before the last one ended: they overlap in life, and are written one after the other here. */
  restart(at: number): void {
    this.at = at;
  }
}

async function nextToWake(ctx: FleetContext, ids: readonly string[]) {
  const rows = await ctx.db
    .select({ id: bots.id, lease: bots.lease, session: bots.sessionNumber, wakeAt: bots.nextWakeAt })
    .from(bots)
    .where(and(inArray(bots.id, [...ids]), eq(bots.status, "running"), isNotNull(bots.nextWakeAt)))
    .orderBy(bots.nextWakeAt)
    .limit(1);
  const [row] = rows;
  return row?.wakeAt ? { ...row, wakeAt: row.wakeAt.getTime() } : null;
}

/**
 * Lives through the visits of these bots until `until`, in the order of their wakes, with the very code that a real visit runs. `ctx` must be
 * simulated and share `time`. Resolves with how many visits there were.
 */
export async function simulateDays(
  ctx: FleetContext,
  time: SimulatedTime,
  options: { botIds: readonly string[]; until: number; onVisit: (at: number) => Promise<void> },
): Promise<number> {
  const step: StepTools = {
    run: (_id, work) => work(),
    sleepUntil: async (_id, until) => time.reach(until.getTime()),
  };
  for (let visits = 0; ; visits++) {
    const next = await nextToWake(ctx, options.botIds);
    if (!next || next.wakeAt >= options.until) return visits;
    time.restart(next.wakeAt);
    const session = next.session + 1;
    const data = {
      botId: next.id,
      lease: next.lease,
      session,
      run: runKey(next.id, next.lease),
      sleepUntil: new Date(next.wakeAt).toISOString(),
    };
    const end = await runSession(step, async () => ctx, data);
    if (end.ended !== "closed") {
      const reason = end.reason ?? `its visit ended as ${end.ended}`;
      const left = await ctx.db.select({ id: sessions.id }).from(sessions).where(and(eq(sessions.botId, next.id), eq(sessions.status, "open")));
      throw new Error(`The past could not be written further: ${reason}${left.length ? " in the middle of a visit" : ""}.`);
    }
    await options.onVisit(next.wakeAt);
  }
}
