import { beforeEach, describe, expect, it } from "vitest";
import { auditLog, bots, holds, outbox } from "@/lib/db/schema";
import { FleetError } from "../errors";
import { BOT_HALTED } from "../outbox/events";
import { supervise } from "../supervision/supervise";
import { lastPlan, makeBots, plansOf, plantVisit, reload } from "../testing/test-bots";
import { type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { bulkBots, pauseBot, resumeBot, retireBot, startBot, stopBot } from "./bulk-bots";
import { createBots } from "./create-bots";
import { deleteBot } from "./delete-bot";
import { editBot } from "./edit-bot";
import { setSpeed } from "./set-speed";
import { setCaps } from "./set-caps";
import { emergencyStop, pauseFleet, reArmFleet, resumeFleet, setActivityLevel } from "./steer-fleet";
import { wakeBot } from "./wake-bot";

const open = fleetSuite();
let fleet: TestFleet;
let ids: string[];

beforeEach(async () => {
  fleet = await open();
  ids = (await makeBots(fleet, 3, false)).map((bot) => bot.id);
});

const one = (n = 0): string => ids[n] as string;
const words = async () => (await fleet.db.select().from(bots).orderBy(bots.id)).map((bot) => bot.status);
const audit = async () => (await fleet.db.select().from(auditLog).orderBy(auditLog.id)).map((row) => row.action);

describe("one bot", () => {
  it("starts: a lease, an opening visit within its waking hours, an event with its id", async () => {
    expect(await startBot.run(fleet.ctx, { id: one() })).toEqual({ changed: 1, unchanged: 0, reasons: [] });
    const bot = await reload(fleet, one());
    expect(bot).toMatchObject({ status: "running", lease: 1, opening: "due", nextVisit: "content" });
    const hours = (bot.nextWakeAt!.getTime() - fleet.clock.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(0);
    expect(hours).toBeLessThan(24);
    expect(fleet.engine.sent.map((event) => event.id)).toEqual([`${one()}:1:1`]);
    expect(lastPlan(fleet, one()).sleepUntil).toBe(bot.nextWakeAt!.toISOString());
  });

  it("asked twice, changes once and says why not", async () => {
    await startBot.run(fleet.ctx, { id: one() });
    expect(await startBot.run(fleet.ctx, { id: one() })).toEqual({
      changed: 0,
      unchanged: 1,
      reasons: ["1 running already"],
    });
    await pauseBot.run(fleet.ctx, { id: one() });
    expect(await pauseBot.run(fleet.ctx, { id: one() })).toEqual({
      changed: 0,
      unchanged: 1,
      reasons: ["1 paused already"],
    });
    await resumeBot.run(fleet.ctx, { id: one() });
    expect(await resumeBot.run(fleet.ctx, { id: one() })).toEqual({
      changed: 0,
      unchanged: 1,
      reasons: ["1 not paused"],
    });
    await stopBot.run(fleet.ctx, { id: one() });
    expect(await stopBot.run(fleet.ctx, { id: one() })).toMatchObject({ changed: 0 });
    await retireBot.run(fleet.ctx, { id: one() });
    expect(await retireBot.run(fleet.ctx, { id: one() })).toMatchObject({ changed: 0, reasons: ["1 retired already"] });
    expect(await startBot.run(fleet.ctx, { id: one() })).toMatchObject({ changed: 0, reasons: ["1 retired"] });
  });

  it("paused loses its lease and its plan; resumed gets fresh ones", async () => {
    await startBot.run(fleet.ctx, { id: one() });
    await pauseBot.run(fleet.ctx, { id: one() });
    expect(await reload(fleet, one())).toMatchObject({ status: "running", lease: 2, nextWakeAt: null });
    expect(fleet.engine.sent.at(-1)).toEqual({
      id: `halt:${one()}:1`,
      name: BOT_HALTED,
      data: { botId: one(), lease: 1, run: `${one()}:1` },
    });
    fleet.time.real += 30 * 86_400_000;
    await resumeBot.run(fleet.ctx, { id: one() });
    const after = await reload(fleet, one());
    expect(after.lease).toBe(3);
    expect(after.nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
    expect(plansOf(fleet, one())).toHaveLength(2);
  });

  it("woken comes at once, unless it is held, awake or not running", async () => {
    await expect(wakeBot.run(fleet.ctx, { id: one() })).rejects.toMatchObject({ code: "conflict" });
    await startBot.run(fleet.ctx, { id: one() });
    await wakeBot.run(fleet.ctx, { id: one() });
    expect(lastPlan(fleet, one())).toMatchObject({
      lease: 2,
      session: 1,
      sleepUntil: new Date(fleet.time.real).toISOString(),
    });
    await plantVisit(fleet, one(), [{ kind: "browse" }]);
    await expect(wakeBot.run(fleet.ctx, { id: one() })).rejects.toMatchObject({
      message: expect.stringContaining("awake already"),
    });
    await pauseBot.run(fleet.ctx, { id: one() });
    await expect(wakeBot.run(fleet.ctx, { id: one() })).rejects.toMatchObject({
      message: expect.stringContaining("is paused."),
    });
    await expect(wakeBot.run(fleet.ctx, { id: "bot_x" })).rejects.toMatchObject({ code: "not_found" });
  });

  it("among many is woken if it can be; of the others is told why not", async () => {
    await bulkBots.run(fleet.ctx, { action: "start", target: { ids } });
    await pauseBot.run(fleet.ctx, { id: one(1) });
    const until = new Date(fleet.time.real + 3_600_000);
    const since = new Date(fleet.time.real);
    const cause = "bot_limit" as const;
    const detail = "Its limit is reached";
    await fleet.db
      .insert(holds)
      .values({ scope: "bot", botId: one(2), cause, detail, since, until, createdBy: "gallery" });
    expect(await bulkBots.run(fleet.ctx, { action: "wake", target: { ids } })).toEqual({
      changed: 1,
      unchanged: 2,
      reasons: ["1 paused", "1 held: Its limit is reached"],
    });
    expect((await reload(fleet, one())).nextWakeAt).toEqual(new Date(fleet.clock.now()));
    await pauseFleet.run(fleet.ctx, {});
    expect(await bulkBots.run(fleet.ctx, { action: "wake", target: { ids } })).toMatchObject({
      changed: 0,
      reasons: ["1 paused", "2 held with the fleet: Paused by test"],
    });
  });

  it("edited twice from the same page is refused the second time", async () => {
    const edited = await editBot.run(fleet.ctx, { id: one(), version: 1, name: "Nora", voice: { bluntness: 0.9 } });
    expect(edited).toEqual({ id: one(), version: 2 });
    expect(await reload(fleet, one())).toMatchObject({
      name: "Nora",
      personaVersion: 2,
      persona: { name: "Nora", voice: { bluntness: 0.9 } },
    });
    await expect(editBot.run(fleet.ctx, { id: one(), version: 1, name: "Late" })).rejects.toMatchObject({
      code: "conflict",
    });
    expect((await reload(fleet, one())).name).toBe("Nora");
  });

  it("whose hours are edited is planned anew while it sleeps", async () => {
    await startBot.run(fleet.ctx, { id: one() });
    await editBot.run(fleet.ctx, { id: one(), version: 1, bio: "words only" });
    expect((await reload(fleet, one())).lease).toBe(1);
    await editBot.run(fleet.ctx, { id: one(), version: 2, timeZone: "Asia/Tokyo" });
    expect(await reload(fleet, one())).toMatchObject({ lease: 2, timeZone: "Asia/Tokyo" });
  });
});

describe("many bots", () => {
  it("are changed by ids, and by what matches a filter at that moment", async () => {
    expect(await bulkBots.run(fleet.ctx, { action: "start", target: { ids: [one(0), one(1), one(0)] } })).toEqual({
      changed: 2,
      unchanged: 0,
      reasons: [],
    });
    const stopped = { status: ["stopped" as const], archetype: [], tier: [] };
    expect(await bulkBots.run(fleet.ctx, { action: "start", target: { filter: stopped } })).toMatchObject({
      changed: 1,
    });
    expect(await words()).toEqual(["running", "running", "running"]);
    const running = { ...stopped, status: ["running" as const] };
    expect(await bulkBots.run(fleet.ctx, { action: "pause", target: { filter: running } })).toMatchObject({
      changed: 3,
    });
    expect(await bulkBots.run(fleet.ctx, { action: "pause", target: { filter: running } })).toMatchObject({
      changed: 0,
      unchanged: 0,
    });
    expect(await audit()).toEqual(["bots.create-many", "bots.bulk", "bots.bulk", "bots.bulk", "bots.bulk"]);
  });
});

describe("the whole fleet", () => {
  beforeEach(async () => {
    await bulkBots.run(fleet.ctx, { action: "start", target: { ids } });
  });

  it("paused and resumed: every bot, under new leases, and an operator's own pause stays", async () => {
    await pauseBot.run(fleet.ctx, { id: one() });
    expect(await pauseFleet.run(fleet.as("operator"), {})).toEqual({ state: "armed", bots: 3 });
    expect((await fleet.db.select().from(bots)).map((bot) => bot.nextWakeAt)).toEqual([null, null, null]);
    expect(await resumeFleet.run(fleet.as("operator"), {})).toEqual({ state: "armed", bots: 2 });
    expect((await reload(fleet, one())).nextWakeAt).toBeNull();
    expect((await reload(fleet, one(1))).nextWakeAt).not.toBeNull();
    expect(await fleet.db.select({ cause: holds.cause, bot: holds.botId }).from(holds)).toEqual([
      { cause: "operator", bot: one() },
    ]);
  });

  it("stopped: nothing starts, resumes or wakes until someone re-arms it", async () => {
    expect(await emergencyStop.run(fleet.as("operator"), {})).toEqual({ state: "stopped", bots: 3 });
    for (const attempt of [
      () => startBot.run(fleet.ctx, { id: one() }),
      () => resumeFleet.run(fleet.ctx, {}),
      () => wakeBot.run(fleet.ctx, { id: one() }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "stopped" });
    }
    await supervise(fleet.ctx);
    expect(plansOf(fleet, one())).toHaveLength(1);
    await reArmFleet.run(fleet.as("owner"), {});
    expect(lastPlan(fleet, one())).toMatchObject({ lease: 3, session: 1 });
  });

  it("re-plans its sleepers for a new level and a new speed; a visit under way goes on", async () => {
    await plantVisit(fleet, one(), [{ kind: "browse" }]);
    expect(await setActivityLevel.run(fleet.ctx, { level: 200 })).toEqual({ level: 200, replanned: 2 });
    expect(await setActivityLevel.run(fleet.ctx, { level: 200 })).toEqual({ level: 200, replanned: 0 });
    expect(await setSpeed.run(fleet.ctx, { speed: 600 })).toEqual({ speed: 600, replanned: 2 });
    expect((await reload(fleet, one())).lease).toBe(1);
    const sleeper = await reload(fleet, one(1));
    expect(sleeper.lease).toBe(3);
    expect(Date.parse(lastPlan(fleet, one(1)).sleepUntil) - fleet.time.real).toBe(
      Math.ceil((sleeper.nextWakeAt!.getTime() - fleet.clock.now()) / 600),
    );
  });
});

describe("every command", () => {
  it("is refused to viewers, and leaves neither change nor audit row", async () => {
    const viewer = fleet.as("viewer");
    const attempts: Record<string, () => Promise<unknown>> = {
      start: () => startBot.run(viewer, { id: one() }),
      bulk: () => bulkBots.run(viewer, { action: "start", target: { ids } }),
      create: () => createBots.run(viewer, { count: 1, seed: "v", start: false }),
      edit: () => editBot.run(viewer, { id: one(), version: 1, name: "x" }),
      delete: () => deleteBot.run(viewer, { id: one() }),
      wake: () => wakeBot.run(viewer, { id: one() }),
      "pause the fleet": () => pauseFleet.run(viewer, {}),
      "resume the fleet": () => resumeFleet.run(viewer, {}),
      "re-arm": () => reArmFleet.run(viewer, {}),
      level: () => setActivityLevel.run(viewer, { level: 50 }),
      speed: () => setSpeed.run(viewer, { speed: 1 }),
      caps: () => setCaps.run(viewer, { dayCapCents: 1, postsPerDay: 1, commentsPerDay: 1, likesPerDay: 1 }),
    };
    const outcomes: Record<string, unknown> = {};
    for (const [name, attempt] of Object.entries(attempts)) {
      outcomes[name] = await attempt().then(
        () => "allowed",
        (error: unknown) => error instanceof FleetError && error.code,
      );
    }
    expect(outcomes).toEqual(Object.fromEntries(Object.keys(attempts).map((name) => [name, "forbidden"])));
    expect(await audit()).toEqual(["bots.create-many"]);
    expect(await words()).toEqual(["stopped", "stopped", "stopped"]);
  });

  it("writes its audit row in its own transaction: work that fails leaves neither", async () => {
    await emergencyStop.run(fleet.as("owner"), {});
    await expect(startBot.run(fleet.as("owner"), { id: one() })).rejects.toMatchObject({ code: "stopped" });
    const rows = await fleet.db.select().from(auditLog);
    expect(rows.at(-1)).toMatchObject({
      action: "fleet.emergency-stop",
      actorId: "u-owner",
      actorName: "Ann owner",
      detail: { bots: 0 },
    });
  });

  it("keeps its events when the engine cannot be reached, and a later flush sends them", async () => {
    fleet.engine.broken = true;
    await startBot.run(fleet.ctx, { id: one() });
    expect(fleet.engine.sent).toEqual([]);
    expect(await fleet.db.select().from(outbox)).toMatchObject([
      { eventId: `${one()}:1:1`, attempts: 1, lastError: "The engine cannot be reached" },
    ]);
    fleet.engine.broken = false;
    await supervise(fleet.ctx);
    expect(fleet.engine.sent.map((event) => event.id)).toEqual([`${one()}:1:1`]);
    expect(await fleet.db.select().from(outbox)).toEqual([]);
  });
});
