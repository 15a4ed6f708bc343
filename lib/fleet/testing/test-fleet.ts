/** A fleet on a real database, before a real sandbox gallery, in time that only the test moves. */
import { sql } from "drizzle-orm";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import type { LlmPort } from "@/lib/llm/port";
import { createLlm } from "@/lib/llm/create-llm";
import type { Execute } from "@/lib/sandbox/http/call";
import { createSandbox } from "@/lib/sandbox/sandbox";
import type { GalleryTimeouts } from "@/lib/studio/call";
import { createStudioClient } from "@/lib/studio/client";
import type { Gallery } from "@/lib/studio/port";
import type { Actor, Role } from "../actor";
import { DomainClock, type Speed, writeClock } from "../clock/domain-clock";
import type { FleetContext } from "../context";
import { StopSwitch } from "../lifecycle/stop-switch";
import type { OutgoingEvent } from "../outbox/events";
import { createFlusher } from "../outbox/flush";
import { prepareFleet } from "../startup/prepare-fleet";

export const TOKEN = "fst_fleet_test";
/** A Monday, ten in the morning UTC. */
export const START = Date.UTC(2026, 2, 2, 10);
export const SETTLE_MS = 1500;
export const PERMIT_MS = 5000;

type Handle = (request: Request) => Promise<Response>;

export type TestFleetOptions = {
  db?: TestDatabase["db"];
  llm?: LlmPort;
  speed?: Speed;
  /** Another gallery than the sandbox: money counts, and speed cannot change. */
  identity?: string;
  timeouts?: Partial<GalleryTimeouts>;
  token?: string;
  /** In place of the sandbox's: builds a port whose requests `wire` takes to what answers them. */
  gallery?: (wiring: { now: () => number; wire: (handle: Handle) => typeof fetch }) => Gallery;
  /** Leaves the tables as they are: a second process on the same database. */
  keep?: boolean;
};

const TABLES =
  `bots holds sessions turns intents activities outbox stock model_calls budget_days audit_log fleet clock jobs removals
  blocks dead_letters incidents faults alerts activity_hours quality_reports said_texts refused_drafts review_drafts seen_pictures
  persona_candidates persona_versions live_versions
  sandbox_likes sandbox_comments sandbox_items sandbox_images sandbox_users sandbox_idempotency_keys sandbox_usage`.split(
    /\s+/,
  );

const paint: Execute = async ({ name }) => ({
  ok: true,
  images: [{ bytes: Buffer.from(`webp of ${name}`), width: 8, height: 6, step: "a" }],
});

/** Called when a request reaches the gallery, and when its effect is done but not yet heard of. */
export type Hooks = {
  arrived?: (method: string, path: string) => Promise<void> | void;
  answered?: (method: string, path: string) => Promise<void> | void;
};

/** Hands a request to the sandbox in this process, and gives up when its caller does. */
function inMemory(handle: Handle, seen: Request[], hooks: Hooks): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    seen.push(request.clone());
    const { signal, method } = request;
    const path = new URL(request.url).pathname.replace("/api/sandbox", "");
    const answer = (async () => {
      await hooks.arrived?.(method, path);
      const response = await handle(request);
      await hooks.answered?.(method, path);
      return response;
    })();
    return new Promise<Response>((resolve, reject) => {
      const abort = () => reject(signal.reason);
      if (signal.aborted) return abort();
      signal.addEventListener("abort", abort, { once: true });
      answer.then(resolve, reject);
    });
  };
}

export type TestFleet = Awaited<ReturnType<typeof createTestFleet>>;

export async function createTestFleet(options: TestFleetOptions = {}) {
  const own = options.db ? null : await createTestDb();
  const db = options.db ?? (own as TestDatabase).db;
  if (!options.keep) {
    await db.transaction(async (tx) => {
      for (const name of TABLES) await tx.execute(sql.raw(`delete from ${name}`));
    });
  }
  const time = { real: START };
  const realNow = () => time.real;
  const reading = { realEpoch: START, virtualEpoch: START, speed: options.speed ?? 1 };
  const clock = new DomainClock(reading, realNow);
  if (!options.keep) await writeClock(db, reading);
  const faultsSeen: unknown[] = [];
  const sandbox = createSandbox({
    db,
    now: () => clock.now(),
    realNow,
    serviceToken: TOKEN,
    execute: paint,
    onError: (error) => faultsSeen.push(error),
  });
  const requests: Request[] = [];
  const hooks: Hooks = {};
  const wire = (handle: Handle) => inMemory(handle, requests, hooks);
  const other = options.gallery?.({ now: realNow, wire });
  const sandboxed = createStudioClient({
    baseUrl: "http://gallery.test/api/sandbox",
    token: options.token ?? TOKEN,
    identity: options.identity ?? "sandbox",
    version: "0.0.0",
    now: realNow,
    fetch: wire(sandbox.handle),
    timeouts: options.timeouts,
  });
  const studio = other ?? sandboxed;
  /** What reached the engine; `broken` makes it unreachable. */
  const engine = { sent: [] as OutgoingEvent[], broken: false };
  const sendEvents = async (events: OutgoingEvent[]) => {
    if (engine.broken) throw new Error("The engine cannot be reached");
    engine.sent.push(...events);
  };
  const published: string[] = [];
  let ids = 0;
  const prefix = options.keep ? "b" : "a";
  const ctx: FleetContext = {
    actor: { kind: "system", name: "test" },
    db,
    clock,
    studio,
    llm: options.llm ?? createLlm({ provider: { kind: "offline" }, now: realNow }),
    stop: new StopSwitch(),
    links: {
      name: "Test gallery",
      url: "http://gallery.test",
      avatar: (handle) => `avatar:${handle}`,
      profile: (handle) => `profile:${handle}`,
      item: (id) => `item:${id}`,
      picture: (url) => `picture:${url}`,
    },
    delays: { permitMs: PERMIT_MS, settleMs: SETTLE_MS, graceMs: 120_000 },
    newId: (kind) => `${kind}_${prefix}${String((ids += 1)).padStart(5, "0")}`,
    sendEvents,
    flushOutbox: createFlusher(db, sendEvents),
    wait: async (ms) => {
      time.real += ms;
    },
    publish: (topics) => published.push(...topics),
  };
  await prepareFleet(ctx);
  const as = (role: Role): FleetContext => ({
    ...ctx,
    actor: { kind: "operator", id: `u-${role}`, name: `Ann ${role}`, role } satisfies Actor,
  });
  const close = async () => {
    await sandbox.settled();
    await own?.close();
  };
  return { ctx, db, time, clock, sandbox, studio, engine, requests, hooks, published, faultsSeen, as, close };
}

/** What of the gallery the fleet changed or tried to change. */
export function writesOf(fleet: TestFleet): string[] {
  return fleet.requests
    .filter((request) => request.method !== "GET")
    .map((request) => `${request.method} ${new URL(request.url).pathname.replace("/api/sandbox", "")}`);
}
