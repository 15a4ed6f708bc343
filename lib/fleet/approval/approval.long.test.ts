import { count, desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, bots, intents, modelCalls, reviewDrafts, turns } from "@/lib/db/schema";
import { blockOne } from "../commands/block";
import { getOverview } from "../queries/get-overview";
import { markRestored } from "../reconcile/mark-restored";
import { forgetElsewhere } from "../recall/forget-rows";
import { type Bot, lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import { approve, draft, draftsOf, publishNext, reviewAs, round } from "../testing/test-review";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { changeReviewMode } from "./set-review-mode";

const open = fleetSuite();
const MINUTE = 60_000;
let fleet: TestFleet;
let bot: Bot;
let items: string[];

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 4);
  bot = (await makeBots(fleet))[0] as Bot;
  fleet.time.real += 3_600_000;
  await reviewAs(fleet, { reviewMode: "approve" });
});

const comment = async (nth = 0) => (await draft(fleet, bot.id, [{ kind: "comment", items: [items[nth]!] }]))[0]!;
const sent = () => writesOf(fleet).filter((call) => /comments$|showcase$/.test(call)).length;
const one = async (id: number) => (await draftsOf(fleet)).find((row) => row.id === id)!;
const lastTurn = async () =>
  (await fleet.db.select().from(turns).orderBy(desc(turns.dueAt), desc(turns.id)).limit(1))[0];

describe("wherever the process dies", () => {
  it.each(["before", "after"] as const)("a draft is kept once, and nothing of it is sent (%s a step)", async (when) => {
    for (let step = 0; step < 5; step++) {
      const before = sent();
      const known = (await draftsOf(fleet)).length;
      const run = createRun(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }]));
      await run.visit({ crash: { step, when } });
      await run.visit();
      expect((await draftsOf(fleet)).length).toBe(known + 1);
      expect(sent()).toBe(before);
      await fleet.db.update(reviewDrafts).set({ state: "rejected" });
    }
  });

  it.each(["before", "after"] as const)("what is approved is published once (%s a step)", async (when) => {
    for (let step = 0; step < 4; step++) {
      const { id } = await comment(step);
      await approve(fleet, id);
      fleet.time.real += 11 * MINUTE;
      const before = sent();
      while ((await round(fleet)) === 0) fleet.time.real += 15 * MINUTE;
      const run = createRun(fleet, lastPlan(fleet, bot.id));
      await run.visit({ crash: { step, when } });
      await run.visit();
      expect(sent()).toBe(before + 1);
      expect(await one(id)).toMatchObject({ state: "published" });
      fleet.time.real += 5 * MINUTE;
    }
  });

  it("a run that is lost for good is tried again, with the same words", async () => {
    const { id } = await comment();
    await approve(fleet, id);
    fleet.time.real += 11 * MINUTE;
    while ((await round(fleet)) === 0) fleet.time.real += 15 * MINUTE;
    const run = createRun(fleet, lastPlan(fleet, bot.id));
    // Paused before anything is sent, and resumed.
    await reviewAs(fleet, { state: "stopped" });
    await run.visit();
    await reviewAs(fleet, { state: "armed" });
    expect(await one(id)).toMatchObject({ state: "scheduled", tries: 1 });
    await publishNext(fleet, bot.id);
    expect(await one(id)).toMatchObject({ state: "published" });
    expect(await fleet.db.$count(intents, eq(intents.kind, "comment"))).toBe(1);
  });
});

describe("a delay", () => {
  beforeEach(() => reviewAs(fleet, { reviewMode: "delay", undoMinutes: 5 }));

  it("publishes without anybody, after the minutes to take it back", async () => {
    const { id } = await comment();
    expect(await one(id)).toMatchObject({ state: "scheduled", decidedBy: null });
    expect(await round(fleet)).toBe(0);
    fleet.time.real += 6 * MINUTE;
    await publishNext(fleet, bot.id);
    expect(await one(id)).toMatchObject({ state: "published" });
  });

  it("asks, once somebody has to agree, for what is still on its way", async () => {
    const { id } = await comment();
    await fleet.db.transaction((tx) => changeReviewMode(tx, [bot.id], "approve"));
    fleet.time.real += 6 * MINUTE;
    expect(await round(fleet)).toBe(0);
    expect(await one(id)).toMatchObject({ state: "waiting", publishAt: null });
  });
});

it("what is approved goes when its bot is awake, however many wait asleep before it", async () => {
  const sleepers = await makeBots(fleet, 60, true, "sleepers");
  const { id } = await comment();
  await approve(fleet, id);
  await fleet.db.update(bots).set({ timeZone: "Etc/GMT-12" });
  await fleet.db.update(bots).set({ timeZone: "Etc/GMT" }).where(eq(bots.id, bot.id));
  const { id: _id, turnId: _turn, ...like } = await one(id);
  const earlier = { ...like, publishAt: new Date(fleet.time.real), expiresAt: new Date(fleet.time.real + 1e9) };
  const rows = sleepers.flatMap((sleeper) =>
    (["post", "comment"] as const).map((kind) => ({ ...earlier, kind, botId: sleeper.id, turnId: sleeper.id + kind })),
  );
  await fleet.db.insert(reviewDrafts).values(rows);
  for (let tries = 0; tries < 96 && (await one(id)).state === "scheduled"; tries++) {
    fleet.time.real += 15 * MINUTE;
    const there = (new Date(fleet.clock.now()).getUTCHours() + 12) % 24;
    await reviewAs(fleet, { quietFrom: there, quietUntil: (there + 1) % 24 });
    await round(fleet);
  }
  expect((await draftsOf(fleet)).filter(({ state }) => state !== "scheduled")).toMatchObject([{ id }]);
});

describe("before anything is paid for", () => {
  const calls = async () => (await fleet.db.select({ n: count() }).from(modelCalls))[0]!.n;

  it("nobody writes outside the attended hours, in a visit or at its opening, and likes go on", async () => {
    await reviewAs(fleet, { reviewMode: "off", attendedFrom: 2, attendedUntil: 3, attendedZone: "UTC" });
    const before = [sent(), await calls()];
    await visitOnce(
      fleet,
      await plantVisit(fleet, bot.id, [
        { kind: "post" },
        { kind: "comment", items: [items[0]!] },
        { kind: "like", items: [items[1]!] },
      ]),
    );
    expect([sent(), await calls()]).toEqual(before);
    const ended = await fleet.db.select().from(turns).orderBy(turns.index);
    expect(ended.map(({ status, reason }) => [status, reason?.slice(0, 43) ?? null])).toEqual([
      ["skipped", "Outside the attended hours bots only like: "],
      ["skipped", "Outside the attended hours bots only like: "],
      ["done", null],
    ]);
    const run = createRun(fleet, lastPlan(fleet, bot.id));
    await run.visit();
    expect(run.steps.filter((step) => /draft|publish/.test(step))).toEqual([]);
  });

  it("what is approved waits for attended hours too", async () => {
    const { id } = await comment();
    await approve(fleet, id);
    await reviewAs(fleet, { attendedFrom: 2, attendedUntil: 3, attendedZone: "UTC" });
    fleet.time.real += 60 * MINUTE;
    expect(await round(fleet)).toBe(0);
    expect(await one(id)).toMatchObject({ state: "scheduled" });
  });

  it("a bot with enough drafts waiting writes no more", async () => {
    const { id: _id, ...row } = await comment();
    await reviewAs(fleet, { botCommentsPerDay: 30 });
    const more = Array.from({ length: 19 }, (_, k) => ({ ...row, turnId: `t${k}` }));
    await fleet.db.insert(reviewDrafts).values(more);
    const before = await calls();
    expect(
      await draft(fleet, bot.id, [
        { kind: "comment", items: [items[1]!] },
        { kind: "like", items: [items[2]!] },
      ]),
    ).toEqual([]);
    expect(await calls()).toBe(before);
    const [written] = await fleet.db
      .select()
      .from(turns)
      .where(eq(turns.kind, "comment"))
      .orderBy(desc(turns.id))
      .limit(1);
    expect(written?.reason).toBe("20 of its drafts wait for review: it writes no more until some are decided");
    expect((await lastTurn())?.kind).toBe("like");
  });

  it("many that go by themselves keep nobody from writing, as many that somebody has to look at do", async () => {
    const { id: _id, ...row } = await comment();
    const [other] = await makeBots(fleet, 1, true, "other");
    const theirs = { ...row, botId: other!.id, state: "scheduled" as const, publishAt: row.expiresAt };
    await fleet.db.insert(reviewDrafts).values(Array.from({ length: 500 }, (_, k) => ({ ...theirs, turnId: `t${k}` })));
    expect(await draft(fleet, bot.id, [{ kind: "comment", items: [items[1]!] }])).toHaveLength(1);
    await fleet.db.update(reviewDrafts).set({ state: "waiting" });
    expect(await draft(fleet, bot.id, [{ kind: "comment", items: [items[2]!] }])).toEqual([]);
  });
});

it("whoever is left alone meanwhile gets nothing, approved before or not", async () => {
  const a = await comment(0);
  const b = await comment(1);
  await approve(fleet, a.id);
  await blockOne.run(fleet.as("operator"), { kind: "user", value: "ann" });
  expect((await approve(fleet, b.id)).left).toEqual([{ id: b.id, why: "@ann is left alone by now" }]);
  fleet.time.real += 11 * MINUTE;
  await publishNext(fleet, bot.id);
  expect(await one(a.id)).toMatchObject({ state: "dropped", reason: "@ann is left alone" });
  expect(await fleet.db.$count(intents, eq(intents.kind, "comment"))).toBe(0);
});

it("what a cap forbids today is tried again, and given up with that reason when it is too late", async () => {
  const { id } = await comment();
  await approve(fleet, id);
  await reviewAs(fleet, { pairPerDay: 0 });
  fleet.time.real += 11 * MINUTE;
  await publishNext(fleet, bot.id);
  const reason = "The cap of 0 reactions a day to one person is reached";
  expect(await one(id)).toMatchObject({ state: "scheduled", tries: 1, reason });
  fleet.time.real += 48 * 60 * MINUTE;
  await round(fleet);
  expect(await one(id)).toMatchObject({ state: "expired", reason });
  const [told] = await fleet.db.select().from(activities).orderBy(desc(activities.id)).limit(1);
  expect(told?.text).toMatch(/^did not comment on .*: it could not go in time: The cap of 0/);
});

it("a user who is forgotten leaves no draft", async () => {
  await comment();
  const at = new Date(fleet.time.real);
  await fleet.db.transaction((tx) => forgetElsewhere(tx, { handle: "ann", identity: "sandbox", at }));
  expect(await draftsOf(fleet)).toEqual([]);
});

it("after a restore nothing is published that may be there already", async () => {
  const { id } = await comment();
  await approve(fleet, id);
  await markRestored(fleet.db, { now: fleet.time.real, detail: "a test" });
  expect(await one(id)).toMatchObject({ state: "dropped", reason: "The database was restored" });
});

it("the overview tells how many wait and how long that can go on", async () => {
  await comment();
  fleet.time.real += 60 * MINUTE;
  await comment(1);
  const { attention } = await getOverview.run(fleet.as("viewer"), {});
  expect(attention.find(({ kind }) => kind === "review")).toMatchObject({
    title: "2 drafts wait for approval",
    detail: "The first expires in 23 h",
    action: { href: "/review" },
  });
});

it("another round in another process hands a draft over once", async () => {
  const { id } = await comment();
  await approve(fleet, id);
  fleet.time.real += 11 * MINUTE;
  while ((await one(id)).state === "scheduled") {
    const both = await Promise.all([round(fleet), round(fleet)]);
    expect(both[0] + both[1]).toBeLessThanOrEqual(1);
    fleet.time.real += 15 * MINUTE;
  }
  expect((await reload(fleet, bot.id)).sessionNumber).toBe(2);
  const told = await fleet.db.select().from(activities).where(eq(activities.kind, "comment"));
  expect(told).toEqual([]);
});
