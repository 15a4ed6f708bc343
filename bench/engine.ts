/** Throughput, step cost and recovery of the embedded engine, on PGlite in a directory, with the real SDK. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import type { Db } from "@/lib/db/db";
import { openAndMigrate } from "@/lib/db/open";
import { createEngine, type Engine } from "@/inngest/engine";

type Report = (measure: { group: "engine"; name: string; value: number; unit: string; n: number }) => void;

function bind(db: Db, functionsOf: (client: Inngest) => InngestFunction.Any[]): { engine: Engine; client: Inngest } {
  const holder: { engine?: Engine } = {};
  const client = new Inngest({
    id: "bench",
    isDev: true,
    baseUrl: "http://embedded.engine",
    fetch: ((input, init) => holder.engine!.fetch(input, init)) as typeof fetch,
    logger: { info() {}, warn() {}, error() {}, debug() {} },
  });
  const engine = createEngine({ db, handler: serve({ client, functions: functionsOf(client) }), appId: "bench" });
  holder.engine = engine;
  return { engine, client };
}

async function runsPerSecond(db: Db, report: Report): Promise<void> {
  const events = 1000;
  let finished = 0;
  let finish: () => void = () => undefined;
  const all = new Promise<void>((resolve) => (finish = resolve));
  const { engine, client } = bind(db, (c) => [
    c.createFunction({ id: "three", triggers: [{ event: "b/three" }] }, async ({ step }) => {
      for (let i = 0; i < 3; i++) await step.run(`s${i}`, () => i);
      if (++finished === events) finish();
    }),
  ]);
  await engine.start();
  const start = performance.now();
  await client.send(Array.from({ length: events }, (_, n) => ({ name: "b/three", data: { n } })));
  await all;
  report({
    group: "engine",
    name: "runs_per_s",
    value: (events / (performance.now() - start)) * 1000,
    unit: "1/s",
    n: events,
  });
  await engine.stop();
}

async function stepCost(db: Db, report: Report): Promise<void> {
  const steps = 100;
  let finish: (ms: number) => void = () => undefined;
  const taken = new Promise<number>((resolve) => (finish = resolve));
  let first = 0;
  const { engine, client } = bind(db, (c) => [
    c.createFunction({ id: "sequence", triggers: [{ event: "b/sequence" }] }, async ({ step }) => {
      for (let i = 0; i < steps; i++) {
        await step.run(`s${i}`, () => {
          if (i === 0) first = performance.now();
          return i;
        });
      }
      finish(performance.now() - first);
    }),
  ]);
  await engine.start();
  await client.send({ name: "b/sequence", data: {} });
  report({ group: "engine", name: "step_ms", value: (await taken) / steps, unit: "ms", n: steps });
  await engine.stop();
}

/** From `start()` with 10,000 sleeping runs on disk until the one that is due has run on. */
async function recovery(db: Db, report: Report): Promise<void> {
  const sleepers = 10_000;
  const hour = 3_600_000;
  let woken: () => void = () => undefined;
  const ranOn = new Promise<void>((resolve) => (woken = resolve));
  const { engine } = bind(db, (c) => [
    c.createFunction({ id: "sleeper", triggers: [{ event: "b/sleeper" }] }, async ({ step }) => {
      await step.sleep("nap", "1h");
      woken();
    }),
  ]);
  const stepId = createHash("sha1").update("nap").digest("hex");
  const nowMs = Date.now();
  await db.execute(sql`insert into engine_runs (id, function_id, status, event, req_version, created_at)
    select 'run' || n, 'bench-sleeper', 'running', '{"id":"e' || n || '","name":"b/sleeper","data":{},"ts":1}', 2, ${nowMs - hour}
    from generate_series(1, ${sleepers}::int) n`);
  await db.execute(sql`insert into engine_queue (id, run_id, function_id, kind, step_id, due_at, attempt, generation)
    select 'run' || n || ':' || ${stepId}::text, 'run' || n, 'bench-sleeper', 'sleep', ${stepId}::text,
      ${nowMs}::bigint + (n - 1) * ${hour}::bigint, 0, 1 from generate_series(1, ${sleepers}::int) n`);
  const start = performance.now();
  await engine.start();
  await ranOn;
  report({ group: "engine", name: "recover_10k_s", value: (performance.now() - start) / 1000, unit: "s", n: sleepers });
  await engine.stop();
}

/** Reports `runs_per_s`, `step_ms` and `recover_10k_s`, each on a fresh database in a temporary directory. */
export async function benchEngine(report: Report): Promise<void> {
  for (const measure of [runsPerSecond, stepCost, recovery]) {
    const directory = await mkdtemp(join(tmpdir(), "bench-engine-"));
    const database = await openAndMigrate({ dataDirectory: directory });
    try {
      await measure(database.db, report);
    } finally {
      await database.close();
      await rm(directory, { recursive: true, force: true });
    }
  }
}
