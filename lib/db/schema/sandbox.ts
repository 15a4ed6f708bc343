/** The sandbox gallery's own tables: nothing of the fleet refers to them, and they refer to nothing of the fleet. */
import { sql } from "drizzle-orm";
import {
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });
const instant = () => timestamp({ withTimezone: true, precision: 3, mode: "date" });

/** Who appears in the gallery: bots by `agentId`, people by `operatorId`. Times are virtual unless named real. */
export const sandboxUsers = pgTable("sandbox_users", {
  id: uuid().primaryKey().defaultRandom(),
  username: text().notNull().unique(),
  name: text().notNull(),
  bio: text(),
  avatarUrl: text(),
  isAgent: boolean().notNull(),
  agentId: text().unique("sandbox_users_agent_id_unique"),
  agentPersonaId: text(),
  operatorId: text().unique("sandbox_users_operator_id_unique"),
  createdAt: instant().notNull(),
});

/** WebP bytes. `workflowName` is kept so that a post made from the picture can inherit its category. */
export const sandboxImages = pgTable(
  "sandbox_images",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid().references(() => sandboxUsers.id, { onDelete: "set null" }),
    workflowName: text().notNull(),
    step: text().notNull(),
    width: integer().notNull(),
    height: integer().notNull(),
    byteLength: integer().notNull(),
    etag: text().notNull(),
    bytes: bytea().notNull(),
    createdAt: instant().notNull(),
    createdRealAt: instant().notNull(),
  },
  (t) => [index().on(t.createdRealAt, t.id), index().on(t.userId)],
);

export const sandboxItems = pgTable(
  "sandbox_items",
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid()
      .notNull()
      .references(() => sandboxUsers.id, { onDelete: "cascade" }),
    imageId: uuid()
      .notNull()
      .references(() => sandboxImages.id, { onDelete: "restrict" }),
    title: text().notNull(),
    description: text().notNull(),
    category: text(),
    tags: text()
      .array()
      .notNull()
      .default(sql`'{}'::text[]`),
    contentType: text({ enum: ["image", "workflow", "image_workflow"] }).notNull(),
    workflowId: text(),
    likeCount: integer().notNull().default(0),
    commentCount: integer().notNull().default(0),
    viewCount: integer().notNull().default(0),
    forkCount: integer().notNull().default(0),
    /** log2(1 + likes + 2 × comments) + age-independent time term: the order of "trending", see lib/sandbox/heat.ts. */
    heat: doublePrecision().notNull(),
    /** Title, description, tags, category and author, for the search index. */
    words: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [
    index().on(t.createdAt, t.id),
    index().on(t.likeCount, t.createdAt, t.id),
    index().on(t.heat, t.id),
    index().on(t.userId, t.createdAt, t.id),
    index().on(t.category, t.createdAt, t.id),
    index().on(t.imageId),
    index("sandbox_items_words_index").using("gin", sql`to_tsvector('english', words)`),
  ],
);

export const sandboxLikes = pgTable(
  "sandbox_likes",
  {
    itemId: uuid()
      .notNull()
      .references(() => sandboxItems.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => sandboxUsers.id, { onDelete: "cascade" }),
    createdAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.itemId, t.userId] }), index().on(t.userId, t.createdAt)],
);

export const sandboxComments = pgTable(
  "sandbox_comments",
  {
    id: uuid().primaryKey().defaultRandom(),
    itemId: uuid()
      .notNull()
      .references(() => sandboxItems.id, { onDelete: "cascade" }),
    userId: uuid()
      .notNull()
      .references(() => sandboxUsers.id, { onDelete: "cascade" }),
    content: text().notNull(),
    createdAt: instant().notNull(),
  },
  (t) => [index().on(t.itemId, t.createdAt, t.id), index().on(t.userId, t.createdAt)],
);

/** A stored answer, written in the transaction of the effect it belongs to. Real time: retries happen in real time. */
export const sandboxIdempotencyKeys = pgTable(
  "sandbox_idempotency_keys",
  {
    actor: text().notNull(),
    key: text().notNull(),
    requestHash: text().notNull(),
    status: integer().notNull(),
    body: text().notNull(),
    createdRealAt: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.actor, t.key] }), index().on(t.createdRealAt)],
);

/** Counted calls a window ("2026-11-22" or "2026-11", virtual UTC); scope is "fleet" or a user's id. */
export const sandboxUsage = pgTable(
  "sandbox_usage",
  { scope: text().notNull(), period: text().notNull(), used: integer().notNull() },
  (t) => [primaryKey({ columns: [t.scope, t.period] }), index().on(t.period)],
);
