// Law: it speaks as Inngest's server does, over real HTTP and signed, and keeps no more of a run than that server keeps.
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { newId } from "@/inngest/engine/ids";
import { canonicalJson, sign, verify } from "@/inngest/engine/http-transport";
import { callBody, callHeaders, callPath, type Dispatch, type Memo, type WireEvent } from "./test-wire-call";

/** A function as it was registered. */
export type Registered = {
  id: string;
  name: string;
  triggers: { event?: string; expression?: string; cron?: string }[];
  steps: { step: { id: string; runtime: { type: string; url: string }; retries?: { attempts: number } } };
  cancel?: { event: string; if?: string }[];
  concurrency?: { limit: number };
};

export type Op = { id: string; op: string; name?: string; data?: unknown; error?: Record<string, unknown> };
export type Answer = { status: number; retryAfter: string | null; noRetry: string | null; body: unknown };

export type Run = {
  id: string;
  fn: Registered;
  event: WireEvent;
  memo: Record<string, Memo>;
  stack: string[];
  version: number;
  /** The dispatch under way: a checkpoint that names another one is stale. */
  current?: Dispatch;
  calls: Dispatch[];
  status: "running" | "completed" | "failed" | "cancelled";
  output?: unknown;
};

export type Seen = {
  method: string;
  path: string;
  authorization: string;
  headers: Record<string, unknown>;
  body: unknown;
};

export const APP_URL_PATH = "/api/inngest";

/** How the SDK presents a signing key: its prefix, and the hash of the rest's bytes. */
export function bearerOf(signingKey: string): string {
  const [, prefix = "", secret = ""] = /^(signkey-\w+-)?(.*)$/.exec(signingKey) ?? [];
  return `Bearer ${prefix}${createHash("sha256").update(Buffer.from(secret, "hex")).digest("hex")}`;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

export class InngestServer {
  readonly runs = new Map<string, Run>();
  /** All that the SDK asked of this server. */
  readonly seen: Seen[] = [];
  /** Events that were accepted, each id once. */
  readonly events = new Map<string, WireEvent>();
  functions: Registered[] = [];
  /** What checkpoints are answered with; `stale` as to a dispatch that is no longer the run's own. */
  checkpoints: "kept" | "stale" = "kept";
  /** How many checkpoints from now on cannot be kept. */
  losing = 0;
  url = "";
  private readonly server: Server;

  constructor(
    private readonly app: () => string,
    public signingKey: string,
    private readonly now: () => number = Date.now,
  ) {
    this.server = createServer((request, response) => {
      void this.answer(request).then(({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json", "x-inngest-server-kind": "cloud" });
        response.end(body === "" ? "" : JSON.stringify(body));
      });
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => void this.server.listen(0, "127.0.0.1", resolve));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Where the app listens. */
  get appUrl(): string {
    return this.app();
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => void this.server.close(() => resolve()));
  }

  /** Calls the app as the server does. Answers what it said; an answer that is not signed with our key is an error. */
  async request(
    method: string,
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    key?: string | null,
  ) {
    const text = body === undefined ? "" : canonicalJson(body);
    const signature: Record<string, string> = key === null ? {} : { "x-inngest-signature": this.signed(text, key) };
    const response = await fetch(`${this.app()}${path}`, {
      method,
      headers: { "content-type": "application/json", "x-inngest-server-kind": "cloud", ...signature, ...headers },
      body: method === "GET" ? undefined : text,
    });
    const answer = await response.text();
    const proof = response.headers.get("x-inngest-signature");
    const ours = verify(answer, key ?? this.signingKey, proof, Date.now());
    return { status: response.status, headers: response.headers, signed: ours, body: JSON.parse(answer || "null") };
  }

  private signed(text: string, key = this.signingKey): string {
    return sign(text, key, Math.floor(Date.now() / 1000));
  }

  begin(fn: Registered, event: WireEvent): Run {
    const run: Run = {
      id: newId(Date.now()),
      fn,
      event,
      memo: {},
      stack: [],
      version: -1,
      calls: [],
      status: "running",
    };
    this.runs.set(run.id, run);
    return run;
  }

  functionOf(id: string): Registered {
    const fn = this.functions.find((candidate) => candidate.id === id);
    if (!fn) throw new Error(`${id} is not registered; there are ${this.functions.map((f) => f.id).join(", ")}`);
    return fn;
  }

  /** The call that would follow now. @param before the failed call that this one repeats */
  dispatch(run: Run, options: Partial<Dispatch> = {}, before?: Dispatch): Dispatch {
    return {
      functionId: run.fn.id,
      internalId: createHash("sha1").update(run.fn.id).digest("hex"),
      runId: run.id,
      jobId: before?.jobId ?? newId(Date.now()).slice(-13).toLowerCase(),
      requestId: newId(Date.now()),
      attempt: before ? before.attempt + 1 : 0,
      maxAttempts: (run.fn.steps.step.retries?.attempts ?? 4) + 1,
      generation: before ? before.generation + 1 : 1,
      stepId: "step",
      version: run.version,
      disableImmediate: false,
      useApi: false,
      stack: [...run.stack],
      memo: { ...run.memo },
      event: run.event,
      ...options,
    };
  }

  /** Sends one call. What it answers changes nothing yet: an answer can be lost on its way. */
  async call(run: Run, dispatch: Dispatch): Promise<Answer> {
    run.current = dispatch;
    run.calls.push(dispatch);
    const { status, headers, signed, body } = await this.request(
      "POST",
      callPath(dispatch),
      callBody(dispatch),
      callHeaders(dispatch),
    );
    if (!signed) throw new Error(`The answer ${status} is not signed: ${JSON.stringify(body)}`);
    run.version = Number(headers.get("x-inngest-req-version"));
    return { status, retryAfter: headers.get("retry-after"), noRetry: headers.get("x-inngest-no-retry"), body };
  }

  remember(run: Run, stepId: string, memo: Memo): void {
    // A step of a checkpoint that is told again in the answer is the same step.
    if (!(stepId in run.memo)) run.stack.push(stepId);
    run.memo[stepId] = memo;
  }

  private accept(events: WireEvent[]): string[] {
    return events.map((sent) => {
      const event = { ...sent, id: sent.id ?? newId(Date.now()), ts: sent.ts ?? this.now(), data: sent.data ?? {} };
      if (!this.events.has(event.id)) this.events.set(event.id, event);
      for (const run of this.runs.values()) this.cancelled(run, event);
      return event.id;
    });
  }

  /** `event.data.x == async.data.x` is all that the fleet's functions ask. */
  private cancelled(run: Run, event: WireEvent): void {
    for (const rule of run.fn.cancel ?? []) {
      const [, field = "", other] = /^event\.data\.(\w+) == async\.data\.(\w+)$/.exec(rule.if ?? "") ?? [];
      if (rule.event !== event.name || field !== other || run.status !== "running") continue;
      if (run.event.data[field] === event.data[field]) run.status = "cancelled";
    }
  }

  private async answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const path = request.url ?? "";
    const text = await bodyOf(request);
    const body: unknown = text === "" ? "" : JSON.parse(text);
    const { authorization = "" } = request.headers;
    this.seen.push({ method: request.method ?? "", path, authorization, headers: request.headers, body });
    if (path.startsWith("/e/")) return { status: 200, body: { ids: this.accept(body as WireEvent[]), status: 200 } };
    if (authorization !== bearerOf(this.signingKey)) return { status: 401, body: { error: "Unauthorized" } };
    if (path === "/fn/register") {
      this.functions = (body as { functions: Registered[] }).functions;
      const ids = { sync_id: "990a923a-d169-4ff2-ba28-dd06c8aa1019", app_id: "5b4985f2-1497-5abd-b0a8-2ee5b7dbed75" };
      return { status: 200, body: { ok: true, modified: true, ...ids } };
    }
    const [, runId = "", what = ""] = /^\/v[01]\/(?:checkpoint|runs)\/([^/]+)\/(async|batch|actions)$/.exec(path) ?? [];
    const run = this.runs.get(runId);
    if (!run) return { status: 404, body: { error: "not found" } };
    if (what === "batch") return { status: 200, body: [run.event] };
    if (what === "actions") return { status: 200, body: run.memo };
    return this.checkpoint(run, body as { request_id: string; generation_id: number; steps: Op[] });
  }

  private checkpoint(run: Run, told: { request_id: string; generation_id: number; steps: Op[] }) {
    if (this.losing-- > 0) return { status: 400, body: { error: "cannot keep it" } };
    const current = run.current?.requestId === told.request_id && run.current.generation === told.generation_id;
    if (this.checkpoints === "stale" || !current || run.status !== "running")
      return { status: 409, body: { error: "stale dispatch" } };
    for (const step of told.steps) this.remember(run, step.id, { data: step.data ?? null });
    return { status: 200, body: "" };
  }
}
