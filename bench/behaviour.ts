/** How fast the behaviour code decides: days of a fleet simulated in memory, and the report about them. */
import { runBattery } from "@/lib/behavior/realism/battery";
import { simulatedFleet } from "@/lib/behavior/simulate/fleet";
import { simulate } from "@/lib/behavior/simulate/simulate";
import type { Report } from "./index";

const FROM = Date.parse("2026-03-02T00:00:00Z");
const DAYS = 28;
const BOTS = 200;
const SEEDS = ["1", "2", "3"];

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function benchBehaviour(report: Report): Promise<void> {
  const rates: number[] = [];
  const seconds: number[] = [];
  const judging: number[] = [];
  for (const seed of SEEDS) {
    const bots = simulatedFleet({ count: BOTS, seed });
    const began = performance.now();
    const events = [...simulate({ bots, from: FROM, until: FROM + DAYS * 86_400_000 })];
    const lived = performance.now();
    runBattery({ events, from: FROM, days: DAYS });
    seconds.push((lived - began) / 1000);
    rates.push((events.length / (lived - began)) * 1000);
    judging.push((performance.now() - lived) / 1000);
  }
  report({ name: "simulated_turns_per_s", value: median(rates), unit: "1/s", n: SEEDS.length });
  report({ name: "simulate_200x28_s", value: median(seconds), unit: "s", n: SEEDS.length });
  report({ name: "judge_200x28_s", value: median(judging), unit: "s", n: SEEDS.length });
}
