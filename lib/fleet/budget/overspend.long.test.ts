import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { budgetDays, fleet as fleetTable, holds, modelCalls } from "@/lib/db/schema";
import { setBudgets } from "../commands/set-budgets";
import { chargeLostCalls, prune } from "../supervision/prune";
import { supervise } from "../supervision/supervise";
import { type Bot, makeBots, reload } from "../testing/test-bots";
import { createTestFleet, type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { holdSpending } from "./hold-spending";
import { reserve, settleCall } from "./reserve";
import { windowsNow } from "./stage-now";
import type { WindowKind } from "./windows";

const open = fleetSuite();
let fleet: TestFleet;
let bots: Bot[];

beforeEach(async () => {
  fleet = await open();
  bots = await Promise.all((await makeBots(fleet, 8)).map(({ id }) => reload(fleet, id)));
});

const plan = (n: number, estimateMicros: number, pictures = 0) => {
  const bot = bots[n % bots.length]!;
  const spender = { botId: bot.id, lease: bot.lease, turnId: `t${n}` };
  return { spender, purpose: "comment", provider: "openai", model: "m", estimateMicros, pictures };
};
const none = { hourCapMicros: null, monthCapMicros: null, botDayCapMicros: null, picturesPerDay: null };
const ample = { ...none, dayCapMicros: 1e12 };

type Limits = Partial<typeof fleetTable.$inferInsert>;
it.each<[number, WindowKind | "all", Limits]>([
  [120, "hour", { hourCapMicros: 10_000 }],
  [120, "day", { dayCapMicros: 10_000 }],
  [120, "month", { monthCapMicros: 10_000 }],
  [120, "bot", { botDayCapMicros: 2500 }],
  [120, "pictures", { picturesPerDay: 25 }],
  [
    1000,
    "all",
    { hourCapMicros: 30_000, dayCapMicros: 30_500, monthCapMicros: 31_000, botDayCapMicros: 5000, picturesPerDay: 50 },
  ],
])("is never overspent by %d calls at once, from two processes: %s", async (calls, kind, limit) => {
  await fleet.db.update(fleetTable).set({ ...ample, ...limit });
  const other = await createTestFleet({ db: fleet.db, keep: true });
  const late: (() => Promise<void>)[] = [];
  const answers = await Promise.all(
    Array.from({ length: calls }, async (_, n) => {
      const ctx = n % 2 === 0 ? fleet.ctx : other.ctx;
      const estimate = 500 + ((n * 37) % 1000);
      const answer = await reserve(ctx, plan(n, estimate, 1));
      if (answer.kind === "over_budget") return answer.window.kind;
      if (answer.kind !== "reserved") return answer.kind;
      const cost = n % 3 === 0 ? estimate : Math.floor(estimate / 2);
      const end = () => settleCall(ctx, answer.reservation, { status: "done", costMicros: cost });
      if (n % 5 === 0) late.push(end);
      else await end();
      return "reserved";
    }),
  );
  const refused = answers.filter((answer) => answer !== "reserved");
  expect(refused.length).toBeGreaterThan(calls / 4);
  expect(calls - refused.length).toBeGreaterThan(10);
  if (kind !== "all") expect(new Set(refused)).toEqual(new Set([kind]));
  for (const { id } of bots)
    for (const window of await windowsNow(fleet.db, fleet.time.real, id))
      expect(window.spent + window.reserved).toBeLessThanOrEqual(window.limit ?? Number.POSITIVE_INFINITY);
  for (const end of late) await end();
  const [sums] = await fleet.db
    .select({ micros: sql<number>`sum(cost_micros)::int`, pictures: sql<number>`sum(pictures)::int` })
    .from(modelCalls);
  for (const { kind: of, spent, reserved } of await windowsNow(fleet.db, fleet.time.real))
    expect([of, spent, reserved]).toEqual([of, of === "pictures" ? sums?.pictures : sums?.micros, 0]);
  await other.close();
});

it("a killed process leaves is given back in every window, charged in full, and only there", async () => {
  const limits = { hourCapMicros: 1000, monthCapMicros: 5000, botDayCapMicros: 1000, picturesPerDay: 1 };
  await fleet.db.update(fleetTable).set({ ...ample, ...limits });
  const killed = await createTestFleet({ db: fleet.db, keep: true });
  expect((await reserve(killed.ctx, plan(0, 1000, 1))).kind).toBe("reserved");
  expect(await reserve(fleet.ctx, plan(1, 1))).toMatchObject({ kind: "over_budget", crowded: true });
  // It dies within the hour; the supervisor of another finds the call after a quarter of one, in the next.
  fleet.time.real += 61 * 60_000;
  expect(await chargeLostCalls(fleet.ctx)).toBe(1);
  const rows = await fleet.db.select().from(budgetDays);
  expect(Object.fromEntries(rows.map((row) => [row.scope, [row.reservedMicros, row.spentMicros]]))).toEqual({
    month: [0, 1000],
    fleet: [0, 1000],
    "hour:10": [0, 1000],
    pictures: [0, 1],
    [`bot:${bots[0]!.id}`]: [0, 1000],
  });
  expect((await reserve(fleet.ctx, plan(1, 1000))).kind).toBe("reserved");
});

it("tells which is used up, holds until it begins anew, and tells since when the fleet saves", async () => {
  await setBudgets.run(fleet.as("operator"), {
    hourCapCents: 1,
    monthCapCents: null,
    botDayCapCents: null,
    picturesPerDay: null,
  });
  const first = await reserve(fleet.ctx, plan(0, 8500));
  if (first.kind !== "reserved") throw new Error("not reserved");
  await settleCall(fleet.ctx, first.reservation, { status: "done", costMicros: 8500 });
  const hour = async () => (await windowsNow(fleet.db, fleet.time.real)).find(({ kind }) => kind === "hour");
  expect(await hour()).toMatchObject({ stage: "smaller", savingSince: new Date(fleet.time.real) });
  const refused = await reserve(fleet.ctx, plan(1, 2000));
  if (refused.kind !== "over_budget") throw new Error("not refused");
  expect(await holdSpending(fleet.ctx, refused)).toMatchObject({ unpaid: true });
  const detail = "This hour's budget of $0.01 is used up until 11:00 UTC";
  expect(await fleet.db.select().from(holds)).toMatchObject([{ cause: "spending", scope: "fleet", detail }]);
  fleet.time.real = Date.UTC(2026, 2, 2, 11);
  expect((await supervise(fleet.ctx)).released).toBe(1);
  expect(await hour()).toMatchObject({ stage: "usual", spent: 0 });
  expect((await reserve(fleet.ctx, plan(1, 2000))).kind).toBe("reserved");
});

it("keeps days and months, and forgets the hours and bots of long ago", async () => {
  await reserve(fleet.ctx, plan(0, 1));
  fleet.time.real += 40 * 24 * 60 * 60_000;
  await chargeLostCalls(fleet.ctx);
  await prune(fleet.ctx);
  const left = await fleet.db.select({ scope: budgetDays.scope }).from(budgetDays).where(eq(budgetDays.spentMicros, 1));
  expect(left.map(({ scope }) => scope).sort()).toEqual(["fleet", "month"]);
});
