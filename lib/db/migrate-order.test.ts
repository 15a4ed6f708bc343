import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

const folder = join(process.cwd(), "drizzle");
/** Those before are not changed any more. */
const FIRST = "0015";

const changed = /(?:LOCK|ALTER|UPDATE|CREATE INDEX .* ON)(?: TABLE)? "(\w+)"/g;
const tablesOf = (file: string): string[] =>
  [...readFileSync(join(folder, file), "utf8").matchAll(changed)].map(([, table]) => table ?? "");

it("a migration takes the fleet before its bots, as whoever acts meanwhile does: neither waits for the other for ever", () => {
  const both = readdirSync(folder)
    .filter((file) => file.endsWith(".sql") && file >= FIRST)
    .map((file) => ({ file, tables: tablesOf(file) }))
    .filter(({ tables }) => tables.includes("fleet") && tables.includes("bots"));
  expect(both.map(({ file }) => file)).toContain("0015_approval.sql");
  const wrong = both.filter(({ tables }) => tables.indexOf("bots") < tables.indexOf("fleet"));
  expect(wrong.map(({ file }) => file)).toEqual([]);
});
