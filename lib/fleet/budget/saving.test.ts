import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { budgetDays, modelCalls } from "@/lib/db/schema";
import type { LlmOutcome, LlmPort } from "@/lib/llm/port";
import { type Bot, makeBots, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { generate } from "./generate";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let asked: number[];

/** Free of charge when `micros` is 0; keeps how long each answer might have been. */
const llm = (micros: number): LlmPort => ({
  provider: "openai",
  model: "priced",
  offline: false,
  price: { input: 1, cachedInput: 1, output: 1 },
  estimate: () => ({ inputTokens: 1, outputTokens: 1, costMicros: micros }),
  generate: async <T>(request: { maxOutputTokens: number }) => {
    asked.push(request.maxOutputTokens);
    const usage = { inputTokens: 1, cachedTokens: 0, outputTokens: 1 };
    return { kind: "ok", value: {}, usage, costMicros: 1, latencyMs: 1, model: "priced" } as unknown as LlmOutcome<T>;
  },
});

beforeEach(async () => {
  asked = [];
  fleet = await open({ llm: llm(1) });
  bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
});

const use = (share: number) =>
  fleet.db
    .insert(budgetDays)
    .values({ day: "2026-03-02", scope: "fleet", spentMicros: 5_000_000 * share })
    .onConflictDoUpdate({ target: [budgetDays.day, budgetDays.scope], set: { spentMicros: 5_000_000 * share } });
const write = (purpose: "comment" | "caption", turnId: string, ctx = fleet.ctx) =>
  generate(
    ctx,
    { botId: bot.id, lease: bot.lease, turnId },
    { purpose, system: "s", user: "u", schema: z.object({}), maxOutputTokens: 200 },
  );

it("writes as usual up to four fifths", async () => {
  await use(0.79);
  expect((await write("caption", "a")).kind).toBe("ok");
  expect((await write("caption", "a")).kind).toBe("ok");
  expect(asked).toEqual([200, 200]);
});

it("asks for less, once, then for no new post, then for half of the comments, then for nothing", async () => {
  await use(0.8);
  expect((await write("caption", "a")).kind).toBe("ok");
  expect(await write("caption", "a")).toMatchObject({ kind: "failed", reason: expect.stringContaining("second time") });
  expect(asked).toEqual([120]);
  await use(0.88);
  expect(await write("caption", "b")).toMatchObject({ kind: "halted", unpaid: true });
  expect((await write("comment", "b")).kind).toBe("ok");
  await use(0.95);
  const kinds = await Promise.all(Array.from({ length: 40 }, (_, n) => write("comment", `c${n}`)));
  const left = kinds.filter(({ kind }) => kind === "halted").length;
  expect(left).toBeGreaterThan(8);
  expect(left).toBeLessThan(32);
  await use(1);
  expect(await write("comment", "d")).toMatchObject({
    kind: "halted",
    reason: expect.stringContaining("used up until"),
  });
});

it("saves on nothing that is free", async () => {
  await use(1);
  const free = { ...fleet.ctx, llm: llm(0) };
  expect((await write("caption", "a", free)).kind).toBe("ok");
  expect(asked).toEqual([200]);
  expect(await fleet.db.select().from(modelCalls)).toMatchObject([{ reservedMicros: 0 }]);
});
