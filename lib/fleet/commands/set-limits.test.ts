import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { isQuiet } from "@/lib/behavior/quiet-hours";
import { activities, bots, sessions } from "@/lib/db/schema";
import { openSession } from "../lifecycle/open-session";
import { type Bot, lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { setLimits } from "./set-limits";
import { wakeBot } from "./wake-bot";

const open = fleetSuite();
const limits = { itemBotComments: 6, itemBotLikes: 30, pairPerDay: 5, quietFrom: null, quietUntil: null };
const night = { from: 20, until: 8 };
const quiet = { ...limits, quietFrom: night.from, quietUntil: night.until };
let fleet: TestFleet;
let made: Bot[];

beforeEach(async () => {
  fleet = await open();
  made = await makeBots(fleet, 3);
});

describe("quiet hours", () => {
  it("are applied at once to the sleepers, and to nobody when they stay the same", async () => {
    const awake = made[0]!.id;
    await plantVisit(fleet, awake, [{ kind: "browse" }]);
    expect(await setLimits.run(fleet.as("operator"), quiet)).toEqual({ ...quiet, replanned: 2 });
    expect(await setLimits.run(fleet.as("operator"), { ...quiet, pairPerDay: 2 })).toMatchObject({ replanned: 0 });
    expect((await reload(fleet, awake)).lease).toBe(made[0]!.lease);
    for (const { id } of made.slice(1)) {
      const bot = await reload(fleet, id);
      expect(isQuiet(night, bot.timeZone, bot.nextWakeAt!.getTime())).toBe(false);
      expect(bot.lease).toBe(2);
    }
    expect(await setLimits.run(fleet.as("operator"), limits)).toMatchObject({ replanned: 2 });
  });

  it("that a visit would run into leave it unopened, and the bot gets another plan", async () => {
    await seedGallery(fleet, 1);
    const { id } = made[1]!;
    await fleet.db.update(bots).set({ timeZone: "UTC" }).where(eq(bots.id, id));
    const before = lastPlan(fleet, id);
    const wakeAt = (await reload(fleet, id)).nextWakeAt!.getTime();
    const hour = new Date(wakeAt).getUTCHours();
    // Set behind the back of the command: the plan stands, as where a visit was under way when they changed.
    await fleet.db.execute(`update fleet set quiet_from = ${hour}, quiet_until = ${(hour + 1) % 24}`);
    fleet.time.real += wakeAt - fleet.clock.now();
    expect(await openSession(fleet.ctx, before)).toEqual({ kind: "stale" });
    expect(await fleet.db.select().from(sessions)).toEqual([]);
    const bot = await reload(fleet, id);
    expect(bot.lease).toBe(before.lease + 1);
    expect(bot.nextWakeAt!.getTime()).toBeGreaterThan(wakeAt);
    expect(lastPlan(fleet, id)).toMatchObject({ lease: bot.lease, session: before.session });
    const told = await fleet.db.select().from(activities).where(eq(activities.kind, "replanned"));
    expect(told.map((row) => row.text)).toEqual(["rests: its visit would have run into quiet hours"]);
  });

  it("let no operator wake a bot, and say until when", async () => {
    await fleet.db.update(bots).set({ timeZone: "UTC" });
    await setLimits.run(fleet.ctx, { ...limits, quietFrom: 9, quietUntil: 12 });
    await expect(wakeBot.run(fleet.ctx, { id: made[0]!.id })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("until 12:00"),
    });
  });

  it.each([
    [{ ...limits, quietFrom: 3 }],
    [{ ...limits, quietFrom: 3, quietUntil: 3 }],
    [{ ...limits, quietFrom: 24, quietUntil: 3 }],
    [{ ...limits, pairPerDay: -1 }],
  ])("refuse %j", (input) => {
    expect(setLimits.input.safeParse(input).success).toBe(false);
  });
});
