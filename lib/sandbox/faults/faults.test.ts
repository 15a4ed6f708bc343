import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { sandboxComments } from "@/lib/db/schema/sandbox";
import { caller, openTestGallery, START } from "../test-gallery";
import { createSandbox } from "../sandbox";
import { createFaultInjector } from "./injector";
import { mixedFaultPlan } from "./mix";
import { ERROR_ROWS, type FaultRule } from "./plan";

let gallery: Awaited<ReturnType<typeof openTestGallery>>;
let itemId: string;

beforeAll(async () => {
  gallery = await openTestGallery();
  await gallery.invite("ada");
  await gallery.invite("bo");
  itemId = (await gallery.post("ada", "target")).id;
});
beforeEach(() => gallery.sandbox.faults.clear());
afterAll(() => gallery.close());

const plan = (...rules: FaultRule[]) => gallery.sandbox.faults.set({ seed: 1, rules });
const COMMENT = "/api/showcase/:id/comments";
const say = (content: string, key?: string) =>
  gallery.call("POST", `/api/showcase/${itemId}/comments`, { as: "bo", key, body: { content } });
const said = async (content: string) =>
  (await gallery.db.select().from(sandboxComments)).filter((comment) => comment.content === content).length;

describe("error rows", () => {
  const expected: Record<(typeof ERROR_ROWS)[number], [number, object]> = {
    fleet_daily_budget: [429, { code: "FLEET_DAILY_BUDGET_EXCEEDED", resetAt: "2026-03-03T00:00:00.000Z" }],
    fleet_monthly_budget: [429, { code: "FLEET_MONTHLY_BUDGET_EXCEEDED", resetAt: "2026-04-01T00:00:00.000Z" }],
    agent_daily_limit: [429, { code: "AGENT_DAILY_LIMIT_EXCEEDED", usage: { used: 25, limit: 25 } }],
    agent_monthly_limit: [429, { code: "AGENT_MONTHLY_LIMIT_EXCEEDED", usage: { used: 25, limit: 25 } }],
    rate_limited: [429, { error: "Too many requests" }],
    fleet_paused: [503, { code: "FLEET_PAUSED" }],
    unavailable: [503, { error: "Service unavailable" }],
    unauthorized: [401, { error: "Invalid token" }],
    forbidden: [403, { error: "Missing scope" }],
    not_found: [404, { error: "Not found" }],
    unprocessable: [422, { errors: [{ path: "title" }] }],
    bad_request: [400, { error: "The request is wrong" }],
    server_error: [500, { error: "Internal error" }],
    workflow_failed: [500, { status: "error", errorCode: "PROVIDER_ERROR", retryable: true }],
  };
  it.each(ERROR_ROWS)("%s comes from any call, without effect", async (answer) => {
    plan({ answer });
    for (const told of [await say(answer), await gallery.call("GET", "/api/showcase")]) {
      expect(told.status).toBe(expected[answer][0]);
      expect(told.body).toMatchObject(expected[answer][1]);
    }
    expect(await said(answer)).toBe(0);
  });

  it("say when they end as odd servers do", async () => {
    const told = async (rule: FaultRule) => (plan({ answer: "fleet_daily_budget", ...rule }), (await say("x")).body);
    expect(await told({ resetAt: null })).not.toHaveProperty("resetAt");
    expect(await told({ resetAt: "soon" })).toMatchObject({ resetAt: "soon" });
    expect(await told({ resetAt: "2020-01-01", resetKey: "resetsAt" })).toMatchObject({ resetsAt: "2020-01-01" });
    plan({ answer: "rate_limited", retryAfter: "7" });
    expect((await say("x")).headers.get("retry-after")).toBe("7");
  });

  it("come as HTML, half a body, none, or no answer at all", async () => {
    plan({ answer: "html" });
    const html = await say("html");
    expect([html.status, html.headers.get("content-type")]).toEqual([502, "text/html; charset=utf-8"]);
    plan({ answer: "empty", status: 500 });
    expect(await say("empty")).toMatchObject({ status: 500, text: "" });
    plan({ answer: "drop" });
    await expect(say("drop")).rejects.toThrow("dropped");
    plan({ answer: "truncated" });
    const half = await say("truncated");
    expect(half).toMatchObject({ status: 200, body: undefined });
    expect(half.text).toMatch(/^\{"comment"/);
    expect(await Promise.all(["html", "empty", "drop", "truncated"].map(said))).toEqual([0, 0, 0, 1]);
  });
});

describe("effects", () => {
  it("may precede a failing answer: the retry with the key finds it", async () => {
    plan({ effect: "before", answer: "server_error", times: 1 });
    expect((await say("before", "k1")).status).toBe(500);
    expect(await said("before")).toBe(1);
    const retry = await say("before", "k1");
    expect(retry).toMatchObject({ status: 200, body: { comment: { content: "before" } } });
    expect(await said("before")).toBe(1);
  });

  it("may follow the answer, after a read-back that found nothing", async () => {
    plan({ effect: "after", effectDelayMs: 60, answer: "drop", path: COMMENT, method: "POST" });
    await expect(say("late", "k2")).rejects.toThrow();
    const readBack = await gallery.call("GET", `/api/showcase/${itemId}/comments?limit=100`);
    expect(readBack.text).not.toContain("late");
    await gallery.sandbox.settled();
    expect(await said("late")).toBe(1);
  });

  it("do not happen a second time when a retry overtakes them", async () => {
    plan({ effect: "after", effectDelayMs: 60, answer: "unavailable", times: 1 });
    expect((await say("overtaken", "k3")).status).toBe(503);
    expect((await say("overtaken", "k3")).status).toBe(200);
    await gallery.sandbox.settled();
    expect(await said("overtaken")).toBe(1);
    plan({ effect: "after", effectDelayMs: 10, answer: "unavailable", times: 1 });
    await say("no key");
    await say("no key");
    await gallery.sandbox.settled();
    expect(await said("no key")).toBe(2);
  });

  it("may be claimed and never happen", async () => {
    plan({ effect: "none", answer: "real" });
    expect((await say("a lie")).body.comment.content).toBe("a lie");
    expect(await said("a lie")).toBe(0);
  });
});

describe("rules", () => {
  it("choose by method, path, user, count and times", () => {
    const rules: FaultRule[] = [
      { id: "third", method: "POST", path: COMMENT, user: "bo", nth: 3, answer: "html" },
      { id: "twice", path: "/api/users/*", times: 2, answer: "empty" },
    ];
    const injector = createFaultInjector({ rules });
    const draw = (method: string, path: string, user: string | null = "bo") =>
      injector.draw({ method, path, user, public: false })?.answer;
    const comment = () => draw("POST", "/api/showcase/1/comments");
    expect([comment(), comment(), draw("GET", "/api/showcase/1/comments"), comment(), comment()]).toEqual([
      undefined,
      undefined,
      undefined,
      "html",
      undefined,
    ]);
    expect(draw("POST", "/api/showcase/1/comments", "ada")).toBeUndefined();
    expect([1, 2, 3].map(() => draw("GET", "/api/users/x"))).toEqual(["empty", "empty", undefined]);
    expect(injector.status().counts).toEqual([
      { id: "third", matched: 4, fired: 1 },
      { id: "twice", matched: 3, fired: 2 },
    ]);
    expect(draw("GET", "/api/storage/images/1/content")).toBeUndefined();
  });

  it("draw the same faults from the same seed, in about the wanted share", () => {
    const fates = (seed: number) => {
      const injector = createFaultInjector(mixedFaultPlan({ seed, share: 0.2, lateMs: 5 }));
      const request = { method: "POST", path: "/api/showcase", user: "bo", public: false };
      return Array.from({ length: 500 }, () => injector.draw(request)?.id ?? "");
    };
    expect(fates(1)).toEqual(fates(1));
    expect(fates(1)).not.toEqual(fates(2));
    const share = fates(3).filter((fate) => fate !== "").length / 500;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
  });

  it("add latency without another fault", async () => {
    plan({ latencyMs: 30 }, { latencyMs: [10, 20] });
    const from = performance.now();
    expect((await gallery.call("GET", "/api/capabilities")).status).toBe(200);
    expect(performance.now() - from).toBeGreaterThan(38);
  });
});

describe("control over HTTP", () => {
  it("needs the environment's leave and the token", async () => {
    const call = caller(createSandbox({ ...gallery.deps, allowFaultControl: true }));
    const rules = [{ answer: "fleet_paused" }];
    expect((await call("POST", "/api/faults", { body: { rules }, token: "x" })).status).toBe(401);
    expect((await call("POST", "/api/faults", { body: { rules: [{ answer: "nonsense" }] } })).status).toBe(422);
    expect((await call("POST", "/api/faults", { body: { rules } })).body.plan).toEqual({ rules });
    expect((await call("GET", "/api/showcase")).body.code).toBe("FLEET_PAUSED");
    expect((await call("GET", "/api/faults")).body.counts).toEqual([{ id: "rule-1", matched: 1, fired: 1 }]);
    expect((await call("DELETE", "/api/faults")).status).toBe(200);
    expect((await call("GET", "/api/showcase")).status).toBe(200);
    expect(gallery.clock.virtual).toBeGreaterThan(START);
    expect(gallery.errors).toEqual([]);
  });
});
