import { ENGINE_SILENT_MS, tellOperators } from "@/lib/fleet/alerts/watch";
import type { FleetContext } from "@/lib/fleet/context";
import { supervise } from "@/lib/fleet/supervision/supervise";
import { readFleet } from "@/lib/fleet/lifecycle/fleet-row";
import { systemContext } from "@/lib/server/context";
import { logError } from "@/lib/server/log";

const LOOK_EVERY_MS = 90_000;

export type Heartbeat = { engineSilentMs: number; alarm: boolean };

/** Tells and helps at once: either may wait, for a receiver that hangs or for the very engine that is gone. */
export async function lookAtEngine(ctx: FleetContext): Promise<Heartbeat> {
  const { engineSeenAt, updatedAt } = await readFleet(ctx.db);
  const engineSilentMs = ctx.clock.realNow() - (engineSeenAt ?? updatedAt).getTime();
  const alarm = engineSilentMs > ENGINE_SILENT_MS;
  if (alarm) {
    const silentS = Math.round(engineSilentMs / 1000);
    logError("heartbeat", `The engine has been silent for ${silentS} s; looking after the fleet without it.`);
    const told = tellOperators(ctx).catch((error: unknown) => logError("heartbeat", "", error));
    await supervise(ctx).finally(() => told);
  }
  return { engineSilentMs, alarm };
}

/** A second pair of eyes: the supervisor runs on the engine it watches, so someone else must notice when both are silent. */
export async function heartbeat(): Promise<Heartbeat> {
  return lookAtEngine(await systemContext("heartbeat"));
}

/** Where one process is everything, a timer does what an outside scheduler does elsewhere. */
export function startHeartbeat(): void {
  setInterval(() => {
    heartbeat().catch((error: unknown) => logError("heartbeat", "", error));
  }, LOOK_EVERY_MS).unref();
}
