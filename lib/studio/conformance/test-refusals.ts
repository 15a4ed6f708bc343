import { describe, expect, it } from "vitest";
import { callsOf, eachIs, outcomesOf, type Saying, type Why, type World } from "./test-subject";

type Row = { name: string; why: Why; saying?: (now: number) => Saying; read: (now: number) => object; write?: object };

const HOUR = 3_600_000;
const budget = (scope: string, window: string) => ({ kind: "budget", scope, window });

/** `write` where a write learns something else: what does not prove a refusal is unknown. */
const ROWS: Row[] = [
  {
    name: "the fleet's day is spent",
    why: "fleet_day",
    saying: (now) => ({ resetAt: now + HOUR }),
    read: (now) => ({ ...budget("fleet", "day"), resetAt: now + HOUR }),
  },
  {
    name: "the fleet's month is spent, long ago reset",
    why: "fleet_month",
    saying: (now) => ({ resetAt: now - HOUR }),
    read: (now) => ({ ...budget("fleet", "month"), resetAt: now - HOUR }),
  },
  {
    name: "the bot's day is spent",
    why: "bot_day",
    saying: (now) => ({ resetAt: now + HOUR }),
    read: (now) => ({ ...budget("bot", "day"), resetAt: now + HOUR }),
  },
  {
    name: "the bot's month is spent, until nobody says when",
    why: "bot_month",
    read: () => ({ ...budget("bot", "month"), resetAt: undefined }),
  },
  {
    name: "too many requests, with a time",
    why: "rate_limited",
    saying: () => ({ waitMs: 7000 }),
    read: () => ({ kind: "rate_limited", retryAfterMs: 7000 }),
  },
  {
    name: "too many requests",
    why: "rate_limited",
    read: () => ({ kind: "rate_limited", retryAfterMs: undefined }),
  },
  {
    name: "paused by its own switch",
    why: "paused",
    saying: () => ({ message: "Closed for maintenance" }),
    read: () => ({ kind: "platform_paused", message: "Closed for maintenance" }),
  },
  {
    name: "unavailable, with a time",
    why: "unavailable",
    saying: () => ({ waitMs: 3000 }),
    read: () => ({ kind: "unavailable", status: 503, retryAfterMs: 3000 }),
    write: { kind: "unknown", reason: "server_error", status: 503, retryAfterMs: 3000 },
  },
  {
    name: "a server error",
    why: "server_error",
    read: () => ({ kind: "unavailable", status: 500 }),
    write: { kind: "unknown", reason: "server_error", status: 500 },
  },
  {
    name: "a conflict",
    why: "conflict",
    read: () => ({ kind: "unavailable", status: 409 }),
    write: { kind: "unknown", reason: "server_error", status: 409 },
  },
  { name: "the wrong token", why: "unauthorized", read: () => ({ kind: "unauthorized", status: 401 }) },
  { name: "a missing right", why: "forbidden", read: () => ({ kind: "unauthorized", status: 403 }) },
  { name: "a wrong request", why: "unprocessable", read: () => ({ kind: "invalid", status: 422 }) },
  { name: "a bad request", why: "bad_request", read: () => ({ kind: "invalid", status: 400 }) },
];

export function registerRefusals(world: () => World): void {
  describe("a refusal of every call", () => {
    it.each(ROWS)("$name", async ({ why, saying, read, write }) => {
      const { gallery, server, refuse, now, token } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      server.fail({ answer: refuse(why, { message: `no ${token}`, ...saying?.(now()) }) });
      const expected = read(now());
      const outcomes = await outcomesOf([...reads, ...writes, ...removals], gallery);
      expect(outcomes).toMatchObject({
        ...eachIs(reads, expected),
        ...eachIs([...writes, ...removals], write ?? expected),
      });
      expect(JSON.stringify(outcomes)).not.toContain(token);
    });

    it("not found is an answer where something is to be gone", async () => {
      const { gallery, server, refuse } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      const others = reads.filter(([name]) => name !== "capabilities");
      server.fail({ answer: refuse("not_found", {}) });
      expect(await outcomesOf([...others, ...writes, ...removals], gallery)).toMatchObject({
        ...eachIs([...others, ...writes], { kind: "not_found" }),
        ...eachIs(removals, { kind: "ok" }),
      });
    });

    it.each([
      ["HTML", 500],
      ["nothing", 502],
      ["HTML", 400],
      ["nothing", 429],
      ["a redirect", 302],
    ])("%s with %d is understood by its status alone", async (what, status) => {
      const { gallery, server } = world();
      const { reads, writes, removals } = await callsOf(gallery);
      const calls = [...reads, ...writes, ...removals];
      const [name, said] = what === "a redirect" ? ["location", "http://127.0.0.1:9/"] : ["content-type", "text/html"];
      server.fail({
        answer: new Response(what === "HTML" ? "<h1>No</h1>" : "", { status, headers: { [name]: said } }),
      });
      const outcomes = await outcomesOf(calls, gallery);
      if (status === 400) expect(outcomes).toMatchObject(eachIs(calls, { kind: "invalid", status }));
      else if (status === 429) expect(outcomes).toMatchObject(eachIs(calls, { kind: "rate_limited" }));
      else
        expect(outcomes).toMatchObject({
          ...eachIs(reads, { kind: "unavailable", status }),
          ...eachIs([...writes, ...removals], { kind: "unknown", reason: "server_error", status }),
        });
    });

    it("waits as long as a Retry-After says, in seconds or until a date", async () => {
      const { gallery, server, now } = world();
      for (const after of ["90", new Date(Math.ceil(now() / 1000) * 1000 + 90_000).toUTCString()]) {
        server.fail({ answer: new Response("{}", { status: 429, headers: { "retry-after": after } }) });
        const outcome = await gallery.listPosts({ sort: "recent", limit: 1 });
        const wait = outcome.kind === "rate_limited" ? (outcome.retryAfterMs ?? 0) : 0;
        expect(Math.floor(wait / 1000)).toBe(90);
      }
    });
  });
}
