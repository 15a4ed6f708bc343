/** What a worker does so that an emergency stop can be measured: loads the fleet, lets the gallery hang, stops, waits for quiet. */
import { eq } from "drizzle-orm";
import { fleet } from "@/lib/db/schema";
import { emergencyStop, reArmFleet } from "@/lib/fleet/commands/steer-fleet";
import { planBots } from "@/lib/fleet/lifecycle/plan";
import { sleepingBotIds } from "@/lib/fleet/lifecycle/sleeping-bots";
import { systemContext } from "@/lib/server/context";
import { getSandbox } from "@/lib/server/sandbox";
import { livePermits, RequestLog, untilQuiet } from "./request-log";

const HANG_MS = 60_000;
const LOADED = 5;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const log = new RequestLog();
let watching = false;

/** From now on every request to the gallery is seen to begin, and to end or be cut. */
async function watch(): Promise<void> {
  if (watching) return;
  watching = true;
  const sandbox = await getSandbox();
  const { handle } = sandbox;
  sandbox.handle = (request) => log.watch(request, handle);
}

/** Everybody at work, then a gallery that answers nobody; resolves when enough requests hang. */
export async function load({ delayMs = 500 }: { delayMs?: number }) {
  await watch();
  const ctx = await systemContext("chaos");
  const { faults } = await getSandbox();
  faults.set({ rules: [] });
  await reArmFleet.run({ ...ctx, actor: { kind: "system", name: "chaos" } }, {});
  await ctx.db.transaction(async (tx) =>
    planBots(tx, ctx, await sleepingBotIds(tx), { newLease: true, wakeNow: true }),
  );
  await ctx.flushOutbox();
  await pause(delayMs);
  log.forget();
  faults.set({ rules: [{ id: "hang", latencyMs: HANG_MS }] });
  for (let look = 0; look < 100 && log.open() < LOADED; look++) await pause(50);
  return { open: log.open(), permits: await livePermits(ctx.db) };
}

export async function stop() {
  const asked = Date.now();
  const ctx = await systemContext("chaos");
  await emergencyStop.run(ctx, {});
  const [row] = await ctx.db.select({ at: fleet.stateAt }).from(fleet).where(eq(fleet.id, 1));
  return { asked, stored: row?.at?.getTime() ?? asked, answered: Date.now() };
}

export async function quiet(order: { since?: number; switched?: number; waitMs?: number }) {
  return untilQuiet(log, (await systemContext("chaos")).db, order);
}
