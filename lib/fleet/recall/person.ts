/** A user is met where a bot liked or commented on a post of theirs, or began a comment with their handle. */
import { and, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { intents } from "@/lib/db/schema";

/** A regular expression of Postgres that finds the handle as a whole word, in any case. */
export function handlePattern(handle: string): string {
  return `(^|[^[:alnum:]_.-])${handle.replaceAll(/[^\p{L}\p{N}_]/gu, "\\$&")}($|[^[:alnum:]_-])`;
}

/** SQL: one of a turn's targets is a post of theirs. */
export function targetsOf(targets: SQL | unknown, handle: string): SQL {
  return sql`exists (select 1 from jsonb_array_elements(${targets}) target where lower(target ->> 'authorHandle') = ${handle})`;
}

/** What bots did to this user, as far as it reached the gallery or may have. Older records know the author from the turn alone. */
export function contactsWith(identity: string, handle: string): SQL | undefined {
  const older = sql`${intents.authorHandle} is null and exists (select 1 from turns t
    cross join lateral jsonb_array_elements(t.targets) target where t.id = ${intents.turnId}
    and target ->> 'itemId' = ${intents.itemId} and lower(target ->> 'authorHandle') = ${handle})`;
  return and(
    eq(intents.galleryId, identity),
    inArray(intents.kind, ["like", "comment"]),
    or(
      sql`lower(${intents.authorHandle}) = ${handle}`,
      older,
      sql`${intents.kind} = 'comment' and lower(${intents.text}) like ${`@${handle.replaceAll(/[\\%_]/g, "\\$&")} %`}`,
    ),
  );
}
