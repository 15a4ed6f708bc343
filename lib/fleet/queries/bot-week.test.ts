import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { isQuiet } from "@/lib/behavior/quiet-hours";
import { localParts } from "@/lib/behavior/zone";
import { bots, holds } from "@/lib/db/schema";
import { pauseBot, retireBot, startBot, stopBot } from "../commands/bulk-bots";
import { setLimits } from "../commands/set-limits";
import { emergencyStop, pauseFleet } from "../commands/steer-fleet";
import { wakeBot } from "../commands/wake-bot";
import { listBotsInput } from "../contracts/bots";
import { type Bot, makeBots, plantVisit, reload } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getBot } from "./get-bot";
import { getSettings } from "./get-settings";
import { listBots } from "./list-bots";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;

beforeEach(async () => {
  fleet = await open();
  [bot] = (await makeBots(fleet, 1, false)) as [Bot];
});

const detail = () => getBot.run(fleet.ctx, { id: bot.id });
const list = (given: object = {}) => listBots.run(fleet.ctx, listBotsInput.parse(given));
const hourNow = () => localParts(bot.timeZone, fleet.clock.now()).hour;
const passes = (hours: number) => (fleet.time.real += hours * 3_600_000);

describe("the week of a bot", () => {
  it("begins with its start, and has the one visit that is planned", async () => {
    passes(5);
    expect((await detail()).week).toMatchObject({ from: hourNow(), next: null });
    await startBot.run(fleet.ctx, { id: bot.id });
    const { week, bot: row } = await detail();
    const wakeAt = Date.parse(row.nextWakeAt ?? "");
    const { dayNumber, hour } = localParts(bot.timeZone, wakeAt);
    const days = dayNumber - localParts(bot.timeZone, fleet.clock.now()).dayNumber;
    expect(week).toEqual({ from: hourNow(), until: null, next: days * 24 + hour, quiet: null });
  });

  it("reaches back to the first visit of one whose past was written", async () => {
    await startBot.run(fleet.ctx, { id: bot.id });
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "browse" }]));
    const visitHour = hourNow();
    passes(48);
    await fleet.db.update(bots).set({ createdAt: new Date(fleet.clock.now()) });
    expect((await detail()).week.from).toBe(visitHour - 48);
  });

  it.each([
    ["paused", () => pauseBot.run(fleet.ctx, { id: bot.id })],
    ["stopped", () => stopBot.run(fleet.ctx, { id: bot.id })],
    ["retired", () => retireBot.run(fleet.ctx, { id: bot.id })],
    ["paused with the fleet", () => pauseFleet.run(fleet.ctx, {})],
    ["stopped with the fleet", () => emergencyStop.run(fleet.ctx, {})],
    [
      "held",
      () =>
        fleet.db.insert(holds).values({
          scope: "bot",
          botId: bot.id,
          cause: "preparing",
          detail: "Its past is being written",
          since: new Date(fleet.clock.now()),
          createdBy: "Ann",
        }),
    ],
  ])("ends when it is %s, and nothing is to come", async (_word, keep) => {
    await startBot.run(fleet.ctx, { id: bot.id });
    await keep();
    const since = hourNow();
    passes(3);
    const { week, next } = await detail();
    expect([week.until, week.next, next.wakeAt]).toEqual([since - (hourNow() < since ? 24 : 0), null, null]);
    expect((await list({ status: ["paused", "stopped", "held", "retired"] })).rows[0]?.nextWakeAt).toBeNull();
  });

  it("says of a held bot what holds it, though a visit was planned", async () => {
    await startBot.run(fleet.ctx, { id: bot.id });
    const detailText = "Its past is being written";
    const since = new Date(fleet.clock.now());
    await fleet.db
      .insert(holds)
      .values({ scope: "bot", botId: bot.id, cause: "preparing", detail: detailText, since, createdBy: "Ann" });
    expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
    expect((await detail()).next).toMatchObject({
      wakeAt: null,
      text: "Its past is being written. It goes on by itself when its past is written.",
    });
  });
});

describe("quiet hours", () => {
  /** All but the hour before the one it is now, by the bot's clock. */
  const nearlyAlways = async () => {
    const quietFrom = hourNow();
    const quiet = { from: quietFrom, until: (quietFrom + 23) % 24 };
    const { limits } = await getSettings.run(fleet.as("owner"), {});
    await setLimits.run(fleet.as("owner"), { ...limits, quietFrom, quietUntil: quiet.until });
    return quiet;
  };

  it("are named where they have left out an earlier visit, and only there", async () => {
    await fleet.db.update(bots).set({ opening: "done" });
    await startBot.run(fleet.ctx, { id: bot.id });
    await fleet.db.update(bots).set({ opening: "done" });
    expect((await list()).rows[0]?.quiet).toBeNull();
    const quiet = await nearlyAlways();
    const [row] = (await list()).rows;
    expect(row?.quiet).toEqual(quiet);
    expect(isQuiet(quiet, bot.timeZone, Date.parse(row?.nextWakeAt ?? ""))).toBe(false);
    expect((await detail()).week.quiet).toEqual(quiet);
    // Brought forward by hand: nothing was left out before it.
    await fleet.db.update(bots).set({ nextWakeAt: new Date(fleet.clock.now() + 1) });
    expect((await list()).rows[0]?.quiet).toBeNull();
  });

  it("keep a running bot from being woken, and are what helps", async () => {
    await startBot.run(fleet.ctx, { id: bot.id });
    await nearlyAlways();
    await expect(wakeBot.run(fleet.ctx, { id: bot.id })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("in quiet hours, until"),
      remedy: expect.stringContaining("shorten the quiet hours"),
    });
    await stopBot.run(fleet.ctx, { id: bot.id });
    await expect(wakeBot.run(fleet.ctx, { id: bot.id })).rejects.toMatchObject({ remedy: "Start it first." });
  });
});

it("is found by city and by time zone, as its row shows them", async () => {
  const { city } = (await detail()).persona as { city: string };
  await fleet.db.update(bots).set({ timeZone: "America/New_York" }).where(eq(bots.id, bot.id));
  for (const q of [city.toUpperCase(), "new york", "America/New_York"])
    expect((await list({ q })).rows.map((row) => row.id)).toEqual([bot.id]);
  expect((await list({ q: "Atlantis" })).rows).toEqual([]);
});
