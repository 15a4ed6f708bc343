/** A registration is taken whole or refused by name: what the engine cannot do is never silently ignored. */
import { parseCron, type Cron } from "./cron";
import { parseDurationMs } from "./duration";
import { parseFilter, parseKeyPath, parseMatch } from "./match";
import type { EventPayload } from "./types";

export interface FunctionConfig {
  id: string;
  maxAttempts: number;
  triggers: { event: string; filter: ((event: EventPayload) => boolean) | null }[];
  crons: { expression: string; cron: Cron }[];
  cancelOn: { event: string; path: string }[];
  /** Executing calls at once; Infinity when unlimited. */
  limit: number;
  lane: { path: string; limit: number } | null;
  throttle: { path: string | null; intervalMs: number; burst: number } | null;
}

export class UnsupportedFeatureError extends Error {
  override name = "UnsupportedFeatureError";
  constructor(readonly features: string[]) {
    super(
      `The embedded engine does not support: ${features.join("; ")}. ` +
        "Remove them, or run these functions on an Inngest server.",
    );
  }
}

const KNOWN_KEYS = new Set(["id", "name", "triggers", "steps", "concurrency", "throttle", "cancel"]);
const DEFAULT_RETRIES = 4;

type Json = Record<string, unknown>;

function asList(value: unknown): Json[] {
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]) as Json[];
}

function readTriggers(raw: Json, config: FunctionConfig, refuse: (what: string) => void): void {
  for (const trigger of asList(raw.triggers)) {
    if (typeof trigger.cron === "string") {
      if (trigger.jitter !== undefined) refuse("cron jitter");
      if (/^(CRON_)?TZ=/.test(trigger.cron)) refuse("cron time zone");
      else config.crons.push({ expression: trigger.cron, cron: parseCron(trigger.cron) });
      continue;
    }
    const event = String(trigger.event);
    if (event.includes("*")) refuse(`wildcard trigger "${event}"`);
    const expression = trigger.expression as string | undefined;
    const filter = expression ? parseFilter(expression) : null;
    if (expression && !filter) refuse(`trigger expression "${expression}"`);
    config.triggers.push({ event, filter });
  }
}

function readConcurrency(raw: Json, config: FunctionConfig, refuse: (what: string) => void): void {
  const listed = typeof raw.concurrency === "number" ? [{ limit: raw.concurrency }] : asList(raw.concurrency);
  for (const entry of listed as Json[]) {
    if (entry.scope !== undefined && entry.scope !== "fn") refuse(`concurrency scope "${String(entry.scope)}"`);
    const limit = Number(entry.limit) || Infinity;
    if (entry.key === undefined) {
      config.limit = Math.min(config.limit, limit);
      continue;
    }
    const path = parseKeyPath(String(entry.key));
    if (path === null) refuse(`concurrency key "${String(entry.key)}"`);
    else if (config.lane) refuse("two concurrency keys");
    else config.lane = { path, limit };
  }
}

function readThrottle(raw: Json, config: FunctionConfig, refuse: (what: string) => void): void {
  if (raw.throttle === undefined) return;
  const throttle = raw.throttle as { key?: string; limit: number; period: string; burst?: number };
  const periodMs = parseDurationMs(throttle.period);
  const path = throttle.key === undefined ? null : parseKeyPath(throttle.key);
  if (periodMs === null || !(throttle.limit > 0)) return refuse("throttle without limit and period");
  if (throttle.key !== undefined && path === null) return refuse(`throttle key "${throttle.key}"`);
  config.throttle = { path, intervalMs: periodMs / throttle.limit, burst: Math.max(1, throttle.burst ?? 1) };
}

function readCancelOn(raw: Json, config: FunctionConfig, refuse: (what: string) => void): void {
  for (const entry of asList(raw.cancel)) {
    if (entry.timeout !== undefined) refuse("cancelOn timeout");
    const path = parseMatch(entry.if as string | undefined);
    if (path === null) refuse(`cancelOn expression "${String(entry.if)}"`);
    else config.cancelOn.push({ event: String(entry.event), path });
  }
}

/**
 * Reads the SDK's registration.
 * @throws UnsupportedFeatureError naming every function and feature it cannot serve
 */
export function readFunctions(registered: Json[]): Map<string, FunctionConfig> {
  const functions = new Map<string, FunctionConfig>();
  const refused: string[] = [];
  for (const raw of registered) {
    const id = String(raw.id);
    const refuse = (what: string) => void refused.push(`${what} (function ${id})`);
    const step = Object.values((raw.steps ?? {}) as Record<string, { retries?: { attempts?: number } }>)[0];
    const config: FunctionConfig = {
      id,
      maxAttempts: (step?.retries?.attempts ?? DEFAULT_RETRIES) + 1,
      triggers: [],
      crons: [],
      cancelOn: [],
      limit: Infinity,
      lane: null,
      throttle: null,
    };
    for (const key of Object.keys(raw)) if (!KNOWN_KEYS.has(key) && raw[key] !== undefined) refuse(key);
    readTriggers(raw, config, refuse);
    readConcurrency(raw, config, refuse);
    readThrottle(raw, config, refuse);
    readCancelOn(raw, config, refuse);
    functions.set(id, config);
  }
  if (refused.length > 0) throw new UnsupportedFeatureError(refused);
  return functions;
}
