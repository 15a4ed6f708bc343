/** Runs are in memory only while something happens to them; ten thousand sleepers are ten thousand rows. */
import { sql } from "drizzle-orm";
import type { DbOrTx } from "@/lib/db/db";
import { query, texts } from "./sql";
import type { EventPayload, RunRow } from "./types";

export interface RunState {
  id: string;
  functionId: string;
  eventText: string;
  event: EventPayload;
  reqVersion: number;
  lane: string | null;
  parentItem: string | null;
  /** Settled steps in the order they settled: step id to memo, as JSON text. */
  steps: Map<string, string>;
  /** Ids of the queue items the run still waits for. */
  open: Set<string>;
  ended: boolean;
  /** How many holders need it in memory. */
  uses: number;
}

export function toRunState(row: RunRow): RunState {
  return {
    id: row.id,
    functionId: row.functionId,
    eventText: row.event,
    event: JSON.parse(row.event) as EventPayload,
    reqVersion: row.reqVersion,
    lane: row.lane,
    parentItem: row.parentItem,
    steps: new Map(),
    open: new Set(),
    ended: row.status !== "running",
    uses: 0,
  };
}

export class Runs {
  private readonly loaded = new Map<string, RunState>();

  get(id: string): RunState | undefined {
    return this.loaded.get(id);
  }

  /** Loads what is missing. Call it only inside the writer's turn, or a stale row may replace a newer state. */
  async load(db: DbOrTx, ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.loaded.has(id));
    if (missing.length === 0) return;
    const rows = await query<RunRow & { steps: [string, string][] | null; open: string[] | null }>(
      db,
      sql`select r.id, r.function_id as "functionId", r.status, r.event, r.req_version as "reqVersion", r.lane,
        r.parent_item as "parentItem",
        (select json_agg(json_build_array(s.step_id, s.output) order by s.seq, s.step_id)
          from engine_steps s where s.run_id = r.id) as steps,
        (select json_agg(q.id) from engine_queue q where q.run_id = r.id) as open
        from engine_runs r where r.id in ${texts(missing)} and r.status = 'running'`,
    );
    for (const row of rows) {
      const run = toRunState(row);
      for (const [stepId, memo] of row.steps ?? []) run.steps.set(stepId, memo);
      for (const itemId of row.open ?? []) run.open.add(itemId);
      this.loaded.set(run.id, run);
    }
  }

  hold(run: RunState): void {
    run.uses++;
  }

  release(run: RunState): void {
    run.uses--;
    if (run.uses <= 0) this.loaded.delete(run.id);
  }

  /** Forgets what was loaded in passing and nobody holds. */
  sweep(): void {
    for (const run of this.loaded.values()) if (run.uses <= 0) this.loaded.delete(run.id);
  }

  clear(): void {
    for (const run of this.loaded.values()) run.ended = true;
    this.loaded.clear();
  }
}
