/** One request of Inngest's protocol to the SDK's handler. */
import { newId } from "./ids";
import { SERVE_HOST, SERVE_URL } from "./register";
import type { RunState } from "./runs";
import { DISCOVER, type Item } from "./types";

export interface Dispatch {
  requestId: string;
  run: RunState;
  item: Item;
}

/**
 * The SDK checkpoints (each finished step is saved during the call) only when told the function's internal id. It is told
 * when nothing else of the run is open and no attempt is spent: then a stale or half-counted checkpoint cannot exist.
 */
function mayCheckpoint(run: RunState, item: Item): boolean {
  return item.stepId === DISCOVER && item.attempt === 0 && run.open.size === 1;
}

export function buildRequest(dispatch: Dispatch, maxAttempts: number): Request {
  const { run, item, requestId } = dispatch;
  const alone = run.open.size === 1 && item.stepId === DISCOVER;
  const ctx = {
    run_id: run.id,
    attempt: item.attempt,
    max_attempts: maxAttempts,
    disable_immediate_execution: !alone,
    env: "",
    ...(mayCheckpoint(run, item) ? { fn_id: run.functionId } : {}),
    generation_id: item.generation,
    job_id: item.id,
    qi_id: item.id,
    request_id: requestId,
    stack: { current: run.steps.size, stack: [...run.steps.keys()] },
    step_id: DISCOVER,
    use_api: false,
  };
  const steps = [...run.steps].map(([id, memo]) => `${JSON.stringify(id)}:${memo}`).join(",");
  const body =
    `{"ctx":${JSON.stringify(ctx)},"event":${run.eventText},"events":[${run.eventText}],` +
    `"steps":{${steps}},"use_api":false,"version":${run.reqVersion}}`;
  const query = new URLSearchParams({ fnId: run.functionId, stepId: item.stepId });
  return new Request(`${SERVE_URL}?${query.toString()}`, {
    method: "POST",
    headers: {
      host: SERVE_HOST,
      "content-type": "application/json",
      "user-agent": "Inngest",
      "x-request-id": requestId,
      "x-run-id": run.id,
      "x-inngest-step-id": item.stepId,
      "x-inngest-job-id": item.id,
      "x-inngest-generation-id": String(item.generation),
      "x-inngest-req-version": String(run.reqVersion),
    },
    body,
  });
}

export function newDispatch(run: RunState, item: Item, nowMs: number): Dispatch {
  return { requestId: newId(nowMs), run, item };
}
