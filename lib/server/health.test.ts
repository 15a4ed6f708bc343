import { afterAll, beforeAll, expect, it } from "vitest";
import { fleet } from "@/lib/db/schema";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { readHealth } from "./health";

const now = new Date("2026-11-22T09:00:00Z");
let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDb();
  await test.db.delete(fleet);
});
afterAll(() => test.close());

const read = (later = 0) => readHealth(async () => test.db, null, now.getTime() + later);

it("is up without an engine, and says when one was heard of", async () => {
  expect(await read()).toEqual({ status: "up", database: "ok", engine: "unknown" });
  await test.db.insert(fleet).values({ id: 1, galleryId: "g", dayCapMicros: 1, engineSeenAt: now, updatedAt: now });
  expect((await read(60_000)).engine).toBe("ok");
  expect(await read(180_000)).toEqual({ status: "up", database: "ok", engine: "silent" });
});

it("asks the engine of this process first", async () => {
  const report = { state: "failed", runsSleeping: 0, runsActive: 0, error: "a secret cause" } as const;
  const health = await readHealth(async () => test.db, report, now.getTime());
  expect(health).toEqual({ status: "up", database: "ok", engine: "failed" });
});

it("is down without a database, and does not say why", async () => {
  const health = await readHealth(() => Promise.reject(new Error("postgres://user:password@host")), null);
  expect(health).toEqual({ status: "down", database: "down", engine: "unknown" });
});
