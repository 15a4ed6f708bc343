/** From an answer to what happens next: one batch, and perhaps an item to go on with at once. */
import { cleanError, errorText, type Answer, type Op } from "./answer";
import { nextTryAt } from "./backoff";
import type { Batch } from "./batch";
import { parseDueAt } from "./duration";
import { newId } from "./ids";
import { matchKey, parseMatch } from "./match";
import type { RunState } from "./runs";
import {
  closeItem,
  createRun,
  endRun,
  itemFor,
  openDiscovery,
  openItem,
  settleStep,
  wantsDiscovery,
  type Rules,
} from "./settle";
import { DISCOVER, NEVER, type Item } from "./types";

/** An item in somebody's hands. A sleep that woke alone is called directly; its memo is saved with the answer. */
export interface HeldItem extends Item {
  unsavedMemo?: { stepId: string; memo: string };
}

function dataMemo(data: unknown): string {
  return `{"data":${JSON.stringify(data ?? null)}}`;
}

function errorMemo(error: unknown): string {
  return `{"error":${JSON.stringify(cleanError(error))}}`;
}

/** Saves what a woken sleep still owes. The row becomes the call it has turned into. */
export function saveMemo(run: RunState, item: HeldItem, batch: Batch): void {
  if (!item.unsavedMemo) return;
  const { stepId, memo } = item.unsavedMemo;
  batch.steps.push({ runId: run.id, stepId, seq: run.steps.size, output: memo });
  batch.moved.set(item.id, item);
  delete item.unsavedMemo;
}

function openWait(run: RunState, op: Op, batch: Batch, rules: Rules): void {
  const { timeout, if: expression } = (op.opts ?? {}) as { timeout?: string; if?: string };
  const eventName = op.name ?? "";
  const path = parseMatch(expression);
  if (path === null) {
    const message = `The embedded engine does not support the waitForEvent expression "${expression}"`;
    return endRun(run, "failed", errorText("UnsupportedFeatureError", message), batch, rules);
  }
  const nowMs = rules.now();
  const dueAt = timeout ? parseDueAt(timeout, nowMs) : NEVER;
  rules.subscriptions.add(eventName, path);
  openItem(
    run,
    itemFor(run, { kind: "wait", stepId: op.id, dueAt, matchKey: matchKey(eventName, path, run.event) }),
    batch,
  );
}

function openInvoke(run: RunState, op: Op, batch: Batch, rules: Rules): void {
  const opts = (op.opts ?? {}) as {
    function_id?: string;
    timeout?: string;
    payload?: { data?: Record<string, unknown> };
  };
  const target = rules.functions.get(opts.function_id ?? "");
  if (!target)
    return settleStep(
      run,
      op.id,
      `{"error":${errorText("Error", `No function "${opts.function_id}" to invoke`)}}`,
      batch,
    );
  const nowMs = rules.now();
  const item = itemFor(run, {
    kind: "invoke",
    stepId: op.id,
    dueAt: opts.timeout ? parseDueAt(opts.timeout, nowMs) : NEVER,
  });
  if (!openItem(run, item, batch)) return;
  const data = { ...opts.payload?.data, _inngest: { correlation_id: `${run.id}.${op.id}`, fn_id: target.id } };
  const event = { ...opts.payload, id: newId(nowMs), name: "inngest/function.invoked", data, ts: nowMs };
  createRun(target, event, item.id, batch, rules);
}

/** True when the op settled a step. */
function applyOp(run: RunState, op: Op, batch: Batch, rules: Rules): boolean {
  const nowMs = rules.now();
  switch (op.op) {
    case "Step":
    case "StepRun":
      settleStep(run, op.id, op.error === undefined ? dataMemo(op.data) : errorMemo(op.error), batch);
      return true;
    case "StepError":
    case "StepFailed":
      settleStep(run, op.id, errorMemo(op.error), batch);
      return true;
    case "StepPlanned":
      openItem(run, itemFor(run, { kind: "call", stepId: op.id, dueAt: nowMs }), batch);
      return false;
    case "Sleep":
      openItem(run, itemFor(run, { kind: "sleep", stepId: op.id, dueAt: parseDueAt(op.name ?? "", nowMs) }), batch);
      return false;
    case "WaitForEvent":
      openWait(run, op, batch, rules);
      return false;
    case "InvokeFunction":
      openInvoke(run, op, batch, rules);
      return run.steps.has(op.id);
    case "RunComplete":
      endRun(run, "completed", JSON.stringify(op.data ?? null), batch, rules);
      return true;
    default:
      endRun(
        run,
        "failed",
        errorText("UnsupportedFeatureError", `The embedded engine does not support ${op.op}`),
        batch,
        rules,
      );
      return false;
  }
}

function retry(item: HeldItem, answer: Answer, batch: Batch, rules: Rules): void {
  item.dueAt = nextTryAt(rules.now(), item.attempt, answer.retryAfter, rules.random());
  item.attempt++;
  item.generation++;
  batch.moved.set(item.id, item);
}

/**
 * Applies a call's answer to its run.
 * @returns the item to call next without going through the queue, or null
 */
export function decide(run: RunState, item: HeldItem, answer: Answer, batch: Batch, rules: Rules): HeldItem | null {
  if (run.ended) return null;
  saveMemo(run, item, batch);
  if (answer.version !== null && answer.version !== run.reqVersion) {
    run.reqVersion = answer.version;
    rules.versions.set(run.functionId, answer.version);
    batch.versions.set(run.id, answer.version);
  }
  const maxAttempts = rules.functions.get(run.functionId)?.maxAttempts ?? 1;
  const final = answer.noRetry || item.attempt + 1 >= maxAttempts;
  if (answer.kind === "done") endRun(run, "completed", answer.output, batch, rules);
  if (answer.kind === "error" && final) endRun(run, "failed", answer.error, batch, rules);
  if (answer.kind === "error" && !final) retry(item, answer, batch, rules);
  if (answer.kind !== "ops") return null;

  let settled = false;
  let failing = false;
  for (const op of answer.ops) {
    if (op.op === "StepError" && !final) failing = true;
    else if (applyOp(run, op, batch, rules)) settled = true;
    if (run.ended) return null;
  }
  if (failing) {
    retry(item, answer, batch, rules);
    return null;
  }
  return goOn(run, item, settled, batch, rules);
}

function goOn(run: RunState, item: HeldItem, settled: boolean, batch: Batch, rules: Rules): HeldItem | null {
  const alone = run.open.size === 1 && run.open.has(item.id);
  if (settled && alone && item.stepId === DISCOVER) {
    if (item.attempt > 0) batch.moved.set(item.id, item);
    item.attempt = 0;
    item.generation++;
    return item;
  }
  closeItem(run, item.id, batch);
  if (settled && wantsDiscovery(run)) return openDiscovery(run, batch, rules.now());
  if (run.open.size === 0) {
    const message = "The function neither finished nor left anything to wait for";
    endRun(run, "failed", errorText("Error", message), batch, rules);
  }
  return null;
}
