import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { buildEnv, EnvError, sandboxToken } from "./env";
import { testDirectories } from "@/lib/db/test-directories";

const testDirectory = testDirectories();

const secret = "s".repeat(32);

function faultsOf(source: Record<string, string>): string[] {
  try {
    buildEnv({ FLEET_DATA_DIR: testDirectory(), ...source });
  } catch (error) {
    if (error instanceof EnvError) return error.faults.map((fault) => fault.variable);
    throw error;
  }
  return [];
}

describe("defaults", () => {
  it("runs embedded, on PGlite and in the sandbox when nothing is set", () => {
    const env = buildEnv({ FLEET_DATA_DIR: testDirectory() });
    expect(env).toMatchObject({
      port: 3000,
      engine: "embedded",
      studio: null,
      openai: null,
      url: "http://localhost:3000",
    });
    expect(env.database.url).toBeUndefined();
  });

  it("shows no model a picture unless told to", () => {
    const env = { FLEET_SECRET: secret, OPENAI_API_KEY: "sk-live" };
    expect(buildEnv(env).vision).toBe(false);
    expect(buildEnv({ ...env, FLEET_VISION: "1" }).vision).toBe(true);
  });

  it("takes an empty variable for an absent one", () => {
    expect(buildEnv({ FLEET_DATA_DIR: testDirectory(), DATABASE_URL: "", PORT: " " }).port).toBe(3000);
  });

  it.each([
    [{ INNGEST_DEV: "1" }, "inngest"],
    [{ INNGEST_DEV: "0" }, "embedded"],
    [{ INNGEST_DEV: "1", FLEET_ENGINE: "embedded" }, "embedded"],
    [{ INNGEST_EVENT_KEY: "e", INNGEST_SIGNING_KEY: "s" }, "inngest"],
  ])("with %j chooses the engine %s", (source, engine) => {
    expect(buildEnv({ FLEET_DATA_DIR: testDirectory(), ...source }).engine).toBe(engine);
  });
});

describe("concurrency", () => {
  it.each([
    [{}, 20],
    [{ INNGEST_DEV: "1" }, 5],
    [{ FLEET_CONCURRENCY: "1" }, 1],
    [{ INNGEST_DEV: "1", FLEET_CONCURRENCY: "100" }, 100],
  ])("with %j is %i", (source, concurrency) => {
    expect(buildEnv({ FLEET_DATA_DIR: testDirectory(), ...source }).concurrency).toBe(concurrency);
  });

  it.each(["0", "101", "-1", "2.5", "many"])("refuses %s", (FLEET_CONCURRENCY) => {
    expect(faultsOf({ FLEET_CONCURRENCY })).toEqual(["FLEET_CONCURRENCY"]);
  });
});

it("an old signing key needs a new one beside it, and a proxy for Neon a database", () => {
  expect(faultsOf({ INNGEST_SIGNING_KEY_FALLBACK: "old", FLEET_NEON_PROXY: "ws://localhost:1/v2" }).sort()).toEqual([
    "DATABASE_URL",
    "INNGEST_SIGNING_KEY",
  ]);
});

describe("secret", () => {
  it("is made once with mode 600 and kept", () => {
    const FLEET_DATA_DIR = testDirectory();
    const first = buildEnv({ FLEET_DATA_DIR });
    expect(buildEnv({ FLEET_DATA_DIR }).secret).toBe(first.secret);
    expect(statSync(join(FLEET_DATA_DIR, "secret")).mode & 0o777).toBe(0o600);
    expect(readFileSync(join(FLEET_DATA_DIR, "secret"), "utf8").trim()).toBe(first.secret);
  });

  it("is not replaced when the file is damaged", () => {
    const FLEET_DATA_DIR = testDirectory();
    writeFileSync(join(FLEET_DATA_DIR, "secret"), "short");
    expect(() => buildEnv({ FLEET_DATA_DIR })).toThrow(/no usable secret/);
  });

  it("shows in no printed form and not in the token made from it", () => {
    const env = buildEnv({ FLEET_SECRET: secret, OPENAI_API_KEY: "sk-live" });
    for (const shown of [JSON.stringify(env), inspect(env), sandboxToken(env)]) {
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain("sk-live");
    }
    expect(sandboxToken(env)).toMatch(/^fst_sandbox_[\w-]{43}$/);
  });
});

describe("a price of one's own", () => {
  const priceOf = (OPENAI_PRICE: string) =>
    buildEnv({ FLEET_SECRET: secret, OPENAI_API_KEY: "sk-live", OPENAI_PRICE }).openai?.price;

  it("is read in dollars for a million tokens, and one number stands for all", () => {
    expect(priceOf("0.40/0.10/1.60")).toEqual({ input: 400_000, cachedInput: 100_000, output: 1_600_000 });
    expect(priceOf("0")).toEqual({ input: 0, cachedInput: 0, output: 0 });
    expect(buildEnv({ FLEET_SECRET: secret, OPENAI_API_KEY: "sk-live" }).openai?.price).toBeUndefined();
  });

  it.each(["cheap", "-1", "1/2", "1/2/3/4", "1//2", "1e9"])("refuses %s", (value) => {
    expect(faultsOf({ FLEET_SECRET: secret, OPENAI_PRICE: value })).toEqual(["OPENAI_PRICE"]);
  });
});

describe("faults", () => {
  it("lists all at once, each with a remedy and without its value", () => {
    const source = { PORT: "http", FLEET_SECRET: "hunter2", FLOIMG_API_URL: "https://x.test", FLEET_ENGINE: "redis" };
    expect(faultsOf(source).sort()).toEqual(["FLEET_ENGINE", "FLEET_SECRET", "FLOIMG_SERVICE_TOKEN", "PORT"]);
    expect(() => buildEnv(source)).toThrow(/4 faults[^]*openssl rand/);
    expect(() => buildEnv(source)).not.toThrow(/hunter2/);
  });

  it.each([
    ["a token without its Studio", { FLOIMG_SERVICE_TOKEN: "t" }, ["FLOIMG_API_URL"]],
    ["a shared database without a secret", { DATABASE_URL: "postgres://u@h/d" }, ["FLEET_SECRET"]],
    ["Inngest without keys", { FLEET_ENGINE: "inngest" }, ["INNGEST_EVENT_KEY", "INNGEST_SIGNING_KEY"]],
    [
      "a fast clock against a Studio",
      { FLOIMG_API_URL: "https://x.test", FLOIMG_SERVICE_TOKEN: "t", FLEET_CLOCK_SPEED: "60" },
      ["FLEET_CLOCK_SPEED"],
    ],
    [
      "a settle delay shorter than a Studio's answer",
      { FLOIMG_API_URL: "https://x.test", FLOIMG_SERVICE_TOKEN: "t", FLEET_SETTLE_MS: "1500" },
      ["FLEET_SETTLE_MS"],
    ],
    ["pictures for a voice without eyes", { FLEET_VISION: "1" }, ["FLEET_VISION"]],
    ["alerts without a secret", { FLEET_WEBHOOK_URL: "https://hooks.test/x" }, ["FLEET_WEBHOOK_SECRET"]],
    [
      "alerts in clear text",
      { FLEET_WEBHOOK_URL: "http://hooks.test/x", FLEET_WEBHOOK_SECRET: secret },
      ["FLEET_WEBHOOK_URL"],
    ],
    [
      "a password in the webhook's address",
      { FLEET_WEBHOOK_URL: "https://u:p@hooks.test/x", FLEET_WEBHOOK_SECRET: secret },
      ["FLEET_WEBHOOK_URL"],
    ],
    ["a password in the collector's address", { FLEET_OTLP_URL: "http://u:p@otel.test" }, ["FLEET_OTLP_URL"]],
    ["a bare Vercel", { VERCEL: "1" }, ["FLEET_ENGINE", "DATABASE_URL", "FLOIMG_API_URL", "FLEET_SECRET"]],
    [
      "unsigned calls at a public address",
      {
        VERCEL: "1",
        INNGEST_DEV: "1",
        DATABASE_URL: "postgres://u@h/d",
        FLEET_SECRET: secret,
        FLOIMG_API_URL: "https://x.test",
        FLOIMG_SERVICE_TOKEN: "t",
      },
      ["INNGEST_DEV"],
    ],
    [
      "bad JSON and a bad time",
      { FLEET_SANDBOX_FAULTS: "{", FLEET_CLOCK_START: "monday" },
      ["FLEET_CLOCK_START", "FLEET_SANDBOX_FAULTS"],
    ],
  ])("refuses %s", (_, source, variables) => {
    expect(faultsOf(source)).toEqual(variables);
  });

  it.each(["https://10.0.0.7/hook", "http://localhost:9000/hook", "http://[::1]:9000/hook"])(
    "sends alerts to %s",
    (url) => {
      const env = buildEnv({ FLEET_SECRET: secret, FLEET_WEBHOOK_URL: url, FLEET_WEBHOOK_SECRET: "w".repeat(16) });
      expect(env.webhook).toEqual({ url, secret: "w".repeat(16) });
    },
  );

  it("lets a gallery on this machine promise a shorter settle delay, as a test's does", () => {
    const gallery = { FLOIMG_API_URL: "http://127.0.0.1:4000", FLOIMG_SERVICE_TOKEN: "t", FLEET_SECRET: secret };
    expect(buildEnv({ ...gallery, FLEET_SETTLE_MS: "1500" }).settleMs).toBe(1500);
    const elsewhere = { ...gallery, FLOIMG_API_URL: "http://127.0.0.1.example.org" };
    expect(faultsOf({ ...elsewhere, FLEET_SETTLE_MS: "1500" })).toEqual(["FLEET_SETTLE_MS"]);
  });

  it("accepts a complete Vercel", () => {
    const env = buildEnv({
      VERCEL: "1",
      VERCEL_URL: "fleet.vercel.app",
      FLEET_SECRET: secret,
      DATABASE_URL: "postgres://u@h/d",
      INNGEST_EVENT_KEY: "e",
      INNGEST_SIGNING_KEY: "k",
      FLOIMG_API_URL: "https://studio.test/",
      FLOIMG_SERVICE_TOKEN: "t",
    });
    expect(env).toMatchObject({ url: "https://fleet.vercel.app", studio: { apiUrl: "https://studio.test" } });
  });
});
