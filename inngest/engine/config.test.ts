import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readFunctions, UnsupportedFeatureError } from "./config";

const base = { id: "app-f", name: "f", triggers: [{ event: "x" }], steps: {} };
const transcripts = join(process.cwd(), "../shared/data/inngest-wire");

describe("a registration", () => {
  it.each([
    ["batchEvents", { batchEvents: { maxSize: 5, timeout: "2s" } }],
    ["debounce", { debounce: { period: "1s" } }],
    ["priority", { priority: { run: "event.data.p" } }],
    ["singleton", { singleton: { mode: "skip" } }],
    ["rateLimit", { rateLimit: { limit: 1, period: "1s" } }],
    ["idempotency", { idempotency: "event.data.k" }],
    ["timeouts", { timeouts: { finish: "2s" } }],
    ["trigger expression", { triggers: [{ event: "x", expression: "event.data.x > 5" }] }],
    ["wildcard trigger", { triggers: [{ event: "x/*" }] }],
    ["cron time zone", { triggers: [{ cron: "TZ=Europe/Paris 0 9 * * *" }] }],
    ["cron jitter", { triggers: [{ cron: "0 9 * * *", jitter: "30s" }] }],
    ["concurrency scope", { concurrency: { limit: 1, scope: "account", key: '"x"' } }],
    ["concurrency key", { concurrency: { limit: 1, key: "event.data.a + event.data.b" } }],
    [
      "two concurrency keys",
      {
        concurrency: [
          { limit: 1, key: "event.data.a" },
          { limit: 1, key: "event.data.b" },
        ],
      },
    ],
    ["cancelOn timeout", { cancel: [{ event: "y", timeout: "1h" }] }],
    ["cancelOn expression", { cancel: [{ event: "y", if: "async.data.n > 1" }] }],
    ["somethingNew", { somethingNew: true }],
  ])("with %s is refused by name", (name, extra) => {
    expect(() => readFunctions([{ ...base, ...extra }])).toThrow(UnsupportedFeatureError);
    expect(() => readFunctions([{ ...base, ...extra }])).toThrow(`${name}`);
    expect(() => readFunctions([{ ...base, ...extra }])).toThrow("app-f");
  });

  it("names every refusal at once", () => {
    const bad = [
      { ...base, debounce: {} },
      { ...base, id: "app-g", priority: {} },
    ];
    expect(() => readFunctions(bad)).toThrow(/debounce \(function app-f\); priority \(function app-g\)/);
  });

  it("is read with its limits", () => {
    const config = readFunctions([
      {
        ...base,
        concurrency: [{ limit: 20 }, { limit: 1, key: "event.data.botId" }],
        throttle: { limit: 2, period: "1m", burst: 3 },
        cancel: [{ event: "halt", if: "event.data.botId == async.data.botId" }],
        steps: { step: { retries: { attempts: 2 } } },
      },
    ]).get("app-f")!;
    expect(config).toMatchObject({
      maxAttempts: 3,
      limit: 20,
      lane: { path: "data.botId", limit: 1 },
      throttle: { path: null, intervalMs: 30_000, burst: 3 },
      cancelOn: [{ event: "halt", path: "data.botId" }],
    });
  });

  it.skipIf(!existsSync(transcripts))(
    "recorded from the SDK is taken or refused function by function (needs ../shared/data)",
    () => {
      const lines = readFileSync(join(transcripts, "registration.jsonl"), "utf8").trim().split("\n");
      const sync = lines.map((line) => JSON.parse(line)).find((line) => line.req.url === "/fn/register");
      const refused: string[] = [];
      for (const config of sync.req.body.functions) {
        try {
          readFunctions([config]);
        } catch (error) {
          refused.push(`${config.id}: ${(error as UnsupportedFeatureError).features.join()}`);
        }
      }
      expect(refused.map((line) => line.split(":")[0]!.replace("probe-", "")).sort()).toEqual([
        "batch",
        "debounce",
        "expr",
        "idem",
        "prio",
        "ratelimit",
        "singleton-cancel",
        "singleton-skip",
        "timeouts",
      ]);
    },
  );
});
