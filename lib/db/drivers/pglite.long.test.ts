import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rowsOf } from "../rows";
import { openPglite, type PgliteDriver } from "./pglite";
import { statementNames } from "./session-pool";

let driver: PgliteDriver;
beforeAll(async () => {
  driver = await openPglite("memory://");
  await driver.db.execute(
    sql`create table things (id int primary key, bytes bytea, tags text[], note jsonb, at timestamptz)`,
  );
}, 60_000);
afterAll(() => driver.close());

const double = async (n: number) =>
  rowsOf<{ v: number }>(await driver.db.execute(sql`select ${n}::int * 2 as v`))[0]?.v;

describe("the embedded database through the client of every other Postgres", () => {
  it("answers a statement the same when it comes again, with other values, and many at once", async () => {
    const answers = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(double));
    expect(answers).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
    const { rows } = await driver.client.query<{ name: string }>("select name from pg_prepared_statements");
    expect(rows.length).toBeGreaterThan(0);
  });

  it("names what was violated, and goes on", async () => {
    const insert = () => driver.db.execute(sql`insert into things (id) values (${1})`);
    await insert();
    const violation = { cause: { code: "23505", constraint: "things_pkey" } };
    for (const again of [insert, insert, insert]) await expect(again()).rejects.toMatchObject(violation);
    await expect(driver.db.execute(sql`select ${1} from nowhere`)).rejects.toMatchObject({ cause: { code: "42P01" } });
    expect(await double(21)).toBe(42);
  });

  it("takes back a transaction that failed, while others wait their turn", async () => {
    const failed = driver.db.transaction(async (tx) => {
      await tx.execute(sql`insert into things (id) values (${2})`);
      throw new Error("on purpose");
    });
    const beside = double(4);
    await expect(failed).rejects.toThrow("on purpose");
    expect(await beside).toBe(8);
    expect(rowsOf(await driver.db.execute(sql`select id from things where id = ${2}`))).toEqual([]);
  });

  it("keeps bytes, lists, documents and instants", async () => {
    const bytes = Buffer.from(Array.from({ length: 70_000 }, (_, n) => n % 256));
    const note = { words: 'it\'s "quoted", and\nmore \u2603' };
    const at = new Date("2026-03-29T01:30:00.123Z");
    await driver.db.execute(
      sql`insert into things values (${3}, ${bytes}, ${sql.param(["a", "b,c"])}, ${JSON.stringify(note)}, ${at.toISOString()})`,
    );
    const [row] = rowsOf<Record<string, unknown>>(
      await driver.db.execute(
        sql`select bytes, tags, note, extract(epoch from at)::float8 * 1000 as ms from things where id = ${3}`,
      ),
    );
    expect(Buffer.from(row?.["bytes"] as Uint8Array).equals(bytes)).toBe(true);
    expect(row).toMatchObject({ tags: ["a", "b,c"], note, ms: at.getTime() });
  });
});

describe("names of statements", () => {
  it("are given from the second use on, and to a bounded number of texts", () => {
    const nameOf = statementNames();
    const [first, other, again, once] = [nameOf("a"), nameOf("b"), nameOf("a"), nameOf("a")];
    expect([first, other]).toEqual([null, null]);
    expect(again).toMatch(/^fleet_[0-9a-f]{24}$/);
    expect(once).toBe(again);
    const given = new Set<string>();
    for (let n = 0; n < 3000; n++) {
      nameOf(`text ${n}`);
      given.add(nameOf(`text ${n}`) ?? "none");
    }
    expect(given.size).toBe(256);
    expect(nameOf("text 2999")).toBeNull();
    expect(nameOf("a")).toBe(again);
    const another = statementNames();
    another("a");
    expect(another("a")).toBe(again);
  });
});
