/** Stops the fleet again and again under full load while the gallery hangs: no request begins after the stop, and soon nothing is open. */
import { draw } from "@/lib/behavior/rng";
import { baseEnvironment } from "./kills";
import { Life } from "./life";
import type { ChaosState } from "./state";

/** Milliseconds: what lifecycle.md promises for one process, and across two. */
const BARS = { one: { lastBegun: 0, quiet: 2000 }, two: { lastBegun: 5000, quiet: 7000 } };

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function runStops(
  plan: { stops: number; seed: string; apart: boolean },
  state: ChaosState,
  databaseUrl: string | undefined,
): Promise<void> {
  const { totals } = state;
  const bars = plan.apart ? BARS.two : BARS.one;
  const environment = baseEnvironment(state, databaseUrl);
  const worker = await Life.begin(environment);
  if (!state.resumed) await worker.ask({ do: "create", count: totals.bots, seed: plan.seed });
  const operator = plan.apart ? await Life.begin({ ...environment, CHAOS_ROLE: "console" }) : worker;
  const quiets: number[] = [];
  const begun: number[] = [];
  const loads: number[] = [];
  let reads = 0;
  for (let round = 1; round <= plan.stops; round++) {
    const loaded = await worker.ask({ do: "load", delayMs: 200 + draw(plan.seed, "stop", round) * 1200 });
    const stopped = await operator.ask({ do: "stop" });
    // In one process the switch falls before the database is asked, and what counts is the moment the stop was stored.
    const since = Number(stopped["stored"]);
    const switched = plan.apart ? since : Number(stopped["asked"]);
    const found = await worker.ask({ do: "quiet", since, switched, waitMs: plan.apart ? 6000 : 1500 });
    const [quietMs, lastBegunMs] = [Number(found["quietMs"]), Number(found["lastBegunMs"])];
    reads += Number(found["readsAfter"]);
    loads.push(Number(loaded["open"]));
    quiets.push(quietMs);
    begun.push(lastBegunMs);
    if (Number(loaded["open"]) === 0) totals.faults.push(`stop ${round}: nothing was under way`);
    if (quietMs < 0 || quietMs > bars.quiet)
      totals.faults.push(`stop ${round}: quiet only after ${quietMs} ms: ${(found["late"] as string[]).join(", ")}`);
    if (lastBegunMs > bars.lastBegun) totals.faults.push(`stop ${round}: a change was sent ${lastBegunMs} ms after it`);
  }
  if (plan.apart) await operator.kill("SIGTERM");
  await worker.kill("SIGTERM");
  for (const fault of totals.faults) console.error(`FAULT ${fault}`);
  console.log(
    `${plan.stops} emergency stops on ${totals.db}, ${plan.apart ? "asked for by another process" : "one process"}, ${totals.bots} bots, ` +
      `${median(loads)} requests open (median): quiet after ${median(quiets)} ms (median), ${Math.max(...quiets)} ms (most); ` +
      `last change sent ${Math.max(...begun)} ms after the stop, ${reads} reads that settle what was cut; ${totals.faults.length} faults`,
  );
}
