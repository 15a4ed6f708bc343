import { beforeEach, expect, it } from "vitest";
import { budgetDays, fleet as fleetTable, jobs } from "@/lib/db/schema";
import type { LlmPort } from "@/lib/llm/port";
import { listPrice } from "@/lib/llm/prices";
import { lastForecastSchema } from "../contracts/forecast";
import { makeBots } from "../testing/test-bots";
import type { TestFleet, TestFleetOptions } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getForecast } from "./get-forecast";
import { makeForecast } from "./make-forecast";

const open = fleetSuite();
const paid = (model: string): LlmPort => ({
  provider: "openai",
  model,
  offline: false,
  price: listPrice(model),
  estimate: () => ({ inputTokens: 1, outputTokens: 1, costMicros: 1 }),
  generate: () => Promise.reject(new Error("not asked")),
});
const DAY = 24 * 60 * 60_000;
let fleet: TestFleet;

const start = async (options: TestFleetOptions = {}) => {
  fleet = await open(options);
  await makeBots(fleet, 3);
};
beforeEach(() => start({ llm: paid("gpt-4.1-mini") }));

it("simulates the next 30 days of the running bots and prices them", async () => {
  const usual = await makeForecast.run(fleet.as("operator"), {});
  expect(usual).toMatchObject({
    bots: 3,
    sampled: 3,
    level: 100,
    words: { source: "assumed" },
    pictures: { micros: 0 },
    allowedMicros: 150_000_000,
  });
  expect(usual.totalMicros).toBe(usual.words.micros);
  expect(usual.totalMicros).toBeGreaterThan(0);
  fleet.time.real += 1000;
  const lively = await makeForecast.run(fleet.as("operator"), { level: 300 });
  expect(lively.totalMicros).toBeGreaterThan(usual.totalMicros * 1.3);
  expect(lastForecastSchema.parse(await getForecast.run(fleet.as("viewer"), {}))).toEqual({
    forecast: lively,
    compared: null,
  });
});

it("knows what the budgets allow", async () => {
  await fleet.db.update(fleetTable).set({ hourCapMicros: 100_000, monthCapMicros: 60_000_000 });
  expect((await makeForecast.run(fleet.ctx, {})).allowedMicros).toBe(60_000_000);
  await fleet.db.update(fleetTable).set({ monthCapMicros: null });
  expect((await makeForecast.run(fleet.ctx, {})).allowedMicros).toBe(72_000_000);
});

it("refuses an unknown price, a fleet at rest, and viewers", async () => {
  await expect(makeForecast.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
  await start({ llm: paid("brand-new") });
  await expect(makeForecast.run(fleet.ctx, {})).rejects.toMatchObject({
    code: "conflict",
    message: "There is no price for brand-new, so no forecast is made.",
    remedy: expect.stringContaining("OPENAI_PRICE"),
  });
  expect(await fleet.db.select().from(jobs)).toEqual([]);
  fleet = await open();
  await expect(makeForecast.run(fleet.ctx, {})).rejects.toMatchObject({ remedy: "Start bots first." });
});

it("is free with the offline voice in the sandbox", async () => {
  await start();
  expect(await makeForecast.run(fleet.ctx, {})).toMatchObject({ totalMicros: 0, words: { source: "offline" } });
});

it("is compared, a week on, with what its days came to", async () => {
  const made = await makeForecast.run(fleet.ctx, {});
  const day = (n: number) => new Date(fleet.time.real + n * DAY).toISOString().slice(0, 10);
  await fleet.db
    .insert(budgetDays)
    .values(Array.from({ length: 9 }, (_, n) => ({ day: day(n), scope: "fleet", spentMicros: 1000 })));
  fleet.time.real += 6 * DAY;
  expect((await getForecast.run(fleet.ctx, {})).compared).toBeNull();
  fleet.time.real += 2 * DAY;
  expect((await getForecast.run(fleet.ctx, {})).compared).toEqual({
    madeAt: made.madeAt,
    days: 7,
    forecastMicros: Math.round((made.totalMicros / 30) * 7),
    actualMicros: 7000,
  });
});
