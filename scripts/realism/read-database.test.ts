import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { booksAt } from "./read-database";

const folder = mkdtempSync(join(tmpdir(), "fleet-books-"));
const books = join(folder, "data");
mkdirSync(join(books, "pglite"), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("are where they are said to be, else where the server's are", () => {
  const url = "postgres://fleet@localhost/books";
  const configured = { url, dataDirectory: folder };
  expect(booksAt(undefined, configured)).toEqual(configured);
  expect(booksAt(books, configured)).toEqual({ url: undefined, dataDirectory: books });
  expect(booksAt(url, { url: undefined, dataDirectory: folder })).toEqual(configured);
});

it("are never made by looking for them", () => {
  expect(() => booksAt(join(folder, "typo"), { dataDirectory: books })).toThrow(/typo holds no database/);
  expect(() => booksAt(undefined, { url: undefined, dataDirectory: folder })).toThrow(/holds no database/);
  expect(() => booksAt("mysql://localhost/books", { dataDirectory: folder })).toThrow(/Postgres address/);
  expect(readdirSync(folder)).toEqual(["data"]);
});
