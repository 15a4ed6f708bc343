import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, bots, intents, outbox, sessions, setupTokens, turns } from "@/lib/db/schema";
import { emergencyStop, setActivityLevel } from "../commands/steer-fleet";
import { startBot } from "../commands/bulk-bots";
import { StopSwitch } from "../lifecycle/stop-switch";
import { type Bot, lastPlan, makeBots, plansOf, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { type TestFleet } from "../testing/test-fleet";
import { logOf, turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { prune } from "./prune";
import { restartBackoffMs, restartLost } from "./restart-lost";
import { sessionFailed } from "./session-failed";
import { supervise } from "./supervise";

const open = fleetSuite();
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
let fleet: TestFleet;
let bot: Bot;

beforeEach(async () => {
  fleet = await open();
  bot = (await makeBots(fleet))[0] as Bot;
});

/** Lets the planned wake pass with nobody there. */
async function sleepThroughWake() {
  const { nextWakeAt } = await reload(fleet, bot.id);
  fleet.time.real = Math.max(fleet.time.real, fleet.clock.toReal(nextWakeAt!.getTime()));
}

describe("a bot whose run is lost", () => {
  it("is restarted two minutes after its wake, under a new lease, with a fresh plan", async () => {
    await sleepThroughWake();
    fleet.time.real += 2 * MINUTE;
    expect(await restartLost(fleet.ctx)).toEqual({ restarted: 0, failing: 0 });
    fleet.time.real += 1;
    expect(await restartLost(fleet.ctx)).toEqual({ restarted: 1, failing: 0 });
    const after = await reload(fleet, bot.id);
    expect(after).toMatchObject({ lease: 2, restarts: 1 });
    expect(after.nextWakeAt!.getTime()).toBeGreaterThanOrEqual(fleet.clock.now() + 30_000);
    await fleet.ctx.flushOutbox();
    expect(lastPlan(fleet, bot.id)).toMatchObject({ lease: 2, session: 1 });
    expect((await logOf(fleet, bot.id)).at(-1)).toBe("restarted:info");
    expect(await restartLost(fleet.ctx)).toEqual({ restarted: 0, failing: 0 });
  });

  it("waits longer each time, and is failing after five restarts in an hour", async () => {
    expect([0, 1, 2, 3, 10].map(restartBackoffMs)).toEqual([30_000, 60_000, 120_000, 240_000, 900_000]);
    for (let n = 0; n < 5; n++) {
      await sessionFailed(fleet.ctx, lastPlan(fleet, bot.id), "It broke");
      const row = await reload(fleet, bot.id);
      expect(row).toMatchObject({ restarts: n + 1, status: "running" });
      expect(row.nextWakeAt!.getTime()).toBeGreaterThanOrEqual(fleet.clock.now() + restartBackoffMs(n));
      fleet.time.real += MINUTE;
    }
    await sessionFailed(fleet.ctx, lastPlan(fleet, bot.id), "It broke");
    expect(await reload(fleet, bot.id)).toMatchObject({
      status: "failing",
      statusReason: "It broke",
      nextWakeAt: null,
    });
    expect((await logOf(fleet, bot.id)).at(-1)).toBe("failing:failed");
    await sleepPast(2 * 60);
    expect(await restartLost(fleet.ctx)).toEqual({ restarted: 0, failing: 0 });
    await startBot.run(fleet.ctx, { id: bot.id });
    expect(await reload(fleet, bot.id)).toMatchObject({ status: "running", restarts: 0 });
  });

  it("starts counting anew an hour later, and after a visit that went well", async () => {
    await sessionFailed(fleet.ctx, lastPlan(fleet, bot.id), "once");
    await sleepPast(61);
    await sessionFailed(fleet.ctx, lastPlan(fleet, bot.id), "again");
    expect((await reload(fleet, bot.id)).restarts).toBe(1);
    expect(await visitOnce(fleet, lastPlan(fleet, bot.id))).toEqual({ ended: "closed" });
    expect((await reload(fleet, bot.id)).restarts).toBe(0);
  });

  it("is left alone by the failure of a run that is stale, or whose visit was closed", async () => {
    const plan = lastPlan(fleet, bot.id);
    await sessionFailed(fleet.ctx, { ...plan, lease: 0 }, "old");
    await visitOnce(fleet, plan);
    await sessionFailed(fleet.ctx, plan, "after the end");
    expect(await reload(fleet, bot.id)).toMatchObject({ lease: 1, restarts: 0 });
    expect(plansOf(fleet, bot.id)).toHaveLength(2);
  });

  it("in the middle of a visit is restarted when the visit has been silent for ten minutes", async () => {
    await plantVisit(fleet, bot.id, [{ kind: "browse" }, { kind: "like", items: [], dueIn: 20 * MINUTE }]);
    fleet.time.real += 29 * MINUTE;
    expect((await supervise(fleet.ctx)).restarted).toBe(0);
    fleet.time.real += 2 * MINUTE;
    expect((await supervise(fleet.ctx)).restarted).toBe(1);
    expect(await fleet.db.select({ status: sessions.status }).from(sessions)).toEqual([{ status: "abandoned" }]);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done", "skipped"]);
    expect(await reload(fleet, bot.id)).toMatchObject({ lease: 2, sessionNumber: 1 });
  });

  it("without any plan gets one", async () => {
    await fleet.db.update(bots).set({ nextWakeAt: null });
    expect((await supervise(fleet.ctx)).restarted).toBe(1);
    expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
  });
});

const sleepPast = async (minutes: number) => void (fleet.time.real += minutes * MINUTE);

describe("what nobody carries any more", () => {
  it("is closed: a visit under an older lease", async () => {
    await plantVisit(fleet, bot.id, [{ kind: "browse" }]);
    await fleet.db.update(bots).set({ lease: 9 });
    expect((await supervise(fleet.ctx)).closed).toBe(1);
    expect(await fleet.db.select({ status: sessions.status }).from(sessions)).toEqual([{ status: "abandoned" }]);
    expect((await supervise(fleet.ctx)).closed).toBe(0);
  });

  it("is safe to look after twice at once", async () => {
    await sleepThroughWake();
    fleet.time.real += 3 * MINUTE;
    await Promise.all([supervise(fleet.ctx), supervise(fleet.ctx)]);
    const after = await reload(fleet, bot.id);
    expect(after).toMatchObject({ lease: 2, restarts: 1 });
    expect(after.nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
    expect(lastPlan(fleet, bot.id).lease).toBe(after.lease);
    expect(await fleet.db.select().from(outbox)).toEqual([]);
  });
});

describe("keeping", () => {
  it("forgets browsing and traces in time, and never what reached the gallery", async () => {
    const [item] = await seedGallery(fleet, 1);
    await visitOnce(
      fleet,
      await plantVisit(fleet, bot.id, [{ kind: "browse" }, { kind: "like", items: [item as string] }]),
    );
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "browse" }]));
    await fleet.db.update(turns).set({ trace: { dice: 1 } });
    fleet.time.real += 15 * DAY;
    await prune(fleet.ctx);
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.trace)).toEqual([null, null, null]);
    expect(await fleet.db.select().from(sessions)).toHaveLength(2);
    fleet.time.real += 16 * DAY;
    await plantVisit(fleet, bot.id, [{ kind: "browse" }]);
    await prune(fleet.ctx);
    expect(
      (await fleet.db.select().from(activities).where(eq(activities.botId, bot.id))).map((row) => row.kind),
    ).toEqual(["like"]);
    expect(await fleet.db.select({ number: sessions.number }).from(sessions).orderBy(sessions.number)).toEqual([
      { number: 1 },
      { number: 3 },
    ]);
    expect(await fleet.db.select({ status: intents.status }).from(intents)).toEqual([{ status: "done" }]);
  });

  it("forgets links nobody can use any more, and keeps those somebody can", async () => {
    const day = (n: number) => new Date(fleet.clock.realNow() + n * DAY);
    const link = { purpose: "invite" as const, role: "viewer" as const, createdAt: day(-60) };
    await fleet.db.insert(setupTokens).values([
      { ...link, id: "used", tokenHash: "a", usedAt: day(-40) },
      { ...link, id: "expired", tokenHash: "b", expiresAt: day(-40) },
      { ...link, id: "waiting", tokenHash: "c", expiresAt: day(2) },
      { ...link, id: "until used", tokenHash: "d" },
    ]);
    await prune(fleet.ctx);
    expect((await fleet.db.select({ id: setupTokens.id }).from(setupTokens)).map((row) => row.id).sort()).toEqual([
      "until used",
      "waiting",
    ]);
  });

  it("never takes a visit that is still open", async () => {
    await plantVisit(fleet, bot.id, [{ kind: "browse" }]);
    fleet.time.real += 40 * DAY;
    await prune(fleet.ctx);
    expect(await fleet.db.select().from(sessions)).toHaveLength(1);
  });
});

it("what another process's stop has cut is settled by reads, however slowly the gallery answers", async () => {
  const [item = ""] = await seedGallery(fleet, 1);
  const visit = await plantVisit(fleet, bot.id, [{ kind: "like", items: [item] }]);
  fleet.sandbox.faults.set({ rules: [{ path: "/api/showcase/:id/like", answer: "server_error" }] });
  await visitOnce(fleet, visit, { attempts: 3 });
  fleet.sandbox.faults.clear();
  await fleet.db.update(intents).set({ status: "unknown" });
  await emergencyStop.run({ ...fleet.as("operator"), stop: new StopSwitch() }, {});
  fleet.time.real += 60 * MINUTE;
  fleet.hooks.arrived = () => new Promise((resolve) => setTimeout(resolve, 1300));
  await supervise(fleet.ctx);
  expect((await fleet.db.select().from(intents)).map(({ status }) => status)).toEqual(["given_up"]);
});

describe("a thousand sleepers", () => {
  it("are planned anew together: one lease up, one plan each", async () => {
    const { id: _id, handle: _handle, lastActivityId: _last, ...like } = await reload(fleet, bot.id);
    const many = Array.from({ length: 999 }, (_, n) => ({
      ...like,
      id: `bot_m${String(n).padStart(4, "0")}`,
      handle: `many-${n}`,
    }));
    for (let from = 0; from < many.length; from += 333)
      await fleet.db.insert(bots).values(many.slice(from, from + 333));
    fleet.engine.sent.length = 0;
    expect(await setActivityLevel.run(fleet.ctx, { level: 150 })).toEqual({ level: 150, replanned: 1000 });
    const rows = await fleet.db.select({ lease: bots.lease, wake: bots.nextWakeAt }).from(bots);
    expect(rows.filter((row) => row.lease === 2 && row.wake!.getTime() > fleet.clock.now())).toHaveLength(1000);
    expect(new Set(fleet.engine.sent.map((event) => event.id)).size).toBe(2000);
    expect(await fleet.db.select().from(outbox)).toEqual([]);
  });
});
