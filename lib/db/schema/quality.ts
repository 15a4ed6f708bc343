import { boolean, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { document, moment } from "./columns";

/**
 * How much the gallery was like a place in the 28 days before one night: one row a night and gallery. All but `made_real_at` is domain
 * time. The documents are read by `lib/fleet/contracts/quality.ts`.
 */
export const qualityReports = pgTable(
  "quality_reports",
  {
    id: text().primaryKey(),
    galleryId: text().notNull(),
    /** The night it belongs to, as the date on which it ends. */
    night: text().notNull(),
    periodFrom: moment().notNull(),
    periodUntil: moment().notNull(),
    madeAt: moment().notNull(),
    madeRealAt: moment().notNull(),
    madeBy: text().notNull(),
    light: text().$type<"green" | "amber" | "red" | "none">().notNull(),
    sentence: text().notNull(),
    livedDays: integer().notNull(),
    bots: integer().notNull(),
    judged: integer().notNull(),
    events: integer().notNull(),
    /** Bots the figures rest on, when the fleet is too large to read whole. */
    sampled: integer(),
    metrics: document<unknown>().notNull(),
    plots: document<unknown>().notNull(),
    spreads: document<unknown>().notNull(),
    standouts: document<unknown>().notNull(),
    controls: document<unknown>().notNull(),
    classifierRan: boolean().notNull(),
    /** What fell since, with who has taken note of it. */
    falls: document<unknown>().notNull(),
  },
  (t) => [uniqueIndex("quality_reports_night").on(t.galleryId, t.night)],
);
