/** What a worker does so that an emergency stop can be measured: loads the fleet, lets the gallery hang, stops, waits for quiet. */
import { eq, sql } from "drizzle-orm";
import { rowsOf } from "@/lib/db/migrate";
import { fleet } from "@/lib/db/schema";
import { emergencyStop, reArmFleet } from "@/lib/fleet/commands/steer-fleet";
import { planBots } from "@/lib/fleet/lifecycle/plan";
import { sleepingBotIds } from "@/lib/fleet/lifecycle/sleeping-bots";
import { systemContext } from "@/lib/server/context";
import { getSandbox } from "@/lib/server/sandbox";

const HANG_MS = 60_000;
/** What is open so long after a stop is named. */
const LATE_MS = 1900;
const LOADED = 5;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Seen = { begun: number; closed?: number; write: boolean; what: string };
let seen: Seen[] = [];
let watching = false;

/** From now on every request to the gallery is seen to begin, and to end or be cut. */
async function watch(): Promise<void> {
  if (watching) return;
  watching = true;
  const sandbox = await getSandbox();
  const { handle } = sandbox;
  sandbox.handle = (request) => {
    const what = `${request.method} ${new URL(request.url).pathname}`;
    const one: Seen = { begun: Date.now(), write: request.method !== "GET", what };
    seen.push(one);
    const close = () => void (one.closed ??= Date.now());
    request.signal.addEventListener("abort", close, { once: true });
    return handle(request).finally(close);
  };
}

/** Reads begun after the stop settle what it cut: they are not what it has to end. */
const stillOpen = (since = Infinity) =>
  seen.filter((one) => one.closed === undefined && (one.write || one.begun <= since));
const openRequests = (since = Infinity) => stillOpen(since).length;

async function livePermits(): Promise<number> {
  const { db } = await systemContext("chaos");
  const now = new Date(Date.now()).toISOString();
  const found = await db.execute(
    sql`select count(*)::int n from intents where status = 'permitted' and permit_until > ${now}::timestamptz`,
  );
  return rowsOf<{ n: number }>(found)[0]?.n ?? 0;
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
  seen = [];
  faults.set({ rules: [{ id: "hang", latencyMs: HANG_MS }] });
  for (let look = 0; look < 100 && openRequests() < LOADED; look++) await pause(50);
  return { open: openRequests(), permits: await livePermits() };
}

export async function stop() {
  const asked = Date.now();
  const ctx = await systemContext("chaos");
  await emergencyStop.run(ctx, {});
  const [row] = await ctx.db.select({ at: fleet.stateAt }).from(fleet).where(eq(fleet.id, 1));
  return { asked, stored: row?.at?.getTime() ?? asked, answered: Date.now() };
}

/**
 * Waits until nothing is open and no permit lives, then some more, to see that nothing begins.
 * `since` is when the stop was stored. In one process the switch has fallen a little before, at `switched`: what is read from then on settles.
 */
export async function quiet(order: { since?: number; switched?: number; waitMs?: number }) {
  const { since = 0, switched = since, waitMs = 3000 } = order;
  let quietAt = 0;
  let late: string[] = [];
  const until = Date.now() + 30_000;
  while (quietAt === 0 && Date.now() < until) {
    if (late.length === 0 && Date.now() - since > LATE_MS)
      late = stillOpen(switched).map(({ what, begun }) => `${what} (${begun - since} ms)`);
    if (openRequests(switched) === 0 && (await livePermits()) === 0) quietAt = Date.now();
    else await pause(20);
  }
  await pause(waitMs);
  const later = seen.filter((one) => one.begun > since);
  const writes = later.filter((one) => one.write);
  return {
    quietMs: quietAt === 0 ? -1 : quietAt - since,
    late,
    lastBegunMs: Math.max(0, ...writes.map((one) => one.begun - since)),
    // What was cut is settled by reads, which a stop must not keep from being made.
    readsAfter: later.length - writes.length,
  };
}
