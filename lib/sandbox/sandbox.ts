/** The sandbox gallery answers Studio's contract from its own tables, and lies only where a fault plan tells it to. */
import type { Db } from "@/lib/db/db";
import { type Answer, Refusal, toResponse } from "./http/answer";
import { checkToken } from "./http/auth";
import type { CallDeps, Execute } from "./http/call";
import { refusalOf } from "./http/database-refusal";
import { matchRoute, stripBase } from "./http/match";
import { answerWithFault, type Effect } from "./faults/apply";
import { controlFaults, FAULTS_PATH } from "./faults/control";
import { createFaultInjector, type FaultInjector } from "./faults/injector";
import type { FaultPlan } from "./faults/plan";
import type { Limits } from "./limits";
import { type Pruned, pruneSandbox } from "./prune";
import { ROUTES } from "./routes";
import { createVisitRunner, type Visit } from "./visit";

export type SandboxDeps = {
  db: Db;
  /** The domain clock, virtual epoch ms. */
  now: () => number;
  realNow: () => number;
  serviceToken: string;
  execute: Execute;
  /** Where the handler is mounted, and what picture addresses begin with. Default `/api/sandbox`. */
  publicBase?: string;
  limits?: Limits;
  faults?: FaultPlan;
  /** Opens `/api/faults` to holders of the service token. */
  allowFaultControl?: boolean;
  /** Called with errors nobody expected; they are answered with a plain 500. */
  onError?: (error: unknown) => void;
};

export type Sandbox = {
  handle: (request: Request) => Promise<Response>;
  faults: FaultInjector;
  prune: () => Promise<Pruned>;
  /** Resolves when no late effect and no pruning is outstanding. */
  settled: () => Promise<void>;
};

const PRUNE_EVERY_MS = 600_000;
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export function createSandbox(deps: SandboxDeps): Sandbox {
  const { db, now, realNow, execute } = deps;
  const publicBase = deps.publicBase ?? "/api/sandbox";
  const callDeps: CallDeps = { db, now, realNow, execute, publicBase, limits: deps.limits ?? {} };
  const faults = createFaultInjector(deps.faults);
  const runVisit = createVisitRunner(callDeps);
  const outstanding = new Set<Promise<unknown>>();
  let prunedAt = realNow();

  const explain = (error: unknown): Answer => {
    const refusal = refusalOf(error);
    if (refusal) return { status: refusal.status, json: refusal.body, headers: refusal.headers };
    deps.onError?.(error);
    return { status: 500, json: { error: "Internal error" } };
  };
  const later = (work: Promise<unknown>) => {
    const kept = work.catch((error: unknown) => deps.onError?.(error)).finally(() => outstanding.delete(kept));
    outstanding.add(kept);
  };
  const prune = () => pruneSandbox(db, { realNow: realNow(), now: now() });
  const pruneSometimes = () => {
    if (realNow() - prunedAt < PRUNE_EVERY_MS) return;
    prunedAt = realNow();
    later(prune());
  };

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const path = stripBase(url.pathname, publicBase);
    const { method, headers } = request;
    const match = matchRoute(ROUTES, method, path);
    const isControl = path === FAULTS_PATH && deps.allowFaultControl === true;
    const isPublic = match.kind === "found" && match.route.access === "public";
    if (!isPublic) checkToken(headers, deps.serviceToken);
    const raw = method === "POST" ? await request.text() : "";
    if (isControl) return toResponse(controlFaults(faults, method, raw), method);
    if (match.kind === "none") throw new Refusal(404, { error: "Not found" });
    if (match.kind === "method") throw new Refusal(405, { error: "Method not allowed" });

    const { route, params } = match;
    const visit: Visit = { route, params, method, path, raw, headers, query: url.searchParams, signal: request.signal };
    const fault = faults.draw({ method, path, user: headers.get("x-agent-id"), public: isPublic });
    const effect: Effect = {
      run: () => runVisit(fault?.effect === "after" ? { ...visit, signal: undefined } : visit, "keep").catch(explain),
      pretend: () => runVisit(visit, "undo").catch(explain),
    };
    if (method !== "GET" && method !== "HEAD") pruneSometimes();
    return answerWithFault(fault, effect, { method, now, wait, later });
  }

  return {
    handle: (request) => answer(request).catch((error: unknown) => toResponse(explain(error), request.method)),
    faults,
    prune,
    settled: async () => {
      while (outstanding.size > 0) await Promise.all(outstanding);
    },
  };
}
