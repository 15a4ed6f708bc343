/** Stops the fleet again and again through one instance while others are at work too, and everything hangs. */
import { draw } from "@/lib/behavior/rng";
import type { ServerDatabase } from "../chaos/server-database";
import type { ChaosState } from "../chaos/state";
import { setStage } from "./stage";
import { begin } from "./verdict";

/** Milliseconds: what lifecycle.md promises across processes. */
const LAST_BEGUN_MS = 5000;
const QUIET_MS = 7000;
const WATCHED_MS = 6000;
const HANG_MS = 60_000;
const LOADED = 4;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function runInstanceStops(
  plan: { stops: number; seed: string },
  state: ChaosState,
  server: ServerDatabase,
  built: string,
): Promise<void> {
  const { totals } = state;
  const stage = await setStage(server, [built, built]);
  const quiets: number[] = [];
  const begun: number[] = [];
  const loads: number[] = [];
  try {
    const operator = await begin(stage, { bots: totals.bots, seed: plan.seed }, totals.faults);
    const { token } = (await operator.ask({ do: "token" })) as unknown as { token: string };
    for (let round = 1; round <= plan.stops; round++) {
      const [asked, other] = draw(plan.seed, "which", round) < 0.5 ? stage.instances : [...stage.instances].reverse();
      await stage.gallery.ask({ do: "settled" });
      if (round > 1) await other?.command("/api/fleet/re-arm", token);
      await operator.ask({ do: "wake" });
      await pause(300 + draw(plan.seed, "stop", round) * 1500);
      const { open } = await stage.gallery.ask({ do: "hang", ms: HANG_MS, loaded: LOADED });
      await asked?.command("/api/fleet/emergency-stop", token);
      const { at } = await operator.ask({ do: "stopped" });
      const found = await stage.gallery.ask({ do: "quiet", since: at, waitMs: WATCHED_MS });
      const [quietMs, lastBegunMs] = [Number(found["quietMs"]), Number(found["lastBegunMs"])];
      loads.push(Number(open));
      quiets.push(quietMs);
      begun.push(lastBegunMs);
      console.log(
        `stop ${round} of ${plan.stops}: ${String(open)} open, quiet after ${quietMs} ms, last change ${lastBegunMs} ms`,
      );
      if (Number(open) === 0) totals.faults.push(`stop ${round}: nothing was under way`);
      if (quietMs < 0 || quietMs > QUIET_MS)
        totals.faults.push(`stop ${round}: quiet only after ${quietMs} ms: ${(found["late"] as string[]).join(", ")}`);
      if (lastBegunMs > LAST_BEGUN_MS)
        totals.faults.push(`stop ${round}: a change was sent ${lastBegunMs} ms after it`);
    }
  } finally {
    await stage.close();
  }
  for (const fault of totals.faults) console.error(`FAULT ${fault}`);
  console.log(
    `${plan.stops} emergency stops at one of 2 instances through Neon's driver, ${stage.setting.wrapping.how}, ${totals.bots} bots, ` +
      `${median(loads)} requests open (median): quiet after ${median(quiets)} ms (median), ${Math.max(...quiets)} ms (most); ` +
      `last change sent ${Math.max(...begun)} ms after the stop; ${totals.faults.length} faults`,
  );
}
