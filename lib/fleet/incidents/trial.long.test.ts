import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, faults, holds, incidents, intents } from "@/lib/db/schema";
import { loadArchetypes } from "../archetypes/load-archetypes";
import { emergencyStop } from "../commands/steer-fleet";
import { endIntent } from "../effects/settle-intent";
import { readFleet } from "../lifecycle/fleet-row";
import { drawNextVisit } from "../lifecycle/plan";
import { sessionFailed } from "../supervision/session-failed";
import { supervise } from "../supervision/supervise";
import { type Bot, lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { createTestFleet, type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { believedOf, seenOf, turnsOf } from "../testing/test-gallery-view";
import { noteFault } from "./note-fault";
import { probeIncidents } from "./probe-incidents";
import { probeNow } from "./probe-now";

const open = fleetSuite();
const SECOND = 1000;
let fleet: TestFleet;
let bots: Bot[];
let items: string[];
let liked: number;

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 20);
  bots = await makeBots(fleet, 3);
  liked = 0;
  down();
  for (const bot of bots) await like(bot);
});

const down = () => fleet.sandbox.faults.set({ rules: [{ answer: "unavailable", method: "POST" }] });
const up = () => fleet.sandbox.faults.clear();
const pace = async () => Math.round((await readFleet(fleet.db)).pace * 100) / 100;
const held = async () => (await fleet.db.$count(holds)) > 0;
async function incident() {
  const [row, more] = await fleet.db.select().from(incidents).where(eq(incidents.dependency, "studio_writes"));
  if (!row || more) throw new Error("There is not one incident");
  return row;
}
async function like(bot: Bot) {
  fleet.time.real += 5 * SECOND;
  const item = items[liked++ % items.length] as string;
  return visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "like", items: [item] }]));
}
/** The supervisor's next look after the hold's back-off. */
async function wait(seconds: number) {
  fleet.time.real = (await incident()).nextProbeAt!.getTime() - SECOND;
  expect(await supervise(fleet.ctx)).toMatchObject({ recovered: 0 });
  expect([await held(), (await incident()).state]).toEqual([true, "open"]);
  fleet.time.real += seconds * SECOND;
  return supervise(fleet.ctx);
}

describe("the trial of a gallery that took no changes", () => {
  it("lifts the hold at the lowest pace, invents no change, and plans everyone afresh", async () => {
    const sent = writesOf(fleet).length;
    const leases = bots.map(({ lease }) => lease);
    expect(await wait(1)).toMatchObject({ recovered: 0, restarted: 0, nextProbeAt: null });
    expect(await incident()).toMatchObject({ state: "probing", probes: 1, trialAt: new Date(fleet.time.real) });
    expect([await held(), await pace(), writesOf(fleet).length]).toEqual([false, 0.05, sent]);
    for (const [n, { id }] of bots.entries()) {
      const bot = await reload(fleet, id);
      expect(bot.lease).toBeGreaterThan(leases[n]!);
      expect(lastPlan(fleet, id).lease).toBe(bot.lease);
    }
    fleet.time.real += 600 * SECOND;
    await supervise(fleet.ctx);
    expect([(await incident()).state, await pace()]).toEqual(["probing", 0.05]);
  });

  it("plans the visits no further apart than usual: a small fleet would wait for half a day", async () => {
    const before = await Promise.all(bots.map(({ id }) => reload(fleet, id)));
    await wait(1);
    const archetypes = await loadArchetypes(fleet.db);
    for (const bot of before) {
      const usual = drawNextVisit(bot, archetypes, fleet.clock.now(), 100, null);
      expect((await reload(fleet, bot.id)).nextWakeAt).toEqual(new Date(usual.wakeAt));
    }
  });

  it("holds again with the first change that fails, each time for longer, and never from the beginning", async () => {
    const waits: number[] = [];
    for (let n = 0; n < 6; n++) {
      await wait(1);
      const sent = writesOf(fleet).length;
      await like(bots[n % 3]!);
      expect(writesOf(fleet)).toHaveLength(sent + 1);
      const { state, nextProbeAt, trialAt } = await incident();
      expect([state, trialAt, await held()]).toEqual(["open", null, true]);
      expect((await like(bots[(n + 1) % 3]!)).ended).toBe("halted");
      waits.push(Math.round((nextProbeAt!.getTime() - fleet.time.real) / SECOND / 10) * 10);
    }
    expect(waits).toEqual([20, 50, 110, 230, 290, 290]);
    for (const bot of bots) expect(await reload(fleet, bot.id)).toMatchObject({ status: "running", restarts: 0 });
  });

  it("ends for good with one change that is taken: later faults must pile up anew", async () => {
    await wait(1);
    up();
    await like(bots[0]!);
    down();
    await like(bots[1]!);
    expect(await incident()).toMatchObject({ state: "closed", trialAt: null, nextProbeAt: null });
    expect(await held()).toBe(false);
    const said = await fleet.db.select().from(activities).where(eq(activities.kind, "released"));
    expect(said.at(-1)?.text).toBe("the gallery takes changes again: the fleet goes on");
    up();
    for (let n = 0; n < 12; n++) {
      fleet.time.real += 61 * SECOND;
      await supervise(fleet.ctx);
    }
    expect(await pace()).toBe(1);
  });

  it("believes no change that was sent before it, however late it is known, and blames none", async () => {
    const [lost] = await fleet.db.select().from(intents).where(eq(intents.botId, bots[0]!.id));
    await wait(1);
    await endIntent(fleet.ctx, lost!, { status: "done", remoteId: "x" });
    expect(await fleet.db.$count(activities, eq(activities.result, "done"))).toBe(1);
    const change = { about: "x", sentAt: lost!.permittedAt.getTime() };
    const late = { dependency: "studio_writes", kind: "failed", botId: bots[1]!.id, reason: "late", change } as const;
    expect(await noteFault(fleet.ctx, late)).toBeNull();
    await supervise(fleet.ctx);
    expect((await incident()).state).toBe("probing");
  });

  it("does not shield a bot whose run breaks, as a hold does", async () => {
    await wait(1);
    await sessionFailed(fleet.ctx, lastPlan(fleet, bots[0]!.id), "It broke");
    expect(await reload(fleet, bots[0]!.id)).toMatchObject({ restarts: 1, nextWakeAt: expect.any(Date) });
  });

  it("is begun by nobody while the fleet is stopped", async () => {
    await emergencyStop.run(fleet.as("operator"), {});
    fleet.time.real += 3600 * SECOND;
    await probeIncidents(fleet.ctx);
    expect((await incident()).state).toBe("open");
  });

  it("is begun at once by Ask now, which has nothing more to ask then", async () => {
    expect(await probeNow.run(fleet.as("operator"), {})).toEqual({ asked: 1 });
    expect(await incident()).toMatchObject({ state: "probing", probes: 1 });
    expect(await probeNow.run(fleet.as("operator"), {})).toEqual({ asked: 0 });
    expect(await incident()).toMatchObject({ state: "probing", probes: 1, nextProbeAt: null });
  });
});

describe("a crash", () => {
  it("in the middle of beginning a trial leaves the hold; two who begin it at once begin one", async () => {
    const before = await Promise.all(bots.map(async ({ id }) => (await reload(fleet, id)).lease));
    const dying = {
      ...fleet.ctx,
      newId: fleet.ctx.newId,
      clock: Object.create(fleet.clock, {
        now: {
          value: () => {
            throw new Error("The process ends");
          },
        },
      }),
    };
    fleet.time.real += 60 * SECOND;
    await expect(probeIncidents(dying as typeof fleet.ctx)).rejects.toThrow("The process ends");
    expect(await incident()).toMatchObject({ state: "open", probes: 0, trialAt: null });
    expect(await held()).toBe(true);
    expect(await Promise.all(bots.map(async ({ id }) => (await reload(fleet, id)).lease))).toEqual(before);
    const other = await createTestFleet({ db: fleet.db, keep: true });
    other.time.real = fleet.time.real;
    await Promise.all([probeIncidents(fleet.ctx), probeIncidents(other.ctx)]);
    expect(await incident()).toMatchObject({ state: "probing", probes: 1 });
    expect(await fleet.db.$count(activities, eq(activities.kind, "released"))).toBe(1);
    await other.close();
  });

  it("between a change and the word on it leaves that to the next look", async () => {
    await wait(1);
    const at = new Date(fleet.time.real);
    await fleet.db
      .insert(faults)
      .values({ at, dependency: "studio_writes", kind: "failed", botId: "b", reason: "503" });
    await supervise(fleet.ctx);
    expect([(await incident()).state, await held()]).toEqual(["open", true]);
    await wait(1);
    up();
    await like(bots[0]!);
    expect((await incident()).state).toBe("probing");
    expect(await supervise(fleet.ctx)).toMatchObject({ recovered: 1 });
    expect([(await incident()).state, await held()]).toEqual(["closed", false]);
  });
});

it("loses and doubles nothing: what was cut is settled by reads, and the gallery has what the fleet believes", async () => {
  const post = async (bot: Bot) => {
    fleet.time.real += 5 * SECOND;
    return visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }]));
  };
  const [cut, late] = bots as [Bot, Bot];
  const path = "/api/showcase";
  await wait(1);
  fleet.sandbox.faults.set({ rules: [{ effect: "none", answer: "server_error", method: "POST", path }] });
  expect(await post(cut)).toMatchObject({ ended: "halted" });
  await wait(1);
  fleet.sandbox.faults.set({ rules: [{ effect: "before", answer: "server_error", method: "POST", path }] });
  expect(await post(late)).toMatchObject({ ended: "closed" });
  expect([(await incident()).state, await held()]).toEqual(["open", true]);
  up();
  for (let n = 0; n < 4; n++) {
    fleet.time.real += 300 * SECOND;
    await supervise(fleet.ctx);
    for (const bot of bots) await like(bot);
  }
  expect(await incident()).toMatchObject({ state: "closed", probes: 3 });
  expect(await fleet.db.$count(intents, eq(intents.status, "unknown"))).toBe(0);
  expect(await seenOf(fleet, cut.handle)).toMatchObject({ posts: 0 });
  expect(await seenOf(fleet, late.handle)).toMatchObject({ posts: 1 });
  for (const bot of bots) {
    expect(await seenOf(fleet, bot.handle)).toEqual(await believedOf(fleet, bot.id));
    for (const { status } of await turnsOf(fleet, bot.id)) expect(["done", "given_up", "skipped"]).toContain(status);
  }
});
