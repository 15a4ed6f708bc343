import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { fleet as fleetTable, modelCalls } from "@/lib/db/schema";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { reserve, settleCall } from "../budget/reserve";
import { budgetSchema } from "../contracts/budget";
import { type Bot, makeBots, plantVisit, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getBudget, periodStart } from "./get-budget";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;

beforeEach(async () => {
  fleet = await open();
  bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
});

const read = async (period: "day" | "week" | "month" = "day") => {
  const budget = await getBudget.run(fleet.as("viewer"), { period });
  expect(budgetSchema.parse(budget)).toEqual(budget);
  return budget;
};

async function pay(turnId: string, purpose: string, costMicros: number, pictures = 0) {
  const spender = { botId: bot.id, lease: bot.lease, turnId };
  const plan = { spender, purpose, provider: "openai", model: "gpt-4.1-mini", estimateMicros: 10_000, pictures };
  const reserved = await reserve(fleet.ctx, plan);
  if (reserved.kind !== "reserved") throw new Error("not reserved");
  const usage = { inputTokens: 300, cachedTokens: 0, outputTokens: 40 };
  await settleCall(fleet.ctx, reserved.reservation, { status: "done", costMicros, ...usage });
}

it("is empty before anything was paid, and says which voice writes", async () => {
  const budget = await read();
  expect(budget).toMatchObject({ saving: null, byModel: [], byPost: [], price: { offline: true, known: true } });
  expect(budget.total).toEqual({ micros: 0, calls: 0, offlineCalls: 0, tokens: 0, pictures: 0 });
  expect(budget.windows.map(({ kind, limit }) => [kind, limit])).toEqual([
    ["month", null],
    ["day", 5_000_000],
    ["hour", null],
    ["pictures", null],
  ]);
});

it("tells by model, purpose, bot and post what was spent, and what is left", async () => {
  await fleet.db.update(fleetTable).set({ hourCapMicros: 60_000 });
  await plantVisit(fleet, bot.id, [{ kind: "post" }]);
  const turnId = `${bot.id}:1:0`;
  await pay(turnId, "caption", 2000);
  await pay(turnId, "render", 40_000, 1);
  await pay("another", "comment", 8000);
  const budget = await read();
  expect(budget.total).toEqual({ micros: 50_000, calls: 2, offlineCalls: 0, tokens: 1020, pictures: 1 });
  expect(budget.byPurpose.map(({ id, micros }) => [id, micros])).toEqual([
    ["render", 40_000],
    ["comment", 8000],
    ["caption", 2000],
  ]);
  expect(budget.byModel).toMatchObject([{ id: "gpt-4.1-mini", micros: 50_000, calls: 3 }]);
  expect(budget.byBot).toMatchObject([{ id: bot.id, label: bot.name, micros: 50_000 }]);
  await pay("people", "personas", 10_000);
  await fleet.db.update(modelCalls).set({ botId: null }).where(eq(modelCalls.turnId, "people"));
  expect((await read()).byArchetype).toMatchObject([
    { id: bot.archetypeId, label: ARCHETYPES.find(({ id }) => id === bot.archetypeId)?.name, micros: 50_000, calls: 3 },
    { id: "", label: "No bot", micros: 10_000, calls: 1 },
  ]);
  expect(budget.byPost).toMatchObject([{ id: bot.id, micros: 42_000, calls: 2 }]);
  expect(budget.windows.find(({ kind }) => kind === "hour")).toMatchObject({ spent: 50_000, limit: 60_000 });
  expect(budget.saving).toEqual({ words: "smaller drafts", since: "2026-03-02T10:00:00.000Z", isUsedUp: false });
});

it("counts days, weeks and months from their beginning", async () => {
  expect(periodStart("week", Date.UTC(2026, 2, 2, 23))).toBe("2026-02-24");
  expect(periodStart("month", Date.UTC(2026, 2, 31, 23))).toBe("2026-03-01");
  await pay("old", "comment", 500);
  await fleet.db.update(modelCalls).set({ day: "2026-02-28" });
  expect([
    (await read("day")).total.micros,
    (await read("week")).total.micros,
    (await read("month")).total.micros,
  ]).toEqual([0, 500, 0]);
});
