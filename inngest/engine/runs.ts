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
    const rows = await query<RunRow>(
      db,
      sql`select id, function_id as "functionId", status, event, req_version as "reqVersion", lane, parent_item as "parentItem"
        from engine_runs where id in ${texts(missing)} and status = 'running'`,
    );
    for (const row of rows) this.loaded.set(row.id, toRunState(row));
    const steps = await query<{ runId: string; stepId: string; output: string }>(
      db,
      sql`select run_id as "runId", step_id as "stepId", output from engine_steps
        where run_id in ${texts(missing)} order by run_id, seq, step_id`,
    );
    for (const step of steps) this.loaded.get(step.runId)?.steps.set(step.stepId, step.output);
    const items = await query<{ id: string; runId: string }>(
      db,
      sql`select id, run_id as "runId" from engine_queue where run_id in ${texts(missing)}`,
    );
    for (const item of items) this.loaded.get(item.runId)?.open.add(item.id);
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
