import type { FleetContext } from "../context";
import { readFleet } from "../lifecycle/fleet-row";

const LOOK_EVERY_MS = 1000;

/**
 * Runs a call that a stop must cut short. In this process the switch aborts it at once; a stop that another process committed is seen
 * by looking at the fleet row once a second.
 */
export async function watchStop<T>(ctx: FleetContext, call: (signal: AbortSignal) => Promise<T>): Promise<T> {
  return ctx.stop.guard(async (signal) => {
    const elsewhere = new AbortController();
    const timer = setInterval(() => {
      readFleet(ctx.db).then(
        (fleet) => fleet.state === "stopped" && elsewhere.abort(new Error("The fleet was stopped.")),
        () => undefined,
      );
    }, LOOK_EVERY_MS);
    try {
      return await call(AbortSignal.any([signal, elsewhere.signal]));
    } finally {
      clearInterval(timer);
    }
  });
}
