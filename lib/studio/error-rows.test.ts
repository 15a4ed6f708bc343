import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  CALLS,
  READS,
  type Answer,
  clientOf,
  json,
  startTestServer,
  type TestServer,
  text,
  TOKEN,
} from "./test-server";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const resetAt = "2026-01-16T00:00:00.000Z";
const reset = Date.parse(resetAt);
/** One that reads, one that writes, and the one that makes pictures. */
const ASKED = ["getPost", "createPost", "render"];
type Row = { name: string; answer: Answer; read: object; write?: object; render?: object };

/** How Studio words its refusals; what every gallery's mean is in the conformance suite. `write` where it differs from `read`. */
const ROWS: Row[] = [
  {
    name: "fleet month, resetsAt",
    answer: json(429, { code: "FLEET_MONTHLY_BUDGET_EXCEEDED", resetsAt: resetAt }),
    read: { kind: "budget", scope: "fleet", window: "month", resetAt: reset },
  },
  {
    name: "bot day with usage",
    answer: json(429, { code: "AGENT_DAILY_LIMIT_EXCEEDED", usage: { used: 5, limit: 5 }, resetAt }),
    read: { kind: "budget", scope: "bot", window: "day", resetAt: reset, usage: { used: 5, limit: 5 } },
  },
  {
    name: "bot month, absurd reset",
    answer: json(429, { code: "AGENT_MONTHLY_LIMIT_EXCEEDED", resetAt: "soon", usage: "much" }),
    read: { kind: "budget", scope: "bot", window: "month", resetAt: undefined, usage: undefined },
  },
  {
    name: "reset in the past stays what it is",
    answer: json(429, { code: "FLEET_DAILY_BUDGET_EXCEEDED", resetAt: "1999-01-01" }),
    read: { kind: "budget", resetAt: Date.parse("1999-01-01") },
  },
  {
    name: "reset in seconds",
    answer: json(429, { code: "FLEET_DAILY_BUDGET_EXCEEDED", resetAt: 1_768_521_600 }),
    read: { kind: "budget", resetAt: 1_768_521_600_000 },
  },
  {
    name: "rate limit, nonsense",
    answer: text(429, "", { "retry-after": "-5" }),
    read: { kind: "rate_limited", retryAfterMs: undefined },
  },
  { name: "inherited name as a code", answer: json(429, { code: "constructor" }), read: { kind: "rate_limited" } },
  {
    name: "missing scope",
    answer: json(403, { error: { message: "scope" } }),
    read: { kind: "unauthorized", status: 403, message: "scope" },
  },
  {
    name: "wrong request",
    answer: json(422, { errors: [{ path: "title" }] }),
    read: { kind: "invalid", status: 422, issues: [{ path: "title" }] },
  },
  {
    name: "wrong request, HTML",
    answer: text(400, "<h1>no</h1>"),
    read: { kind: "invalid", status: 400, message: "The gallery answered 400." },
  },
  {
    name: "the runner's report",
    answer: json(500, {
      status: "error",
      error: "no such generator",
      errorCode: "EXECUTION_ERROR",
      errorCategory: "user",
      retryable: false,
    }),
    read: { kind: "unavailable", status: 500 },
    write: { kind: "unknown", reason: "server_error" },
    render: {
      kind: "refused_workflow",
      status: 500,
      errorCode: "EXECUTION_ERROR",
      errorCategory: "user",
      message: "no such generator",
      retryable: false,
    },
  },
  {
    name: "the runner's validation",
    answer: json(400, { status: "error", error: "bad step", errorCode: "VALIDATION_ERROR", validationIssues: ["s1"] }),
    read: { kind: "invalid", status: 400, issues: ["s1"] },
    render: { kind: "refused_workflow", status: 400, errorCode: "VALIDATION_ERROR", issues: ["s1"], retryable: false },
  },
];

describe.each(ROWS)("$name", (row) => {
  it.each(Object.entries(CALLS).filter(([name]) => ASKED.includes(name)))("%s", async (name, calling) => {
    server.answer(row.answer);
    const outcome = await calling(clientOf(server.url));
    const expected =
      name in READS ? row.read : name === "render" ? (row.render ?? row.write ?? row.read) : (row.write ?? row.read);
    expect(outcome).toMatchObject(expected);
    expect(JSON.stringify(outcome)).not.toContain(TOKEN);
  });
});
