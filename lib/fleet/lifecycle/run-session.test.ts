import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { eq } from "drizzle-orm";
import { createTestDb, type TestDatabase } from "@/lib/db/test-database";
import { activities, bots, holds, outbox, sessions } from "@/lib/db/schema";
import { makeBots, lastPlan, plansOf, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import { createTestFleet, type TestFleet, writesOf } from "../testing/test-fleet";
import { believedOf, logOf, seenOf, turnsOf } from "../testing/test-gallery-view";

let database: TestDatabase;
let fleet: TestFleet;

beforeAll(async () => {
  database = await createTestDb();
});
beforeEach(async () => {
  fleet = await createTestFleet({ db: database.db });
});
afterAll(() => database.close());

const over = ["done", "refused", "skipped", "given_up"];

describe("a visit", () => {
  it("ends closed: every turn over, its log written, the next wake planned under the same lease", async () => {
    await seedGallery(fleet, 4);
    const [bot] = await makeBots(fleet);
    const plan = lastPlan(fleet, bot!.id);
    expect(await visitOnce(fleet, plan)).toEqual({ ended: "closed" });

    const [session] = await fleet.db.select().from(sessions).where(eq(sessions.botId, bot!.id));
    expect(session).toMatchObject({ status: "closed", number: 1, lease: plan.lease });
    const turns = await turnsOf(fleet, bot!.id);
    expect(turns).toHaveLength(session!.turnCount);
    expect(turns.filter((turn) => !over.includes(turn.status))).toEqual([]);
    const done = turns.filter((turn) => turn.status === "done").map((turn) => turn.id);
    const told = await fleet.db.select().from(activities).where(eq(activities.botId, bot!.id));
    expect(new Set(told.filter((row) => row.result === "done").map((row) => row.turnId))).toEqual(new Set(done));
    const seen = await seenOf(fleet, bot!.handle);
    expect(seen).toEqual(await believedOf(fleet, bot!.id));
    expect(seen.posts + seen.comments + seen.likes).toBeGreaterThan(0);

    const after = await reload(fleet, bot!.id);
    expect(after.nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
    expect(fleet.engine.sent.at(-1)).toMatchObject({
      id: `${bot!.id}:${plan.lease}:2`,
      name: "fleet/bot.session.planned",
    });
    expect(await fleet.db.select().from(outbox)).toEqual([]);
  });

  it("of a stale lease ends without a trace", async () => {
    await seedGallery(fleet, 2);
    const [bot] = await makeBots(fleet);
    const plan = lastPlan(fleet, bot!.id);
    await fleet.db.update(bots).set({ lease: plan.lease + 1 });
    const before = writesOf(fleet).length;
    expect(await visitOnce(fleet, plan)).toEqual({ ended: "stale" });
    expect(writesOf(fleet)).toHaveLength(before);
    expect(await fleet.db.select().from(sessions)).toEqual([]);
  });

  it("of a session that is over, or not yet due to come, is stale too", async () => {
    const [bot] = await makeBots(fleet);
    const plan = lastPlan(fleet, bot!.id);
    expect(await visitOnce(fleet, { ...plan, session: 2 })).toEqual({ ended: "stale" });
    expect(await visitOnce(fleet, plan)).toEqual({ ended: "closed" });
    expect(await visitOnce(fleet, plan)).toEqual({ ended: "stale" });
    expect(await fleet.db.select().from(sessions)).toHaveLength(1);
  });

  it("sleeps on while its wake is ahead, never longer than a day at a time", async () => {
    const [bot] = await makeBots(fleet);
    const plan = lastPlan(fleet, bot!.id);
    const wakeAt = fleet.clock.now() + 60 * 3_600_000;
    await fleet.db.update(bots).set({ nextWakeAt: new Date(wakeAt) });
    const run = createRun(fleet, { ...plan, sleepUntil: new Date(fleet.time.real).toISOString() });
    const asleep: number[] = [];
    let opened = 0;
    const end = await run.visit({
      onSleep: (id, until) => void (id.startsWith("wake-") && asleep.push(until.getTime() - fleet.time.real)),
      onStep: (id) => void (id === "open-3" && (opened = fleet.clock.now())),
    });
    expect(end).toEqual({ ended: "closed" });
    expect(asleep).toEqual([0, 86_400_000, 86_400_000, 12 * 3_600_000]);
    expect(opened).toBe(wakeAt);
  });

  it("does not begin while something holds the bot, and says what", async () => {
    const [bot] = await makeBots(fleet);
    const plan = lastPlan(fleet, bot!.id);
    await fleet.db.insert(holds).values({
      scope: "bot",
      botId: bot!.id,
      cause: "bot_limit",
      detail: "Too much",
      since: new Date(),
      until: null,
      createdBy: "x",
    });
    expect(await visitOnce(fleet, plan)).toEqual({ ended: "held", reason: "Too much" });
    expect(await fleet.db.select().from(sessions)).toEqual([]);
  });

  it("gives up a turn whose step the engine gave up, and goes on with the next", async () => {
    const [first, second] = await seedGallery(fleet, 2);
    const [bot] = await makeBots(fleet);
    const data = await plantVisit(fleet, bot!.id, [
      { kind: "like", items: [first!] },
      { kind: "browse" },
      { kind: "like", items: [second!] },
    ]);
    fleet.sandbox.faults.set({
      rules: [{ method: "GET", path: "/api/showcase/:id", answer: "unavailable", times: 3 }],
    });
    expect(await visitOnce(fleet, data, { attempts: 3 })).toEqual({ ended: "closed" });
    expect((await turnsOf(fleet, bot!.id)).map((turn) => turn.status)).toEqual(["given_up", "done", "done"]);
    expect(await logOf(fleet, bot!.id)).toEqual([
      "created:info",
      "started:info",
      "like:given_up",
      "browse:done",
      "like:done",
    ]);
    expect((await seenOf(fleet, bot!.handle)).likes).toBe(1);
    expect(plansOf(fleet, bot!.id).at(-1)).toMatchObject({ session: 2 });
  });
});
