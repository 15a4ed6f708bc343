import { bigint, bigserial, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { bots } from "./bots";
import { document, moment } from "./columns";

/** A fault that many bots share, one open at a time for what they all depend on. Real time. */
export const incidents = pgTable(
  "incidents",
  {
    id: text().primaryKey(),
    dependency: text().$type<"studio" | "studio_writes" | "model">().notNull(),
    state: text().$type<"open" | "probing" | "closed">().notNull(),
    reason: text().notNull(),
    failures: integer().notNull(),
    probes: integer().notNull().default(0),
    openedAt: moment().notNull(),
    nextProbeAt: moment(),
    /** Since when the fleet tries for itself, unheld, whether changes are taken again; null while it does not. */
    trialAt: moment(),
    closedAt: moment(),
  },
  (t) => [
    uniqueIndex("incidents_open")
      .on(t.dependency)
      .where(sql`state <> 'closed'`),
    index("incidents_opened").on(t.openedAt),
  ],
);

/** A call that failed in passing, kept for as long as it can still be one of many that make an incident. Real time. */
export const faults = pgTable(
  "faults",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    dependency: text().$type<"studio" | "studio_writes" | "model">().notNull(),
    /** `heard`: failed, and the gallery has answered since. */
    kind: text().$type<"failed" | "heard" | "unclear" | "limited">().notNull(),
    botId: text(),
    /** The post or turn that a failed change was about. */
    about: text(),
    reason: text().notNull(),
  },
  (t) => [index("faults_recent").on(t.dependency, t.at)],
);

/** A word to the operator's webhook, written with what it is about and sent afterwards. `key` is said once. Real time. */
export const alerts = pgTable(
  "alerts",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    key: text().notNull(),
    kind: text().notNull(),
    title: text().notNull(),
    detail: text().notNull(),
    path: text().notNull(),
    state: text().$type<"waiting" | "sent" | "dead">().notNull(),
    attempts: integer().notNull().default(0),
    nextTryAt: moment(),
    lastError: text(),
    createdAt: moment().notNull(),
    sentAt: moment(),
  },
  (t) => [
    uniqueIndex("alerts_key").on(t.key),
    index("alerts_waiting")
      .on(t.nextTryAt)
      .where(sql`state = 'waiting'`),
  ],
);

/** A request that the gallery or the model refused for good, kept with the answer until someone has looked. Real time. */
export const deadLetters = pgTable(
  "dead_letters",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    cause: text().notNull(),
    botId: text().references(() => bots.id, { onDelete: "cascade" }),
    turnId: text(),
    kind: text().notNull(),
    request: document<Record<string, unknown>>().notNull(),
    answer: document<Record<string, unknown>>().notNull(),
    reason: text().notNull(),
    state: text().$type<"open" | "retried" | "discarded" | "settled">().notNull().default("open"),
    closedAt: moment(),
    closedBy: text(),
  },
  (t) => [
    index("dead_letters_state").on(t.state, t.cause, t.id),
    uniqueIndex("dead_letters_turn").on(t.turnId, t.kind),
  ],
);

/** What a program may carry instead of a session; only a digest of it is kept. Real time. */
export const apiTokens = pgTable(
  "api_tokens",
  {
    id: text().primaryKey(),
    name: text().notNull(),
    digest: text().notNull(),
    role: text().$type<"viewer" | "operator" | "owner">().notNull(),
    createdBy: text().notNull(),
    createdAt: moment().notNull(),
    lastUsedAt: moment(),
    revokedAt: moment(),
  },
  (t) => [uniqueIndex("api_tokens_digest").on(t.digest)],
);

/** Whom and what the bots leave alone: a user's handle, or a word. */
export const blocks = pgTable(
  "blocks",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    kind: text().$type<"user" | "topic">().notNull(),
    value: text().notNull(),
    reason: text(),
    createdBy: text().notNull(),
    createdAt: moment().notNull(),
  },
  (t) => [uniqueIndex("blocks_value").on(t.kind, t.value)],
);

/** One thing that a bot made and that is to leave the gallery, or that its staff have to take away by hand. */
export const removals = pgTable(
  "removals",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    jobId: text().notNull(),
    botId: text().notNull(),
    kind: text().$type<"post" | "comment">().notNull(),
    itemId: text().notNull(),
    remoteId: text().notNull(),
    text: text(),
    state: text().$type<"waiting" | "done" | "by_hand" | "failed">().notNull(),
    reason: text(),
    finishedAt: moment(),
  },
  (t) => [
    uniqueIndex("removals_thing").on(t.jobId, t.kind, t.remoteId),
    index("removals_state").on(t.jobId, t.state),
    index("removals_remote").on(t.remoteId),
  ],
);

/** What is left of pruned activity: counts by domain hour. */
export const activityHours = pgTable(
  "activity_hours",
  {
    hour: moment().notNull(),
    botId: text().notNull(),
    kind: text().notNull(),
    n: bigint({ mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.hour, t.botId, t.kind] })],
);

/** How often each topic of the console has gone stale: what a browser that lost its stream compares. */
export const liveVersions = pgTable("live_versions", {
  topic: text().primaryKey(),
  version: bigint({ mode: "number" }).notNull(),
});
