import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { getTableConfig, PgTable } from "drizzle-orm/pg-core";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildLateIndexes, lateIndexesIn } from "./late-indexes";
import { migrateDatabase } from "./migrate";
import { rowsOf } from "./rows";
import * as schema from "./schema";
import { createTestDb, type TestDatabase } from "./test-database";

const folder = join(process.cwd(), "drizzle");
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDb();
});
afterAll(async () => database.close());

type Found = { name: string; valid: boolean };
const indexes = async () =>
  rowsOf<Found>(
    await database.db.execute(sql`select c.relname as name, i.indisvalid as valid from pg_index i
      join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public'`),
  );
const run = (statement: string) => database.db.execute(sql.raw(statement));

it("every index that the schema names is there and whole, and what gave way is gone", async () => {
  const named = Object.values(schema)
    .filter((one) => one instanceof PgTable)
    .flatMap((table) =>
      getTableConfig(table as PgTable)
        .indexes.map(({ config }) => config.name ?? "")
        .filter(Boolean),
    );
  const there = await indexes();
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((name) => !there.some((index) => index.name === name && index.valid))).toEqual([]);
  const gone = lateIndexesIn(folder).filter(({ isWanted }) => !isWanted);
  expect(gone.map(({ name }) => name)).toContain("activities_at");
  expect(there.filter(({ name }) => gone.some((index) => index.name === name))).toEqual([]);
});

it("no migration from the one on that came with them builds an index of a long table itself", () => {
  const own = readdirSync(folder)
    .filter((file) => /^\d{4}_/.test(file) && file >= "0015")
    .filter((file) =>
      /INDEX .* ON "(activities|model_calls|turns|intents)"/.test(readFileSync(join(folder, file), "utf8")),
    );
  expect(own).toEqual([]);
});

describe("a start", () => {
  it("builds what is missing, and what an interrupted one left unfinished", async () => {
    await run("drop index activities_day");
    await run("drop index model_calls_spent");
    if (database.kind === "postgres") {
      await run("create table pair (n int)");
      await run("insert into pair values (1), (1)");
      await expect(run("create unique index concurrently activities_day on pair (n)")).rejects.toThrow();
      expect(await indexes()).toContainEqual({ name: "activities_day", valid: false });
    }
    await buildLateIndexes(database, folder);
    const there = await indexes();
    expect(there).toContainEqual({ name: "activities_day", valid: true });
    expect(there).toContainEqual({ name: "model_calls_spent", valid: true });
  });

  it("changes nothing when all is there, and says what it cannot read", async () => {
    const before = await indexes();
    await migrateDatabase(database, folder);
    expect(await indexes()).toEqual(before);
    const other = mkdtempSync(join(tmpdir(), "fleet-late-"));
    writeFileSync(join(other, "late-indexes.sql"), "CREATE INDEX a ON b (c);\n");
    await expect(buildLateIndexes(database, other)).rejects.toThrowError(/no late index: CREATE INDEX a/);
    rmSync(other, { recursive: true });
  });
});

describe.runIf(process.env["TEST_DATABASE_URL"])("on a server (needs TEST_DATABASE_URL)", () => {
  it("leaves alone what is still being built for a process that is gone", async () => {
    await run("drop index activities_bot_day");
    const [own] = rowsOf<{ name: string }>(await database.db.execute(sql`select current_database() as name`));
    const url = new URL(process.env["TEST_DATABASE_URL"] ?? "");
    url.pathname = `/${own?.name}`;
    const [writer, orphan] = [new Client(url.href), new Client(url.href)];
    await Promise.all([writer.connect(), orphan.connect()]);
    await writer.query("begin");
    await writer.query(
      "insert into activities (at, real_at, kind, result, text) values (now(), now(), 'a', 'done', 'a')",
    );
    const growing = orphan.query("create index concurrently activities_bot_day on activities (bot_id, at)");
    await expect.poll(indexes).toContainEqual({ name: "activities_bot_day", valid: false });
    const oid = async () =>
      rowsOf(await database.db.execute(sql`select 'activities_bot_day'::regclass::oid::text as oid`));
    const before = await oid();
    const beside = buildLateIndexes(database, folder);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await writer.query("commit");
    await Promise.all([growing, beside]);
    expect(await oid()).toEqual(before);
    expect(await indexes()).toContainEqual({ name: "activities_bot_day", valid: true });
    await Promise.all([writer.end(), orphan.end()]);
  });

  it("leaves the building to whoever is at it, and waits for nobody", async () => {
    await run("drop index activities_result");
    await database.db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(7203115)`);
      await buildLateIndexes(database, folder);
      expect((await indexes()).map(({ name }) => name)).not.toContain("activities_result");
    });
    await buildLateIndexes(database, folder);
    expect((await indexes()).map(({ name }) => name)).toContain("activities_result");
  });
});
