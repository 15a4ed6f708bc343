import { sql } from "drizzle-orm";
import { bigserial, boolean, index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bots } from "./bots";
import { document, moment } from "./columns";
import type { TurnTarget } from "./lifecycle";

/** Words that a check refused, once a turn and text, for operators to look at. `at` is domain time, the others real. */
export const refusedDrafts = pgTable(
  "refused_drafts",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    at: moment().notNull(),
    realAt: moment().notNull(),
    botId: text()
      .notNull()
      .references(() => bots.id, { onDelete: "cascade" }),
    turnId: text().notNull(),
    kind: text().$type<"post" | "comment">().notNull(),
    text: text().notNull(),
    reason: text().notNull(),
    state: text().$type<"open" | "seen">().notNull().default("open"),
    closedAt: moment(),
    closedBy: text(),
  },
  (t) => [
    uniqueIndex("refused_drafts_turn").on(t.turnId, sql`md5("text")`),
    index("refused_drafts_state").on(t.state, t.id),
    index("refused_drafts_at").on(t.at),
    index("refused_drafts_bot").on(t.botId),
  ],
);

export const reviewModes = ["off", "delay", "approve"] as const;
export type ReviewMode = (typeof reviewModes)[number];

export const reviewDraftStates = [
  "waiting",
  "scheduled",
  "publishing",
  "published",
  "rejected",
  "expired",
  "dropped",
] as const;
export type ReviewDraftState = (typeof reviewDraftStates)[number];

/** What a bot under review has written and not yet published: finished, paid for and checked, with its picture. Real time. */
export const reviewDrafts = pgTable(
  "review_drafts",
  {
    id: bigserial({ mode: "number" }).primaryKey(),
    botId: text()
      .notNull()
      .references(() => bots.id, { onDelete: "cascade" }),
    galleryId: text().notNull(),
    /** The turn that made it. */
    turnId: text().notNull(),
    kind: text().$type<"post" | "comment">().notNull(),
    state: text().$type<ReviewDraftState>().notNull().default("waiting"),
    createdAt: moment().notNull(),
    /** Undecided or unpublished by then, it is never published. */
    expiresAt: moment().notNull(),
    /** Not before this; null while nobody has agreed. */
    publishAt: moment(),
    /** The post that a comment is for. */
    itemId: text(),
    targets: document<TurnTarget[]>().notNull(),
    /** Words and picture, as its turn had them (`lib/fleet/turns/work.ts`). */
    work: document<unknown>().notNull(),
    /** The comment that it answers. */
    answered: document<{ by: string; text: string }>(),
    edited: boolean().notNull().default(false),
    decidedAt: moment(),
    /** Null where nobody was asked: it was only delayed. */
    decidedBy: text(),
    /** Why it was rejected, or was not published. */
    reason: text(),
    /** `fleet.state_number` when it was agreed to: after a stop somebody has to agree anew. */
    agreedUnder: integer(),
    tries: integer().notNull().default(0),
    publishTurnId: text(),
  },
  (t) => [
    uniqueIndex("review_drafts_turn").on(t.turnId),
    index("review_drafts_state").on(t.state, t.id),
    index("review_drafts_bot").on(t.botId, t.state),
    index("review_drafts_item")
      .on(t.itemId)
      .where(sql`state in ('waiting', 'scheduled', 'publishing')`),
    index("review_drafts_expiry")
      .on(t.expiresAt)
      .where(sql`state in ('waiting', 'scheduled')`),
  ],
);
