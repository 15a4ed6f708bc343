import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { migrateDatabase } from "../migrate";
import { rowsOf } from "../rows";
import { openDatabase } from "../open";
import { createTestDb, type TestDatabase } from "../test-database";
import type { Driver } from "./driver";

const server = process.env["TEST_DATABASE_URL"];

/** What stands before Neon, in small: a WebSocket a connection, its bytes handed on to the address that was asked for. */
function plainProxy() {
  const asked: string[] = [];
  const proxy = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  proxy.on("connection", (socket, request) => {
    const address = new URL(request.url ?? "", "ws://proxy").searchParams.get("address") ?? "";
    asked.push(`${request.url?.split("?")[0]} ${address}`);
    const [host = "", port = ""] = address.split(":");
    const onward = connect(Number(port), host);
    onward.on("data", (bytes) => socket.send(bytes));
    onward.on("close", () => socket.close()).on("error", () => socket.close());
    socket.on("message", (bytes: Buffer) => void onward.write(bytes));
    socket.on("close", () => onward.destroy());
  });
  return { proxy, asked };
}

describe.skipIf(!server)("Neon's driver through a proxy (needs TEST_DATABASE_URL)", () => {
  const { proxy, asked } = plainProxy();
  const idle: number[] = [];
  let plain: TestDatabase;
  let opened: Pick<Driver, "db" | "kind" | "close" | "pool">;
  beforeAll(async () => {
    if (!proxy.address()) await once(proxy, "listening");
    plain = await createTestDb(server);
    const [own] = rowsOf<{ name: string }>(await plain.db.execute(sql`select current_database() as name`));
    const url = new URL(server ?? "");
    url.pathname = `/${own?.name}`;
    const neonProxy = `ws://127.0.0.1:${(proxy.address() as AddressInfo).port}/v2`;
    const onIdle = (closesAfterMs: number) => void idle.push(closesAfterMs);
    opened = await openDatabase({ url: url.toString(), neonProxy, onIdle, dataDirectory: "/nowhere" });
  }, 60_000);
  afterAll(async () => {
    await opened.close();
    proxy.close();
    await plain.close();
  });

  it("is chosen by the proxy alone, and reaches the database that was named", async () => {
    expect(opened.kind).toBe("neon");
    expect(rowsOf(await opened.db.execute(sql`select 20 + 1 as v`))).toEqual([{ v: 21 }]);
    const { hostname, port } = new URL(server ?? "");
    expect([idle, opened.pool?.()]).toEqual([[5000], { total: 1, idle: 1, waiting: 0 }]);
    expect(asked[0]).toBe(`/v2 ${hostname}:${port || "5432"}`);
  });

  it("has transactions that others cannot see into, and takes them back", async () => {
    await opened.db.execute(sql`create table neon_probe (n int)`);
    const failed = opened.db.transaction(async (tx) => {
      await tx.execute(sql`insert into neon_probe values (1)`);
      expect(rowsOf(await opened.db.execute(sql`select n from neon_probe`))).toEqual([]);
      throw new Error("on purpose");
    });
    await expect(failed).rejects.toThrow("on purpose");
    expect(rowsOf(await opened.db.execute(sql`select n from neon_probe`))).toEqual([]);
  });

  it("is told by its next query that the server dropped it in the middle of a transaction", async () => {
    for (const { db } of [opened, plain]) {
      const cut = db.transaction(async (tx) => {
        const [own] = rowsOf<{ pid: number }>(await tx.execute(sql`select pg_backend_pid() as pid`));
        await plain.db.execute(sql`select pg_terminate_backend(${own?.pid})`);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await tx.execute(sql`select 1`);
      });
      await expect(cut).rejects.toThrow();
      expect(rowsOf(await db.execute(sql`select 1 as v`))).toEqual([{ v: 1 }]);
    }
  });

  it("goes on after the server has dropped every connection", async () => {
    for (const socket of proxy.clients) socket.terminate();
    await expect.poll(() => proxy.clients.size).toBe(0);
    expect(rowsOf(await opened.db.execute(sql`select 1 as v`))).toEqual([{ v: 1 }]);
  });

  it("migrates an empty database", async () => {
    await opened.db.execute(sql`drop schema public cascade`);
    await opened.db.execute(sql`drop schema drizzle cascade`);
    await opened.db.execute(sql`create schema public`);
    await migrateDatabase(opened, "drizzle");
    expect(rowsOf(await plain.db.execute(sql`select count(*)::int as n from bots`))).toEqual([{ n: 0 }]);
  }, 60_000);
});

describe.skipIf(!server)("any other server's connections (needs TEST_DATABASE_URL)", () => {
  it("tell as well when they will be closed, to whoever has to stay awake until then", async () => {
    const idle: number[] = [];
    const onIdle = (closesAfterMs: number) => void idle.push(closesAfterMs);
    const own = await openDatabase({ url: server, onIdle, dataDirectory: "/nowhere" });
    expect(rowsOf(await own.db.execute(sql`select 20 + 1 as v`))).toEqual([{ v: 21 }]);
    expect([own.kind, idle, own.pool?.()]).toEqual(["postgres", [5000], { total: 1, idle: 1, waiting: 0 }]);
    await own.close();
  });
});
