import { beforeEach, describe, expect, it } from "vitest";
import { draw } from "@/lib/behavior/rng";
import { activities, holds, incidents, intents } from "@/lib/db/schema";
import type { FaultRule } from "@/lib/sandbox/faults/plan";
import { type Bot, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { turnsOf } from "../testing/test-gallery-view";
import { noteFault } from "./note-fault";

const open = fleetSuite();
const SECOND = 1000;
let fleet: TestFleet;
let bots: Bot[];
let items: string[];

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 6);
  bots = await makeBots(fleet, 5);
});

const down = (rule: FaultRule = { answer: "unavailable", method: "POST" }) =>
  fleet.sandbox.faults.set({ rules: [rule] });
const all = () => fleet.db.select().from(incidents);

/** A visit of this bot that likes these posts, some seconds after whatever was before. */
async function like(bot: Bot, liked: readonly (string | undefined)[], afterMs = 5 * SECOND) {
  fleet.time.real += afterMs;
  const turns = liked.map((item) => ({ kind: "like" as const, items: [item as string] }));
  return visitOnce(fleet, await plantVisit(fleet, bot.id, turns));
}

describe("a gallery that takes no changes", () => {
  it("opens an incident of its own for the third bot in a row, and nothing more is sent", async () => {
    down();
    for (const n of [0, 1, 2]) await like(bots[n]!, [items[n]]);
    expect(await all()).toMatchObject([
      { dependency: "studio_writes", state: "open", failures: 3, probes: 0, trialAt: null },
    ]);
    const [hold] = await fleet.db.select().from(holds);
    expect(hold).toMatchObject({ scope: "fleet", cause: "incident" });
    expect(hold?.detail).toBe(
      "The gallery takes no changes: it can be read, but 3 changes of 3 bots failed in a row (Service unavailable)",
    );
    const sent = writesOf(fleet).length;
    expect(await like(bots[3]!, [items[3]])).toMatchObject({ ended: "halted", reason: hold?.detail });
    expect(writesOf(fleet)).toHaveLength(sent);
    for (const bot of bots) expect(await reload(fleet, bot.id)).toMatchObject({ status: "running", restarts: 0 });
  });

  it("opens in a fleet of two or of one for five in a row of all who run", async () => {
    for (const size of [2, 1]) {
      fleet = await open();
      items = await seedGallery(fleet, 6);
      bots = await makeBots(fleet, size);
      down();
      for (const n of [0, 1, 2, 3]) await like(bots[n % size]!, [items[n]]);
      expect(await all()).toEqual([]);
      await like(bots[0]!, [items[4]]);
      expect(await all()).toMatchObject([{ dependency: "studio_writes", failures: 5 }]);
    }
  });

  it("is not what one bot meets, or two of many", async () => {
    down({ answer: "server_error", method: "POST", user: bots[0]!.handle });
    await like(bots[0]!, items);
    down();
    await like(bots[1]!, [items[0]]);
    expect(await all()).toEqual([]);
  });

  it("is not what one post meets, whoever likes it", async () => {
    down();
    for (const bot of bots) await like(bot, [items[0]]);
    expect(await all()).toEqual([]);
  });

  it("is not what ends with a change that is taken, nor some bad seconds", async () => {
    down();
    for (const n of [0, 1]) await like(bots[n]!, [items[n]]);
    down({ answer: "unavailable", method: "POST", user: "nobody" });
    await like(bots[2]!, [items[2]]);
    down();
    await like(bots[3]!, [items[3]]);
    await like(bots[4]!, [items[4]]);
    expect(await all()).toEqual([]);
    fleet.time.real += 11 * 60 * SECOND;
    for (const n of [0, 1, 2]) await like(bots[n]!, [items[5 - n]], 0);
    expect(await all()).toEqual([]);
  });

  it("is not made of one change in five that fails; when all do, it is", async () => {
    const visits = await Promise.all(bots.map(({ id }) => plantVisit(fleet, id, [{ kind: "browse" }])));
    const change = async (n: number, fails: boolean) => {
      fleet.time.real += 2 * SECOND;
      const { botId, session } = visits[n % visits.length]!;
      const at = new Date(fleet.time.real);
      const about = `item${n % 7}`;
      const sent = { change: { about, sentAt: fleet.time.real }, dependency: "studio_writes" as const };
      if (fails) return noteFault(fleet.ctx, { ...sent, kind: "failed", botId, reason: "503" });
      const ids = { id: `i${n}`, key: `k${n}`, turnId: `t${n}`, sessionId: `${botId}:${session}`, botId };
      const times = { at, permittedAt: at, permitUntil: at, finishedAt: at };
      const what = { galleryId: "sandbox", ordinal: 0, kind: "like", lease: 1, status: "done", itemId: about } as const;
      await fleet.db.insert(intents).values({ ...ids, ...times, ...what });
      return null;
    };
    for (let n = 0; n < 60; n++) expect(await change(n, draw("weather", "fails", n) < 0.2)).toBeNull();
    const ends = [];
    for (let n = 60; n < 67; n++) ends.push((await change(n, true)) !== null);
    expect(ends.indexOf(true)).toBeGreaterThanOrEqual(2);
    expect(await all()).toMatchObject([{ dependency: "studio_writes" }]);
  });

  it("is not seen where changes are taken and only the answers fail: reading back finds them", async () => {
    down({ effect: "before", answer: "server_error", method: "POST" });
    for (const [n, bot] of bots.entries()) await like(bot, [items[n]]);
    for (const bot of bots) expect((await turnsOf(fleet, bot.id)).map(({ status }) => status)).toEqual(["done"]);
    expect(await all()).toEqual([]);
  });

  it("is the gallery's whole trouble where nothing can be read either", async () => {
    const visits = [];
    for (const [n, bot] of bots.entries())
      visits.push(await plantVisit(fleet, bot.id, [{ kind: "like", items: [items[n] as string] }]));
    fleet.time.real += SECOND;
    down();
    fleet.hooks.answered = (method) => {
      if (method === "POST") down({ answer: "unavailable" });
    };
    for (const data of visits.slice(0, 3)) {
      fleet.time.real += 5 * SECOND;
      await visitOnce(fleet, data);
      down();
    }
    expect((await all()).map(({ dependency }) => dependency)).toEqual(["studio"]);
  });

  it("does not count pictures: they may fail by themselves", async () => {
    down({ answer: "server_error", method: "POST", path: "/api/execute/sync" });
    for (const bot of bots) {
      fleet.time.real += 5 * SECOND;
      await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }]));
    }
    expect(await all()).toEqual([]);
    expect(await fleet.db.$count(activities)).toBeGreaterThan(0);
  });
});
