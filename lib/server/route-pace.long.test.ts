import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import type { FleetContext } from "@/lib/fleet/context";
import type { Verb } from "@/lib/fleet/verb";
import { changeLimit, countAttempt, requireAttempt, setupLimit } from "./auth-limits";
import { createRouteKit } from "./route-kit";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDb();
});
afterAll(() => test.close());

let now = Date.parse("2026-03-02T09:00:00Z");
const limit = { max: 3, windowMs: changeLimit.windowMs };
const kitOf = (id: string) =>
  createRouteKit({
    signedIn: async () => ({
      sessionId: "s",
      expiresAt: new Date(0),
      operator: { id, name: "Ada", email: "ada@example.org", role: "owner" },
    }),
    context: async (actor) => ({ actor }) as FleetContext,
    site: () => ({ url: "http://localhost:3000", port: 3000 }),
    countChange: (operatorId) => countAttempt(test.db, `change|${operatorId}`, limit, now),
  });

const verb = (kind: "command" | "query"): Verb<Record<string, never>, string> => ({
  name: "poke",
  role: "viewer",
  kind,
  input: z.object({}),
  run: async () => "done",
});

async function ask(id: string, method: "GET" | "POST", options: { always?: boolean } = {}) {
  const served = kitOf(id).route(verb(method === "GET" ? "query" : "command"), options);
  const request = new Request("http://localhost:3000/api/x", { method, headers: { origin: "http://localhost:3000" } });
  return served(request, { params: Promise.resolve({}) });
}
const statuses = async (id: string, times: number, method: "GET" | "POST" = "POST") => {
  const all: number[] = [];
  for (let i = 0; i < times; i++) all.push((await ask(id, method)).status);
  return all;
};

describe("the changes of one operator", () => {
  it("are limited a minute, in the database, and told when to go on", async () => {
    expect(await statuses("ada", 4)).toEqual([200, 200, 200, 429]);
    const answer = await ask("ada", "POST");
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(await answer.json()).toMatchObject({
      error: { code: "rate_limited", remedy: expect.stringMatching(/^Wait 60 s/) },
    });
    expect(await statuses("eve", 1)).toEqual([200]);
    now += limit.windowMs;
    expect(await statuses("ada", 1)).toEqual([200]);
  });

  it("do not keep anyone from looking, nor from stopping the fleet", async () => {
    expect(await statuses("bob", 4)).toEqual([200, 200, 200, 429]);
    expect(await statuses("bob", 5, "GET")).toEqual([200, 200, 200, 200, 200]);
    expect((await ask("bob", "POST", { always: true })).status).toBe(200);
  });

  it("are counted once each, however many arrive at the same instant", async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => ask("cy", "POST")));
    expect(all.filter(({ status }) => status === 200)).toHaveLength(limit.max);
  });
});

it("tries of a link are limited", async () => {
  const attempt = () => requireAttempt(test.db, "set-up|anyone", setupLimit, "Too many links were tried.");
  for (let i = 0; i < setupLimit.max; i++) await attempt();
  await expect(attempt()).rejects.toMatchObject({ code: "rate_limited", details: { retryAfterS: expect.any(Number) } });
});
