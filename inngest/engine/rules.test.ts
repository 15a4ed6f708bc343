import { describe, expect, it } from "vitest";
import { nextTryAt } from "./backoff";
import { nextTickAt, parseCron } from "./cron";
import { parseDueAt, parseDurationMs } from "./duration";
import { newId, seededId } from "./ids";
import { matchKey, parseFilter, parseKeyPath, parseMatch } from "./match";
import { reserve } from "./throttle";

const at = (text: string) => Date.parse(text);

describe("cron", () => {
  it.each([
    ["* * * * *", "2026-01-01T00:00:00Z", "2026-01-01T00:01:00Z"],
    ["*/15 * * * *", "2026-01-01T00:14:59Z", "2026-01-01T00:15:00Z"],
    ["0 9 * * mon-fri", "2026-01-02T09:00:00Z", "2026-01-05T09:00:00Z"],
    ["30 2 29 2 *", "2026-03-01T00:00:00Z", "2028-02-29T02:30:00Z"],
    ["0 0 13 * 5", "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"],
    ["0 0 * * 7", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00Z"],
    ["5,10 1-2 * jan,dec *", "2026-02-01T00:00:00Z", "2026-12-01T01:05:00Z"],
  ])("%s after %s ticks at %s", (expression, after, expected) => {
    expect(nextTickAt(parseCron(expression), at(after))).toBe(at(expected));
  });
  it.each(["* * * *", "60 * * * *", "a * * * *", "*/0 * * * *", ""])("refuses %j", (expression) => {
    expect(() => parseCron(expression)).toThrow("Cron");
  });
  it("says when an expression never fires", () => {
    expect(() => nextTickAt(parseCron("0 0 31 2 *"), 0)).toThrow("never");
  });
});

describe("durations", () => {
  it("reads the SDK's forms", () => {
    expect(parseDurationMs("1w2d3h4m5s")).toBe(788_645_000);
    expect(parseDurationMs("500ms")).toBe(500);
    expect(parseDurationMs("soon")).toBeNull();
    expect(parseDueAt("10s", 5)).toBe(10_005);
    expect(parseDueAt("2026-01-01T00:00:00.123Z", 5)).toBe(at("2026-01-01T00:00:00.123Z"));
    expect(() => parseDueAt("soon", 5)).toThrow("soon");
  });
});

describe("backoff", () => {
  it("follows the table, adds at most ten seconds, and Retry-After wins", () => {
    const delays = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200, 7200];
    for (const [attempt, seconds] of delays.entries()) {
      expect(nextTryAt(0, attempt, null, 0)).toBe(seconds * 1000);
      expect(nextTryAt(0, attempt, null, 0.999)).toBeLessThan(seconds * 1000 + 10_000);
    }
    expect(nextTryAt(1000, 0, "7", 0.5)).toBe(8000);
    expect(nextTryAt(1000, 0, "Thu, 01 Jan 1970 00:01:00 GMT", 0.5)).toBe(60_000);
    expect(nextTryAt(90_000, 0, "Thu, 01 Jan 1970 00:01:00 GMT", 0.5)).toBe(90_000);
  });
});

describe("match", () => {
  const event = { id: "1", name: "n", ts: 0, data: { a: { b: "x" }, n: 1, s: "1", nothing: null } };
  it("understands an equality of one path with itself, and nothing more", () => {
    expect(parseMatch("event.data.a.b == async.data.a.b")).toBe("data.a.b");
    expect(parseMatch(undefined)).toBe("");
    expect(parseMatch("event.data.a == async.data.b")).toBeNull();
    expect(parseMatch("event.data.a == async.data.a || true")).toBeNull();
  });
  it("keys by type as well as value, and an absent value matches nothing", () => {
    expect(matchKey("n", "data.n", event)).not.toBe(matchKey("n", "data.s", event));
    expect(matchKey("n", "data.n", event)).toBe(matchKey("n", "data.n", { ...event, data: { n: 1 } }));
    expect(matchKey("n", "data.missing", event)).toBeNull();
    expect(matchKey("n", "data.toString", event)).toBeNull();
  });
  it("filters by a constant", () => {
    expect(parseFilter("event.data.a.b == 'x'")?.(event)).toBe(true);
    expect(parseFilter("event.data.n == 1")?.(event)).toBe(true);
    expect(parseFilter("event.data.s == 1")?.(event)).toBe(false);
    expect(parseFilter("event.data.n > 5")).toBeNull();
    expect(parseKeyPath("event.data.user")).toBe("data.user");
    expect(parseKeyPath('"all"')).toBeNull();
  });
});

describe("throttle", () => {
  it("lets a burst through, then one an interval", () => {
    let arrivalAt = 0;
    const starts: number[] = [];
    for (let i = 0; i < 5; i++) {
      const reserved = reserve(100_000, arrivalAt, 1000, 3);
      arrivalAt = reserved.arrivalAt;
      starts.push(reserved.startAt - 100_000);
    }
    expect(starts).toEqual([0, 0, 0, 1000, 2000]);
  });
});

describe("ids", () => {
  it("sort by time, never repeat, and follow a seed when given one", () => {
    const ids = Array.from({ length: 1000 }, () => newId(1_700_000_000_000));
    expect(new Set(ids).size).toBe(1000);
    expect([...ids].sort()).toEqual(ids);
    expect(seededId("17,abc", 0)).toBe(seededId("17,abc", 0));
    expect(seededId("17,abc", 0)).not.toBe(seededId("17,abc", 1));
  });
});
