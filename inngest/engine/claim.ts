/** Due work is taken in batches, oldest first, and never more of a function or key than may execute. */
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { Batch, persist } from "./batch";
import type { FunctionConfig } from "./config";
import { query, texts } from "./sql";
import { throttleStarts } from "./throttle";
import type { Item } from "./types";

const CLAIM_ROWS = 200;

/** Counts what is held of each function and lane, so that limits hold before anything is dispatched. */
export class Capacity {
  private readonly held = new Map<string, number>();
  private readonly limits = new Map<string, number>();

  constructor(private readonly functions: Map<string, FunctionConfig>) {}

  private free(key: string, limit: number): boolean {
    this.limits.set(key, limit);
    return (this.held.get(key) ?? 0) < limit;
  }

  fits(item: Item): boolean {
    const config = this.functions.get(item.functionId);
    if (!config || !this.free(item.functionId, config.limit)) return false;
    return item.lane === null || !config.lane || this.free(item.lane, config.lane.limit);
  }

  add(item: Item, amount: 1 | -1): void {
    for (const key of item.lane === null ? [item.functionId] : [item.functionId, item.lane]) {
      const count = (this.held.get(key) ?? 0) + amount;
      if (count > 0) this.held.set(key, count);
      else {
        this.held.delete(key);
        this.limits.delete(key);
      }
    }
  }

  /** Functions and lanes of which no more may be taken. */
  full(): string[] {
    return [...this.held].filter(([key, count]) => count >= (this.limits.get(key) ?? Infinity)).map(([key]) => key);
  }
}

function toItem(row: Item): Item {
  return { ...row, dueAt: Number(row.dueAt) };
}

/**
 * Takes up to `room` due items that fit; the caller holds them from here on. A throttled start that may not begin
 * yet is given its later instant instead.
 */
export async function claim(
  tx: Tx,
  nowMs: number,
  room: number,
  capacity: Capacity,
  heldIds: Set<string>,
  functions: Map<string, FunctionConfig>,
): Promise<Item[]> {
  const taken: Item[] = [];
  while (taken.length < room) {
    const full = capacity.full();
    const known = [...functions.keys()].filter((id) => !full.includes(id));
    const rows = await query<Item>(
      tx,
      sql`select id, run_id as "runId", function_id as "functionId", kind, step_id as "stepId", due_at as "dueAt", attempt,
        generation, match_key as "matchKey", lane from engine_queue
        where due_at <= ${nowMs} and function_id in ${texts(known)}
          and (lane is null or lane not in ${texts(full)}) and id not in ${texts(heldIds)}
        order by due_at, id limit ${CLAIM_ROWS}`,
    );
    const batch = new Batch();
    const ready = await throttleStarts(tx, rows.map(toItem), nowMs, functions, batch);
    let blocked = false;
    for (const item of ready) {
      if (taken.length >= room) break;
      if (!capacity.fits(item)) {
        blocked = true;
        continue;
      }
      capacity.add(item, 1);
      heldIds.add(item.id);
      taken.push(item);
    }
    await persist(tx, batch);
    const more = rows.length === CLAIM_ROWS && (blocked || batch.moved.size > 0);
    if (!more) break;
  }
  return taken;
}

/** The next instant at which anything becomes due, or null. */
export async function nextDueAt(tx: Tx, nowMs: number, functions: Map<string, FunctionConfig>): Promise<number | null> {
  const rows = await query<{ at: number | string | null }>(
    tx,
    sql`select due_at as at from engine_queue where due_at > ${nowMs} and function_id in ${texts(functions.keys())}
      order by due_at limit 1`,
  );
  const at = rows[0]?.at;
  return at === undefined || at === null ? null : Number(at);
}
