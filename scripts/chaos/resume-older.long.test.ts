import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openAndMigrate, openDatabase } from "@/lib/db/open";
import { counted, type Fate, fatesOf, type HalfDone, halfDone, strangeSteps } from "./half-done";
import { Life } from "./life";
import { migrationsUpTo, putBack, readRecorded } from "./recorded-rows";

/** What the build of migration 0010 had half-done when it was killed: `npm run chaos -- --older DIR --record FILE`. */
const RECORDED = "scripts/chaos/older-visits.jsonl";

const folder = mkdtempSync(join(tmpdir(), "fleet-older-"));
const data = join(folder, "data");
let left: HalfDone[] = [];
let life: Life | undefined;

beforeAll(async () => {
  const older = readRecorded(RECORDED);
  const migrationsFolder = migrationsUpTo(older.migration, "drizzle", join(folder, "migrations"));
  const opened = await openAndMigrate({ dataDirectory: data, migrationsFolder });
  await putBack(opened.db, older);
  left = await halfDone(opened.db);
  await opened.close();
  life = await Life.begin({
    FLEET_DATA_DIR: data,
    FLEET_ENGINE: "embedded",
    DATABASE_URL: "",
    FLEET_SETTLE_MS: "300",
    FLEET_SECRET: "older-secret-older-secret-older-secret",
  });
}, 150_000);

afterAll(async () => {
  await life?.kill();
  rmSync(folder, { recursive: true, force: true });
});

const within = () => left.filter(({ standing }) => standing !== "asleep before its visit").map(({ runId }) => runId);

it("holds visits at every point at which the older build left them", () => {
  expect(counted(left)).toMatch(/asleep before its visit/);
  expect(counted(left)).toMatch(/between turns/);
  expect(counted(left)).toMatch(/between draft and publish/);
  expect(counted(left)).toMatch(/publishing/);
});

it("finishes what the older build had begun, and does nothing twice", async () => {
  if (!life) throw new Error("This build did not start.");
  for (const until = Date.now() + 40_000; Date.now() < until;) {
    if (Number((await life.ask({ do: "running", runs: within() }))["n"]) === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const alive = await life.ask({ do: "alive" });
  expect(alive).toMatchObject({ running: left.length, carried: left.length, failing: 0, holds: [] });
  await life.ask({ do: "quiesce" });
  const found = await life.ask({ do: "judge" });
  for (const name of Object.keys(found).filter((key) => /^(lost|undone|doubled|unknown|untold|unsettled)/.test(key)))
    expect({ [name]: found[name] }).toEqual({ [name]: 0 });
  await life.kill("SIGTERM");
  const { db, close } = await openDatabase({ dataDirectory: data });
  const fates = (await fatesOf(db, left)).filter(({ runId }) => within().includes(runId));
  const strange = await strangeSteps(db, within());
  await close();
  expect(strange).toEqual([]);
  expect(fates.map(({ status, session }: Fate) => ({ status, session }))).toEqual(
    within().map(() => ({ status: "completed", session: "closed" })),
  );
}, 90_000);
