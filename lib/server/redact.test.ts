import { inspect } from "node:util";
import { DrizzleQueryError } from "drizzle-orm/errors";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { FleetError } from "@/lib/fleet/errors";
import { createTestFleet, type TestFleet } from "@/lib/fleet/testing/test-fleet";
import { buildEnv, type Env, sandboxToken } from "./env";
import { envSchema } from "./env-schema";
import { readHealth } from "./health";
import { loggable } from "./loggable";
import { freeOfSecrets, redacted, withoutSecrets } from "./redact";
import { respondJson, respondThrown } from "./respond";
import { settings } from "./settings";

const password = 'p"ss w\\rd-of-postgres';
const source = {
  FLEET_SECRET: "zebra-crossing-secret-of-the-fleet-0001",
  OPENAI_API_KEY: "sk-proj-Ab12Cd34Ef56Gh78Ij90",
  FLOIMG_API_URL: "https://api.gallery.example",
  FLOIMG_SERVICE_TOKEN: "fst_fleet_9f8e7d6c5b4a39281706",
  DATABASE_URL: `postgres://fleet:${encodeURIComponent(password)}@db.example:5432/fleet`,
  FLEET_HEARTBEAT_TOKEN: "heartbeat-token-0123456789",
  FLEET_WEBHOOK_URL: "https://hooks.example/services/T024F/xoXoXoXoXoXo",
  FLEET_WEBHOOK_SECRET: "webhook-secret-0123456789",
  FLEET_METRICS_TOKEN: "metrics-token-0123456789",
  FLEET_OTLP_URL: "http://localhost:4318",
  FLEET_OTLP_HEADERS: "authorization=collector-secret-0123456789",
  CRON_SECRET: "cron-secret-0123456789",
  INNGEST_EVENT_KEY: "event-key-0123456789abcdef",
  INNGEST_SIGNING_KEY: "signkey-prod-0123456789abcdef0123",
  INNGEST_SIGNING_KEY_FALLBACK: "signkey-prod-fedcba9876543210fedc",
  DATABASE_URL_UNPOOLED: "postgres://fleet:unpooled-password-01@direct.example:5432/fleet",
};
const env = buildEnv(source);
const secrets = [
  ...Object.entries(source).flatMap(([name, value]) =>
    (name.endsWith("_URL") && name !== "DATABASE_URL") || name === "FLEET_OTLP_HEADERS" ? [] : [value],
  ),
  "collector-secret-0123456789",
  "/services/T024F/xoXoXoXoXoXo",
  password,
  encodeURIComponent(password),
  sandboxToken(env),
];
const shared = globalThis as { __fleetEnv?: Env };
const before = shared.__fleetEnv;
beforeAll(() => void (shared.__fleetEnv = env));
afterAll(() => {
  if (before) shared.__fleetEnv = before;
  else delete shared.__fleetEnv;
});

/** A small generator of its own, so that a failure can be repeated. */
function draws(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Errors as libraries make them: the secret in the message, a cause, a property, a header, a list, a statement. */
function thrownWith(secret: string, draw: (below: number) => number): unknown {
  const noise = ["", "connect to ", "Authorization: Bearer ", '{"key":"', "https://x:"][draw(5)] ?? "";
  const text = `${noise}${secret}${["", " failed", '"}', "@host/db"][draw(4)] ?? ""}`;
  const shapes: (() => unknown)[] = [
    () => new Error(text),
    () => new Error("outer", { cause: new Error("middle", { cause: new TypeError(text) }) }),
    () => Object.assign(new Error("refused"), { requestHeaders: { authorization: text }, body: { text } }),
    () => new AggregateError([new Error(text), new Error("other")]),
    () => new DrizzleQueryError("select $1", [secret], new Error(text)),
    () => new FleetError("invalid_input", text, text, { fields: { [text]: text }, hidden: text }),
    () => new FleetError("internal", text),
    () => Object.assign(new Error(text), { name: "DbError" }),
    () => text,
    () => ({ message: text, nested: { list: [text] } }),
  ];
  return shapes[draw(shapes.length)]?.();
}

const leaks = (text: string) =>
  secrets.filter((one) => text.includes(one) || text.includes(JSON.stringify(one).slice(1, -1)));

it("is looked for in every variable that may hold one", () => {
  const named = Object.keys(envSchema.shape).filter((name) =>
    /SECRET|TOKEN|KEY|PASSWORD|DATABASE_URL|WEBHOOK/.test(name),
  );
  expect(named.filter((name) => !(name in source))).toEqual([]);
});

describe("a secret", () => {
  it("is in no log line and no answer, whatever was thrown with it", async () => {
    const lines: string[] = [];
    const log = vi.spyOn(console, "error").mockImplementation((...parts: unknown[]) => {
      lines.push(parts.map((part) => (typeof part === "string" ? part : inspect(part, { depth: 9 }))).join(" "));
    });
    const draw = draws(20260302);
    for (let i = 0; i < 600; i++) {
      const secret = secrets[i % secrets.length] ?? "";
      const thrown = thrownWith(secret, draw);
      const answer = respondThrown(thrown, `GET /api/bots?q=${secret}`);
      expect([i, leaks(await answer.text())]).toEqual([i, []]);
      console.error("[engine]", loggable(thrown));
    }
    log.mockRestore();
    expect(lines.length).toBeGreaterThan(600);
    expect(lines.flatMap(leaks)).toEqual([]);
    expect(lines.join("\n")).toContain("[redacted]");
  });

  it("is in no answer of a verb, such as a trace that repeats what a gallery said", async () => {
    for (const secret of secrets) {
      const text = await respondJson({
        turn: { reason: `The gallery said: bad token ${secret}` },
        kind: "postgres",
      }).text();
      expect(leaks(text)).toEqual([]);
      expect(JSON.parse(text)).toMatchObject({ kind: "postgres" });
    }
  });

  it("is not in what a page is given to begin with", () => {
    for (const secret of secrets) {
      const given = freeOfSecrets({ turn: { reason: `The gallery said: bad token ${secret}` }, at: [1, null] });
      expect(leaks(JSON.stringify(given))).toEqual([]);
      expect(given).toMatchObject({ at: [1, null] });
    }
    const plain = { kind: "postgres" };
    expect(freeOfSecrets(plain)).toBe(plain);
  });

  it("is not told by health when the database refuses it", async () => {
    const health = await readHealth(() => Promise.reject(new Error(source.DATABASE_URL)), null);
    expect(health).toEqual({ status: "down", database: "down", engine: "unknown" });
  });

  it("does not come out of the environment when it is printed", () => {
    expect(leaks(`${inspect(env)} ${JSON.stringify(env)} ${String(env)}`)).toEqual([]);
  });
});

describe("what is no secret stays", () => {
  it.each(["A bot posted at 12:30.", "postgres://db.example/fleet", "https://a.example/x?page=2", "Bearer of news"])(
    "%s",
    (text) => expect([redacted(text), withoutSecrets(text)]).toEqual([text, text]),
  );

  it("in an answer also what only looks like one: an owner reads a new token there once", () => {
    expect(withoutSecrets("fleet_0123456789abcdef01234567")).toBe("fleet_0123456789abcdef01234567");
    expect(redacted("token fleet_0123456789abcdef01234567")).toBe("token [redacted]");
    expect(redacted("http://localhost:3000/setup?token=abcdefghijkl")).not.toContain("abcdefghijkl");
  });
});

describe("the settings' answer", () => {
  const world = globalThis as { __fleetDatabase?: Promise<unknown> };
  const opened = world.__fleetDatabase;
  let fleet: TestFleet;
  beforeAll(async () => {
    fleet = await createTestFleet();
    world.__fleetDatabase = Promise.resolve({ db: fleet.db, kind: "postgres" });
  });
  afterAll(async () => {
    if (opened) world.__fleetDatabase = opened;
    else delete world.__fleetDatabase;
    await fleet.close();
  });

  it("tells that secrets are set, and not what they are", async () => {
    const answer = JSON.stringify(await settings.run(fleet.as("owner"), {}));
    expect(answer).toContain('"tokenSet":true');
    expect(leaks(answer)).toEqual([]);
  });
});
