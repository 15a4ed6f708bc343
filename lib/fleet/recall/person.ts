/** A user is met where a bot liked or commented on a post of theirs, or began a comment with their handle. */
import { and, eq, or, sql, type SQL } from "drizzle-orm";
import { intents } from "@/lib/db/schema";

const literal = (handle: string): string => handle.replaceAll(/[^\p{L}\p{N}_]/gu, "\\$&");
const END = "(?![[:alnum:]_-])";

/** A regular expression of Postgres that finds the handle as a whole word: only for texts about them, since handles may be common words. */
export const handlePattern = (handle: string): string => `(?<![[:alnum:]_.-])${literal(handle)}${END}`;

/** Finds where they are addressed, in any text. */
export const mentionPattern = (handle: string): string => `@${literal(handle)}${END}`;

/** Finds them in a record in JSON, also in one that is quoted inside another: addressed, or as whose words or post it is. */
export const recordPattern = (handle: string): string =>
  `${mentionPattern(handle)}|"(by|to|author|authorHandle|handle|username)\\\\?": ?\\\\?"${literal(handle)}\\\\?"`;

/** SQL: one of a turn's targets is a post of theirs. */
export function targetsOf(targets: SQL | unknown, handle: string): SQL {
  return sql`exists (select 1 from jsonb_array_elements(${targets}) target where lower(target ->> 'authorHandle') = ${handle})`;
}

// The conditions below are written as the indexes `intents_author`, `intents_authorless` and `intents_addressed` are: else none is used.
const byAuthor = (handle: string): SQL => sql`lower(${intents.authorHandle}) = ${handle}`;

/** Older records know the author from the turn alone. */
const byTurn = (handle: string): SQL => sql`(${intents.authorHandle} is null and ${intents.kind} in ('like', 'comment')
  and exists (select 1 from turns t cross join lateral jsonb_array_elements(t.targets) target where t.id = ${intents.turnId}
    and target ->> 'itemId' = ${intents.itemId} and lower(target ->> 'authorHandle') = ${handle}))`;

/** Characters of a comment's first word that its index holds. */
const WORD_INDEXED = 64;

function addressedTo(handle: string): SQL {
  const word = [...(`@${handle}`.split(" ")[0] ?? "")].slice(0, WORD_INDEXED).join("");
  const whole = `@${handle.replaceAll(/[\\%_]/g, "\\$&")} %`;
  return sql`(${intents.kind} = 'comment' and ${intents.text} like '@%'
    and lower(left(split_part(${intents.text}, ' ', 1), 64)) = ${word} and lower(${intents.text}) like ${whole})`;
}

/** SQL: an intent's post is theirs. */
export function onTheirPost(identity: string, handle: string): SQL {
  return sql`(${intents.galleryId} = ${identity} and (${byAuthor(handle)} or ${byTurn(handle)}))`;
}

/** What bots did to this user, as far as it reached the gallery or may have. */
export function contactsWith(identity: string, handle: string): SQL | undefined {
  return and(
    eq(intents.galleryId, identity),
    sql`${intents.kind} in ('like', 'comment')`,
    or(byAuthor(handle), byTurn(handle), addressedTo(handle)),
  );
}
