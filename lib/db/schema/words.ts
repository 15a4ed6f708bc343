import { boolean, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/** What the fleet said in the last 30 days, as `lib/content/text-sketch.ts` sketches it: no words. Written with the permit to publish. */
export const saidTexts = pgTable(
  "said_texts",
  {
    turnId: text().primaryKey(),
    /** Domain time. */
    at: moment().notNull(),
    digest: text().notNull(),
    brief: boolean().notNull(),
    /** Brief, and said by somebody before. */
    repeats: boolean().notNull(),
    grams: integer().array().notNull(),
    bands: integer().array().notNull(),
  },
  (t) => [
    index("said_texts_at").on(t.at),
    index("said_texts_digest").on(t.digest),
    index("said_texts_bands").using("gin", t.bands),
  ],
);
