/** Throttled runs start when the generic cell rate algorithm lets them, in the order they became due. */
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import type { Batch } from "./batch";
import type { FunctionConfig } from "./config";
import { valueAt } from "./match";
import { query, texts } from "./sql";
import type { EventPayload, Item } from "./types";

/**
 * GCRA: when the next start may happen, and the arrival time to remember. All epoch milliseconds.
 * @param arrivalAt what the previous start left, or 0
 */
export function reserve(
  nowMs: number,
  arrivalAt: number,
  intervalMs: number,
  burst: number,
): { startAt: number; arrivalAt: number } {
  const startAt = Math.max(nowMs, arrivalAt - (burst - 1) * intervalMs);
  return { startAt: Math.ceil(startAt), arrivalAt: Math.ceil(Math.max(nowMs, arrivalAt) + intervalMs) };
}

/** Turns `start` items into calls: those that may begin now are returned, the others get their reserved instant. */
export async function throttleStarts(
  tx: Tx,
  items: Item[],
  nowMs: number,
  functions: Map<string, FunctionConfig>,
  batch: Batch,
): Promise<Item[]> {
  const starts = items.filter((item) => item.kind === "start");
  if (starts.length === 0) return items;
  const keys = new Map<string, string>();
  const events = await query<{ id: string; event: string }>(
    tx,
    sql`select id, event from engine_runs where id in ${texts(starts.map((item) => item.runId))}`,
  );
  const eventOf = new Map(events.map((row) => [row.id, row.event]));
  for (const item of starts) {
    const path = functions.get(item.functionId)?.throttle?.path;
    const event = path ? (JSON.parse(eventOf.get(item.runId) ?? "{}") as EventPayload) : null;
    keys.set(
      item.id,
      event && path ? `${item.functionId}\n${JSON.stringify(valueAt(event, path) ?? null)}` : item.functionId,
    );
  }
  const known = await query<{ key: string; at: number | string }>(
    tx,
    sql`select key, arrival_at as at from engine_throttles where key in ${texts(new Set(keys.values()))}`,
  );
  const arrivals = new Map(known.map((row) => [row.key, Number(row.at)]));
  const ready: Item[] = [];
  for (const item of items) {
    const key = keys.get(item.id);
    if (key === undefined) {
      ready.push(item);
      continue;
    }
    const throttle = functions.get(item.functionId)?.throttle;
    item.kind = "call";
    batch.moved.set(item.id, item);
    if (throttle) {
      const reserved = reserve(nowMs, arrivals.get(key) ?? 0, throttle.intervalMs, throttle.burst);
      arrivals.set(key, reserved.arrivalAt);
      batch.throttles.set(key, reserved.arrivalAt);
      item.dueAt = reserved.startAt;
    }
    if (item.dueAt <= nowMs) ready.push(item);
  }
  return ready;
}
