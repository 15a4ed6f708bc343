import { sql } from "drizzle-orm";

/** What separates words where the database's own parser would read a path, a host or a compound. Without the semicolon: its tools stumble over it. */
const MARKS = `-/.@:_,!?()[]{}"#&*+<=>^|~%“”‘’–—…«»·'`;
const blanks = " ".repeat([...MARKS].length);

/**
 * SQL: the words of a row of `activities`, as its index keeps them; of a statement over that table alone. Spelled as in the index, or the
 * index is not used.
 */
export const activityWords = sql.raw(
  `to_tsvector('simple', translate("text" || ' ' || coalesce("detail" ->> 'quote', ''), '${MARKS.replaceAll("'", "''")}', '${blanks}'))`,
);

/** The same words of what somebody looks for; empty where it has none. */
export function wordsIn(text: string): string[] {
  const spaced = [...text].map((one) => (MARKS.includes(one) || !/[\p{L}\p{N}\p{M}]/u.test(one) ? " " : one)).join("");
  return spaced.toLowerCase().split(" ").filter(Boolean);
}
