import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { moment } from "./columns";

/**
 * What a model saw in a post's picture, once for the whole fleet: whoever inserts the row looks, all others use what is there. `asked` stays
 * when the process died over it: a picture is not paid for twice. Real time.
 */
export const seenPictures = pgTable(
  "seen_pictures",
  {
    galleryId: text().notNull(),
    itemId: text().notNull(),
    /** Whose post it is, in lower case. */
    authorHandle: text().notNull(),
    state: text().$type<"asked" | "seen" | "unseen">().notNull(),
    description: text(),
    at: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.galleryId, t.itemId] }),
    index("seen_pictures_at").on(t.at),
    index("seen_pictures_author").on(t.authorHandle),
  ],
);
