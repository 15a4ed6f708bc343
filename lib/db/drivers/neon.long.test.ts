import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WebSocketServer } from "ws";
import { migrateDatabase, rowsOf } from "../migrate";
import { openDatabase } from "../open";
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
  let opened: Pick<Driver, "db" | "kind" | "close">;
  beforeAll(async () => {
    if (!proxy.address()) await once(proxy, "listening");
    const neonProxy = `ws://127.0.0.1:${(proxy.address() as AddressInfo).port}/v2`;
    opened = await openDatabase({ url: server, neonProxy, dataDirectory: "/nowhere" });
  });
  afterAll(async () => {
    await opened.close();
    proxy.close();
  });

  it("is chosen by the proxy alone, and reaches the database that was named", async () => {
    expect(opened.kind).toBe("neon");
    expect(rowsOf(await opened.db.execute(sql`select 20 + 1 as v`))).toEqual([{ v: 21 }]);
    const { hostname, port } = new URL(server ?? "");
    expect(asked[0]).toBe(`/v2 ${hostname}:${port || "5432"}`);
  });

  it("has transactions that others cannot see into, and takes them back", async () => {
    await opened.db.execute(sql`create table if not exists neon_probe (n int)`);
    await opened.db.execute(sql`truncate neon_probe`);
    const failed = opened.db.transaction(async (tx) => {
      await tx.execute(sql`insert into neon_probe values (1)`);
      expect(rowsOf(await opened.db.execute(sql`select n from neon_probe`))).toEqual([]);
      throw new Error("on purpose");
    });
    await expect(failed).rejects.toThrow("on purpose");
    expect(rowsOf(await opened.db.execute(sql`select n from neon_probe`))).toEqual([]);
    await opened.db.execute(sql`drop table neon_probe`);
  });

  it("goes on after the server has dropped every connection", async () => {
    for (const socket of proxy.clients) socket.terminate();
    await expect.poll(() => proxy.clients.size).toBe(0);
    expect(rowsOf(await opened.db.execute(sql`select 1 as v`))).toEqual([{ v: 1 }]);
  });

  it("migrates", async () => {
    const name = `fleet_neon_${process.pid}`;
    await opened.db.execute(sql.raw(`create database ${name}`));
    const url = new URL(server ?? "");
    url.pathname = `/${name}`;
    const neonProxy = `ws://127.0.0.1:${(proxy.address() as AddressInfo).port}/v2`;
    const fresh = await openDatabase({ url: url.toString(), neonProxy, dataDirectory: "/nowhere" });
    try {
      await migrateDatabase(fresh, "drizzle");
      expect(rowsOf(await fresh.db.execute(sql`select count(*)::int as n from fleet`))).toHaveLength(1);
    } finally {
      await fresh.close();
      await opened.db.execute(sql.raw(`drop database ${name} with (force)`));
    }
  }, 60_000);
});
