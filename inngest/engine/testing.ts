/** A real SDK client and handler on an engine with a test database, for the tests beside this file. */
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { afterAll, afterEach, beforeAll } from "vitest";
import type { Db } from "@/lib/db/db";
import { createTestDb } from "@/lib/db/test-database";
import { EmbeddedEngine } from "./engine";
import { query } from "./sql";
import { sql } from "drizzle-orm";
import type { EngineOptions } from "./types";

type FunctionsOf = (client: Inngest) => InngestFunction.Any[];

export interface Bench {
  engine: EmbeddedEngine;
  client: Inngest;
  /** Moves the engine's clock and lets it look. */
  advance: (ms: number) => void;
}

/** Real time plus what the test has added. */
export class TestClock {
  offsetMs = 0;
  readonly now = () => Date.now() + this.offsetMs;
}

/** Functions made with the client they are given, and an engine that serves them; not started. */
export function makeEngine(
  db: Db,
  functionsOf: FunctionsOf,
  options: Partial<EngineOptions> = {},
  clock = new TestClock(),
): Bench {
  const holder: { engine?: EmbeddedEngine } = {};
  const client = new Inngest({
    id: "test",
    isDev: true,
    baseUrl: "http://embedded.engine",
    fetch: ((input, init) => holder.engine!.fetch(input, init)) as typeof fetch,
    logger: { info() {}, warn() {}, error() {}, debug() {} },
  });
  const handler = serve({ client, functions: functionsOf(client) });
  const engine = new EmbeddedEngine({ db, handler, appId: "test", now: clock.now, random: () => 0, ...options });
  holder.engine = engine;
  const advance = (ms: number) => {
    clock.offsetMs += ms;
    engine.wake();
  };
  return { engine, client, advance };
}

/** One database a test file, empty before each test; engines that `run` started are stopped after it. */
export function withEngines() {
  const running: Bench[] = [];
  const context = {} as { db: Db; close: () => Promise<void> };
  beforeAll(async () => void Object.assign(context, await createTestDb()));
  afterEach(async () => {
    for (const { engine } of running.splice(0)) await engine.stop();
    await context.db.execute(
      sql`truncate engine_events, engine_runs, engine_steps, engine_queue, engine_cancels, engine_throttles, engine_owner`,
    );
  });
  afterAll(() => context.close());
  return {
    get db() {
      return context.db;
    },
    async run(functionsOf: FunctionsOf, options: Partial<EngineOptions> = {}, clock?: TestClock): Promise<Bench> {
      const bench = makeEngine(context.db, functionsOf, options, clock);
      running.push(bench);
      await bench.engine.start();
      return bench;
    },
    async statuses(): Promise<string[]> {
      const rows = await query<{ status: string }>(context.db, sql`select status from engine_runs order by id`);
      return rows.map((row) => row.status);
    },
    async queued(): Promise<{ kind: string; attempt: number; dueAt: number }[]> {
      const rows = await query<{ kind: string; attempt: number; dueAt: number }>(
        context.db,
        sql`select kind, attempt, due_at as "dueAt" from engine_queue order by due_at`,
      );
      return rows.map((row) => ({ ...row, dueAt: Number(row.dueAt) }));
    },
  };
}

/** Resolves when `check` is true; polls, for it looks from outside. Rejects after `timeoutMs`. */
export async function until(check: () => boolean | Promise<boolean>, timeoutMs = 8000): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await check())) {
    if (performance.now() > end) throw new Error(`Not within ${timeoutMs} ms: ${check.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
