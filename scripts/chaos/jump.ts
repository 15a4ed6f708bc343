/** A clock that jumps over the time in which nothing is due: months of a fleet's life in minutes. Domain time runs at the usual speed on it. */
import { rowsOf } from "@/lib/db/rows";
import { sql } from "drizzle-orm";
import type { Engine } from "@/inngest/engine";
import { systemContext } from "@/lib/server/context";
import { getSandbox } from "@/lib/server/sandbox";
import type { FaultPlan } from "@/lib/sandbox/faults/plan";

const LOOK_EVERY_MS = 5;
const LONGEST_JUMP_MS = 60_000;
/** Real time: twice what the supervisor waits before it restarts a bot that is late. */
const LATE_MS = 5 * 60_000;
const realNow = Date.now;
let offset = 0;

/** Before anything asks for the time. What the process before this one had reached is `from`, in epoch milliseconds. */
export function jumpingClock(from: number): void {
  offset = Math.max(0, from - realNow());
  Date.now = () => realNow() + offset;
}

/** Lives until `virtualAt` (epoch milliseconds of domain time), or for `limitMs` of the machine's own time. */
export async function live(engine: Engine, order: { virtualAt?: number; limitMs?: number; faults?: FaultPlan }) {
  const ctx = await systemContext("soak");
  (await getSandbox()).faults.set(order.faults ?? { rules: [] });
  const began = realNow();
  while (ctx.clock.now() < (order.virtualAt ?? 0) && realNow() - began < (order.limitMs ?? 600_000)) {
    const { runsActive, nextDueAt } = engine.status();
    const end = ctx.clock.toReal(order.virtualAt ?? 0);
    // The supervisor comes every minute. An engine that says nothing may not have looked at its queue yet: a longer jump would pass over it.
    const next = Math.min(nextDueAt ?? end, end, Date.now() + LONGEST_JUMP_MS);
    if (runsActive === 0 && next > Date.now()) {
      offset += next - Date.now();
      engine.wake();
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return { now: Date.now(), ...(await standing()) };
}

async function standing() {
  const { db, clock } = await systemContext("soak");
  const one = async (query: ReturnType<typeof sql>) =>
    Number(rowsOf<{ n: unknown }>(await db.execute(query))[0]?.n ?? 0);
  const tables = rowsOf<{ name: string }>(
    await db.execute(
      sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
    ),
  );
  const rows: Record<string, number> = {};
  for (const { name } of tables) rows[name] = await one(sql`select count(*) n from ${sql.identifier(name)}`);
  const overdue = new Date(clock.now() - LATE_MS * clock.speed).toISOString();
  return {
    virtual: clock.now(),
    rssMb: Math.round(process.memoryUsage().rss / 1_048_576),
    failing: await one(sql`select count(*) n from bots where status = 'failing'`),
    held: await one(sql`select count(*) n from holds`),
    stuck: await one(
      sql`select count(*) n from bots b where status = 'running' and (next_wake_at is null or next_wake_at < ${overdue}::timestamptz)
        and not exists (select 1 from holds h where h.scope = 'fleet' or h.bot_id = b.id)
        and not exists (select 1 from sessions s where s.bot_id = b.id and s.status = 'open')`,
    ),
    visits: await one(sql`select coalesce(sum(session_number), 0) n from bots`),
    rows,
  };
}
