/** Months of a small fleet's life on the real stack: outages, budgets, restarts, summer time; nothing stuck, nothing unbounded, memory flat. */
import type { FaultPlan } from "@/lib/sandbox/faults/plan";
import { baseEnvironment } from "./kills";
import { Life } from "./life";
import type { ChaosState } from "./state";

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Machine time that one day of the soak may take. */
const DAY_WITHIN_MS = 15 * 60_000;
/** Both summer times of this year's spring lie in the first month. */
const START = Date.parse("2026-03-03T12:00:00.000Z");
const OUTAGE: FaultPlan = { rules: [{ id: "down", answer: "unavailable" }] };
const BUDGET: FaultPlan = { rules: [{ id: "day", answer: "fleet_daily_budget", times: 1 }] };
/** Rows of tables that hold what happened lately, not what is kept: they may not grow with the days. */
const PASSING = /^(outbox|holds|auth_rate|faults$)/;
/** Rows that end with a day or a week of the machine's time, which a soak does not reach: they may grow with the visits, not faster. */
const BY_VISITS = /^(engine_|sandbox_idempotency)/;
const EARLY_DAY = 15;

type Standing = {
  now: number;
  virtual: number;
  rssMb: number;
  failing: number;
  held: number;
  stuck: number;
  visits: number;
  rows: Record<string, number>;
};

export async function runSoak(
  plan: { days: number; seed: string; level: number },
  state: ChaosState,
  databaseUrl: string | undefined,
): Promise<void> {
  const { totals } = state;
  const environment = {
    ...baseEnvironment(state, databaseUrl),
    CHAOS_JUMP: String(START),
  };
  let life = await Life.begin(environment);
  await life.ask({ do: "create", count: totals.bots, seed: plan.seed, level: plan.level });
  const until = async (virtualAt: number, faults?: FaultPlan) =>
    (await life.ask({ do: "live", virtualAt, faults }, DAY_WITHIN_MS)) as unknown as Standing;
  let early: Standing | null = null;
  const visits: number[] = [];
  let last: Standing | null = null;
  let rssThen = 0;
  for (let day = 1; day <= plan.days; day++) {
    const midnight = START + (day - 1) * DAY_MS;
    if (day % 7 === 3) await until(midnight + 2 * HOUR_MS, OUTAGE);
    if (day % 10 === 5) await until(midnight + 3 * HOUR_MS, BUDGET);
    const found = await until(midnight + DAY_MS);
    if (found.stuck > 0) totals.faults.push(`day ${day}: ${found.stuck} bots are stuck`);
    if (found.failing > 0) totals.faults.push(`day ${day}: ${found.failing} bots are failing`);
    // An outage with its back-off, or a budget that is used up, may cost most of a day.
    visits.push(found.visits);
    const before = visits.at(-4);
    if (before !== undefined && found.visits - before < (totals.bots * plan.level) / 100)
      totals.faults.push(`day ${day}: only ${found.visits - before} visits in three days`);
    if (day % 10 === 0) console.log(`day ${day}: ${found.visits} visits, ${found.rssMb} MB, ${found.held} holds`);
    if (day === EARLY_DAY) early = found;
    if (day > 5 && day <= 15) rssThen = Math.max(rssThen, found.rssMb);
    last = found;
    if (day % 15 === 0 && day < plan.days) {
      await life.kill();
      life = await Life.begin({ ...environment, CHAOS_JUMP: String(found.now) });
    }
  }
  await life.kill("SIGTERM");
  if (!last) return;
  for (const [name, rows] of Object.entries(last.rows)) {
    const then = early?.rows[name];
    if (!early || then === undefined) continue;
    if (PASSING.test(name) && rows > 3 * then + 200) totals.faults.push(`${name} has grown to ${rows} rows`);
    if (BY_VISITS.test(name) && rows / last.visits > (1.3 * then) / early.visits)
      totals.faults.push(`${name} grows faster than the visits: ${rows} rows`);
  }
  if (rssThen > 0 && last.rssMb > rssThen * 1.3)
    totals.faults.push(`memory has grown from ${rssThen} to ${last.rssMb} MB`);
  for (const fault of totals.faults) console.error(`FAULT ${fault}`);
  console.log(
    `soak on ${totals.db}: ${totals.bots} bots, ${plan.days} days, ${last.visits} visits; memory ${rssThen} MB then, ${last.rssMb} MB now; ` +
      `${totals.faults.length} faults`,
  );
}
