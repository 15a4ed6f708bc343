/** What the embedded engine remembers: enough to go on from the last finished step after a kill -9, and no more. */
import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, primaryKey, text, timestamp } from "drizzle-orm/pg-core";

const millis = () => bigint({ mode: "number" });

/** Ids of events seen, so that the same id makes runs only once in 24 hours. The payload lives in the runs. */
export const engineEvents = pgTable(
  "engine_events",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    receivedAt: millis().notNull(),
  },
  (t) => [index("engine_events_received_at_idx").on(t.receivedAt)],
);

export const engineRuns = pgTable(
  "engine_runs",
  {
    id: text().primaryKey(),
    functionId: text().notNull(),
    status: text({ enum: ["running", "completed", "failed", "cancelled"] }).notNull(),
    /** The triggering event as JSON text: `jsonb` would refuse escaped NULs and reorder keys. */
    event: text().notNull(),
    reqVersion: integer().notNull(),
    /** The concurrency key's value, copied to every queue item of the run. */
    lane: text(),
    /** The queue item of the `step.invoke` that waits for this run. */
    parentItem: text(),
    createdAt: millis().notNull(),
    endedAt: millis(),
    output: text(),
  },
  (t) => [
    index("engine_runs_open_idx")
      .on(t.functionId)
      .where(sql`${t.endedAt} is null`),
    index("engine_runs_ended_at_idx")
      .on(t.endedAt)
      .where(sql`${t.endedAt} is not null`),
  ],
);

/** Settled steps only: a row here is a step that will never run again. */
export const engineSteps = pgTable(
  "engine_steps",
  {
    runId: text().notNull(),
    stepId: text().notNull(),
    seq: integer().notNull(),
    output: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.runId, t.stepId] })],
);

/** Everything that will happen: a call, a sleep, a wait, an invoke, a cron tick. A run with no row here is over. */
export const engineQueue = pgTable(
  "engine_queue",
  {
    id: text().primaryKey(),
    runId: text().notNull(),
    functionId: text().notNull(),
    kind: text({ enum: ["start", "call", "sleep", "wait", "invoke", "cron"] }).notNull(),
    stepId: text().notNull(),
    dueAt: millis().notNull(),
    attempt: integer().notNull(),
    generation: integer().notNull(),
    matchKey: text(),
    lane: text(),
  },
  (t) => [
    index("engine_queue_due_at_idx").on(t.dueAt, t.id),
    index("engine_queue_run_id_idx").on(t.runId),
    index("engine_queue_match_key_idx")
      .on(t.matchKey)
      .where(sql`${t.matchKey} is not null`),
  ],
);

/** cancelOn subscriptions of runs that have not ended. */
export const engineCancels = pgTable(
  "engine_cancels",
  {
    matchKey: text().notNull(),
    runId: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.matchKey, t.runId] }), index("engine_cancels_run_id_idx").on(t.runId)],
);

/** Theoretical arrival time of the next run for each throttle key (GCRA). */
export const engineThrottles = pgTable("engine_throttles", {
  key: text().primaryKey(),
  arrivalAt: millis().notNull(),
});

/** The single owner. `epoch` fences writes of an owner that was replaced while it was frozen. */
export const engineOwner = pgTable("engine_owner", {
  id: integer().primaryKey(),
  ownerId: text().notNull(),
  epoch: integer().notNull(),
  pid: integer().notNull(),
  host: text().notNull(),
  processStart: text().notNull(),
  heartbeatAt: timestamp({ withTimezone: true }).notNull(),
});
