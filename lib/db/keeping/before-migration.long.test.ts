import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "../rows";
import { openAndMigrate, openDatabase } from "../open";
import { requireSpace } from "./copy-directory";
import { testDirectories } from "../test-directories";

const testDirectory = testDirectories();

const committed = join(process.cwd(), "drizzle");
const journal = JSON.parse(readFileSync(join(committed, "meta", "_journal.json"), "utf8")) as {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};
/** A folder with the first `count` committed migrations, and perhaps further ones. */
function migrations(count: number, further: Record<string, string> = {}): string {
  const folder = testDirectory();
  const entries = journal.entries.slice(0, count);
  for (const { tag } of entries) cpSync(join(committed, `${tag}.sql`), join(folder, `${tag}.sql`));
  const last = journal.entries.at(-1)?.when ?? 0;
  for (const [tag, text] of Object.entries(further)) {
    writeFileSync(join(folder, `${tag}.sql`), text);
    const idx = entries.length;
    entries.push({ idx, version: "7", when: last + idx, tag, breakpoints: true });
  }
  mkdirSync(join(folder, "meta"));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ ...journal, entries }));
  return folder;
}

const old = testDirectory();
beforeAll(async () => {
  const { db, close } = await openAndMigrate({ dataDirectory: old, migrationsFolder: migrations(1) });
  await db.execute(sql`insert into budget_days (day, scope, spent_micros) values ('2026-01-01', 'kept', 7)`);
  await close();
}, 90_000);

function olderDirectory(): string {
  const directory = testDirectory();
  cpSync(old, directory, { recursive: true });
  return directory;
}

async function facts(directory: string, name: string) {
  const dataDirectory = testDirectory();
  cpSync(join(directory, name), join(dataDirectory, "pglite"), { recursive: true });
  const { db, close } = await openDatabase({ dataDirectory });
  try {
    const kept = rowsOf<{ v: number }>(await db.execute(sql`select spent_micros::int as v from budget_days`));
    const table = rowsOf<{ t: string | null }>(await db.execute(sql`select to_regclass('incidents')::text as t`));
    return { kept: kept[0]?.v, incidents: table[0]?.t ?? null };
  } finally {
    await close();
  }
}

describe("a data directory of the first version", () => {
  it("is first copied aside, once, then brought up to date", async () => {
    const directory = olderDirectory();
    expect(readdirSync(directory)).toEqual(["pglite"]);
    await (await openAndMigrate({ dataDirectory: directory })).close();
    const tag = journal.entries[1]?.tag;
    expect(readdirSync(directory).sort()).toEqual(["pglite", `pglite.before-${tag}`]);
    expect(await facts(directory, "pglite")).toEqual({ kept: 7, incidents: "incidents" });
    expect(await facts(directory, `pglite.before-${tag}`)).toEqual({ kept: 7, incidents: null });
  }, 60_000);

  it("is told to go on with the new version where only an index could not be built", async () => {
    const directory = olderDirectory();
    const folder = migrations(2);
    writeFileSync(
      join(folder, "late-indexes.sql"),
      'CREATE INDEX CONCURRENTLY IF NOT EXISTS "late" ON "nowhere" ("a");\n',
    );
    await expect(openAndMigrate({ dataDirectory: directory, migrationsFolder: folder })).rejects.toMatchObject({
      code: "index_failed",
      message: expect.stringMatching(/index late could not be built: .*nowhere.*start again/) as string,
    });
  }, 60_000);

  it("stays as it was when its update fails, and says where the copy lies", async () => {
    const directory = olderDirectory();
    const broken = migrations(1, {
      "0001_broken": "create table half (id int);\n--> statement-breakpoint\nalter table nowhere add x int;",
    });
    await expect(openAndMigrate({ dataDirectory: directory, migrationsFolder: broken })).rejects.toMatchObject({
      code: "migration_failed",
      message: expect.stringMatching(/\(0001_broken\).*nowhere.*left as it was.*pglite\.before-0001_broken/s) as string,
    });
    expect(existsSync(join(directory, "lock"))).toBe(false);
    expect(await facts(directory, "pglite")).toEqual({ kept: 7, incidents: null });
    const { db, close } = await openDatabase({ dataDirectory: directory });
    expect(rowsOf(await db.execute(sql`select to_regclass('half')::text as t`))).toEqual([{ t: null }]);
    await close();
  }, 60_000);

  it("keeps the two newest copies", async () => {
    const directory = olderDirectory();
    const more = { "0001_a": "create table a (id int);" };
    for (const further of [more, { ...more, "0002_b": "create table b (id int);" }]) {
      await (await openAndMigrate({ dataDirectory: directory, migrationsFolder: migrations(1, further) })).close();
    }
    const third = migrations(1, {
      ...more,
      "0002_b": "create table b (id int);",
      "0003_c": "create table c (id int);",
    });
    await (await openAndMigrate({ dataDirectory: directory, migrationsFolder: third })).close();
    expect(readdirSync(directory).sort()).toEqual(["pglite", "pglite.before-0002_b", "pglite.before-0003_c"]);
  }, 60_000);
});

it("a disk without room is told before anything begins", async () => {
  await expect(requireSpace("/nowhere/at/all", 2 ** 60, "copy the database")).rejects.toMatchObject({
    code: "disk_full",
    message: expect.stringMatching(
      /Not enough disk space to copy the database: \d+ MB free in \/, \d+ MB needed/,
    ) as string,
  });
});
