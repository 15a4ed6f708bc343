/** All that one decision changes, gathered so that many decisions become one short transaction. */
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { query, recordset, texts } from "./sql";
import type { EventPayload, Item, RunRow, RunStatus } from "./types";

export interface StepRow {
  runId: string;
  stepId: string;
  seq: number;
  output: string;
}

export class Batch {
  runs: RunRow[] = [];
  items: Item[] = [];
  moved = new Map<string, Item>();
  done: string[] = [];
  steps: StepRow[] = [];
  ended: { id: string; status: RunStatus; output: string; endedAt: number }[] = [];
  versions = new Map<string, number>();
  cancels: { matchKey: string; runId: string }[] = [];
  throttles = new Map<string, number>();
  /** To be accepted in the same transaction, after the rows above. */
  events: EventPayload[] = [];
  /** Invokes of other runs that this decision answers, likewise. */
  settlements: { itemId: string; output: string }[] = [];

  merge(other: Batch): this {
    this.runs.push(...other.runs);
    this.items.push(...other.items);
    for (const [id, item] of other.moved) this.moved.set(id, item);
    this.done.push(...other.done);
    this.steps.push(...other.steps);
    this.ended.push(...other.ended);
    for (const [id, version] of other.versions) this.versions.set(id, version);
    this.cancels.push(...other.cancels);
    for (const [key, arrivalAt] of other.throttles) this.throttles.set(key, arrivalAt);
    this.events.push(...other.events);
    this.settlements.push(...other.settlements);
    return this;
  }
}

/** Writes the rows. Every statement may be repeated without harm; the order is insert, change, delete. */
export async function persist(tx: Tx, batch: Batch): Promise<void> {
  if (batch.runs.length > 0) {
    await query(
      tx,
      sql`insert into engine_runs (id, function_id, status, event, req_version, lane, parent_item, created_at)
      select r.id, r."functionId", r.status, r.event, r."reqVersion", r.lane, r."parentItem", r."createdAt"
      from ${recordset(batch.runs)} as r(id text, "functionId" text, status text, event text, "reqVersion" int, lane text,
        "parentItem" text, "createdAt" bigint) on conflict do nothing`,
    );
  }
  if (batch.cancels.length > 0) {
    await query(
      tx,
      sql`insert into engine_cancels (match_key, run_id) select r."matchKey", r."runId"
      from ${recordset(batch.cancels)} as r("matchKey" text, "runId" text) on conflict do nothing`,
    );
  }
  if (batch.steps.length > 0) {
    await query(
      tx,
      sql`insert into engine_steps (run_id, step_id, seq, output) select r."runId", r."stepId", r.seq, r.output
      from ${recordset(batch.steps)} as r("runId" text, "stepId" text, seq int, output text) on conflict do nothing`,
    );
  }
  if (batch.items.length > 0) {
    await query(
      tx,
      sql`insert into engine_queue (id, run_id, function_id, kind, step_id, due_at, attempt, generation, match_key, lane)
      select r.id, r."runId", r."functionId", r.kind, r."stepId", r."dueAt", r.attempt, r.generation, r."matchKey", r.lane
      from ${recordset(batch.items)} as r(id text, "runId" text, "functionId" text, kind text, "stepId" text, "dueAt" bigint,
        attempt int, generation int, "matchKey" text, lane text) on conflict do nothing`,
    );
  }
  if (batch.moved.size > 0) {
    await query(
      tx,
      sql`update engine_queue q set kind = r.kind, step_id = r."stepId", due_at = r."dueAt", attempt = r.attempt,
      generation = r.generation, match_key = r."matchKey"
      from ${recordset([...batch.moved.values()])} as r(id text, kind text, "stepId" text, "dueAt" bigint, attempt int,
        generation int, "matchKey" text) where q.id = r.id`,
    );
  }
  if (batch.versions.size > 0) {
    const rows = [...batch.versions].map(([id, version]) => ({ id, version }));
    await query(
      tx,
      sql`update engine_runs u set req_version = r.version
      from ${recordset(rows)} as r(id text, version int) where u.id = r.id`,
    );
  }
  if (batch.throttles.size > 0) {
    const rows = [...batch.throttles].map(([key, at]) => ({ key, at }));
    await query(
      tx,
      sql`insert into engine_throttles (key, arrival_at) select r.key, r.at
      from ${recordset(rows)} as r(key text, at bigint) on conflict (key) do update set arrival_at = excluded.arrival_at`,
    );
  }
  if (batch.done.length > 0) await query(tx, sql`delete from engine_queue where id in ${texts(batch.done)}`);
  if (batch.ended.length > 0) {
    await query(
      tx,
      sql`update engine_runs u set status = r.status, output = r.output, ended_at = r."endedAt"
      from ${recordset(batch.ended)} as r(id text, status text, output text, "endedAt" bigint)
      where u.id = r.id and u.ended_at is null`,
    );
    const ids = batch.ended.map((run) => run.id);
    await query(tx, sql`delete from engine_queue where run_id in ${texts(ids)}`);
    await query(tx, sql`delete from engine_cancels where run_id in ${texts(ids)}`);
  }
}
