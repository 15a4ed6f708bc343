import { beforeEach, expect, it } from "vitest";
import { bots, intents, modelCalls } from "@/lib/db/schema";
import { setLimits } from "../commands/set-limits";
import { setCaps } from "../commands/set-caps";
import { setActivityLevel } from "../commands/steer-fleet";
import { waterfallSchema } from "../contracts/waterfall";
import { makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getWaterfall } from "./get-waterfall";

const open = fleetSuite();
const limits = { itemBotComments: 6, itemBotLikes: 30, pairPerDay: 5, quietFrom: null, quietUntil: null };
const caps = { dayCapCents: 500, postsPerDay: 100, commentsPerDay: 500, likesPerDay: 2000 };
let fleet: TestFleet;

beforeEach(async () => {
  fleet = await open();
  await makeBots(fleet, 8);
  await setCaps.run(fleet.ctx, caps);
});

const fall = async () => waterfallSchema.parse(await getWaterfall.run(fleet.as("viewer"), {}));
const at = async (key: string) => (await fall()).steps.find((step) => step.key === key)!;

it("goes from the personas to what is left, each step at most the one before, and names nothing when nothing limits", async () => {
  const { steps, limiting, bots: count, dayCostMicros } = await fall();
  expect(steps.map((step) => step.key)).toEqual(["personas", "level", "quiet", "caps", "budget"]);
  expect(steps[0]!.posts).toBeGreaterThan(1);
  for (const [k, step] of steps.entries()) expect(step.posts).toBeLessThanOrEqual((steps[k - 1] ?? step).posts + 1e-9);
  expect({ limiting, count, dayCostMicros }).toEqual({ limiting: null, count: 8, dayCostMicros: null });
});

it("names the level, quiet hours, caps or the budget: whichever takes most", async () => {
  await setActivityLevel.run(fleet.ctx, { level: 50 });
  expect((await fall()).limiting).toBe("level");
  await setActivityLevel.run(fleet.ctx, { level: 100 });
  await setLimits.run(fleet.ctx, { ...limits, quietFrom: 9, quietUntil: 23 });
  expect(await fall()).toMatchObject({ limiting: "quiet", quiet: { from: 9, until: 23 } });
  await setLimits.run(fleet.ctx, limits);
  await setCaps.run(fleet.ctx, { ...caps, postsPerDay: 0 });
  expect((await fall()).limiting).toBe("caps");
  expect(await at("caps")).toMatchObject({ posts: 0 });
});

it("reckons with what posts and comments have cost, in real days", async () => {
  const when = new Date(fleet.time.real - 1000);
  await fleet.db.insert(modelCalls).values({
    id: "c",
    at: when,
    day: "2026-03-02",
    turnId: "t",
    purpose: "comment",
    provider: "p",
    model: "m",
    status: "done",
    reservedMicros: 0,
    costMicros: 2_000_000,
  });
  const { limiting, dayCostMicros, steps } = await fall();
  expect(limiting).toBe("budget");
  const [before, after] = steps.slice(-2);
  expect(dayCostMicros).toBe(Math.round(before!.comments * 2_000_000));
  expect(after!.comments).toBeCloseTo(2.5, 6);
});

it("holds people who were drafted for no cost of their posts", async () => {
  const when = new Date(fleet.time.real - 1000);
  const call = { at: when, day: "2026-03-02", turnId: "job_1", provider: "p", model: "m", reservedMicros: 0 };
  const of = { id: "c", purpose: "personas", status: "done" as const, costMicros: 3_000_000 };
  await fleet.db.insert(modelCalls).values({ ...call, ...of });
  expect(await fall()).toMatchObject({ limiting: null, dayCostMicros: null });
});

it("shares a call among the comments that came of it", async () => {
  const [bot] = await fleet.db.select({ id: bots.id }).from(bots);
  const when = new Date(fleet.time.real - 1000);
  const call = { at: when, day: "2026-03-02", turnId: "t", provider: "p", model: "m", reservedMicros: 0 };
  await fleet.db
    .insert(modelCalls)
    .values({ ...call, id: "c", purpose: "comments", status: "done", costMicros: 3_000_000 });
  const of = { turnId: "t", sessionId: "s", botId: bot!.id, galleryId: "sandbox", ordinal: 0, lease: 1 };
  const done = {
    ...of,
    kind: "comment" as const,
    status: "done" as const,
    at: when,
    permittedAt: when,
    permitUntil: when,
  };
  await fleet.db.insert(intents).values(["a", "b", "c"].map((id) => ({ ...done, id, key: id })));
  const { dayCostMicros, steps } = await fall();
  expect(dayCostMicros).toBe(Math.round(steps.at(-2)!.comments * 1_000_000));
});

it("without a running bot has no step at all", async () => {
  await fleet.db.update(bots).set({ status: "stopped" });
  expect(await fall()).toMatchObject({ bots: 0, steps: [], limiting: null });
});
