import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  callBody,
  callHeaders,
  callPath,
  CHECKPOINT_FIELDS,
  type Dispatch,
  failedEvent,
  timerEvent,
  type WireEvent,
} from "./test-wire-call";

/** Calls recorded from the reference server say whether the tests beside this file speak as it does. */
const recordings = join(process.cwd(), "../shared/data/inngest-wire");
const present = existsSync(recordings);

type Body = ReturnType<typeof callBody> & { ctx: { fn_id: string } };
type Recorded = { dir: string; req: { method: string; url: string; headers: Record<string, string>; body: Body } };

const linesOf = (file: string) =>
  readFileSync(join(recordings, file), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Recorded);

const callsOf = (file: string) =>
  linesOf(file).filter(({ dir, req }) => dir === "server->sdk" && req.method === "POST");

/** What a call says, taken out of it: made again from that, it must be the same. */
function dispatchOf({ req }: Recorded): Dispatch {
  const { ctx, steps, version, event, use_api } = req.body;
  const query = new URL(req.url, "http://x").searchParams;
  return {
    functionId: query.get("fnId") ?? "",
    stepId: query.get("stepId") ?? "",
    internalId: ctx.fn_id,
    runId: ctx.run_id,
    jobId: ctx.job_id,
    requestId: ctx.request_id,
    attempt: ctx.attempt,
    maxAttempts: ctx.max_attempts,
    generation: ctx.generation_id,
    version,
    disableImmediate: ctx.disable_immediate_execution,
    useApi: use_api,
    stack: ctx.stack.stack,
    memo: steps,
    event,
  };
}

/** Batches carry several events: nothing of the fleet's takes them. */
const files = present
  ? readdirSync(recordings).filter((name) => name.endsWith(".jsonl") && name !== "batch.jsonl")
  : [];
const hopByHop = /^(host|connection|content-length|accept-encoding|account-id|trace|x-inngest-signature)/;

describe.skipIf(!present)("the calls these tests make (needs ../shared/data)", () => {
  it("are the recorded ones, field by field", () => {
    const calls = files.flatMap((file) => callsOf(file));
    expect(calls.length).toBeGreaterThan(100);
    for (const call of calls) {
      const dispatch = dispatchOf(call);
      const headers = Object.entries(call.req.headers).filter(([name]) => !hopByHop.test(name));
      expect([call.req.url, callBody(dispatch)]).toEqual([callPath(dispatch), call.req.body]);
      expect(callHeaders(dispatch)).toEqual(Object.fromEntries(headers));
    }
  });

  it("are answered with checkpoints of the recorded fields", () => {
    const saved = files.flatMap((file) => linesOf(file)).filter(({ req }) => req.url.startsWith("/v1/checkpoint/"));
    expect(saved.length).toBeGreaterThan(10);
    for (const { req } of saved) expect(Object.keys(req.body).toSorted()).toEqual(CHECKPOINT_FIELDS);
  });

  it("tell of a failed run as the server does", () => {
    const told = callsOf("exhaust.jsonl").find(({ req }) => req.url.includes("exhaust-failure"))?.req.body.event;
    const data = told?.data as { run_id: string; function_id: string; event: WireEvent; error: object };
    const run = { id: data.run_id, functionId: data.function_id, event: data.event };
    expect({ user: {}, ...failedEvent(run, data.error, told?.ts ?? 0) }).toEqual(told);
  });

  it("come at the minute as the server's", () => {
    const told = callsOf("cron.jsonl")[0]?.req.body.event;
    expect({ user: {}, ...timerEvent("* * * * *", told?.ts ?? 0) }).toEqual(told);
  });
});
