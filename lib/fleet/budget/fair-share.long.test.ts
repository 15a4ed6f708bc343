import { expect, it } from "vitest";
import { fleet as fleetTable, holds } from "@/lib/db/schema";
import { type Bot, makeBots, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { isShort } from "./fair-share";
import { holdSpending } from "./hold-spending";
import { reserve, settleCall } from "./reserve";
import { type BudgetWindow, windowsAt } from "./windows";

const open = fleetSuite();
const MINUTE_MS = 60_000;
const TEXT = 1000;

/** A bot asks for one text and, if it gets it, it costs what was set aside. */
async function ask({ ctx }: TestFleet, { id, lease }: Bot, pictures = 0): Promise<string> {
  const spender = { botId: id, lease, turnId: ctx.newId("turn") };
  const call = { spender, purpose: "comment", provider: "openai", model: "m", estimateMicros: TEXT, pictures };
  const answer = await reserve(ctx, call);
  if (answer.kind === "over_budget") return (await holdSpending(ctx, answer)).reason;
  if (answer.kind !== "reserved") throw new Error(answer.kind);
  await settleCall(ctx, answer.reservation, { status: "done", costMicros: TEXT });
  return "written";
}

/** Jain's index (1984): 1 where all have the same, 1/n where one has everything. */
const jain = (xs: readonly number[]): number =>
  xs.reduce((sum, x) => sum + x, 0) ** 2 / (xs.length * xs.reduce((sum, x) => sum + x ** 2, 0));

const none = { hourCapMicros: null, monthCapMicros: null, botDayCapMicros: null, picturesPerDay: null };

it("an hour that is short is shared, however busy a few are, and spent to the end", async () => {
  const fleet = await open();
  const bots = await Promise.all((await makeBots(fleet, 12)).map(({ id }) => reload(fleet, id)));
  await fleet.db.update(fleetTable).set({ ...none, dayCapMicros: 1e9, hourCapMicros: 48 * TEXT });
  const had = new Map(bots.map(({ id }) => [id, 0]));
  const turn = async (bot: Bot) => {
    const answer = await ask(fleet, bot);
    if (answer === "written") had.set(bot.id, (had.get(bot.id) ?? 0) + 1);
    return answer;
  };
  const answers = new Set<string>();
  for (let minute = 0; minute < 60; minute += 1) {
    // Three want a text every minute, the others one each ten minutes.
    for (const [n, bot] of bots.entries()) if (n < 3 || minute % 10 === n % 10) answers.add(await turn(bot));
    fleet.time.real += MINUTE_MS;
  }
  const texts = [...had.values()];
  expect(jain(texts)).toBeGreaterThan(0.9);
  expect(Math.min(...texts)).toBeGreaterThanOrEqual(3);
  expect(texts.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(40);
  expect([...answers]).toContainEqual(expect.stringContaining("Others come first: it has had its part of this hour's"));
  // The next hour begins with nothing used.
  expect(await turn(bots[0] as Bot)).toBe("written");
});

it("shares a day's pictures as well, and leaves alone whom nobody competes with", async () => {
  const fleet = await open();
  const [busy, other] = await Promise.all((await makeBots(fleet, 2)).map(({ id }) => reload(fleet, id)));
  await fleet.db.update(fleetTable).set({ ...none, dayCapMicros: 1e9, picturesPerDay: 20 });
  // At ten in the morning ten twenty-fourths of a day's pictures are anybody's.
  const early = [];
  for (let n = 0; n < 10; n += 1) early.push(await ask(fleet, busy as Bot, 1));
  expect(early.filter((one) => one === "written")).toHaveLength(8);
  expect(early.at(-1)).toContain("its part of today's pictures");
  expect(await ask(fleet, other as Bot, 1)).toBe("written");
  fleet.time.real += 3 * 60 * MINUTE_MS;
  expect(await ask(fleet, busy as Bot, 1)).toBe("written");
});

it("knows a shortage by what a window has left of its time", () => {
  const noon = Date.UTC(2026, 2, 2, 12);
  const windows = windowsAt(noon, { ...none, dayCapMicros: 100, botDayCapMicros: 100 }, "b");
  const day = windows.find(({ kind }) => kind === "day") as BudgetWindow;
  const own = windows.find(({ kind }) => kind === "bot") as BudgetWindow;
  const month = windows.find(({ kind }) => kind === "month") as BudgetWindow;
  expect([49, 51].map((used) => isShort(day, used, noon))).toEqual([false, true]);
  expect([24, 26].map((used) => isShort(day, used, noon - 11 * 60 * MINUTE_MS))).toEqual([false, true]);
  expect([isShort(own, 99, noon), isShort(month, 99, noon)]).toEqual([false, false]);
});

it("counts nobody who is kept still: the few that go first have all of it", async () => {
  const fleet = await open();
  const [first, ...others] = await Promise.all((await makeBots(fleet, 4)).map(({ id }) => reload(fleet, id)));
  await fleet.db.update(fleetTable).set({ ...none, dayCapMicros: 1e9, hourCapMicros: 8 * TEXT });
  const since = new Date(fleet.clock.now());
  const hold = { scope: "bot" as const, cause: "rollout" as const, detail: "", since, createdBy: "Ann" };
  await fleet.db.insert(holds).values(others.map(({ id }) => ({ ...hold, botId: id })));
  const answers = [];
  for (let n = 0; n < 6; n += 1) answers.push(await ask(fleet, first as Bot));
  expect(answers).toEqual(Array.from({ length: 6 }, () => "written"));
});
