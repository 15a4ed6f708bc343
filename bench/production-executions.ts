/** What a bot's day costs at Inngest: visits lived through with the very code that runs there, each run, step and sleep counted. */
import { inArray } from "drizzle-orm";
import { bots } from "@/lib/db/schema";
import { DomainClock } from "@/lib/fleet/clock/domain-clock";
import { createBots } from "@/lib/fleet/commands/create-bots";
import type { FleetContext } from "@/lib/fleet/context";
import { runSession, type StepTools } from "@/lib/fleet/lifecycle/run-session";
import { LONGEST_SLEEP_MS, runKey } from "@/lib/fleet/outbox/events";
import { createTestFleet, START } from "@/lib/fleet/testing/test-fleet";
import { SimulatedTime } from "@/lib/fleet/simulation/simulate-days";

const DAY_MS = 86_400_000;
/** The first days are left out: a bot's opening comes sooner than its rhythm, and an empty gallery has little to react to. */
const LIVED = { bots: 24, warmUpDays: 2, days: 5 };

export type Executions = { runs: number; steps: number; sleeps: number; botDays: number };

/**
 * Of each bot and day. An execution is a run or a step of it, sleeps among them, with checkpoints or without. Without checkpoints each is a request
 * to the app as well; with them only what begins a run or follows a sleep.
 */
export function perBotDay({ runs, steps, sleeps, botDays }: Executions) {
  return { executions: (runs + steps + sleeps) / botDays, requests: (runs + sleeps) / botDays };
}

function counting(time: SimulatedTime, seen: Executions | null): StepTools {
  return {
    run: async (_id, work) => {
      if (seen) seen.steps += 1;
      return work();
    },
    sleepUntil: async (_id, until) => {
      if (seen) seen.sleeps += 1;
      time.reach(until.getTime());
    },
  };
}

/** Bots of one tier live beside each other in the sandbox, one visit after the other in the order of their wakes. */
export async function countExecutions(tier: "casual" | "regular" | "power"): Promise<Executions> {
  const fleet = await createTestFleet();
  const seen: Executions = { runs: 0, steps: 0, sleeps: 0, botDays: LIVED.bots * LIVED.days };
  try {
    const { ids } = await createBots.run(fleet.ctx, { count: LIVED.bots, seed: "production", tier, start: true });
    const plannedAt = new Map(ids.map((id) => [id, START]));
    const from = START + LIVED.warmUpDays * DAY_MS;
    const until = from + LIVED.days * DAY_MS;
    for (;;) {
      const rows = await fleet.db.select().from(bots).where(inArray(bots.id, ids));
      const [next] = rows
        .flatMap((bot) => (bot.nextWakeAt ? [{ bot, wakeAt: bot.nextWakeAt.getTime() }] : []))
        .toSorted((a, b) => a.wakeAt - b.wakeAt);
      if (!next || next.wakeAt >= until) return seen;
      const { bot, wakeAt } = next;
      const time = new SimulatedTime(plannedAt.get(bot.id) ?? wakeAt);
      const clock = new DomainClock({ realEpoch: START, virtualEpoch: START, speed: 1 }, time.now);
      const ctx: FleetContext = {
        ...fleet.ctx,
        clock,
        simulated: true,
        wait: async (ms) => time.reach(time.now() + ms),
      };
      const counted = wakeAt >= from ? seen : null;
      if (counted) counted.runs += 1;
      await runSession(counting(time, counted), async () => ctx, {
        botId: bot.id,
        lease: bot.lease,
        session: bot.sessionNumber + 1,
        run: runKey(bot.id, bot.lease),
        sleepUntil: new Date(Math.min(wakeAt, time.now() + LONGEST_SLEEP_MS)).toISOString(),
      });
      plannedAt.set(bot.id, time.now());
    }
  } finally {
    await fleet.close();
  }
}
