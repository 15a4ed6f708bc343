/** A cron trigger is one queue item that moves to its next tick as it makes a run; missed ticks fire once. */
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { Batch, persist } from "./batch";
import { nextTickAt, parseCron } from "./cron";
import { createRun, type Rules } from "./settle";
import { query } from "./sql";
import type { Item } from "./types";

function iso(atMs: number): string {
  return new Date(atMs).toISOString().replace(".000Z", "Z");
}

/** Makes the tick's run, unless the trigger is gone, and moves the item on. */
export function tickCron(item: Item, batch: Batch, rules: Rules): void {
  const config = rules.functions.get(item.functionId);
  if (!config?.crons.some((cron) => cron.expression === item.stepId)) return void batch.done.push(item.id);
  const at = iso(item.dueAt);
  const data = { cron: item.stepId, fireAt: at, scheduledAt: at };
  createRun(config, { id: at, name: "inngest/scheduled.timer", data, ts: item.dueAt }, null, batch, rules);
  batch.moved.set(item.id, { ...item, dueAt: nextTickAt(parseCron(item.stepId), rules.now()) });
}

/** Makes the queue hold exactly the registered triggers; those already there keep their next tick. */
export async function syncCrons(tx: Tx, rules: Rules): Promise<void> {
  const wanted = new Map<string, Item>();
  for (const config of rules.functions.values()) {
    for (const { expression, cron } of config.crons) {
      const id = `cron:${config.id}:${expression}`;
      wanted.set(id, {
        id,
        runId: "",
        functionId: config.id,
        kind: "cron",
        stepId: expression,
        dueAt: nextTickAt(cron, rules.now()),
        attempt: 0,
        generation: 1,
        matchKey: null,
        lane: null,
      });
    }
  }
  const present = await query<{ id: string }>(tx, sql`select id from engine_queue where kind = 'cron' and run_id = ''`);
  const batch = new Batch();
  batch.done = present.map((row) => row.id).filter((id) => !wanted.has(id));
  batch.items = [...wanted.values()];
  await persist(tx, batch);
}
