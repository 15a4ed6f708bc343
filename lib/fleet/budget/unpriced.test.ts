import { beforeEach, expect, it } from "vitest";
import { z } from "zod";
import { activities, holds, modelCalls } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { TokenPrice } from "@/lib/llm/prices";
import { getOverview } from "../queries/get-overview";
import { testModel } from "../commands/test-connections";
import { prepareFleet } from "../startup/prepare-fleet";
import { type Bot, makeBots, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { generate } from "./generate";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let sent: number;

const mystery = (price?: TokenPrice) =>
  createLlm({
    provider: { kind: "openai", apiKey: "sk-test", baseUrl: "http://127.0.0.1:9/v1", model: "mystery-7b" },
    price,
    now: () => 0,
    fetch: async () => {
      sent += 1;
      return new Response("{}", { status: 500 });
    },
  });
const write = () =>
  generate(
    fleet.ctx,
    { botId: bot.id, lease: bot.lease, turnId: "turn" },
    { purpose: "comment", system: "s", user: "u", schema: z.object({}), maxOutputTokens: 20 },
  );

beforeEach(async () => {
  sent = 0;
  fleet = await open({ llm: mystery() });
  bot = await reload(fleet, (await makeBots(fleet))[0]!.id);
});

it("a model without a price is not asked: writing waits with what to do, and looking goes on", async () => {
  expect(await write()).toEqual({ kind: "halted", unpaid: true, reason: "There is no price for mystery-7b" });
  await write();
  expect(sent).toBe(0);
  expect(await fleet.db.select().from(modelCalls)).toEqual([]);
  const [hold, ...more] = await fleet.db.select().from(holds);
  expect(more).toEqual([]);
  expect(hold).toMatchObject({ cause: "spending", botId: null, detail: "There is no price for mystery-7b" });
  const said = await fleet.db.select().from(activities);
  expect(said.filter(({ text }) => text.includes("mystery-7b"))).toHaveLength(1);
  const { attention } = await getOverview.run(fleet.as("viewer"), {});
  expect(attention).toContainEqual(
    expect.objectContaining({
      title: hold?.detail,
      detail: expect.stringContaining("OPENAI_PRICE"),
      action: { label: "Look", href: "/budget" },
    }),
  );
  expect(await testModel.run(fleet.as("operator"), {})).toMatchObject({
    ok: false,
    text: "There is no price for mystery-7b.",
    remedy: expect.stringContaining("OPENAI_PRICE"),
  });
});

it("asks no model behind the fleet's back either", async () => {
  const request = { purpose: "comment" as const, system: "s", user: "u", schema: z.object({}), maxOutputTokens: 20 };
  expect(await fleet.ctx.llm.generate(request)).toMatchObject({ kind: "failed", reason: "unpriced", costMicros: 0 });
  expect(fleet.ctx.llm.estimate(request).costMicros).toBe(Number.POSITIVE_INFINITY);
  expect(sent).toBe(0);
});

it("goes on after a restart with a price, and not before", async () => {
  await write();
  await prepareFleet(fleet.ctx);
  expect(await fleet.db.select().from(holds)).toHaveLength(1);
  fleet.ctx.llm = mystery({ input: 100_000, cachedInput: 50_000, output: 400_000 });
  await prepareFleet(fleet.ctx);
  expect(await fleet.db.select().from(holds)).toEqual([]);
  await write().catch(() => undefined);
  expect(sent).toBe(1);
});
