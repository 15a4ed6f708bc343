/** How a run moves on: a step settles once, a discovery follows when nothing is open, an ended run stays ended. */
import type { Batch } from "./batch";
import type { FunctionConfig } from "./config";
import { newId } from "./ids";
import { matchKey, valueAt, type Subscriptions } from "./match";
import type { RunState } from "./runs";
import { DISCOVER, type EventPayload, type Item, type RunStatus } from "./types";

export const FAILED_EVENT = "inngest/function.failed";
export const FINISHED_EVENT = "inngest/function.finished";
export const CANCELLED_EVENT = "inngest/function.cancelled";

/** What decisions need to know about the world. */
export interface Rules {
  functions: Map<string, FunctionConfig>;
  subscriptions: Subscriptions;
  /** True when some function or wait listens to the event. */
  listens: (eventName: string) => boolean;
  /** The protocol version each function last answered with. */
  versions: Map<string, number>;
  now: () => number;
  random: () => number;
}

export function itemFor(run: RunState, fields: Partial<Item> & Pick<Item, "kind" | "stepId" | "dueAt">): Item {
  return {
    id: `${run.id}:${fields.stepId}`,
    runId: run.id,
    functionId: run.functionId,
    attempt: 0,
    generation: 1,
    matchKey: null,
    lane: run.lane,
    ...fields,
  };
}

/** Opens an item unless its step is open or settled already: a step exists once. */
export function openItem(run: RunState, item: Item, batch: Batch): boolean {
  if (run.ended || run.open.has(item.id) || run.steps.has(item.stepId)) return false;
  run.open.add(item.id);
  batch.items.push(item);
  return true;
}

export function openDiscovery(run: RunState, batch: Batch, nowMs: number): Item {
  const item = itemFor(run, {
    id: `${run.id}:${DISCOVER}:${run.steps.size}`,
    kind: "call",
    stepId: DISCOVER,
    dueAt: nowMs,
  });
  openItem(run, item, batch);
  return item;
}

export function closeItem(run: RunState, itemId: string, batch: Batch): void {
  if (run.open.delete(itemId)) batch.done.push(itemId);
}

/** Records a step's memo and closes its own item, if it had one. */
export function settleStep(run: RunState, stepId: string, memo: string, batch: Batch): void {
  if (run.ended) return;
  if (!run.steps.has(stepId)) {
    run.steps.set(stepId, memo);
    batch.steps.push({ runId: run.id, stepId, seq: run.steps.size, output: memo });
  }
  closeItem(run, `${run.id}:${stepId}`, batch);
}

/** Version 2 discovers when all parallel steps have settled, version 1 after each of them. */
export function wantsDiscovery(run: RunState): boolean {
  return !run.ended && (run.open.size === 0 || run.reqVersion === 1);
}

/** A settlement from outside a call: a timeout, a matching event, an invoked run's end. */
export function settleFromOutside(run: RunState, stepId: string, memo: string, batch: Batch, nowMs: number): void {
  settleStep(run, stepId, memo, batch);
  if (wantsDiscovery(run)) openDiscovery(run, batch, nowMs);
}

function systemEvent(name: string, run: RunState, status: string, more: object, nowMs: number): EventPayload {
  return {
    id: newId(nowMs),
    name,
    ts: nowMs,
    data: {
      _inngest: { status },
      function_id: run.functionId,
      run_id: run.id,
      event: run.event,
      events: [run.event],
      ...more,
    },
  };
}

/**
 * Ends a run and tells whoever waits for it.
 * @param output JSON text of the result, or of the error
 */
export function endRun(
  run: RunState,
  status: Exclude<RunStatus, "running">,
  output: string,
  batch: Batch,
  rules: Rules,
): void {
  if (run.ended) return;
  run.ended = true;
  run.open.clear();
  const nowMs = rules.now();
  batch.ended.push({ id: run.id, status, output, endedAt: nowMs });
  if (run.parentItem) {
    const memo = status === "completed" ? `{"data":${output}}` : `{"error":${output}}`;
    batch.settlements.push({ itemId: run.parentItem, output: memo });
  }
  const tell = (name: string, label: string, more: object) => {
    if (rules.listens(name)) batch.events.push(systemEvent(name, run, label, more, nowMs));
  };
  if (status === "completed") tell(FINISHED_EVENT, "Completed", { result: JSON.parse(output) });
  if (status === "cancelled") tell(CANCELLED_EVENT, "Cancelled", {});
  if (status === "failed") {
    const error = JSON.parse(output) as object;
    tell(FAILED_EVENT, "Failed", { error });
    tell(FINISHED_EVENT, "Failed", { error });
  }
}

/** Makes a run of a function for an event, due now or at the event's future `ts`. */
export function createRun(
  config: FunctionConfig,
  event: EventPayload,
  parentItem: string | null,
  batch: Batch,
  rules: Rules,
): void {
  const nowMs = rules.now();
  const id = newId(nowMs);
  const laneValue = config.lane ? valueAt(event, config.lane.path) : undefined;
  const lane = laneValue === undefined ? null : `${config.id}\n${JSON.stringify(laneValue)}`;
  const reqVersion = rules.versions.get(config.id) ?? -1;
  batch.runs.push({
    id,
    functionId: config.id,
    status: "running",
    event: JSON.stringify(event),
    reqVersion,
    lane,
    parentItem,
    createdAt: nowMs,
  });
  batch.items.push({
    id: `${id}:${DISCOVER}:0`,
    runId: id,
    functionId: config.id,
    kind: config.throttle ? "start" : "call",
    stepId: DISCOVER,
    dueAt: Math.max(nowMs, event.ts),
    attempt: 0,
    generation: 1,
    matchKey: null,
    lane,
  });
  for (const { event: name, path } of config.cancelOn) {
    const key = matchKey(name, path, event);
    if (key !== null) batch.cancels.push({ matchKey: key, runId: id });
  }
}
