/* One life of a fleet under test: boots, obeys lines on standard input, and is killed without warning. */
import { createInterface } from "node:readline";
import { boot } from "@/inngest/boot";
import { provisionBots } from "@/lib/fleet/bots/provision";
import { bulkBots } from "@/lib/fleet/commands/bulk-bots";
import { createBots } from "@/lib/fleet/commands/create-bots";
import { pauseFleet, resumeFleet, setActivityLevel } from "@/lib/fleet/commands/steer-fleet";
import { planBots } from "@/lib/fleet/lifecycle/plan";
import { sleepingBotIds } from "@/lib/fleet/lifecycle/sleeping-bots";
import type { FaultPlan } from "@/lib/sandbox/faults/plan";
import { supervise } from "@/lib/fleet/supervision/supervise";
import { getSandbox } from "@/lib/server/sandbox";
import { systemContext } from "@/lib/server/context";
import { findings, liveness, openIntents, stillRunning } from "./judge";
import { jumpingClock, live } from "./jump";
import { load, quiet, stop } from "./stop-orders";

const say = (message: Record<string, unknown>) => process.stdout.write(`@@${JSON.stringify(message)}\n`);

async function create(count: number, seed: string, level: number) {
  const ctx = await systemContext("chaos");
  await setActivityLevel.run(ctx, { level });
  const made = await createBots.run(ctx, { count, seed, start: false });
  // The gallery may have failed some accounts: they are asked for again until each bot has one.
  for (let round = 0; round < 20 && (await provisionBots(ctx, made.ids)).failed.length > 0; round++);
  const started = await bulkBots.run(ctx, { action: "start", target: { ids: made.ids } });
  return { created: made.ids.length, started: started.changed };
}

/** Wakes every sleeper at once, so that a kill lands in the middle of turns. */
async function wake() {
  const ctx = await systemContext("chaos");
  await supervise(ctx);
  const woken = await ctx.db.transaction(async (tx) =>
    planBots(tx, ctx, await sleepingBotIds(tx), { newLease: true, wakeNow: true }),
  );
  await ctx.flushOutbox();
  return { woken };
}

/** Plans every sleeper an hour from now at the least. */
async function sleep() {
  const ctx = await systemContext("chaos");
  const planned = await ctx.db.transaction(async (tx) =>
    planBots(tx, ctx, await sleepingBotIds(tx), { newLease: true, backoffMs: 3_600_000 }),
  );
  return { planned };
}

/** Stops everything, then waits until nothing is open: late effects of the gallery, intents whose outcome is unknown. */
async function quiesce() {
  const ctx = await systemContext("chaos");
  (await getSandbox()).faults.set({ rules: [] });
  await pauseFleet.run(ctx, {});
  const until = Date.now() + 60_000;
  while (Date.now() < until) {
    await (await getSandbox()).settled();
    await supervise(ctx);
    if ((await openIntents(ctx.db)) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return { open: await openIntents(ctx.db) };
}

/** Lets the fleet live until `virtualAt` (epoch milliseconds of domain time), on the machine's own clock. */
async function pass({ virtualAt = 0 }: Order) {
  const { clock } = await systemContext("chaos");
  while (clock.now() < virtualAt) await new Promise((resolve) => setTimeout(resolve, 500));
  return { virtual: clock.now() };
}

type Order = {
  do: string;
  count?: number;
  seed?: string;
  level?: number;
  delayMs?: number;
  since?: number;
  switched?: number;
  waitMs?: number;
  virtualAt?: number;
  faults?: FaultPlan;
  runs?: string[];
};

const orders: Record<string, (order: Order) => Promise<Record<string, unknown>>> = {
  // Three times the usual rate unless told: more turns to be killed in.
  create: ({ count, seed, level }) => create(count ?? 1, seed ?? "chaos", level ?? 300),
  alive: async () => liveness(await systemContext("chaos")),
  wake,
  sleep,
  turns: async () => ({ turns: (await findings((await systemContext("chaos")).db)).turns, at: Date.now() }),
  quiesce,
  judge: async () => ({ ...(await findings((await systemContext("chaos")).db)) }),
  pass,
  live: async (order) => (engine ? live(engine, order) : {}),
  load,
  stop,
  quiet,
  running: async ({ runs = [] }) => ({ n: await stillRunning((await systemContext("chaos")).db, runs) }),
  resume: async () => ({ ...(await resumeFleet.run(await systemContext("chaos"), {})) }),
};

const { CHAOS_ROLE, CHAOS_JUMP } = process.env;
if (CHAOS_JUMP) jumpingClock(Number(CHAOS_JUMP));
// A console beside the process that carries the engine has a database and no engine.
const engine = CHAOS_ROLE === "console" ? null : await boot();
say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const order = JSON.parse(line) as Order;
  try {
    say({ did: order.do, ...(await orders[order.do]?.(order)) });
  } catch (error) {
    say({ did: order.do, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}
