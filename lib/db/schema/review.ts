import { sql } from "drizzle-orm";
import { bigserial, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { bots } from "./bots";
import { moment } from "./columns";

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
