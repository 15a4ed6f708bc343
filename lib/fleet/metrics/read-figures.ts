// Law: what is measured of the fleet is in the database, so that every process tells the same; each reading is bounded by an index, a day or a count.
import { and, asc, count, eq, gt, inArray, min, notExists, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { activities, alerts, bots, deadLetters, holds, incidents, intents, outbox, sessions } from "@/lib/db/schema";
import { turnKinds } from "@/lib/db/schema";
import { windowsNow } from "../budget/stage-now";
import type { DomainClock } from "../clock/domain-clock";
import { readFleet } from "../lifecycle/fleet-row";
import { type CallFigures, readCalls } from "./read-calls";

/** Turns of so long before now are counted, of the newest so many lines of the log. */
export const TURNS_WINDOW_MS = 15 * 60_000;
const NEWEST_LINES = 20_000;

type Count<Labels extends string> = Record<Labels, string> & { n: number };

/** Ages and delays in real milliseconds; money in micro-dollars. */
export type FleetFigures = {
  stopped: boolean;
  engineSeenMs: number | null;
  bots: Count<"status">[];
  holds: Count<"scope" | "cause">[];
  sessionsOpen: number;
  turns: Count<"kind" | "result">[];
  outbox: { waiting: number; oldestMs: number };
  /** How long the bot that is most overdue has not woken; 0 while none is. */
  overdueWakeMs: number;
  unsettled: { n: number; oldestMs: number };
  incidents: Count<"dependency">[];
  deadLetters: number;
  alertsWaiting: number;
  /** Share of each limit that is spent or reserved; a limit of 0 is used up. */
  budget: { window: string; share: number; used: number; limit: number }[];
  calls: CallFigures;
};

const n = count().as("n");

async function recentTurns(db: Db, realNow: number): Promise<FleetFigures["turns"]> {
  const newest = db
    .select({ kind: activities.kind, result: activities.result, realAt: activities.realAt })
    .from(activities)
    .orderBy(sql`${activities.id} desc`)
    .limit(NEWEST_LINES)
    .as("newest");
  return db
    .select({ kind: newest.kind, result: newest.result, n })
    .from(newest)
    .where(and(gt(newest.realAt, new Date(realNow - TURNS_WINDOW_MS)), inArray(newest.kind, [...turnKinds])))
    .groupBy(newest.kind, newest.result);
}

async function oldestWake(db: Db): Promise<Date | null> {
  const awake = db
    .select({ one: sql`1` })
    .from(sessions)
    .where(and(eq(sessions.botId, bots.id), eq(sessions.status, "open")));
  const [row] = await db
    .select({ at: bots.nextWakeAt })
    .from(bots)
    .where(and(eq(bots.status, "running"), sql`${bots.nextWakeAt} is not null`, notExists(awake)))
    .orderBy(asc(bots.nextWakeAt))
    .limit(1);
  return row?.at ?? null;
}

async function limits(db: Db, realNow: number): Promise<FleetFigures["budget"]> {
  const windows = await windowsNow(db, realNow);
  return windows.flatMap(({ kind, limit, spent, reserved }) => {
    if (limit === null) return [];
    const used = spent + reserved;
    return [{ window: kind, used, limit, share: limit > 0 ? used / limit : 1 }];
  });
}

export async function readFigures(db: Db, clock: DomainClock): Promise<FleetFigures> {
  const realNow = clock.realNow();
  const ageMs = (at: Date | null | undefined) => (at ? Math.max(0, realNow - at.getTime()) : 0);
  const fleet = await readFleet(db);
  const [byStatus, byCause, [open], turns, [events], wake, [unsettled], troubles, [letters], [said], budget, calls] =
    await Promise.all([
      db.select({ status: bots.status, n }).from(bots).groupBy(bots.status),
      db.select({ scope: holds.scope, cause: holds.cause, n }).from(holds).groupBy(holds.scope, holds.cause),
      db.select({ n }).from(sessions).where(eq(sessions.status, "open")),
      recentTurns(db, realNow),
      db.select({ n, oldest: min(outbox.createdAt) }).from(outbox),
      oldestWake(db),
      db
        .select({ n, oldest: min(intents.permittedAt) })
        .from(intents)
        .where(inArray(intents.status, ["permitted", "unknown"])),
      db
        .select({ dependency: incidents.dependency, n })
        .from(incidents)
        .where(sql`${incidents.state} <> 'closed'`)
        .groupBy(incidents.dependency),
      db.select({ n }).from(deadLetters).where(eq(deadLetters.state, "open")),
      db.select({ n }).from(alerts).where(eq(alerts.state, "waiting")),
      limits(db, realNow),
      readCalls(db, realNow),
    ]);
  return {
    stopped: fleet.state === "stopped",
    engineSeenMs: fleet.engineSeenAt ? ageMs(fleet.engineSeenAt) : null,
    bots: byStatus,
    holds: byCause,
    sessionsOpen: open?.n ?? 0,
    turns,
    outbox: { waiting: events?.n ?? 0, oldestMs: ageMs(events?.oldest) },
    overdueWakeMs: wake ? Math.max(0, realNow - clock.toReal(wake.getTime())) : 0,
    unsettled: { n: unsettled?.n ?? 0, oldestMs: ageMs(unsettled?.oldest) },
    incidents: troubles,
    deadLetters: letters?.n ?? 0,
    alertsWaiting: said?.n ?? 0,
    budget,
    calls,
  };
}
