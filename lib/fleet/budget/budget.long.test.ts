import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bots, budgetDays, fleet as fleetTable, holds, modelCalls } from "@/lib/db/schema";
import type { LlmOutcome, LlmPort } from "@/lib/llm/port";
import { setSpeed } from "../commands/set-speed";
import { setCaps } from "../commands/set-caps";
import { placeHold } from "../lifecycle/holds";
import { getFleet } from "../queries/get-fleet";
import { testModel } from "../commands/test-connections";
import { chargeLostCalls } from "../supervision/prune";
import { supervise } from "../supervision/supervise";
import { type Bot, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { START, type TestFleet } from "../testing/test-fleet";
import { turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { reserve, settleCall } from "./reserve";
import { budgetDay, dayEnd } from "./windows";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
/** What the ledger said while a call was under way. */
let during: { reserved: number; calls: string[] }[];

const CALL = 1000;
const usage = { inputTokens: 10, cachedTokens: 0, outputTokens: 5 };

/** A model with a price; each call looks at the ledger first. */
function pricedModel(answer: (n: number) => Partial<LlmOutcome<never>> = () => ({})): LlmPort {
  let n = 0;
  return {
    provider: "openai",
    model: "priced",
    offline: false,
    price: { input: 1, cachedInput: 1, output: 1 },
    estimate: () => ({ inputTokens: 10, outputTokens: 10, costMicros: CALL }),
    generate: async <T>() => {
      const [day] = await fleet.db.select().from(budgetDays).where(eq(budgetDays.scope, "fleet"));
      const calls = await fleet.db.select().from(modelCalls).where(eq(modelCalls.status, "reserved"));
      during.push({ reserved: day?.reservedMicros ?? 0, calls: calls.map((call) => call.purpose) });
      const words = ["quiet light on the harbour wall", "the fog makes this one for me", "love how still the water is"];
      const value = { text: words[n % 3], title: "Harbour in fog", caption: "a still morning by the water" };
      return {
        kind: "ok",
        value,
        usage,
        costMicros: 400,
        latencyMs: 12,
        model: "priced",
        ...answer(n++),
      } as unknown as LlmOutcome<T>;
    },
  };
}

beforeEach(async () => {
  during = [];
  fleet = await open({ llm: pricedModel() });
  bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
});

const ledger = async () =>
  (await fleet.db.select().from(budgetDays).where(eq(budgetDays.scope, "fleet"))).map((row) => [
    row.day,
    row.reservedMicros,
    row.spentMicros,
  ]);
const plan = (estimateMicros: number) => ({
  spender: { botId: bot.id, lease: bot.lease, turnId: "t" },
  purpose: "caption",
  provider: "openai",
  model: "m",
  estimateMicros,
});

describe("money", () => {
  it("is set aside before a call is made, and what the call cost written down after it", async () => {
    const [item] = await seedGallery(fleet, 1);
    const data = await plantVisit(fleet, bot.id, [{ kind: "comment", items: [item!] }]);
    await visitOnce(fleet, data);
    expect(during).toEqual([{ reserved: CALL, calls: ["comment"] }]);
    expect(await ledger()).toEqual([["2026-03-02", 0, 400]]);
    expect(await fleet.db.select().from(modelCalls)).toMatchObject([
      { status: "done", costMicros: 400, reservedMicros: CALL, botId: bot.id, ...usage },
    ]);
    expect((await turnsOf(fleet, bot.id))[0]).toMatchObject({ status: "done", costMicros: 400 });
  });

  it("that would pass the cap is not spent until the next UTC day, and the visit goes on with what is free", async () => {
    await fleet.db.update(fleetTable).set({ dayCapMicros: CALL - 1 });
    const [item] = await seedGallery(fleet, 1);
    const visit = [
      { kind: "comment" as const, items: [item!] },
      { kind: "like" as const, items: [item!] },
    ];
    expect(await visitOnce(fleet, await plantVisit(fleet, bot.id, visit))).toMatchObject({ ended: "closed" });
    expect(during).toEqual([]);
    const detail = "Today's budget of $0.00 is used up until 00:00 UTC";
    expect(await turnsOf(fleet, bot.id)).toMatchObject([
      { kind: "comment", status: "skipped", reason: detail },
      { kind: "like", status: "done" },
    ]);
    const until = new Date("2026-03-03T00:00:00Z");
    expect(await fleet.db.select().from(holds)).toMatchObject([{ scope: "fleet", cause: "spending", until, detail }]);
    fleet.time.real = Date.parse("2026-03-02T23:59:00Z");
    expect((await supervise(fleet.ctx)).released).toBe(0);
    fleet.time.real = Date.parse("2026-03-03T00:00:00Z");
    expect((await supervise(fleet.ctx)).released).toBe(1);
    expect((await reload(fleet, bot.id)).nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
  });

  it("ends its day in real time, whatever speed domain time has by then", async () => {
    fleet = await open({ llm: pricedModel(), speed: 600 });
    bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
    await fleet.db.update(fleetTable).set({ dayCapMicros: 1 });
    const [item] = await seedGallery(fleet, 1);
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "comment", items: [item!] }]));
    await setSpeed.run(fleet.ctx, { speed: 1 });
    fleet.time.real = dayEnd(START);
    expect((await supervise(fleet.ctx)).released).toBe(1);
  });

  it("reserved by many at once never passes the cap", async () => {
    await fleet.db.update(fleetTable).set({ dayCapMicros: 3500 });
    const all = await Promise.all(Array.from({ length: 10 }, () => reserve(fleet.ctx, plan(CALL))));
    expect(all.filter((one) => one.kind === "reserved")).toHaveLength(3);
    expect(all.filter((one) => one.kind === "over_budget")).toHaveLength(7);
    expect(await ledger()).toEqual([[budgetDay(START), 3000, 0]]);
  });

  it("is not reserved for a lost lease, nor when the fleet is stopped", async () => {
    await fleet.db.update(bots).set({ lease: bot.lease + 1 });
    expect(await reserve(fleet.ctx, plan(1))).toMatchObject({ kind: "halted" });
    expect(await fleet.db.select().from(modelCalls)).toEqual([]);
  });

  it("of a call that never came back is charged in full, once", async () => {
    const reserved = await reserve(fleet.ctx, plan(CALL));
    expect(await chargeLostCalls(fleet.ctx)).toBe(0);
    fleet.time.real += 16 * 60_000;
    expect(await chargeLostCalls(fleet.ctx)).toBe(1);
    expect(await ledger()).toEqual([[budgetDay(START), 0, CALL]]);
    if (reserved.kind !== "reserved") throw new Error("not reserved");
    await settleCall(fleet.ctx, reserved.reservation, { status: "done", costMicros: 1 });
    expect(await ledger()).toEqual([[budgetDay(START), 0, CALL]]);
  });

  it("raising the cap lets a held fleet go on", async () => {
    await fleet.db.update(fleetTable).set({ dayCapMicros: 1 });
    const [item] = await seedGallery(fleet, 1);
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "comment", items: [item!] }]));
    expect((await getFleet.run(fleet.ctx, {})).holds).toMatchObject([{ cause: "spending" }]);
    await setCaps.run(fleet.as("operator"), { dayCapCents: 500, postsPerDay: 6, commentsPerDay: 20, likesPerDay: 80 });
    expect(await fleet.db.select().from(holds)).toEqual([]);
    expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
  });

  it("raising the cap does not lift what the gallery's own budget holds", async () => {
    const until = fleet.clock.now() + 3_600_000;
    const hold = { botId: null, cause: "fleet_budget" as const, detail: "used up", until, by: "gallery" };
    await fleet.db.transaction((tx) => placeHold(tx, fleet.ctx, hold));
    await setCaps.run(fleet.as("operator"), { dayCapCents: 900, postsPerDay: 6, commentsPerDay: 20, likesPerDay: 80 });
    expect(await fleet.db.select().from(holds)).toMatchObject([{ cause: "fleet_budget", createdBy: "gallery" }]);
  });
});

describe("the test of the model", () => {
  it("is reserved and charged like any call, without a bot", async () => {
    expect(await testModel.run(fleet.as("operator"), {})).toMatchObject({ ok: true, text: "priced answers." });
    expect(during).toEqual([{ reserved: CALL, calls: ["test"] }]);
    expect(await fleet.db.select().from(modelCalls)).toMatchObject([
      { botId: null, turnId: null, purpose: "test", status: "done", costMicros: 400 },
    ]);
    expect(await ledger()).toEqual([[budgetDay(START), 0, 400]]);
  });

  it("is not made when the budget leaves nothing, nor by a viewer", async () => {
    await fleet.db.update(fleetTable).set({ dayCapMicros: 1 });
    expect(await testModel.run(fleet.as("owner"), {})).toMatchObject({
      ok: false,
      remedy: expect.stringContaining("cap"),
    });
    await expect(testModel.run(fleet.as("viewer"), {})).rejects.toMatchObject({ code: "forbidden" });
    expect(during).toEqual([]);
    expect(await fleet.db.select().from(holds)).toEqual([]);
  });
});
