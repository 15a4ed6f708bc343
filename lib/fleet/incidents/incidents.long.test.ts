import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, deadLetters, faults, holds, incidents } from "@/lib/db/schema";
import type { FaultRule } from "@/lib/sandbox/faults/plan";
import type { SessionPlanned } from "../outbox/events";
import { emergencyStop } from "../commands/steer-fleet";
import { sessionFailed } from "../supervision/session-failed";
import { supervise } from "../supervision/supervise";
import { type Bot, lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { createTestFleet, type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { turnsOf } from "../testing/test-gallery-view";
import { forgetTroubles } from "./forget-troubles";
import { noteFault } from "./note-fault";
import { openIncident } from "./open-incident";
import { nextProbe, probeIncidents } from "./probe-incidents";
import { probeBackoffMs } from "./thresholds";

const open = fleetSuite();
const SECOND = 1000;
let fleet: TestFleet;
let bots: Bot[];
let item: string;
let planted: Map<string, SessionPlanned>;

beforeEach(async () => {
  fleet = await open();
  item = (await seedGallery(fleet, 1))[0] as string;
  bots = await makeBots(fleet, 6);
  planted = new Map();
});

/** To have opened a visit is to have read the feed: a success. So they all lie before what follows. */
async function openVisits() {
  for (const { id } of bots) planted.set(id, await plantVisit(fleet, id, [{ kind: "like", items: [item] }]));
}

const down = (...rules: FaultRule[]) =>
  fleet.sandbox.faults.set({ rules: rules.length > 0 ? rules : [{ answer: "unavailable" }] });
const up = () => fleet.sandbox.faults.clear();
const all = () => fleet.db.select().from(incidents).orderBy(asc(incidents.openedAt));
const heldFor = async () => (await fleet.db.select().from(holds)).map((hold) => `${hold.scope}:${hold.cause}`);
const log = async (kind: "held" | "released") =>
  (await fleet.db.select({ text: activities.text }).from(activities).where(eq(activities.kind, kind))).map(
    (r) => r.text,
  );

/** One bot's visit, opened earlier, whose first read meets whatever the gallery does now. */
async function visit(bot: Bot, attempts = 2) {
  fleet.time.real += SECOND;
  return visitOnce(fleet, planted.get(bot.id) as SessionPlanned, { attempts });
}

/** A bot's run that cannot even open its visit. */
async function wake(bot: Bot, attempts: number) {
  const plan = lastPlan(fleet, bot.id);
  fleet.time.real = Math.max(fleet.time.real, fleet.clock.toReal((await reload(fleet, bot.id)).nextWakeAt!.getTime()));
  return visitOnce(fleet, plan, { attempts });
}

async function breakGallery() {
  await openVisits();
  down();
  for (const bot of bots.slice(0, 3)) await visit(bot, 1);
  const [incident] = await all();
  if (!incident) throw new Error("No incident opened");
  return incident;
}

describe("an incident", () => {
  it("opens once, for the third bot in a row, with one hold and one line in the log", async () => {
    await openVisits();
    down();
    const ends = [];
    for (const bot of bots) ends.push((await visit(bot, 1)).ended);
    expect(ends).toEqual(["closed", "closed", "halted", "halted", "halted", "halted"]);
    expect(await all()).toMatchObject([{ dependency: "studio", state: "open", failures: 3, probes: 0 }]);
    expect(await heldFor()).toEqual(["fleet:incident"]);
    expect(await log("held")).toEqual([
      expect.stringMatching(/^the fleet is held: The gallery does not answer: 3 calls of 3 bots failed in a row/),
    ]);
    for (const bot of bots) expect(await reload(fleet, bot.id)).toMatchObject({ status: "running", restarts: 0 });
  });

  it("opens for a lone bot before its step has failed for good", async () => {
    const [bot] = bots as [Bot];
    down();
    expect(await wake(bot, 5)).toMatchObject({ ended: "held" });
    expect(await all()).toMatchObject([{ failures: 5 }]);
    expect(await reload(fleet, bot.id)).toMatchObject({ status: "running", restarts: 0 });
  });

  it("does not open for what one call or one bot meets alone: reads of nobody's answer", async () => {
    await openVisits();
    down({ answer: "unavailable", user: bots[0]!.handle });
    await visit(bots[0]!, 8);
    expect(await all()).toEqual([]);
    down({ answer: "server_error", method: "POST" });
    for (const bot of bots.slice(1)) await visit(bot, 1);
    expect(await all()).toEqual([]);
  });

  it("does not open while others succeed, nor for faults long past", async () => {
    await openVisits();
    down({ answer: "unavailable", user: bots[0]!.handle }, { answer: "unavailable", user: bots[1]!.handle });
    await visit(bots[0]!, 1);
    await visit(bots[1]!, 1);
    expect(await visit(bots[2]!, 1)).toMatchObject({ ended: "closed" });
    down();
    await visit(bots[3]!, 1);
    expect(await all()).toEqual([]);
    fleet.time.real += 11 * 60 * SECOND;
    await visit(bots[4]!, 1);
    await visit(bots[5]!, 1);
    expect(await all()).toEqual([]);
  });

  it("is not made of what a stop cut short, or of requests for fewer calls", async () => {
    await openVisits();
    down({ answer: "rate_limited" });
    for (const bot of bots) await visit(bot, 2);
    expect(await all()).toEqual([]);
    fleet.ctx.stop.engage();
    for (const bot of bots)
      await noteFault(fleet.ctx, { dependency: "studio", kind: "failed", botId: bot.id, reason: "Stopped." });
    expect(await fleet.db.select().from(faults).where(eq(faults.kind, "failed"))).toEqual([]);
  });

  it("gives up no turn, counts no restart and lets no bot fail", async () => {
    await breakGallery();
    expect((await turnsOf(fleet, bots[2]!.id)).map((turn) => turn.status)).toEqual(["skipped"]);
    const lease = (await reload(fleet, bots[3]!.id)).lease;
    for (let n = 0; n < 8; n++) {
      const data = { ...lastPlan(fleet, bots[3]!.id), lease: lease + n };
      await sessionFailed(fleet.ctx, data, "It broke");
    }
    expect(await reload(fleet, bots[3]!.id)).toMatchObject({ status: "running", restarts: 0, nextWakeAt: null });
  });

  it("is seen by every process: faults are counted together", async () => {
    const other = await createTestFleet({ db: fleet.db, keep: true });
    down();
    other.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
    const fault = { dependency: "studio", kind: "failed", reason: "503" } as const;
    expect(await noteFault(fleet.ctx, { ...fault, botId: bots[0]!.id })).toBeNull();
    expect(await noteFault(other.ctx, { ...fault, botId: bots[1]!.id })).toBeNull();
    const both = await Promise.all([
      noteFault(fleet.ctx, { ...fault, botId: bots[2]!.id }),
      noteFault(other.ctx, { ...fault, botId: bots[3]!.id }),
    ]);
    expect(new Set(both).size).toBe(1);
    expect(await all()).toHaveLength(1);
    await other.close();
  });
});

it("leaves nothing behind for ever: faults half an hour, letters a season, closed incidents a year", async () => {
  await noteFault(fleet.ctx, { dependency: "studio", kind: "failed", botId: bots[0]!.id, reason: "503" });
  const at = new Date(fleet.time.real);
  const letter = { at, cause: "unconfirmed", kind: "like", request: {}, answer: {}, reason: "x" };
  await fleet.db.insert(deadLetters).values([letter, { ...letter, state: "discarded", closedAt: at }]);
  const closed = {
    dependency: "model",
    state: "closed",
    reason: "x",
    failures: 5,
    openedAt: at,
    closedAt: at,
  } as const;
  await fleet.db.insert(incidents).values({ ...closed, id: "old" });
  const left = async (days: number) => {
    fleet.time.real += days * 86_400 * SECOND;
    await forgetTroubles(fleet.ctx);
    return [faults, deadLetters, incidents].map((table) => fleet.db.$count(table));
  };
  expect(await Promise.all(await left(0))).toEqual([1, 2, 1]);
  expect(await Promise.all(await left(31))).toEqual([0, 1, 1]);
  expect(await Promise.all(await left(60))).toEqual([0, 0, 1]);
  expect(await Promise.all(await left(275))).toEqual([0, 0, 0]);
});

describe("half-open", () => {
  it("asks after 15 s, then ever more rarely, at most every five minutes", async () => {
    expect([0, 1, 2, 4, 5, 9].map(probeBackoffMs)).toEqual([15_000, 30_000, 60_000, 240_000, 300_000, 300_000]);
    const { nextProbeAt } = await breakGallery();
    expect(await nextProbe(fleet.ctx)).toBe(nextProbeAt!.getTime());
    const reads = () => fleet.requests.filter((request) => request.url.includes("limit=1&")).length;
    const before = reads();
    fleet.time.real = nextProbeAt!.getTime() - 1;
    expect(await probeIncidents(fleet.ctx)).toBe(0);
    expect(reads()).toBe(before);
    fleet.time.real += 1;
    expect(await probeIncidents(fleet.ctx)).toBe(0);
    expect(reads()).toBe(before + 1);
    expect(await all()).toMatchObject([{ state: "open", probes: 1 }]);
    expect(await nextProbe(fleet.ctx)).toBe(fleet.time.real + 30_000);
    expect(await heldFor()).toEqual(["fleet:incident"]);
  });

  it("ends with the first answer: hold lifted, everyone planned anew, nobody in a burst", async () => {
    await breakGallery();
    up();
    fleet.time.real += 15 * SECOND;
    expect(await supervise(fleet.ctx)).toMatchObject({ recovered: 1, restarted: 0, failing: 0, nextProbeAt: null });
    expect(await all()).toMatchObject([{ state: "closed", nextProbeAt: null }]);
    expect(await heldFor()).toEqual([]);
    expect(await fleet.db.select().from(faults)).toEqual([]);
    expect(await log("released")).toEqual(["the gallery answers again: the fleet goes on"]);
    const wakes = await Promise.all(bots.map(async ({ id }) => (await reload(fleet, id)).nextWakeAt!.getTime()));
    expect(wakes.filter((at) => at - fleet.clock.now() < 60 * SECOND).length).toBeLessThanOrEqual(1);
    for (const bot of bots) expect(lastPlan(fleet, bot.id).lease).toBe((await reload(fleet, bot.id)).lease);
    expect(await probeIncidents(fleet.ctx)).toBe(0);
  });

  it("survives a crash between the probe and its answer: the next one is planned before it is sent", async () => {
    await breakGallery();
    fleet.time.real += 15 * SECOND;
    const [died] = await all();
    const read = fleet.ctx.studio.listPosts;
    fleet.studio.listPosts = async () => {
      throw new Error("The process ends");
    };
    await expect(probeIncidents(fleet.ctx)).rejects.toThrow("The process ends");
    fleet.studio.listPosts = read;
    expect(await all()).toMatchObject([{ id: died!.id, state: "probing", probes: 1 }]);
    expect(await heldFor()).toEqual(["fleet:incident"]);
    up();
    expect(await probeIncidents(fleet.ctx)).toBe(0);
    fleet.time.real += 30 * SECOND;
    expect(await probeIncidents(fleet.ctx)).toBe(1);
    expect(await heldFor()).toEqual([]);
  });

  it("opens and ends whole or not at all: a crash inside leaves what was before", async () => {
    const dying = (after: number) => {
      let looks = 0;
      const clock = Object.create(fleet.clock, {
        now: {
          value: () => {
            if ((looks += 1) > after) throw new Error("The process ends");
            return fleet.clock.now();
          },
        },
      });
      return { ...fleet.ctx, clock } as typeof fleet.ctx;
    };
    const trouble = { dependency: "studio", failures: 3, reason: "Nothing answers" } as const;
    for (const at of [0, 1]) {
      await expect(openIncident(dying(at), trouble)).rejects.toThrow("The process ends");
      expect([await all(), await heldFor(), await log("held")]).toEqual([[], [], []]);
    }
    await openIncident(fleet.ctx, trouble);
    const leases = async () => Promise.all(bots.map(async ({ id }) => (await reload(fleet, id)).lease));
    const before = await leases();
    for (const at of [0, 1]) {
      fleet.time.real += 300 * SECOND;
      await expect(probeIncidents(dying(at))).rejects.toThrow("The process ends");
      expect([(await all())[0]?.state, await heldFor(), await leases()]).toEqual([
        "probing",
        ["fleet:incident"],
        before,
      ]);
    }
    fleet.time.real += 300 * SECOND;
    expect(await probeIncidents(fleet.ctx)).toBe(1);
  });

  it("asks nobody while the fleet is stopped", async () => {
    await breakGallery();
    await emergencyStop.run(fleet.as("operator"), {});
    up();
    fleet.time.real += 3600 * SECOND;
    expect(await probeIncidents(fleet.ctx)).toBe(0);
  });
});
