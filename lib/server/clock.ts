// Law: domain time belongs to the clock row; against a real gallery it is real time.
import { max } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { activities, sandboxItems } from "@/lib/db/schema";
import { checkpointClock, type DomainClock, openClock } from "@/lib/fleet/clock/domain-clock";
import { getDb } from "./db";
import { getEnv } from "./env";

const CHECKPOINT_MS = 5000;
const SANDBOX_SPEED = 60;

const shared = globalThis as { __fleetClock?: Promise<DomainClock>; __fleetClockTimer?: NodeJS.Timeout };

/** The latest domain time that anything bears: a process that was killed had moved on since its last checkpoint. */
async function latestMoment(db: Db): Promise<number | undefined> {
  const [logged] = await db.select({ at: max(activities.at) }).from(activities);
  const [posted] = await db.select({ at: max(sandboxItems.createdAt) }).from(sandboxItems);
  const moments = [logged?.at, posted?.at].flatMap((at) => (at ? [at.getTime()] : []));
  return moments.length > 0 ? Math.max(...moments) : undefined;
}

export function getClock(): Promise<DomainClock> {
  if (shared.__fleetClock) return shared.__fleetClock;
  const env = getEnv();
  const opened = getDb().then(async (db) =>
    openClock(db, {
      realNow: Date.now,
      start: env.clock.start?.getTime(),
      speed: env.clock.speed ?? SANDBOX_SPEED,
      frozenWhileDown: env.studio === null,
      notBefore: await latestMoment(db),
    }),
  );
  shared.__fleetClock = opened;
  opened.catch(() => delete shared.__fleetClock);
  return opened;
}

/** Saves virtual time every few seconds while this process lives; real time needs no saving. */
export function startCheckpoints(): void {
  if (getEnv().studio !== null || shared.__fleetClockTimer) return;
  shared.__fleetClockTimer = setInterval(() => {
    saveClock().catch(() => undefined);
  }, CHECKPOINT_MS);
  shared.__fleetClockTimer.unref();
}

export async function saveClock(): Promise<void> {
  if (getEnv().studio !== null || !shared.__fleetClock) return;
  await checkpointClock(await getDb(), await shared.__fleetClock);
}

export function stopCheckpoints(): void {
  clearInterval(shared.__fleetClockTimer);
  delete shared.__fleetClockTimer;
}
