import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { buildEnv, type Env } from "./env";
import { announce, logError, logEvent } from "./log";
import { logScope, withLogScope } from "./log-scope";
import { requestIdOf } from "./request-id";

const shared = globalThis as { __fleetEnv?: Env };
const before = shared.__fleetEnv;
const lines: unknown[][] = [];
const KEY = "sk-proj-Ab12Cd34Ef56Gh78Ij90";
const setLog = (FLEET_LOG?: string) =>
  void (shared.__fleetEnv = buildEnv({ FLEET_SECRET: "s".repeat(40), OPENAI_API_KEY: KEY, FLEET_LOG }));
const written = () => lines.map((line) => JSON.parse(String(line[0])) as Record<string, unknown>);

beforeEach(() => {
  lines.length = 0;
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((...line) => void lines.push(line));
});
afterAll(() => {
  vi.restoreAllMocks();
  if (before) shared.__fleetEnv = before;
  else delete shared.__fleetEnv;
});

describe("a line for collectors", () => {
  it("is one JSON object on one line, with what it was done for", async () => {
    setLog("json");
    await withLogScope({ requestId: "req_12345678" }, () =>
      withLogScope({ bot: "bot_1", session: "bot_1:4", turn: "bot_1:4:2" }, async () => {
        await Promise.resolve();
        logError("heartbeat", "It failed", new Error("two\nlines", { cause: new TypeError("why") }), { ms: 12 });
      }),
    );
    expect(String(lines[0]?.[0])).not.toContain("\n");
    expect([lines[0]?.length, written()]).toEqual([
      1,
      [
        {
          time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
          level: "error",
          where: "heartbeat",
          message: "It failed",
          requestId: "req_12345678",
          bot: "bot_1",
          session: "bot_1:4",
          turn: "bot_1:4:2",
          ms: 12,
          error: {
            name: "Error",
            message: "two\nlines",
            stack: expect.stringContaining("two") as string,
            cause: expect.objectContaining({ name: "TypeError", message: "why" }) as unknown,
          },
        },
      ],
    ]);
    expect(logScope()).toEqual({});
  });

  it("holds no secret, wherever it stands", () => {
    setLog("json");
    const link = "https://fleet.example/setup?token=abcdefgh12345678";
    logError(`GET ${link}`, `Bearer ${KEY}`, Object.assign(new Error(KEY), { body: KEY }), { note: KEY });
    logEvent("warn", "step", KEY, {}, `with ${KEY}`);
    expect(JSON.stringify(lines)).not.toMatch(/sk-proj|abcdefgh12345678/);
    expect(lines).toHaveLength(2);
  });

  it("tells the one-time link to whoever starts the process", () => {
    setLog("json");
    announce("\n  Set up\n  https://fleet.example/setup?token=abcdefgh12345678");
    expect(written()[0]).toMatchObject({
      where: "start",
      message: expect.stringContaining("abcdefgh12345678") as string,
    });
  });
});

it("before a terminal, errors are as they were and events are not told", () => {
  setLog();
  const fault = new Error("no");
  logError("stop", "", fault);
  logEvent("info", "request", "POST /api/bots");
  expect(lines).toEqual([["[stop]", expect.objectContaining({ message: "no" })]]);
});

it("on Vercel lines are JSON unless told otherwise", () => {
  const vercel = {
    VERCEL: "1",
    FLEET_SECRET: "s".repeat(40),
    DATABASE_URL: "postgres://u:p@h/d",
    INNGEST_EVENT_KEY: "e",
  };
  const whole = { ...vercel, INNGEST_SIGNING_KEY: "s", FLOIMG_API_URL: "https://a.example", FLOIMG_SERVICE_TOKEN: "t" };
  expect([buildEnv(whole).log, buildEnv({ ...whole, FLEET_LOG: "text" }).log]).toEqual(["json", "text"]);
});

describe("the number of a request", () => {
  it.each(["req_12345678", "0af7651916cd43dd8448eb211c80319c", "iad1::abc-1234:5"])("is the caller's: %s", (given) => {
    expect(requestIdOf(new Headers({ "x-request-id": given }))).toBe(given);
  });

  it.each([
    undefined,
    "",
    "short",
    "x".repeat(101),
    "two words 1234",
    '{"level":"error"}',
    "-leading-dash",
    "ünïcödé-1234",
  ])("is made instead of %s", (given) => {
    const headers = new Headers();
    if (given !== undefined && /^[\u0000-\u00ff]*$/.test(given)) headers.set("x-request-id", given);
    expect(requestIdOf(headers)).toMatch(/^req_[\w-]{12}$/);
  });
});
