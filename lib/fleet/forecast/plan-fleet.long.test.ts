import { beforeEach, describe, expect, it } from "vitest";
import { fleet as fleetTable } from "@/lib/db/schema";
import type { LlmPort } from "@/lib/llm/port";
import { EXECUTIONS, listPrice } from "@/lib/llm/prices";
import { planInput, planSchema, upkeepAnswerSchema } from "../contracts/plan";
import { makeBots } from "../testing/test-bots";
import type { TestFleet, TestFleetOptions } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { estimateUpkeep } from "./estimate-upkeep";
import { planFleet } from "./plan-fleet";

const open = fleetSuite();
let fleet: TestFleet;
const paid = (model: string): LlmPort => ({
  provider: "openai",
  model,
  offline: false,
  price: listPrice(model),
  estimate: () => ({ inputTokens: 1, outputTokens: 1, costMicros: 1 }),
  generate: () => Promise.reject(new Error("not asked")),
});
const start = async (options: TestFleetOptions = {}) => {
  fleet = await open(options);
};
beforeEach(() => start());

const wish = { posts: 20, comments: 40, seed: "maple-417" };
const plan = (over: Partial<typeof wish> = {}) =>
  planFleet.run(fleet.as("operator"), planInput.parse({ ...wish, ...over }));

describe("a plan", () => {
  it("has ways that give what was wished for, fewer of the busy and more of the casual", async () => {
    const made = planSchema.parse(await plan());
    const [usual, busier, casual, dial] = made.ways;
    expect(made.ways.map(({ id }) => id)).toEqual(["usual", "busier", "casual", "dial"]);
    for (const { day } of made.ways) {
      expect(day.posts.mean * day.comments.mean).toBeGreaterThan(wish.posts * wish.comments * 0.6);
      expect(day.posts.mean * day.comments.mean).toBeLessThan(wish.posts * wish.comments * 1.6);
      expect(day.posts.low).toBeLessThan(day.posts.mean);
      expect(day.posts.high).toBeGreaterThan(day.posts.mean);
    }
    expect(busier?.count).toBeLessThan(usual?.count ?? 0);
    expect(casual?.count).toBeGreaterThan(usual?.count ?? 0);
    expect(dial?.level).toBe(150);
    expect(dial?.count).toBeLessThan(usual?.count ?? 0);
    expect(await plan()).toEqual(made);
  });

  it("leaves out a way that cannot give it", async () => {
    const many = await plan({ posts: 300, comments: 600 });
    expect(many.ways.map(({ id }) => id)).toEqual(["usual", "busier", "dial"]);
    expect((await plan({ posts: 2000, comments: 5000 })).ways).toHaveLength(4);
  });

  it("costs nothing offline, and says what a model and paid pictures would take", async () => {
    const [usual] = (await plan()).ways;
    expect(usual?.month).toMatchObject({ totalMicros: 0, words: { source: "offline" } });
    expect(usual?.month?.listed).toMatchObject({ model: "gpt-4.1-mini" });
    expect(usual?.month?.listed?.micros).toBeGreaterThan(1_000_000);
    expect(usual?.budget?.over).toBeNull();
  });

  it("counts whom there is already, and proposes nobody where they are enough", async () => {
    const alone = (await plan()).ways[0]?.count ?? 0;
    await makeBots(fleet, 12);
    const beside = await plan();
    expect(beside.already.bots).toBe(12);
    expect(beside.already.posts).toBeGreaterThan(1);
    expect(beside.ways[0]?.count).toBeLessThan(alone);
    expect((await plan({ posts: 1, comments: 1 })).ways).toEqual([]);
    // What there is enough of already does not talk down the other wish.
    const posts = await plan({ posts: 80, comments: 5 });
    expect(posts.ways[0]?.count).toBeGreaterThan(10);
  });

  it("says when the budgets do not hold it", async () => {
    await start({ llm: paid("gpt-4.1-mini") });
    expect((await plan()).ways[0]?.budget?.over).toBeNull();
    await fleet.db.update(fleetTable).set({ dayCapMicros: 1000 });
    expect((await plan()).ways[0]?.budget?.over).toBe("money");
    await fleet.db.update(fleetTable).set({ dayCapMicros: 50_000_000, picturesPerDay: 3 });
    expect((await plan()).ways[0]?.budget?.over).toBe("pictures");
  });

  it("names no cost for a model without a price, and still says how many", async () => {
    await start({ llm: paid("mystery-7b") });
    const made = await plan();
    expect(made.unpriced).toMatch(/no price for mystery-7b.*OPENAI_PRICE/);
    expect(made.ways[0]).toMatchObject({ month: null, budget: null });
    expect(made.ways[0]?.count).toBeGreaterThan(5);
  });

  it("is for operators", async () => {
    await expect(planFleet.run(fleet.as("viewer"), planInput.parse(wish))).rejects.toMatchObject({ code: "forbidden" });
  });
});

it("an estimate of a form agrees with the plan that led to it", async () => {
  const [usual] = (await plan()).ways;
  const answer = await estimateUpkeep.run(fleet.as("operator"), { count: usual?.count ?? 0, seed: wish.seed });
  expect(upkeepAnswerSchema.parse(answer).upkeep.day).toEqual(usual?.day);
  const busy = await estimateUpkeep.run(fleet.as("operator"), { count: 20, seed: wish.seed, level: 200 });
  const calm = await estimateUpkeep.run(fleet.as("operator"), { count: 20, seed: wish.seed, level: 50 });
  expect(busy.upkeep.day.posts.mean).toBeGreaterThan(2 * calm.upkeep.day.posts.mean);
});

it("who runs already has used up what engine executions are free", async () => {
  const estimate = async () => {
    const { upkeep } = await estimateUpkeep.run(fleet.as("operator"), { count: 60, seed: wish.seed });
    return upkeep.month?.executions ?? { count: 0, micros: 0 };
  };
  const alone = await estimate();
  await makeBots(fleet, 20);
  const beside = await estimate();
  expect(beside.micros).toBeGreaterThan(alone.micros + 0.1 * alone.count * EXECUTIONS.microsEach);
  expect(beside.micros).toBeLessThanOrEqual(beside.count * EXECUTIONS.microsEach);
});
