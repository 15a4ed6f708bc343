/** The worst orders in which things can happen, each made to happen on purpose. */
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bots, outbox, sessions } from "@/lib/db/schema";
import { bulkBots, pauseBot, resumeBot, startBot, stopBot } from "../commands/bulk-bots";
import { deleteBot } from "../commands/delete-bot";
import { emergencyStop, pauseFleet, reArmFleet, resumeFleet, setActivityLevel } from "../commands/steer-fleet";
import { setLimits } from "../commands/set-limits";
import { setSpeed } from "../commands/set-speed";
import { wakeBot } from "../commands/wake-bot";
import type { FleetContext } from "../context";
import { limitsSchema } from "../contracts/limits";
import { retireBotWithChoice } from "../recall/retire-bot";
import { supervise } from "../supervision/supervise";
import { type Bot, lastPlan, makeBots, plansOf, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import { PERMIT_MS, SETTLE_MS, type TestFleet, writesOf } from "../testing/test-fleet";
import { believedOf, intentsOf, seenOf, turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { readFleet } from "./fleet-row";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;

beforeEach(async () => {
  fleet = await open();
  bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
});

const paused = async (ctx: FleetContext) => {
  await pauseBot.run(ctx, { id: bot.id });
  fleet.engine.sent.length = 0;
};

const rest = async (ctx: FleetContext) =>
  setLimits.run(ctx, { ...limitsSchema.parse(await readFleet(ctx.db)), quietFrom: 1, quietUntil: 2 });

describe("a crash between the commit and the sending of its events", () => {
  const verbs: [string, (ctx: FleetContext) => Promise<unknown>, ((ctx: FleetContext) => Promise<unknown>)?][] = [
    ["start", (ctx) => startBot.run(ctx, { id: bot.id }), (ctx) => stopBot.run(ctx, { id: bot.id })],
    ["pause", (ctx) => pauseBot.run(ctx, { id: bot.id })],
    ["resume", (ctx) => resumeBot.run(ctx, { id: bot.id }), paused],
    ["stop", (ctx) => stopBot.run(ctx, { id: bot.id })],
    ["wake now", (ctx) => wakeBot.run(ctx, { id: bot.id })],
    ["retire", (ctx) => retireBotWithChoice.run(ctx, { id: bot.id, made: "keep" })],
    ["retire and remove", (ctx) => bulkBots.run(ctx, { action: "retire", target: { ids: [bot.id] }, made: "remove" })],
    ["delete", (ctx) => deleteBot.run(ctx, { id: bot.id })],
    ["pause the fleet", (ctx) => pauseFleet.run(ctx, {})],
    ["resume the fleet", (ctx) => resumeFleet.run(ctx, {}), (ctx) => pauseFleet.run(ctx, {})],
    ["emergency stop", (ctx) => emergencyStop.run(ctx, {})],
    ["re-arm", (ctx) => reArmFleet.run(ctx, {}), (ctx) => emergencyStop.run(ctx, {})],
    ["activity level", (ctx) => setActivityLevel.run(ctx, { level: 180 })],
    ["quiet hours", rest],
    ["speed", (ctx) => setSpeed.run(ctx, { speed: 60 })],
  ];

  it.each(verbs)("%s: the next process sends what a living one would have sent", async (_name, verb, before) => {
    const ctx = fleet.as("owner");
    await before?.(ctx);
    fleet.engine.sent.length = 0;
    fleet.engine.broken = true;
    await verb(ctx);
    const owed = (await fleet.db.select().from(outbox)).map((row) => row.eventId);
    expect(owed.length).toBeGreaterThan(0);
    expect(fleet.engine.sent).toEqual([]);

    const next = await open({ db: fleet.db, keep: true });
    await supervise(next.ctx);
    expect(next.engine.sent.map((event) => event.id).toSorted()).toEqual(owed.toSorted());
    expect(await fleet.db.select().from(outbox)).toEqual([]);
  });
});

describe("a process that is frozen with a permit", () => {
  it.each(["post", "comment", "like"] as const)("sends its %s never, once another has settled it", async (kind) => {
    const [item] = await seedGallery(fleet, 1);
    const data = await plantVisit(fleet, bot.id, [{ kind, items: kind === "post" ? [] : [item!] }]);
    // The permit is given, and then the process stands still until long after it has run out.
    let thaw: () => void = () => undefined;
    const frozen = new Promise<void>((resolve) => (thaw = resolve));
    const { studio } = fleet.ctx;
    let reached: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (reached = resolve));
    const late = async <T>(send: () => Promise<T>): Promise<T> => {
      reached();
      await frozen;
      return send();
    };
    const own = fleet.ctx.stop;
    fleet.ctx.studio = {
      ...studio,
      createPost: (post) => late(() => studio.createPost(post)),
      createComment: (comment) => late(() => studio.createComment(comment)),
      like: (like) => late(() => studio.like(like)),
    };
    const run = createRun(fleet, data).visit();
    await waiting;

    const other = await open({ db: fleet.db, keep: true });
    other.time.real = fleet.time.real + PERMIT_MS + SETTLE_MS + 20 * 60_000;
    await supervise(other.ctx);
    const settled = (await intentsOf(other, bot.id)).filter((row) => row.kind === kind);
    expect(settled.map((row) => row.status)).toEqual(["given_up"]);

    // It thaws, and its request arrives after all: whatever the gallery then shows, the fleet knows of it, once.
    fleet.time.real = other.time.real;
    thaw();
    await run;
    expect(await seenOf(fleet, bot.handle)).toEqual(await believedOf(fleet, bot.id));
    expect(own.openCalls).toBe(0);
  });
});

describe("two workers on one bot", () => {
  it("of which one has lost its lease: only the other acts", async () => {
    const [item] = await seedGallery(fleet, 1);
    const stale = await plantVisit(fleet, bot.id, [{ kind: "comment", items: [item!] }]);
    const first = createRun(fleet, stale);
    const held = first.visit({
      onStep: async (id) => {
        // Before it publishes, the supervisor of another process takes the lease away and a new visit is planned.
        if (id !== "t0-publish") return;
        const other = await open({ db: fleet.db, keep: true });
        await pauseBot.run(other.as("operator"), { id: bot.id });
        await resumeBot.run(other.as("operator"), { id: bot.id });
        const fresh = await plantVisit(other, bot.id, [{ kind: "comment", items: [item!] }]);
        expect(await visitOnce(other, fresh)).toEqual({ ended: "closed" });
      },
    });
    expect(await held).toMatchObject({ ended: "halted" });
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ comments: 1 });
    expect(await believedOf(fleet, bot.id)).toMatchObject({ comments: 1 });
  });
});

describe("events out of order", () => {
  it("a stop that overtakes the start: the run that comes late ends without a trace", async () => {
    const plan = lastPlan(fleet, bot.id);
    await stopBot.run(fleet.as("operator"), { id: bot.id });
    fleet.requests.length = 0;
    fleet.time.real = Math.max(fleet.time.real, Date.parse(plan.sleepUntil));
    expect(await visitOnce(fleet, plan)).toEqual({ ended: "stale" });
    expect(fleet.requests).toEqual([]);
    expect(await fleet.db.select().from(sessions)).toEqual([]);
  });

  it("a start that is asked for twice makes one plan", async () => {
    const before = plansOf(fleet, bot.id).length;
    const both = await Promise.allSettled([
      startBot.run(fleet.as("operator"), { id: bot.id }),
      startBot.run(fleet.as("operator"), { id: bot.id }),
    ]);
    expect(both).toHaveLength(2);
    expect(plansOf(fleet, bot.id)).toHaveLength(before);
    expect((await reload(fleet, bot.id)).lease).toBe(bot.lease);
  });

  it("a run that wakes after pause and resume is stale, and the new one opens the visit", async () => {
    const old = lastPlan(fleet, bot.id);
    await pauseBot.run(fleet.as("operator"), { id: bot.id });
    await resumeBot.run(fleet.as("operator"), { id: bot.id });
    const fresh = lastPlan(fleet, bot.id);
    fleet.time.real = Math.max(Date.parse(old.sleepUntil), Date.parse(fresh.sleepUntil));
    expect(await visitOnce(fleet, old)).toEqual({ ended: "stale" });
    expect(await visitOnce(fleet, fresh, { attempts: 3 })).toMatchObject({ ended: "closed" });
    const [visit] = await fleet.db.select().from(sessions);
    expect(visit).toMatchObject({ lease: fresh.lease, number: 1 });
  });
});

describe("a database that is away", () => {
  it.each([
    ["for a minute in the middle of publishing", "08006", "connection failure"],
    ["because its disk is full", "53100", "could not extend file: No space left on device"],
  ])("%s: the post is on the gallery once, and known", async (_name, code, message) => {
    const data = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
    const real = fleet.ctx.db;
    let away = false;
    const refuse = () => {
      throw Object.assign(new Error(message), { code });
    };
    fleet.ctx.db = new Proxy(real, {
      get: (target, name) => {
        if (away && ["select", "insert", "update", "delete", "transaction", "execute"].includes(String(name)))
          return refuse;
        const value = Reflect.get(target, name) as unknown;
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    // The gallery has the post; the database goes before the answer can be written down, and comes back a minute later.
    fleet.hooks.answered = (method, path) => {
      if (method !== "POST" || path !== "/api/showcase") return;
      delete fleet.hooks.answered;
      away = true;
    };
    // The engine tries as often as it does, in vain.
    const end = await createRun(fleet, data)
      .visit({ attempts: 5 })
      .catch((error: unknown) => error);
    expect(end).toBeInstanceOf(Error);
    away = false;
    fleet.time.real += 60_000;
    const again = createRun(fleet, data);
    expect(await again.visit({ attempts: 5 })).toEqual({ ended: "closed" });
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ posts: 1 });
    expect(await believedOf(fleet, bot.id)).toMatchObject({ posts: 1 });
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done"]);
  });
});

describe("a build with changed code", () => {
  it("resumes a half-done run by what its steps said then", async () => {
    const [item] = await seedGallery(fleet, 1);
    const data = await plantVisit(fleet, bot.id, [{ kind: "comment", items: [item!] }, { kind: "browse" }]);
    const run = createRun(fleet, data);
    expect(await run.visit({ crash: { step: 1, when: "after" } })).toBe("crashed");
    // What an older build saved knew less and more than this one: a field is gone, another is there.
    const opened = run.saved.get("open-0");
    if (!opened?.ok) throw new Error("open-0 was not saved");
    const { endAt: _endAt, ...known } = JSON.parse(opened.json ?? "{}") as Record<string, unknown>;
    run.saved.set("open-0", { ok: true, json: JSON.stringify({ ...known, mood: "from an older build" }) });
    expect(await run.visit()).toEqual({ ended: "closed" });
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ comments: 1 });
    expect(writesOf(fleet).filter((write) => write.endsWith("/comments"))).toHaveLength(1);
    const [row] = await fleet.db.select({ status: bots.status }).from(bots).where(eq(bots.id, bot.id));
    expect(row?.status).toBe("running");
  });
});
