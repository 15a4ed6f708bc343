import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { activities, budgetDays, fleet as fleetTable, holds, intents, modelCalls, outbox } from "@/lib/db/schema";
import { budgetDay } from "@/lib/fleet/budget/windows";
import { makeBots } from "@/lib/fleet/testing/test-bots";
import { fleetSuite } from "@/lib/fleet/testing/test-suite";
import { getCallMeter } from "@/lib/server/call-meter";
import { buildEnv } from "@/lib/server/env";
import { readExposition } from "@/lib/server/test-exposition";
import { GET } from "./route";

const open = fleetSuite();
const TOKEN = "scrape-0123456789abcdef";
const shared = globalThis as Record<string, unknown>;
const names = ["__fleetEnv", "__fleetDatabase", "__fleetClock", "__fleetCalls"] as const;
const before = names.map((name) => shared[name]);
const setToken = (FLEET_METRICS_TOKEN?: string) => {
  shared["__fleetEnv"] = buildEnv({ FLEET_SECRET: "s".repeat(40), FLEET_METRICS_TOKEN });
};

async function scrape(authorization?: string) {
  const headers = authorization === undefined ? undefined : { authorization };
  const response = await GET(new Request("http://localhost:3000/api/metrics", { headers }), {
    params: Promise.resolve({}),
  });
  return { status: response.status, type: response.headers.get("content-type"), text: await response.text() };
}

const minutesAgo = (now: number, minutes: number) => new Date(now - minutes * 60_000);

beforeAll(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  const fleet = await open();
  const { db, ctx } = fleet;
  const now = ctx.clock.realNow();
  const [bot] = await makeBots(fleet, 3);
  const botId = bot?.id ?? "";
  const permit = { permittedAt: minutesAgo(now, 2), permitUntil: minutesAgo(now, 1), at: minutesAgo(now, 2), lease: 1 };
  const intent = { key: "k", turnId: "t", sessionId: "s", botId, galleryId: "sandbox", ordinal: 0 };
  await db.insert(intents).values({ id: "i", kind: "post", status: "unknown", ...intent, ...permit });
  await db.insert(holds).values({
    scope: "fleet",
    cause: "operator",
    detail: 'Paused by "Ada"\n',
    since: new Date(now),
    createdBy: "Ada",
  });
  await db.insert(outbox).values({ eventId: "e", name: "x", data: {}, createdAt: minutesAgo(now, 1) });
  await db.insert(activities).values([
    { at: new Date(now), realAt: minutesAgo(now, 1), botId, kind: "like", result: "done", text: "a secret text" },
    { at: new Date(now), realAt: minutesAgo(now, 60), botId, kind: "like", result: "done", text: "long ago" },
    { at: new Date(now), realAt: minutesAgo(now, 1), kind: "paused", result: "info", text: "no turn" },
  ]);
  const call = { at: new Date(now), day: budgetDay(now), purpose: "comment", provider: "p", model: "m" };
  await db.insert(modelCalls).values([
    {
      id: "1",
      ...call,
      status: "done",
      reservedMicros: 0,
      costMicros: 2000,
      inputTokens: 100,
      outputTokens: 20,
      latencyMs: 300,
    },
    { id: "2", ...call, status: "failed", reservedMicros: 0, costMicros: 500, inputTokens: 50, latencyMs: 90_000 },
    { id: "3", ...call, day: "2020-01-01", status: "done", reservedMicros: 0, costMicros: 7, latencyMs: 1 },
  ]);
  await db
    .insert(budgetDays)
    .values({ day: budgetDay(now), scope: "fleet", reservedMicros: 1_000_000, spentMicros: 250_000 });
  await db.update(fleetTable).set({ dayCapMicros: 5_000_000, engineSeenAt: minutesAgo(now, 3) });
  shared["__fleetDatabase"] = Promise.resolve({ db, kind: "pglite", close: async () => undefined });
  shared["__fleetClock"] = Promise.resolve(ctx.clock);
  delete shared["__fleetCalls"];
  getCallMeter().record("listPosts", "ok", 40);
  getCallMeter().record("listPosts", "unavailable", 10_500);
});
afterAll(() => {
  names.forEach((name, at) => (before[at] === undefined ? delete shared[name] : (shared[name] = before[at])));
  vi.restoreAllMocks();
});

describe("the metrics", () => {
  it("do not exist without a token, and are refused to whoever has another", async () => {
    setToken();
    for (const given of [undefined, `Bearer ${TOKEN}`, "Bearer undefined"])
      expect((await scrape(given)).status).toBe(404);
    setToken(TOKEN);
    for (const given of [undefined, "Bearer", `Bearer ${TOKEN}x`, `Basic ${TOKEN}`, TOKEN])
      expect([given, (await scrape(given)).status]).toEqual([given, 401]);
  });

  it("are what a strict reader takes, and say how the fleet stands", async () => {
    setToken(TOKEN);
    const { status, type, text } = await scrape(`Bearer ${TOKEN}`);
    expect([status, type]).toEqual([200, "text/plain; version=0.0.4; charset=utf-8"]);
    const families = readExposition(text);
    const value = (name: string, labels = "") => families.get(name)?.samples.get(name + labels);
    expect({
      bots: value("fleet_bots", '{status="running"}'),
      hold: value("fleet_holds", '{scope="fleet",cause="operator"}'),
      likes: value("fleet_turns_recent", '{kind="like",result="done"}'),
      outbox: [value("fleet_outbox_events"), value("fleet_outbox_oldest_seconds")],
      unsettled: [value("fleet_intents_unsettled"), value("fleet_intents_unsettled_oldest_seconds")],
      budget: value("fleet_budget_used_ratio", '{window="day"}'),
      engine: value("fleet_engine_seen_seconds"),
      tokens: value("fleet_model_tokens_total", '{purpose="comment",type="input"}'),
      cost: value("fleet_model_cost_dollars_total", '{purpose="comment"}'),
      failed: value("fleet_model_calls_total", '{purpose="comment",outcome="failed"}'),
      gallery: value("fleet_gallery_calls_total", '{call="listPosts",outcome="ok"}'),
    }).toEqual({
      bots: 3,
      hold: 1,
      likes: 1,
      outbox: [1, 60],
      unsettled: [1, 120],
      budget: 0.25,
      engine: 180,
      tokens: 150,
      cost: 0.0025,
      failed: 1,
      gallery: 1,
    });
    const took = families.get("fleet_model_call_duration_seconds")?.samples;
    expect(took?.get('fleet_model_call_duration_seconds_bucket{purpose="comment",le="0.5"}')).toBe(1);
    expect(took?.get('fleet_model_call_duration_seconds_count{purpose="comment"}')).toBe(2);
    expect(value("process_resident_memory_bytes")).toBeGreaterThan(1e6);
  });

  it("hold no text of a bot and no secret", async () => {
    setToken(TOKEN);
    const { text } = await scrape(`Bearer ${TOKEN}`);
    expect(text).not.toMatch(/secret|Ada|scrape-/);
  });
});
