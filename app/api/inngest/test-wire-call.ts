// Law: what Inngest's server sends is written down here field by field, in one place; the recordings, where they are at hand, check it.

/** What the server remembers of a step: a value, an error, or nothing but that it is over (a sleep). */
export type Memo = { data: unknown } | { error: unknown } | null;

export type WireEvent = { id: string; name: string; data: Record<string, unknown>; ts: number; user?: object };

/** One dispatch of a run. Retries keep the job and raise attempt and generation; what follows a step is a new job. */
export type Dispatch = {
  functionId: string;
  /** The server's own id of the function. Servers older than checkpointing send none. */
  internalId?: string;
  runId: string;
  jobId: string;
  requestId: string;
  attempt: number;
  maxAttempts: number;
  generation: number;
  /** `step`, or the hash of the one planned step that shall run. */
  stepId: string;
  /** The protocol's version that the SDK answered with; -1 before it has. */
  version: number;
  disableImmediate: boolean;
  useApi: boolean;
  stack: string[];
  memo: Record<string, Memo>;
  event: WireEvent;
};

/** What the SDK says with each checkpoint. */
export const CHECKPOINT_FIELDS = "fn_id generation_id qi_id request_id request_started_at run_id steps ts".split(" ");

const sorted = <T>(record: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** The body of a call. With a large state the memo stays away, and the SDK is told to fetch it. */
export function callBody(dispatch: Dispatch) {
  const { attempt, maxAttempts, generation, jobId, requestId, runId, stack, useApi, version } = dispatch;
  const event = { user: {}, ...dispatch.event };
  const modern = dispatch.internalId === undefined ? {} : { fn_id: dispatch.internalId };
  return {
    ctx: {
      attempt,
      disable_immediate_execution: dispatch.disableImmediate,
      env: "",
      ...modern,
      generation_id: generation,
      job_id: jobId,
      max_attempts: maxAttempts,
      qi_id: Buffer.from(`${jobId}::default`).toString("base64"),
      request_id: requestId,
      run_id: runId,
      stack: { current: stack.length, stack },
      step_id: "step",
      use_api: useApi,
    },
    defers: {},
    event,
    events: [event],
    steps: useApi ? {} : sorted(dispatch.memo),
    use_api: useApi,
    version,
  };
}

/** The headers of a call, but for its signature, its trace and what any HTTP client adds. */
export function callHeaders(dispatch: Dispatch): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "Inngest",
    "x-inngest-generation-id": String(dispatch.generation),
    "x-inngest-job-id": dispatch.jobId,
    "x-inngest-req-version": String(dispatch.version),
    "x-inngest-step-id": dispatch.stepId,
    "x-request-id": dispatch.requestId,
    "x-run-id": dispatch.runId,
  };
}

export const callPath = (dispatch: Dispatch) => `/api/inngest?fnId=${dispatch.functionId}&stepId=${dispatch.stepId}`;

type Failure = { name?: string; message?: string; stack?: string };

/** What follows a run that failed for good: the event that starts its `-failure` function. */
export function failedEvent(run: { id: string; functionId: string; event: WireEvent }, error: Failure, ts: number) {
  const { name, message, stack } = error;
  const { user: _, ...event } = run.event;
  return {
    id: run.id,
    name: "inngest/function.failed",
    ts,
    data: {
      _inngest: { status: "Failed" },
      error: { error: "NonRetriableError", message, name, stack },
      event: { user: {}, ...event },
      events: [event],
      function_id: run.functionId,
      result: { __serialized: true, message, name, stack },
      run_id: run.id,
    },
  } satisfies WireEvent;
}

/** What a cron sends at a full minute, in epoch milliseconds. */
export function timerEvent(cron: string, at: number): WireEvent {
  const moment = new Date(at).toISOString().replace(".000Z", "Z");
  return { id: moment, name: "inngest/scheduled.timer", ts: at, data: { cron, fireAt: moment, scheduledAt: moment } };
}
