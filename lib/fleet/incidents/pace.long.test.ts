import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, fleet as fleetTable, holds, intents, turns } from "@/lib/db/schema";
import { openSession } from "../lifecycle/open-session";
import { readFleet } from "../lifecycle/fleet-row";
import { supervise } from "../supervision/supervise";
import { type Bot, lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { turnsOf } from "../testing/test-gallery-view";
import { noteFault } from "./note-fault";
import { paceWords, stretchTurns } from "./pace";
import { adjustPace, answersSlowly } from "./recover-pace";

const open = fleetSuite();
const MINUTE = 60_000;
let fleet: TestFleet;
let bot: Bot;
let items: string[];

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 3);
  bot = (await makeBots(fleet))[0] as Bot;
});

const row = () => readFleet(fleet.db);
const pace = async () => Math.round((await row()).pace * 1000) / 1000;
const fault = (kind: "failed" | "limited", retryAfterMs?: number) =>
  noteFault(fleet.ctx, { dependency: "studio", kind, botId: bot.id, reason: "x", retryAfterMs });

describe("the pace", () => {
  it("is cut at once by a rate limit, by the third fault in a minute, and once for what comes together", async () => {
    await fault("failed");
    await fault("failed");
    expect(await pace()).toBe(1);
    await fault("failed");
    await fault("failed");
    expect(await pace()).toBe(0.5);
    fleet.time.real += 15_000;
    await fault("limited");
    expect(await pace()).toBe(0.25);
    for (let n = 0; n < 8; n++) {
      fleet.time.real += 15_000;
      await fault("limited");
    }
    expect(await pace()).toBe(0.05);
    const said = await fleet.db
      .select({ text: activities.text })
      .from(activities)
      .where(eq(activities.kind, "replanned"));
    expect(said.map(({ text }) => text)).toEqual([paceWords(0.5)]);
  });

  it("recovers by a step a calm minute, and plans the sleepers anew when it is whole again", async () => {
    await fleet.db.update(fleetTable).set({ pace: 0.75, paceAt: new Date(fleet.time.real) });
    await fault("failed");
    fleet.time.real += 59_000;
    await adjustPace(fleet.ctx);
    expect(await pace()).toBe(0.75);
    const { lease } = await reload(fleet, bot.id);
    for (const next of [0.85, 0.95]) {
      fleet.time.real += MINUTE;
      await supervise(fleet.ctx);
      await supervise(fleet.ctx);
      expect(await pace()).toBe(next);
    }
    expect((await reload(fleet, bot.id)).lease).toBe(lease);
    fleet.time.real += MINUTE;
    await adjustPace(fleet.ctx);
    expect(await pace()).toBe(1);
    expect((await reload(fleet, bot.id)).lease).toBe(lease + 1);
  });

  it("follows answers that take five times as long as usual, not those that always took long", async () => {
    const liked = async (n: number, ms: number) => {
      fleet.time.real += 2000;
      const data = await plantVisit(fleet, bot.id, [{ kind: "like", items: [items[0] as string] }]);
      const turnId = `${bot.id}:${data.session}:0`;
      const at = new Date(fleet.time.real);
      const finishedAt = new Date(fleet.time.real + ms);
      const ids = { id: `like${n}`, key: `k${n}`, turnId, sessionId: `${bot.id}:${data.session}`, botId: bot.id };
      await fleet.db.insert(intents).values({
        ...ids,
        galleryId: "sandbox",
        ordinal: 0,
        kind: "like",
        lease: 1,
        status: "done",
        at,
        permittedAt: at,
        permitUntil: at,
        finishedAt,
      });
      const said = { kind: "like", result: "done", text: "liked", botId: bot.id, turnId } as const;
      await fleet.db.insert(activities).values({ ...said, at, realAt: finishedAt });
      fleet.time.real += ms;
    };
    for (let n = 0; n < 12; n++) await liked(n, 300);
    fleet.time.real += 2 * MINUTE;
    for (let n = 12; n < 15; n++) await liked(n, 1400);
    expect(await answersSlowly(fleet.ctx)).toBe(false);
    fleet.time.real += 2 * MINUTE;
    for (let n = 15; n < 18; n++) await liked(n, 3000);
    expect(await answersSlowly(fleet.ctx)).toBe(true);
    await adjustPace(fleet.ctx);
    expect(await pace()).toBe(0.5);
  });

  it("moves the turns of a visit apart, at most fourfold, and never together", () => {
    const at = (ms: number) => ({ dueAt: new Date(ms) });
    const due = (p: number) => stretchTurns([at(500), at(1000), at(1600)], 1000, p).map(({ dueAt }) => dueAt.getTime());
    expect(due(1)).toEqual([500, 1000, 1600]);
    expect(due(0.5)).toEqual([500, 1000, 2200]);
    expect(due(0.05)).toEqual([500, 1000, 3400]);
  });

  it("is kept by visits that open and by wakes that are drawn", async () => {
    fleet.time.real = fleet.clock.toReal((await reload(fleet, bot.id)).nextWakeAt!.getTime());
    await fleet.db.update(fleetTable).set({ pace: 0.5 });
    const opened = await openSession(fleet.ctx, lastPlan(fleet, bot.id));
    const rows = await fleet.db.select().from(turns).orderBy(turns.index);
    const [first] = rows.map((turn) => turn.dueAt.getTime());
    expect(opened.kind).toBe("opened");
    for (const turn of rows.slice(1)) expect(turn.dueAt.getTime() - first!).toBeGreaterThanOrEqual(2 * 8000);
  });
});

describe("a wish for quiet", () => {
  it("is waited out by every visit and every opening, without using up a try", async () => {
    const other = (await makeBots(fleet, 1, true, "other"))[0] as Bot;
    const data = await plantVisit(fleet, bot.id, [{ kind: "like", items: [items[0] as string] }]);
    fleet.time.real = Math.max(
      fleet.time.real,
      fleet.clock.toReal((await reload(fleet, other.id)).nextWakeAt!.getTime()),
    );
    expect(await fault("limited", 90_000)).toBeNull();
    const until = fleet.time.real + 90_000;
    const sent = fleet.requests.length;
    const early = await openSession(fleet.ctx, lastPlan(fleet, other.id));
    if (early.kind !== "early") throw new Error("It opened");
    expect(Date.parse(early.until) - until).toBeGreaterThan(0);
    expect(Date.parse(early.until) - until).toBeLessThan(90_000);
    expect((await reload(fleet, other.id)).nextWakeAt).toEqual(new Date(early.until));
    const run = createRun(fleet, data);
    expect(await run.visit({ onSleep: () => expect(fleet.requests).toHaveLength(sent) })).toMatchObject({
      ended: "closed",
    });
    expect(run.sleeps.map((nap) => nap.until)).toContain(until);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done"]);
  });

  it("puts off a visit that cannot begin, again and again, and restarts nobody for it", async () => {
    fleet.time.real = fleet.clock.toReal((await reload(fleet, bot.id)).nextWakeAt!.getTime());
    fleet.sandbox.faults.set({ rules: [{ answer: "rate_limited", times: 20 }] });
    const run = createRun(fleet, lastPlan(fleet, bot.id));
    const supervised = async () => expect(await supervise(fleet.ctx)).toMatchObject({ restarted: 0, failing: 0 });
    expect(await run.visit({ onSleep: supervised })).toMatchObject({ ended: "closed" });
    expect(run.steps.filter((id) => id.startsWith("open-")).length).toBeGreaterThan(20);
    expect(await reload(fleet, bot.id)).toMatchObject({ restarts: 0, status: "running" });
  });

  it("of more than five minutes holds the fleet until then; nobody is taken for lost meanwhile", async () => {
    expect(await fault("limited", 20 * MINUTE)).toBe("The gallery asks for no calls for 20 min");
    expect(await fleet.db.select().from(holds)).toMatchObject([{ cause: "platform_pause", scope: "fleet" }]);
    fleet.time.real += 20 * MINUTE;
    expect(await supervise(fleet.ctx)).toMatchObject({ released: 1, restarted: 0 });
    const data = await plantVisit(fleet, bot.id, [{ kind: "like", items: [items[1] as string] }]);
    expect(await visitOnce(fleet, data)).toMatchObject({ ended: "closed" });
  });
});
