import { bigint, bigserial, boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { activityWords } from "./activity-words";
import { bots } from "./bots";
import { document, moment } from "./columns";

export const turnKinds = ["browse", "like", "comment", "post"] as const;
export type TurnKind = (typeof turnKinds)[number];

/** A visit. Times are domain time. */
export const sessions = pgTable(
  "sessions",
  {
    id: text().primaryKey(),
    botId: text()
      .notNull()
      .references(() => bots.id, { onDelete: "cascade" }),
    number: integer().notNull(),
    lease: integer().notNull(),
    visit: text().$type<"content" | "silent">().notNull(),
    status: text().$type<"open" | "closed" | "abandoned">().notNull(),
    plannedAt: moment().notNull(),
    openedAt: moment().notNull(),
    openedRealAt: moment().notNull(),
    closedAt: moment(),
    turnCount: integer().notNull(),
  },
  (t) => [
    uniqueIndex("sessions_bot_number").on(t.botId, t.number),
    index("sessions_open")
      .on(t.status)
      .where(sql`status = 'open'`),
    index("sessions_bot_opened").on(t.botId, t.openedAt),
  ],
);

export const turnStatuses = ["planned", "working", "waiting", "done", "refused", "skipped", "given_up"] as const;
export type TurnStatus = (typeof turnStatuses)[number];

export type TurnTarget = { itemId: string; title: string; authorHandle: string; imageUrl?: string; tags?: string[] };

/** One decision of a session and what became of it. `work` keeps texts and pictures between steps; `trace` the dice and candidates. */
export const turns = pgTable(
  "turns",
  {
    id: text().primaryKey(),
    sessionId: text()
      .notNull()
      .references(() => sessions.id, { onDelete: "cascade" }),
    botId: text().notNull(),
    index: integer().notNull(),
    kind: text().$type<TurnKind>().notNull(),
    count: integer().notNull().default(1),
    dueAt: moment().notNull(),
    status: text().$type<TurnStatus>().notNull().default("planned"),
    reason: text(),
    targets: document<TurnTarget[]>().notNull(),
    work: document<unknown>(),
    trace: document<unknown>(),
    finishedAt: moment(),
    costMicros: bigint({ mode: "number" }).notNull().default(0),
  },
  (t) => [
    uniqueIndex("turns_session_index").on(t.sessionId, t.index),
    index("turns_bot_due").on(t.botId, t.dueAt),
    index("turns_traced")
      .on(t.dueAt)
      .where(sql`trace is not null`),
  ],
);

export const intentStatuses = ["permitted", "done", "refused", "unknown", "given_up"] as const;
export type IntentStatus = (typeof intentStatuses)[number];

/**
 * A permitted side effect on the gallery, written before the request and settled after it. A row still `permitted` after its permit
 * ran out means that the process died with the outcome unknown. Permit and settle times are real, `at` is domain time.
 */
export const intents = pgTable(
  "intents",
  {
    id: text().primaryKey(),
    key: text().notNull(),
    turnId: text().notNull(),
    sessionId: text().notNull(),
    botId: text()
      .notNull()
      .references(() => bots.id, { onDelete: "cascade" }),
    galleryId: text().notNull(),
    ordinal: integer().notNull(),
    kind: text().$type<"render" | "post" | "comment" | "like">().notNull(),
    lease: integer().notNull(),
    status: text().$type<IntentStatus>().notNull(),
    itemId: text(),
    /** Whose post it is, of likes and comments. */
    authorHandle: text(),
    /** The comment that a comment answers, by its id at the gallery. */
    replyTo: text(),
    text: text(),
    imageUrl: text(),
    remoteId: text(),
    sends: integer().notNull().default(0),
    reads: integer().notNull().default(0),
    at: moment().notNull(),
    permittedAt: moment().notNull(),
    permitUntil: moment().notNull(),
    settleAt: moment(),
    finishedAt: moment(),
    reason: text(),
    costMicros: bigint({ mode: "number" }).notNull().default(0),
    /** Its bot's memory holds it: set in the transaction that wrote it there, so that nothing is remembered twice. */
    remembered: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex("intents_key").on(t.key),
    index("intents_turn").on(t.turnId),
    index("intents_session").on(t.sessionId),
    index("intents_bot_kind_at").on(t.botId, t.kind, t.at),
    index("intents_item").on(t.itemId, t.botId),
    // What bots did to one user: whose post it was, older rows that do not say it, and whom a comment answers.
    index("intents_author").on(sql`lower(author_handle)`),
    index("intents_authorless")
      .on(t.galleryId)
      .where(sql`author_handle is null and kind in ('like', 'comment')`),
    index("intents_addressed")
      .on(sql`lower(left(split_part("text", ' ', 1), 64))`)
      .where(sql`kind = 'comment' and "text" like '@%'`),
    index("intents_unsettled")
      .on(t.settleAt)
      .where(sql`status in ('permitted', 'unknown')`),
    index("intents_unremembered")
      .on(t.botId)
      .where(sql`status = 'done' and not remembered`),
  ],
);

export type ActivityKind =
  | TurnKind
  | "created"
  | "started"
  | "paused"
  | "resumed"
  | "stopped"
  | "woken"
  | "held"
  | "released"
  | "replanned"
  | "failing"
  | "edited"
  | "retired"
  | "restarted";

/** The log that operators read: one row a finished turn or state change. `at` is domain time, `realAt` real. */
export const activities = pgTable(
  "activities",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    realAt: moment().notNull(),
    botId: text().references(() => bots.id, { onDelete: "cascade" }),
    sessionId: text(),
    turnId: text(),
    kind: text().$type<ActivityKind>().notNull(),
    result: text().$type<"done" | "refused" | "skipped" | "given_up" | "info" | "failed">().notNull(),
    text: text().notNull(),
    itemId: text(),
    itemTitle: text(),
    imageUrl: text(),
    count: integer().notNull().default(1),
    costMicros: bigint({ mode: "number" }).notNull().default(0),
    detail: document<Record<string, unknown>>(),
  },
  (t) => [
    index("activities_bot").on(t.botId, t.id),
    index("activities_kind").on(t.kind, t.id),
    // With all that is counted of a day: the rows themselves are not read.
    index("activities_day").on(t.at, t.botId, t.kind, t.result, t.count),
    index("activities_bot_day").on(t.botId, t.at),
    // What did not go well is little, and looked for among much.
    index("activities_result")
      .on(t.result, t.id)
      .where(sql`result <> 'done'`),
    index("activities_words").using("gin", activityWords),
    uniqueIndex("activities_turn").on(t.turnId, t.kind),
  ],
);

/** Events that follow a commit. Written in it, sent after it with `eventId` as the deduplication id. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    eventId: text().notNull(),
    name: text().notNull(),
    data: document<Record<string, unknown>>().notNull(),
    createdAt: moment().notNull(),
    attempts: integer().notNull().default(0),
    lastError: text(),
  },
  (t) => [uniqueIndex("outbox_event").on(t.eventId)],
);

/** Posts drafted or rendered but not published: paid for, so used before anything new is made. Real time. */
export const stock = pgTable(
  "stock",
  {
    id: text().primaryKey(),
    botId: text()
      .notNull()
      .references(() => bots.id, { onDelete: "cascade" }),
    galleryId: text().notNull(),
    title: text().notNull(),
    caption: text().notNull(),
    idea: document<unknown>().notNull(),
    imageUrl: text(),
    renderedAt: moment(),
    createdAt: moment().notNull(),
    /** Of words drawn ahead, which nobody has looked at yet; absent where a turn had approved them. */
    expiresAt: moment(),
    /** As whom they were written. */
    personaVersion: integer(),
  },
  (t) => [index("stock_bot").on(t.botId, t.createdAt)],
);
