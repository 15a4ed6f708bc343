/** History is bounded: seen event ids for the deduplication window, ended runs for the retention time. */
import { sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { DEDUPE_MS } from "./accept";
import { query } from "./sql";

const CHUNK_ROWS = 500;
export const PRUNE_EVERY_MS = 10 * 60_000;

/** Deletes in short statements, so that nobody waits long behind it. */
export async function prune(db: Db, nowMs: number, retentionMs: number): Promise<number> {
  let total = 0;
  for (let deleted = CHUNK_ROWS; deleted === CHUNK_ROWS; total += deleted) {
    const rows = await query(
      db,
      sql`with old as (select id from engine_runs where ended_at < ${nowMs - retentionMs} order by ended_at limit ${CHUNK_ROWS}),
        steps as (delete from engine_steps where run_id in (select id from old))
        delete from engine_runs where id in (select id from old) returning 1`,
    );
    deleted = rows.length;
  }
  await query(db, sql`delete from engine_events where received_at < ${nowMs - DEDUPE_MS}`);
  await query(db, sql`delete from engine_throttles where arrival_at < ${nowMs - DEDUPE_MS}`);
  return total;
}
