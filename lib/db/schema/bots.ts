import { bigserial, index, integer, pgTable, real, text, uniqueIndex } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";
import { document, moment } from "./columns";

/** Kinds of users the fleet imitates; each start brings the catalogue's own up to date and leaves others alone. */
export const archetypes = pgTable("archetypes", {
  id: text().primaryKey(),
  name: text().notNull(),
  description: text().notNull(),
  weight: real().notNull(),
  tier: text().notNull(),
  definition: document<unknown>().notNull(),
  updatedAt: moment().notNull(),
});

export const botStatuses = ["stopped", "running", "failing", "retired"] as const;
export type BotStatus = (typeof botStatuses)[number];

/** One bot. `lease` rises with each start, resume and re-plan; whatever carries an older one must not act. */
export const bots = pgTable(
  "bots",
  {
    id: text().primaryKey(),
    galleryId: text().notNull(),
    handle: text().notNull(),
    name: text().notNull(),
    archetypeId: text()
      .notNull()
      .references(() => archetypes.id),
    tier: text().notNull(),
    timeZone: text().notNull(),
    persona: document<unknown>().notNull(),
    personaVersion: integer().notNull().default(1),
    status: text().$type<BotStatus>().notNull().default("stopped"),
    statusReason: text(),
    statusSince: moment().notNull(),
    studioUserId: text(),
    provisionState: text().$type<"pending" | "done" | "failed">().notNull().default("pending"),
    provisionError: text(),
    lease: integer().notNull().default(0),
    sessionNumber: integer().notNull().default(0),
    opening: text().$type<"due" | "done">().notNull().default("due"),
    timing: document<unknown>(),
    nextWakeAt: moment(),
    nextVisit: text().$type<"content" | "silent">(),
    lastActionAt: moment(),
    lastActivityId: integer(),
    /** What it remembers (`lib/behavior/memory`); none yet is an empty one. The version rises with each change of it. */
    memory: document<unknown>(),
    memoryVersion: integer().notNull().default(0),
    /** How its words are reviewed; null for as the fleet's are. */
    reviewMode: text().$type<"off" | "delay" | "approve">(),
    restarts: integer().notNull().default(0),
    restartWindowAt: moment(),
    createdAt: moment().notNull(),
    retiredAt: moment(),
    /** All that a bot is found by, kept together: looking into ten thousand personas takes many times as long. */
    findable: text().generatedAlwaysAs(
      sql`"name" || chr(10) || "handle" || chr(10) || replace("time_zone", '_', ' ') || chr(10) || "time_zone" || chr(10) || coalesce("persona" ->> 'city', '') || chr(10) || coalesce("persona" ->> 'interests', '')`,
    ),
  },
  (t) => [
    uniqueIndex("bots_gallery_handle").on(t.galleryId, t.handle),
    index("bots_unprovisioned")
      .on(t.provisionState)
      .where(sql`provision_state <> 'done'`),
    index("bots_status_wake").on(t.status, t.nextWakeAt),
    index("bots_archetype").on(t.archetypeId),
  ],
);

export const holdCauses = [
  "operator",
  "fleet_budget",
  "bot_limit",
  "spending",
  "pictures",
  "platform_pause",
  "credentials",
  "quiet_hours",
  "incident",
  "growth",
  "gallery_changed",
  "reconciling",
  "preparing",
  "account",
  "name_lost",
  "rollout",
] as const;
export type HoldCause = (typeof holdCauses)[number];

/** What keeps a bot, or with scope `fleet` all of them, from moving. `until` is domain time; null means until cleared. */
export const holds = pgTable(
  "holds",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    scope: text().$type<"fleet" | "bot">().notNull(),
    botId: text().references(() => bots.id, { onDelete: "cascade" }),
    cause: text().$type<HoldCause>().notNull(),
    detail: text().notNull(),
    since: moment().notNull(),
    until: moment(),
    recheckAt: moment(),
    createdBy: text().notNull(),
  },
  (t) => [
    uniqueIndex("holds_fleet_cause")
      .on(t.cause)
      .where(sql`scope = 'fleet'`),
    uniqueIndex("holds_bot_cause")
      .on(t.botId, t.cause)
      .where(sql`scope = 'bot'`),
    index("holds_until").on(t.until),
  ],
);
