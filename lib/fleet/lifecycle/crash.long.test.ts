import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { activities, sandboxImages, sessions } from "@/lib/db/schema";
import { pauseBot } from "../commands/bulk-bots";
import { emergencyStop, pauseFleet } from "../commands/steer-fleet";
import { type Bot, makeBots, plansOf, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun, type Crash } from "../testing/test-engine";
import { createTestFleet, type TestFleet, writesOf } from "../testing/test-fleet";
import { believedOf, intentsOf, seenOf, turnsOf } from "../testing/test-gallery-view";

let database: TestDatabase;
let fleet: TestFleet;
let bot: Bot;

beforeAll(async () => {
  database = await createTestDb();
});
afterAll(() => database.close());

async function prepare() {
  fleet = await createTestFleet({ db: database.db });
  const items = await seedGallery(fleet, 3);
  bot = (await makeBots(fleet))[0] as Bot;
  const data = await plantVisit(fleet, bot.id, [
    { kind: "browse" },
    { kind: "post", dueIn: 1000 },
    { kind: "comment", items: [items[0] as string], dueIn: 2000 },
    { kind: "like", items: items.slice(1), dueIn: 3000 },
    { kind: "browse", dueIn: 4000 },
  ]);
  fleet.requests.length = 0;
  return data;
}

const STEPS = ["open-0", "t1-draft", "t1-render", "t1-publish", "t2-draft", "t2-publish", "t3-like", "close"];

it("has the steps that half-finished runs are resumed by", async () => {
  const data = await prepare();
  const run = createRun(fleet, data);
  await run.visit();
  expect(run.steps).toEqual(STEPS);
});

/** Before the first step, and after the work of each but before its result was saved: before a step is after the one before it. */
const crashes: [string, Crash][] = [
  ["before anything", { step: 0, when: "before" }],
  ...STEPS.map((id, step): [string, Crash] => [`before ${id} was saved`, { step, when: "after" }]),
];

describe.each(crashes)("a crash %s", (_name, crash) => {
  it("is resumed: everything once, nothing lost, one plan for the next visit", async () => {
    const data = await prepare();
    const run = createRun(fleet, data);
    expect(await run.visit({ crash })).toBe("crashed");
    // The process is back some time later.
    fleet.time.real += 20_000;
    const end = await run.visit();
    const closed = crash.when === "after" && STEPS[crash.step] === "close";
    expect(end).toEqual({ ended: "closed" });
    expect(await seenOf(fleet, bot.handle)).toEqual({ posts: 1, comments: 1, likes: 2 });
    expect(await believedOf(fleet, bot.id)).toEqual({ posts: 1, comments: 1, likes: 2 });
    expect((await turnsOf(fleet, bot.id)).map((turn) => turn.status)).toEqual(["done", "done", "done", "done", "done"]);
    expect(await fleet.db.select({ status: sessions.status }).from(sessions)).toEqual([{ status: "closed" }]);
    const told = await fleet.db
      .select()
      .from(activities)
      .where(eq(activities.botId, bot.id))
      .orderBy(asc(activities.id));
    expect(told.map((row) => row.kind).filter((kind) => kind !== "created" && kind !== "started")).toEqual([
      "browse",
      "post",
      "comment",
      "like",
      "browse",
    ]);
    expect(
      new Set(
        plansOf(fleet, bot.id)
          .filter((plan) => plan.session === 2)
          .map((plan) => plan.run),
      ).size,
    ).toBe(1);
    expect(writesOf(fleet).filter((line) => line.endsWith("/like"))).toHaveLength(2);
    if (closed) expect(run.steps.filter((id) => id === "close")).toHaveLength(2);
    // The picture of the planted posts, and the bot's own, made once.
    expect(await fleet.db.select({ id: sandboxImages.id }).from(sandboxImages)).toHaveLength(2);
  });
});

describe.each([
  ["pausing the bot", () => pauseBot.run(fleet.as("operator"), { id: bot.id })],
  ["pausing the fleet", () => pauseFleet.run(fleet.as("operator"), {})],
  ["the emergency stop", () => emergencyStop.run(fleet.as("operator"), {})],
] as [string, () => Promise<unknown>][])("%s in the middle of a visit", (_name, halt) => {
  it.each(["t1-publish", "t2-publish"])("before %s: nothing is sent afterwards", async (at) => {
    const data = await prepare();
    const run = createRun(fleet, data);
    let sent = -1;
    const end = await run.visit({
      onStep: async (id) => {
        if (id !== at) return;
        await halt();
        sent = writesOf(fleet).length;
      },
    });
    expect(end).toMatchObject({ ended: "halted" });
    expect(writesOf(fleet)).toHaveLength(sent);
    expect(await seenOf(fleet, bot.handle)).toEqual(await believedOf(fleet, bot.id));
    expect(
      (await intentsOf(fleet, bot.id)).filter((intent) => intent.status === "permitted" || intent.status === "unknown"),
    ).toEqual([]);
    expect((await turnsOf(fleet, bot.id)).filter((turn) => !["done", "skipped"].includes(turn.status))).toEqual([]);
    // The first look was had, the last was still to come.
    expect((await turnsOf(fleet, bot.id)).filter((turn) => turn.kind === "browse").map((turn) => turn.status)).toEqual([
      "done",
      "skipped",
    ]);
    expect(await fleet.db.select({ status: sessions.status }).from(sessions)).toEqual([{ status: "abandoned" }]);
    expect((await reload(fleet, bot.id)).nextWakeAt).toBeNull();
  });
});
