import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, it } from "vitest";
import { lockDataDirectory } from "./data-lock";
import { migrateDatabase, requireSchema } from "./migrate";
import { rowsOf } from "./rows";
import { driverFor, openAndMigrate } from "./open";
import { createTestDb, type TestDatabase } from "./test-database";
import { testDirectories } from "./test-directories";

const testDirectory = testDirectories();

const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

describe("the database address", () => {
  it.each([
    [undefined, "pglite"],
    ["", "pglite"],
    ["postgres://u:p@localhost:5432/x", "postgres"],
    ["postgresql://u:p@ep-cool-1.eu-central-1.aws.neon.tech/x", "neon"],
  ])("%s is served by %s", (url, kind) => {
    expect(driverFor(url)).toBe(kind);
  });

  it.each(["mysql://u:secret@host/x", "not an address"])("refuses %s without repeating the password", (url) => {
    expect(() => driverFor(url)).toThrowError(/postgres:\/\/user:password@host/);
    expect(() => driverFor(url)).not.toThrowError(/secret/);
  });
});

describe("the data directory's lock", () => {
  it("refuses a second living process and names it", () => {
    const directory = testDirectory();
    writeFileSync(join(directory, "lock"), JSON.stringify({ pid: process.ppid, startedAt: "" }));
    expect(() => lockDataDirectory(directory)).toThrowError(`in use by process ${process.ppid}`);
  });

  it("takes over what a dead process left, also when its pid was given away", () => {
    const directory = testDirectory();
    writeFileSync(join(directory, "lock"), JSON.stringify({ pid: process.ppid, startedAt: "1" }));
    if (process.platform === "linux") lockDataDirectory(directory)();
    writeFileSync(join(directory, "lock"), "{ half a file");
    const release = lockDataDirectory(directory);
    expect(JSON.parse(readFileSync(join(directory, "lock"), "utf8"))).toMatchObject({ pid: process.pid });
    expect(readdirSync(directory)).toEqual(["lock"]);
    release();
    expect(readdirSync(directory)).toEqual([]);
  });
});

it("does not touch a directory that holds something else", async () => {
  const dataDirectory = testDirectory();
  mkdirSync(join(dataDirectory, "pglite"));
  writeFileSync(join(dataDirectory, "pglite", "notes.txt"), "mine");
  await expect(openAndMigrate({ dataDirectory })).rejects.toThrowError(/holds files, but no database/);
  expect(readFileSync(join(dataDirectory, "pglite", "notes.txt"), "utf8")).toBe("mine");
});

describe("migrations", () => {
  it("run on an embedded directory, twice, and keep what is there", async () => {
    const dataDirectory = testDirectory();
    const first = await openAndMigrate({ dataDirectory });
    await first.db.execute(sql`insert into budget_days (day, scope, spent_micros) values ('2026-01-01', 'kept', 7)`);
    await first.close();
    const second = await openAndMigrate({ dataDirectory });
    expect(rowsOf(await second.db.execute(sql`select spent_micros::int as v from budget_days`))).toEqual([{ v: 7 }]);
    await second.close();
  }, 60_000);

  it("refuse a database that a newer version wrote", async () => {
    const database = await createTestDb();
    opened.push(database);
    await database.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', 99999999999999)`,
    );
    await expect(migrateDatabase(database, join(process.cwd(), "drizzle"))).rejects.toThrowError(/newer version/);
  });

  it("a reader takes neither an older nor a newer one", async () => {
    const database = await createTestDb();
    opened.push(database);
    const folder = join(process.cwd(), "drizzle");
    await expect(requireSchema(database.db, folder)).resolves.toBeUndefined();
    await database.db.execute(
      sql`delete from drizzle.__drizzle_migrations where created_at = (select max(created_at) from drizzle.__drizzle_migrations)`,
    );
    await expect(requireSchema(database.db, folder)).rejects.toThrowError(/older version/);
    await database.db.execute(
      sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('future', 99999999999999)`,
    );
    await expect(requireSchema(database.db, folder)).rejects.toThrowError(/newer version/);
  });
});
