/** A large fleet: the console's screens over 10,000 bots and 3,000,000 activities, a re-plan, and what a bot's day costs at Inngest. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import type { Db } from "@/lib/db/db";
import { openAndMigrate, openDatabase } from "@/lib/db/open";
import { setActivityLevel } from "@/lib/fleet/commands/steer-fleet";
import type { FleetContext } from "@/lib/fleet/context";
import { createTestFleet, type TestFleet } from "@/lib/fleet/testing/test-fleet";
import { startPostgres } from "@/scripts/checks/postgres.mjs";
import type { Report } from "./index";
import { countExecutions, perBotDay } from "./production-executions";
import { activityPages, type Ask, botPages, overview, searches } from "./production-screens";
import { type Extent, seedBots, seedHistory } from "./production-seed";

const SIZE = { bots: 10_000, activities: 3_000_000 };
const REPLANNED = { bots: 1000, rounds: 5 };
const SAMPLES = 120;
const WARM_UP = 1;

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

/** Milliseconds of each question in its turn, again and again, until there are {@link SAMPLES}. */
async function timesOf(ctx: FleetContext, asks: readonly Ask[]): Promise<number[]> {
  const times: number[] = [];
  const rounds = Math.ceil(SAMPLES / asks.length) + WARM_UP;
  for (let round = 0; round < rounds; round++)
    for (const ask of asks) {
      const begun = performance.now();
      await ask(ctx);
      if (round >= WARM_UP) times.push(performance.now() - begun);
    }
  return times;
}

async function screens(report: Report, fleet: TestFleet): Promise<void> {
  const ctx = fleet.as("operator");
  const groups: [string, Ask[]][] = [
    ["overview", overview],
    ["bots_page", botPages],
    ["activity_page", activityPages(ctx, SIZE.activities)],
    ["search", searches],
  ];
  for (const [name, asks] of groups) {
    const times = await timesOf(ctx, asks);
    report({ name: `${name}_p95_ms`, value: percentile(times, 0.95), unit: "ms", n: times.length });
    report({ name: `${name}_p50_ms`, value: percentile(times, 0.5), unit: "ms", n: times.length });
  }
}

/** The dial moved to and fro: every sleeper gets a new lease and a new plan, and the engine hears of each. */
async function replan(report: Report, fleet: TestFleet): Promise<void> {
  await fleet.db.execute(sql`delete from holds`);
  await fleet.db
    .execute(sql`update bots set status = 'stopped', next_wake_at = null where status = 'running' and id not in
    (select id from bots where status = 'running' order by id limit ${REPLANNED.bots})`);
  const seconds: number[] = [];
  for (let round = 0; round < REPLANNED.rounds; round++) {
    fleet.engine.sent.length = 0;
    const begun = performance.now();
    const { replanned } = await setActivityLevel.run(fleet.as("operator"), { level: round % 2 === 0 ? 150 : 100 });
    seconds.push((performance.now() - begun) / 1000);
    const sent = fleet.engine.sent.length;
    if (replanned !== REPLANNED.bots || sent !== 2 * REPLANNED.bots)
      throw new Error(`${replanned} bots were planned anew, and ${sent} events were sent.`);
  }
  report({ name: "replan_1000_bots_s", value: percentile(seconds, 0.5), unit: "s", n: seconds.length });
}

async function executions(report: Report): Promise<void> {
  const regular = await countExecutions("regular");
  const { executions: n, requests } = perBotDay(regular);
  report({ name: "inngest_executions_per_bot_day", value: n, unit: "1/d", n: regular.botDays });
  report({ name: "inngest_requests_per_bot_day", value: requests, unit: "1/d", n: regular.botDays });
}

/** A server of the bench's own, with a month of a fleet in it. */
async function withFleet(work: (fleet: TestFleet) => Promise<void>): Promise<void> {
  const server = await startPostgres();
  if (!server) throw new Error("No Postgres is at hand: install one, or put its `initdb` and `postgres` on the PATH.");
  const dataDirectory = mkdtempSync(join(tmpdir(), "fleet-production-"));
  const { url } = server;
  const seed = async (write: (db: Db, extent: Extent) => Promise<void>) => {
    // One session: what it sets, and its temporary tables, serve every statement.
    const opened = await openDatabase({ url, dataDirectory, maxConnections: 1 });
    const fleet = await createTestFleet({ db: opened.db });
    await write(opened.db, { ...SIZE, now: fleet.time.real });
    await opened.close();
  };
  try {
    const migrated = await openAndMigrate({ url, dataDirectory });
    await migrated.close();
    await seed(async (db, extent) => {
      await seedBots(db, extent);
      await seedHistory(db, extent);
    });
    const { db, close } = await openDatabase({ url, dataDirectory });
    await work(await createTestFleet({ db, keep: true }));
    await close();
  } finally {
    await server.stop();
    rmSync(dataDirectory, { recursive: true, force: true });
  }
}

export async function benchProduction(report: Report): Promise<void> {
  await executions(report);
  await withFleet(async (fleet) => {
    await screens(report, fleet);
    await replan(report, fleet);
  });
}
