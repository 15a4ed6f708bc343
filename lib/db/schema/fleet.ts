import { bigint, bigserial, date, index, integer, pgTable, primaryKey, real, text } from "drizzle-orm/pg-core";
import { document, moment } from "./columns";

export type Stage = "shadow" | "canary" | "full";

/** The one row every permit locks (shared) and emergency stop updates. */
export const fleet = pgTable("fleet", {
  id: integer().primaryKey(),
  galleryId: text().notNull(),
  state: text().$type<"armed" | "stopped">().notNull().default("armed"),
  stateBy: text(),
  stateAt: moment(),
  /** Counts stops and re-arms: what came later is told by it, never by two machines' clocks. */
  stateNumber: integer().notNull().default(0),
  /** How far the fleet may go at its gallery: in the shadow of it nothing is sent, a canary sends a few bots. Real time. */
  stage: text().$type<Stage>().notNull().default("full"),
  stageAt: moment(),
  stageBy: text(),
  /** Percent of the usual rate, 10–300. */
  activityLevel: integer().notNull().default(100),
  dayCapMicros: bigint({ mode: "number" }).notNull(),
  /** Further limits of real-time windows; null for none. */
  hourCapMicros: bigint({ mode: "number" }),
  monthCapMicros: bigint({ mode: "number" }),
  botDayCapMicros: bigint({ mode: "number" }),
  picturesPerDay: integer(),
  botPostsPerDay: integer().notNull().default(6),
  botCommentsPerDay: integer().notNull().default(20),
  botLikesPerDay: integer().notNull().default(80),
  /** Most comments and likes that bots together leave on one post. */
  itemBotComments: integer().notNull().default(10),
  itemBotLikes: integer().notNull().default(60),
  /** Most likes and comments of one bot for the posts of one author in a domain day. */
  pairPerDay: integer().notNull().default(5),
  /** Asked by somebody whether it is one, a bot says so, or nothing. It never denies it. */
  disclosure: text().$type<"truthful" | "silent">().notNull().default("truthful"),
  /** Local hours of the bots, 0–23, from which and until which they rest, whatever their rhythm; null for none. */
  quietFrom: integer(),
  quietUntil: integer(),
  /** Whether what bots write is published at once, after a delay in which it can be taken back, or once somebody has approved it. */
  reviewMode: text().$type<"off" | "delay" | "approve">().notNull().default("off"),
  /** Real minutes in which a publication can still be taken back. */
  undoMinutes: integer().notNull().default(10),
  /** Real hours after which a draft that waits is no longer published. */
  draftExpiryHours: integer().notNull().default(24),
  /** Real hours, 0–23 in `attendedZone`, outside which bots write nothing; null for none. */
  attendedFrom: integer(),
  attendedUntil: integer(),
  attendedZone: text(),
  /** Days of the week on which it is so, 1 for Monday; null for every day. */
  attendedDays: integer().array(),
  /** Share of the usual concurrency, 0.05–1, while the gallery is slow or failing; it recovers by itself. */
  pace: real().notNull().default(1),
  paceAt: moment(),
  /** Before this the gallery has asked for no further calls; null for no such wish. Real time. */
  callsFrom: moment(),
  engineSeenAt: moment(),
  updatedAt: moment().notNull(),
});

/** Domain time = virtualEpoch + (real − realEpoch) × speed. One row, checkpointed while the process lives. */
export const clock = pgTable("clock", {
  id: integer().primaryKey(),
  realEpoch: moment().notNull(),
  virtualEpoch: moment().notNull(),
  speed: real().notNull(),
});

/**
 * What was reserved and spent in one real-time window, which begins on `day` (UTC). Scopes: `fleet` for the day, `hour:<0-23>`, `month`,
 * `bot:<id>` for a bot's day, in micro-dollars; `pictures` for the day, in pictures.
 */
export const budgetDays = pgTable(
  "budget_days",
  {
    day: date({ mode: "string" }).notNull(),
    scope: text().notNull(),
    reservedMicros: bigint({ mode: "number" }).notNull().default(0),
    spentMicros: bigint({ mode: "number" }).notNull().default(0),
    /** When its use first made the fleet save. Real time. */
    savingSince: moment(),
  },
  (t) => [primaryKey({ columns: [t.day, t.scope] })],
);

/** Every paid or metered call: reserved before it starts, settled after it ends. */
export const modelCalls = pgTable(
  "model_calls",
  {
    id: text().primaryKey(),
    at: moment().notNull(),
    day: date({ mode: "string" }).notNull(),
    botId: text(),
    turnId: text(),
    purpose: text().notNull(),
    provider: text().notNull(),
    model: text().notNull(),
    status: text().$type<"reserved" | "done" | "failed" | "lost">().notNull(),
    reservedMicros: bigint({ mode: "number" }).notNull(),
    /** Generated pictures that it asks for. */
    pictures: integer().notNull().default(0),
    costMicros: bigint({ mode: "number" }).notNull().default(0),
    inputTokens: integer().notNull().default(0),
    cachedTokens: integer().notNull().default(0),
    outputTokens: integer().notNull().default(0),
    latencyMs: integer(),
    error: text(),
  },
  (t) => [
    index("model_calls_bot").on(t.botId, t.at),
    // With all that is counted of a day.
    index("model_calls_daily").on(t.day, t.purpose, t.provider),
    index("model_calls_spent").on(t.at, t.botId, t.costMicros),
    index("model_calls_turn").on(t.turnId),
  ],
);

/** Who did what to the fleet. Real time. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    actorId: text(),
    actorName: text().notNull(),
    action: text().notNull(),
    subject: text(),
    detail: document<Record<string, unknown>>(),
  },
  (t) => [index("audit_log_at").on(t.at)],
);

/** Long work an operator asked for, with progress, such as preparing a lived-in gallery. */
export const jobs = pgTable("jobs", {
  id: text().primaryKey(),
  kind: text().notNull(),
  status: text().$type<"running" | "done" | "failed">().notNull(),
  done: integer().notNull().default(0),
  total: integer().notNull(),
  note: text(),
  error: text(),
  input: document<Record<string, unknown>>().notNull(),
  startedBy: text().notNull(),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
});
