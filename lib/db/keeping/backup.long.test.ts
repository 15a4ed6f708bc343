import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import type { Db } from "../db";
import { rowsOf } from "../rows";
import { openDatabase } from "../open";
import { createTestDirectory } from "../test-database";
import { makeBackup } from "./make-backup";
import { answerCopyRequests, askForCopy } from "./request-copy";
import { restoreBackup } from "./restore-backup";
import { finishSwap, swapIn } from "./swap-directory";
import { testDirectories } from "../test-directories";

const testDirectory = testDirectories();

const migrationsFolder = join(process.cwd(), "drizzle");
const NOW = Date.UTC(2026, 2, 2, 10);
/** A data directory whose database says 7, made once: making one takes seconds. */
const pattern = testDirectory();
const file = join(testDirectory(), "deep", "backup.tar.gz");
const request = (dataDirectory: string, out: string) => ({
  dataDirectory,
  migrationsFolder,
  version: "1.2.3",
  now: NOW,
  out,
});

function dataDirectory(): string {
  const directory = testDirectory();
  cpSync(pattern, directory, { recursive: true });
  return directory;
}

/** One whose database only lies there. */
function occupied(): string {
  const directory = testDirectory();
  mkdirSync(join(directory, "pglite"));
  return directory;
}

const write = (db: Db, value: number) =>
  db.execute(
    sql`insert into budget_days (day, scope, spent_micros) values ('2026-01-01', 'kept', ${value})
      on conflict (day, scope) do update set spent_micros = excluded.spent_micros`,
  );

async function read(directory: string): Promise<unknown> {
  const { db, close } = await openDatabase({ dataDirectory: directory });
  try {
    return rowsOf<{ v: number }>(await db.execute(sql`select spent_micros::int as v from budget_days`))[0]?.v;
  } finally {
    await close();
  }
}

const restore = (from: string, into: string) =>
  restoreBackup({ file: from, dataDirectory: into, migrationsFolder, now: NOW, prepare: async () => undefined });

beforeAll(async () => {
  await createTestDirectory(pattern);
  const { db, close } = await openDatabase({ dataDirectory: pattern });
  await write(db, 7);
  await close();
  await makeBackup(request(pattern, file));
}, 90_000);

describe("a backup", () => {
  it("comes back as it was, and what was there is kept", async () => {
    const directory = dataDirectory();
    const { db, close } = await openDatabase({ dataDirectory: directory });
    await write(db, 8);
    await close();
    const { manifest, keptAs } = await restore(file, directory);
    expect(manifest).toMatchObject({ version: "1.2.3", createdAt: "2026-03-02T10:00:00.000Z", galleryId: null });
    expect(keptAs).toBe("pglite.before-restore-2026-03-02T100000");
    expect(readdirSync(directory).sort()).toEqual(["pglite", keptAs]);
    expect(await read(directory)).toBe(7);
    renameSync(join(directory, "pglite"), join(directory, "gone"));
    renameSync(join(directory, keptAs as string), join(directory, "pglite"));
    expect(await read(directory)).toBe(8);
  }, 60_000);

  it("goes into an empty directory", async () => {
    const directory = testDirectory();
    expect((await restore(file, directory)).keptAs).toBeNull();
    expect(await read(directory)).toBe(7);
  }, 60_000);

  it("is made while a server writes, by that server, and holds what was committed before", async () => {
    const directory = dataDirectory();
    const { db, close, whileQuiet } = await openDatabase({ dataDirectory: directory });
    if (!whileQuiet) throw new Error("The embedded database can be held still");
    const watcher = answerCopyRequests(directory, whileQuiet);
    await write(db, 9);
    const asked = askForCopy(directory);
    for (let value = 10; value < 60; value++) await write(db, value);
    const copy = await asked;
    await write(db, 60);
    await close();
    watcher.close();
    renameSync(join(directory, "pglite"), join(directory, "server"));
    renameSync(copy, join(directory, "pglite"));
    const value = Number(await read(directory));
    expect(value).toBeGreaterThanOrEqual(9);
    expect(value).toBeLessThan(60);
  }, 60_000);

  it("tells how to go on when the server does not answer", async () => {
    const directory = testDirectory();
    await expect(askForCopy(directory, { acceptMs: 0, copyMs: 0 })).rejects.toThrowError(/Stop it .*, make the backup/);
    expect(readdirSync(directory)).toEqual([]);
  });
});

describe("a restore refuses", () => {
  const untouched = async (from: string, words: RegExp, directory = occupied()) => {
    await expect(restore(from, directory)).rejects.toThrowError(words);
    expect(readdirSync(directory)).toEqual(["pglite"]);
  };
  let whole: Buffer;
  beforeAll(() => {
    whole = gunzipSync(readFileSync(file));
  });
  /** The beginning of the backup, with a change: it is refused before its end is reached. */
  const changed = (change: (bytes: Buffer) => void): string => {
    const bytes = Buffer.from(whole.subarray(0, 2_000_000));
    change(bytes);
    const path = join(testDirectory(), "changed.tar.gz");
    writeFileSync(path, gzipSync(bytes, { level: 1 }));
    return path;
  };

  it("a file with one byte changed", async () => {
    const at = whole.indexOf("ustar", 512) + 255;
    const path = changed((bytes) => bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at));
    await untouched(path, /is not what was backed up/);
  });

  it("a file that ends too early", async () => {
    const path = join(testDirectory(), "short.tar.gz");
    writeFileSync(path, readFileSync(file).subarray(0, 200_000));
    await untouched(path, /no whole backup/);
  });

  it("something else, and nothing", async () => {
    const path = join(testDirectory(), "other.tar.gz");
    writeFileSync(path, gzipSync("not a tar file".repeat(100)));
    await untouched(path, /no whole backup/);
    await untouched(`${path}.missing`, /There is no file/);
  });

  it("a newer schema, before anything is unpacked", async () => {
    const newer = changed((bytes) => {
      const at = bytes.indexOf('"at": ') + 6;
      bytes.write("9", at);
    });
    await untouched(newer, /newer version/);
  });

  it("a path that leads out of the directory", async () => {
    const away = changed((bytes) => {
      const name = Buffer.from("pg_notify");
      bytes.write("../../../", bytes.indexOf(name), name.length);
    });
    await untouched(away, /cannot be read/);
  });

  it("while a server runs", async () => {
    const directory = occupied();
    writeFileSync(join(directory, "lock"), JSON.stringify({ pid: process.ppid, startedAt: "" }));
    await expect(restore(file, directory)).rejects.toThrowError(`in use by process ${process.ppid}`);
    expect(readdirSync(directory).sort()).toEqual(["lock", "pglite"]);
  });
});

describe("a restore that is cut short", () => {
  const make = () => {
    const directory = testDirectory();
    for (const [name, says] of [
      ["pglite", "old"],
      ["pglite.restored", "new"],
    ] as const) {
      cpSync(join(pattern, "pglite", "global"), join(directory, name), { recursive: true });
      writeFileSync(join(directory, name, "says"), says);
    }
    return directory;
  };
  const says = (directory: string) => readFileSync(join(directory, "pglite", "says"), "utf8");
  const journal = (directory: string, text = '{"keptAs":"pglite.kept"}') =>
    writeFileSync(join(directory, "restore.json"), text);

  it.each([
    ["before the first rename", (_directory: string) => undefined, "old"],
    [
      "between the two",
      (directory: string) => renameSync(join(directory, "pglite"), join(directory, "pglite.kept")),
      "new",
    ],
  ])("%s leaves a whole database", (_when, until, wanted) => {
    const directory = make();
    journal(directory);
    until(directory);
    finishSwap(directory);
    expect(says(directory)).toBe(wanted);
    expect(existsSync(join(directory, "restore.json"))).toBe(false);
  });

  it("with its journal half written leaves the old one", () => {
    const directory = make();
    journal(directory, '{"kept');
    finishSwap(directory);
    expect(says(directory)).toBe("old");
  });

  it("after the second rename is over", async () => {
    const directory = make();
    await swapIn(directory, "pglite.kept");
    journal(directory);
    finishSwap(directory);
    expect(says(directory)).toBe("new");
  });
});
