/** Whom or what the fleet is to leave alone goes out of every memory at once, in one statement. */
import { sql, type SQL } from "drizzle-orm";
import { spokenWords } from "@/lib/behavior/left-alone";
import type { Tx } from "@/lib/db/db";
import { bots } from "@/lib/db/schema";
import { botLockOrder } from "../lifecycle/lock-order";
import { handlePattern, mentionPattern } from "../recall/person";

const without = (part: string, test: SQL): SQL => sql`jsonb_build_object(${part}::text,
  (select coalesce(jsonb_agg(entry order by nth), '[]'::jsonb)
    from jsonb_array_elements(coalesce(${bots.memory} -> ${part}, '[]'::jsonb)) with ordinality as list(entry, nth) where not (${test})))`;

const has = (part: string, test: SQL): SQL =>
  sql`exists (select 1 from jsonb_array_elements(coalesce(${bots.memory} -> ${part}, '[]'::jsonb)) entry where ${test})`;

/** Bots are locked in the order in which everyone locks them. */
async function drop(tx: Tx, tests: Record<string, SQL>, where?: SQL): Promise<number> {
  const parts = Object.entries(tests);
  const any = sql.join(
    parts.map(([part, test]) => has(part, test)),
    sql` or `,
  );
  const left = sql.join([sql`${bots.memory}`, ...parts.map(([part, test]) => without(part, test))], sql` || `);
  const found = sql`select id from bots where memory is not null ${where ?? sql``} and (${any}) order by ${botLockOrder} for update`;
  const changed = await tx
    .update(bots)
    .set({ memory: left, memoryVersion: sql`${bots.memoryVersion} + 1` })
    .where(sql`${bots.id} in (${found})`)
    .returning({ id: bots.id });
  return changed.length;
}

/**
 * @param handle in lower case, without @
 * @param identity on which gallery they have it; on all when absent
 * @returns how many bots knew them
 */
export function forgetPersonEverywhere(tx: Tx, handle: string, identity?: string): Promise<number> {
  const tests = {
    people: sql`lower(entry ->> 'handle') = ${handle}`,
    words: sql`entry ->> 'text' ~* ${handlePattern(handle)}`,
    projects: sql`entry ->> 'title' ~* ${mentionPattern(handle)}`,
    told: sql`entry ->> 'text' ~* ${handlePattern(handle)}`,
  };
  return drop(tx, tests, identity === undefined ? undefined : sql`and gallery_id = ${identity}`);
}

/** @param value as from `blockValue` */
export function forgetTopicEverywhere(tx: Tx, value: string): Promise<number> {
  const words = `%${spokenWords(value).replaceAll(/[\\%_]/g, "\\$&")}%`;
  const spoken = (text: SQL) =>
    sql`' ' || regexp_replace(lower(${text}), '[^[:alnum:]]+', ' ', 'g') || ' ' like ${words}`;
  return drop(tx, {
    topics: spoken(sql`(entry ->> 'topic')`),
    projects: spoken(sql`(entry ->> 'title') || ' ' || (entry ->> 'subject') || ' ' || (entry ->> 'tags')`),
  });
}
