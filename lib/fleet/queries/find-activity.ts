/**
 * Law: a page of the log costs what the page is long. What is asked is cut into parts of which each has an index in the order of the page, and
 * the heads of the parts are merged: no part is counted, and none is read further than the page.
 */
import { and, asc, desc, eq, gt, gte, ilike, inArray, lt, lte, or, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { rowsOf } from "@/lib/db/rows";
import { activities, bots } from "@/lib/db/schema";
import { activityWords, wordsIn } from "@/lib/db/schema/activity-words";
import type { ListActivityInput } from "../contracts/activity";

/** How far back signs are looked for that are no words, and writing without blanks: nothing keeps those in order. */
const NEWEST = 50_000;
/** How far back a word is looked for row by row, before it is looked up. */
const NEAR = 2000;
/** In more parts than these there is too much to read for that. */
const NEAR_PARTS = 6;
const WITHOUT_BLANKS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** Beginnings shorter than this begin too many words to be looked up. */
const SHORT = 3;

/** Kinds and results, in parts: results other than done are few and have an index of their own, done is nearly everything. */
function partsOf({ botId, from, to, kinds, results }: ListActivityInput): (SQL | undefined)[] {
  const ofKinds = kinds.length > 0 ? inArray(activities.kind, kinds) : undefined;
  const ofResults = results.length > 0 ? inArray(activities.result, results) : undefined;
  // One bot's rows are few, and a span of time has its own order.
  if (botId || from || to) return [and(ofKinds, ofResults)];
  const isRare = results.length > 0 && !results.includes("done");
  if (kinds.length === 0) return isRare ? results.map((result) => eq(activities.result, result)) : [ofResults];
  const byKind = kinds.map((kind) => eq(activities.kind, kind));
  if (!isRare) return byKind.map((kind) => and(kind, ofResults));
  return byKind.flatMap((kind) => results.map((result) => and(kind, eq(activities.result, result))));
}

/** `looked`: what the words' own index answers. */
type Part = { where: SQL | undefined; looked?: SQL };

/** What is said or named so, in parts: words are looked up by how they begin, names by what they contain. */
function textParts(db: Db, text: string): Part[] {
  const like = `%${text.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
  const named = inArray(activities.botId, db.select({ id: bots.id }).from(bots).where(ilike(bots.name, like)));
  const words = wordsIn(text);
  if (words.length === 0 || WITHOUT_BLANKS.test(text)) {
    const said = or(ilike(activities.text, like), sql`${activities.detail} ->> 'quote' ilike ${like}`);
    return [
      { where: and(sql`${activities.id} > (select max(id) from activities) - ${NEWEST}::int`, said) },
      { where: named },
    ];
  }
  const long = words.filter((word) => word.length >= SHORT);
  const query = (long.length > 0 ? long : words).map((word) => `${word}:*`).join(" & ");
  const looked = sql`${activityWords} @@ to_tsquery('simple', ${query})`;
  const short = long.length > 0 ? words.filter((word) => word.length < SHORT) : [];
  const begins = short.map((word) => sql`concat_ws(' ', "text", "detail" ->> 'quote') ~* ${`\\m${word}`}`);
  return [{ where: and(...begins), looked }, { where: named }];
}

/** Where the page begins. In a span of time it follows the time, in which the keys are only nearly. */
async function afterKey(db: Db, { before, after }: ListActivityInput, isTimed: boolean): Promise<SQL | undefined> {
  const newer = after === undefined ? undefined : gt(activities.id, after);
  if (!before) return newer;
  const [last] = isTimed
    ? await db.select({ at: activities.at }).from(activities).where(eq(activities.id, before))
    : [];
  if (!last) return and(newer, lt(activities.id, before));
  const at = sql`${last.at.toISOString()}::timestamptz`;
  return and(newer, sql`(${activities.at}, ${activities.id}) < (${at}, ${before}::bigint)`);
}

/** The rows of a page, and one more where there are more: ids in the order in which they are shown, the oldest first with `after`. */
export async function findActivity(db: Db, input: ListActivityInput): Promise<number[]> {
  const { botId, from, to, text, after, limit } = input;
  const isForward = after !== undefined;
  const isTimed = !isForward && (from !== undefined || to !== undefined);
  const everywhere = and(
    botId ? eq(activities.botId, botId) : undefined,
    from ? gte(activities.at, new Date(from)) : undefined,
    to ? lte(activities.at, new Date(to)) : undefined,
    await afterKey(db, input, isTimed),
  );
  const [direction, most] = [isForward ? asc : desc, limit + 1];
  const texts: Part[] = text ? textParts(db, text) : [{ where: undefined }];
  const parts = partsOf(input);
  // Of one bot and of a span of time there is an order to follow; elsewhere a word may be said as good as never.
  const isAnywhere = !botId && !isForward && !isTimed;
  if (text && isAnywhere && parts.length <= NEAR_PARTS) {
    // A word that is often said fills the page from here; any other has few rows, and is looked up.
    const newest = parts.map(
      (part) =>
        sql`(select * from ${activities} where ${and(everywhere, part) ?? sql`true`} order by id desc limit ${NEAR})`,
    );
    const near = sql`(select * from (${sql.join(newest, sql` union all `)}) newest order by id desc limit ${NEAR})`;
    const says = or(...texts.map(({ where, looked }) => and(looked, where)));
    const filled = rowsOf<{ id: number }>(
      await db.execute(
        sql`select id::float8 as id from ${near} as activities where ${says} order by id desc limit ${most}`,
      ),
    );
    if (filled.length === most) return filled.map(({ id }) => id);
  }
  const headOf = (where: SQL | undefined): SQL =>
    db
      .select({ id: activities.id, at: activities.at })
      .from(activities)
      .where(where)
      .orderBy(...(isTimed ? [desc(activities.at)] : []), direction(activities.id))
      .limit(most)
      .getSQL();
  // Nothing is known of how often a new word is said: left to guess, a database may read the whole log for it.
  const lookedUp = (looked: SQL, where: SQL | undefined): SQL =>
    sql`select id, at from (select * from ${activities} where ${looked} offset 0) as activities
      where ${and(everywhere, where) ?? sql`true`} order by id desc limit ${most}`;
  const heads = texts.flatMap(({ where, looked }) =>
    isAnywhere && looked
      ? [lookedUp(looked, and(where, or(...parts)))]
      : parts.map((part) => headOf(and(everywhere, part, looked, where))),
  );
  const merged = sql.join(
    heads.map((head) => sql`(${head})`),
    sql` union `,
  );
  const order = isTimed ? sql`at desc, id desc` : isForward ? sql`id` : sql`id desc`;
  const rows = await db
    .select({ id: sql<number>`id::float8` })
    .from(sql`(${merged}) heads`)
    .orderBy(order)
    .limit(most);
  return rows.map(({ id }) => id);
}
