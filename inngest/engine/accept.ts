/** An event is accepted in one transaction: seen once, waits answered, runs cancelled, runs made. */
import { sql } from "drizzle-orm";
import type { Tx } from "@/lib/db/db";
import { errorText } from "./answer";
import { Batch, persist } from "./batch";
import type { FunctionConfig } from "./config";
import { matchKey } from "./match";
import { DISCOVER, type EventPayload } from "./types";
import type { Runs } from "./runs";
import { createRun, endRun, settleFromOutside, type Rules } from "./settle";
import { query, recordset, texts } from "./sql";

/** The same event id makes runs once in this time. */
export const DEDUPE_MS = 24 * 3_600_000;

async function keepUnseen(tx: Tx, events: EventPayload[], rules: Rules): Promise<EventPayload[]> {
  const unique = new Map<string, EventPayload>();
  for (const event of events) if (!unique.has(event.id)) unique.set(event.id, event);
  const nowMs = rules.now();
  const rows = [...unique.values()].map((event) => ({ id: event.id, name: event.name }));
  const fresh = await query<{ id: string }>(
    tx,
    sql`insert into engine_events (id, name, received_at) select r.id, r.name, ${nowMs}::bigint
      from ${recordset(rows)} as r(id text, name text)
      on conflict (id) do update set received_at = excluded.received_at, name = excluded.name
      where engine_events.received_at <= ${nowMs - DEDUPE_MS} returning id`,
  );
  const ids = new Set(fresh.map((row) => row.id));
  return [...unique.values()].filter((event) => ids.has(event.id));
}

function triggeredBy(event: EventPayload, rules: Rules): FunctionConfig[] {
  return [...rules.functions.values()].filter((config) =>
    config.triggers.some((trigger) => trigger.event === event.name && (trigger.filter?.(event) ?? true)),
  );
}

/** An event that would cancel a run of an event before it must find that run written: it begins a new group. */
function inGroups(events: EventPayload[], rules: Rules): EventPayload[][] {
  const groups: EventPayload[][] = [[]];
  let cancelKeys = new Set<string>();
  for (const event of events) {
    if (rules.subscriptions.keysOf(event).some((key) => cancelKeys.has(key))) {
      groups.push([]);
      cancelKeys = new Set();
    }
    groups.at(-1)!.push(event);
    for (const { cancelOn } of triggeredBy(event, rules)) {
      for (const cancel of cancelOn) {
        const key = matchKey(cancel.event, cancel.path, event);
        if (key !== null) cancelKeys.add(key);
      }
    }
  }
  return groups;
}

async function matchEvents(tx: Tx, events: EventPayload[], batch: Batch, runs: Runs, rules: Rules): Promise<void> {
  const byKey = new Map<string, EventPayload>();
  for (const event of events)
    for (const key of rules.subscriptions.keysOf(event)) if (!byKey.has(key)) byKey.set(key, event);
  if (byKey.size === 0) return;
  const waits = await query<{ runId: string; stepId: string; matchKey: string }>(
    tx,
    sql`select run_id as "runId", step_id as "stepId", match_key as "matchKey" from engine_queue
      where match_key in ${texts(byKey.keys())} order by id`,
  );
  const cancels = await query<{ runId: string }>(
    tx,
    sql`select distinct run_id as "runId" from engine_cancels where match_key in ${texts(byKey.keys())}`,
  );
  await runs.load(
    tx,
    [...waits, ...cancels].map((row) => row.runId),
  );
  for (const { runId } of cancels) {
    const run = runs.get(runId);
    if (run) endRun(run, "cancelled", errorText("Error", "The run was cancelled"), batch, rules);
  }
  for (const wait of waits) {
    const run = runs.get(wait.runId);
    const event = byKey.get(wait.matchKey);
    if (run && event) settleFromOutside(run, wait.stepId, JSON.stringify(event), batch, rules.now());
  }
}

async function answerInvokes(
  tx: Tx,
  settlements: Batch["settlements"],
  batch: Batch,
  runs: Runs,
  rules: Rules,
): Promise<void> {
  const targets = settlements.map(({ itemId, output }) => {
    const [runId = "", stepId = DISCOVER] = itemId.split(":");
    return { runId, stepId, output };
  });
  await runs.load(
    tx,
    targets.map((target) => target.runId),
  );
  for (const { runId, stepId, output } of targets) {
    const run = runs.get(runId);
    if (run?.open.has(`${runId}:${stepId}`)) settleFromOutside(run, stepId, output, batch, rules.now());
  }
}

/** Carries out the events and settlements of a batch, and those that follow from them, until there are none. */
export async function carryOut(tx: Tx, first: Batch, runs: Runs, rules: Rules): Promise<Batch[]> {
  const written: Batch[] = [];
  const write = async (batch: Batch) => {
    await persist(tx, batch);
    written.push(batch);
  };
  let { events, settlements } = first;
  while (events.length > 0 || settlements.length > 0) {
    const next: { events: EventPayload[]; settlements: Batch["settlements"] } = { events: [], settlements: [] };
    const take = async (batch: Batch) => {
      await write(batch);
      next.events.push(...batch.events);
      next.settlements.push(...batch.settlements);
    };
    if (settlements.length > 0) {
      const batch = new Batch();
      await answerInvokes(tx, settlements, batch, runs, rules);
      await take(batch);
    }
    const fresh = events.length > 0 ? await keepUnseen(tx, events, rules) : [];
    for (const group of inGroups(fresh, rules)) {
      const batch = new Batch();
      await matchEvents(tx, group, batch, runs, rules);
      for (const event of group) {
        for (const config of triggeredBy(event, rules)) createRun(config, event, null, batch, rules);
      }
      await take(batch);
    }
    ({ events, settlements } = next);
  }
  return written;
}
