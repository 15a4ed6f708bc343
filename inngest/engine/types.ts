/** The shapes that travel between the parts of the engine. */
import type { Db } from "@/lib/db/db";

export interface EventPayload {
  id: string;
  name: string;
  data: Record<string, unknown>;
  ts: number;
  [more: string]: unknown;
}

export type RunStatus = "running" | "completed" | "failed" | "cancelled";
export type ItemKind = "start" | "call" | "sleep" | "wait" | "invoke" | "cron";

export interface RunRow {
  id: string;
  functionId: string;
  status: RunStatus;
  event: string;
  reqVersion: number;
  lane: string | null;
  parentItem: string | null;
  createdAt: number;
}

export interface Item {
  id: string;
  runId: string;
  functionId: string;
  kind: ItemKind;
  stepId: string;
  dueAt: number;
  attempt: number;
  generation: number;
  matchKey: string | null;
  lane: string | null;
}

export interface Logger {
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
}

export type Handler = (request: Request) => Promise<Response>;

export interface EngineOptions {
  db: Db;
  /** What `serve` from `inngest/edge` returns, or a transport to it. */
  handler: Handler;
  /** The Inngest client's id: function ids are `<appId>-<functionId>`. */
  appId: string;
  /** Epoch milliseconds; real time by default. After moving a test clock call `wake()`. */
  now?: () => number;
  logger?: Logger;
  /** Calls in flight at once over all functions; 50 by default. */
  concurrency?: number;
  /** Same id, same owner: it takes over at once from itself. Random by default. */
  ownerId?: string;
  /** How long ended runs are kept, milliseconds; 24 hours by default. */
  retentionMs?: number;
  /** In [0, 1), for retry jitter. */
  random?: () => number;
}

export interface EngineStatus {
  state: "starting" | "running" | "stopped" | "failed";
  /** Runs that have not ended and are not in a call, as of the last tick or status refresh. */
  runsSleeping: number;
  /** Runs with a call in flight. */
  runsActive: number;
  lastActivityAt?: number;
  lastTickAt?: number;
  nextDueAt?: number;
  functions: string[];
  error?: string;
}

/** Queue items of waits without an end sort after everything. */
export const NEVER = 8_640_000_000_000_000;
/** The step id of a call that discovers what comes next. */
export const DISCOVER = "step";
