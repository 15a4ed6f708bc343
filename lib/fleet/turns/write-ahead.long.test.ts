import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { bots, budgetDays, intents, modelCalls, stock } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { chargeLostCalls } from "../supervision/prune";
import { type Bot, makeBots, plantVisit } from "../testing/test-bots";
import { createRun, visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { draftPost } from "./post-turn";
import { STOCKED } from "./write-ahead";

const open = fleetSuite();
const HOUR = 3_600_000;
let fleet: TestFleet;
let bot: Bot;
/** What becomes of an answer for several posts before the fleet hears of it. */
let onAhead: (value: unknown) => unknown;
let costMicros: number;

function model(): LlmPort {
  const voice = createLlm({ provider: { kind: "offline" }, now: () => 0 });
  return {
    ...voice,
    estimate: (request) => ({
      ...voice.estimate(request),
      costMicros: costMicros * (request.maxOutputTokens > 300 ? 4 : 1),
    }),
    generate: async (request) => {
      const answer = await voice.generate(request);
      if (answer.kind !== "ok") return answer;
      const value =
        request.purpose === "captions" ? ((await onAhead(answer.value)) as typeof answer.value) : answer.value;
      return { ...answer, value, costMicros };
    },
  };
}

beforeEach(async () => {
  onAhead = (value) => value;
  costMicros = 0;
  fleet = await open({ llm: model() });
  [bot] = (await makeBots(fleet)) as [Bot];
});

async function post() {
  fleet.time.real += HOUR;
  const data = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
  await visitOnce(fleet, data);
  return (await turnsOf(fleet, bot.id)).find(({ id }) => id === `${bot.id}:${data.session}:0`)!;
}
const calls = async () =>
  (await fleet.db.select().from(modelCalls).orderBy(asc(modelCalls.id))).flatMap(({ purpose }) =>
    purpose.startsWith("caption") ? [purpose] : [],
  );
const inStock = () => fleet.db.select().from(stock).orderBy(asc(stock.createdAt));
const posted = () => fleet.db.select({ text: intents.text }).from(intents).where(eq(intents.kind, "post"));

describe("posts written ahead", () => {
  it("come of one call, are all published, unlike each other, and keep the request they came of", async () => {
    const turns = [];
    for (let n = 0; n < STOCKED; n++) turns.push(await post());
    expect(turns.map(({ status }) => status)).toEqual(Array(STOCKED).fill("done"));
    expect(await calls()).toEqual(["captions"]);
    expect(await inStock()).toEqual([]);
    expect(new Set((await posted()).map(({ text }) => text)).size).toBe(STOCKED);
    const prompts = turns.map(({ trace }) => (trace as TurnTrace).prompt?.user);
    expect(prompts[0]).toContain('"captions"');
    expect(new Set(prompts).size).toBe(1);
    await post();
    expect(await calls()).toEqual(["captions", "captions"]);
  });

  it("are neither paid twice nor published twice, wherever the process dies", async () => {
    for (let step = 1; step < 5; step++) {
      for (const when of ["before", "after"] as const) {
        const run = createRun(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }]));
        await run.visit({ crash: { step, when } });
        await run.visit();
      }
    }
    const texts = (await posted()).map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(await calls()).toEqual(
      Array(Math.ceil((texts.length + (await inStock()).length) / STOCKED)).fill("captions"),
    );
  });

  it("are not asked for again when the process died as they were: this one is written alone, the call is charged", async () => {
    costMicros = 10;
    const data = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
    const run = createRun(fleet, data);
    let die: (value?: unknown) => void = () => undefined;
    const killed = new Promise((resolve) => (die = resolve));
    onAhead = () => (die(), new Promise(() => undefined));
    expect(await run.visit({ killed })).toBe("crashed");
    expect(await run.visit()).toEqual({ ended: "closed" });
    expect((await turnsOf(fleet, bot.id))[0]?.status).toBe("done");
    expect(await calls()).toEqual(["captions", "caption"]);
    fleet.time.real += HOUR;
    await chargeLostCalls(fleet.ctx);
    const [lost] = await fleet.db.select().from(modelCalls).where(eq(modelCalls.purpose, "captions"));
    expect(lost).toMatchObject({ status: "lost", costMicros: 40 });
  });

  it("are asked for by one of several runs of the same turn", async () => {
    const { lease, session } = await plantVisit(fleet, bot.id, [{ kind: "post" }]);
    const turnId = `${bot.id}:${session}:0`;
    await Promise.all(Array.from({ length: 4 }, () => draftPost(fleet.ctx, turnId, lease)));
    expect((await calls()).filter((purpose) => purpose === "captions")).toHaveLength(1);
    expect((await turnsOf(fleet, bot.id))[0]?.work).toMatchObject({ title: expect.any(String) });
  });

  it("of which one is bad are published without it; where none is good, one more is written", async () => {
    const spoil = (value: unknown, bad: (nth: number) => boolean) => ({
      posts: (value as { posts: { title: string }[] }).posts.map((one, nth) =>
        bad(nth) ? { ...one, caption: "see www.example.com" } : one,
      ),
    });
    onAhead = (value) => spoil(value, (nth) => nth === 0);
    const first = await post();
    expect(first).toMatchObject({ status: "done" });
    expect((first.trace as TurnTrace).checks).toEqual(["Drawn ahead, refused: link"]);
    expect(await calls()).toEqual(["captions"]);
    await fleet.db.delete(stock);
    onAhead = (value) => spoil(value, () => true);
    const second = await post();
    expect(second).toMatchObject({ status: "done" });
    expect((second.trace as TurnTrace).checks).toHaveLength(4);
    expect(await calls()).toEqual(["captions", "captions", "caption"]);
  });

  it("are kept although a model put into them what no database keeps", async () => {
    onAhead = (value) => ({
      posts: (value as { posts: { title: string; caption: string }[] }).posts.map(({ title, caption }) => ({
        title: `${title}\0`,
        caption: `${caption} \ud83d`,
      })),
    });
    expect(await post()).toMatchObject({ status: "done" });
    expect(await calls()).toEqual(["captions"]);
  });

  it("are what is posted while money is short, and where they are used up nothing is", async () => {
    costMicros = 10;
    expect(await post()).toMatchObject({ status: "done" });
    const values = { day: "2026-03-02", scope: "fleet", spentMicros: 5_000_000 * 0.9 };
    const of = { target: [budgetDays.day, budgetDays.scope], set: values };
    await fleet.db.insert(budgetDays).values(values).onConflictDoUpdate(of);
    for (let n = 1; n < STOCKED; n++) expect(await post()).toMatchObject({ status: "done" });
    expect(await post()).toMatchObject({ status: "skipped", reason: "Saving: only posts in stock are published" });
    expect(await calls()).toEqual(["captions"]);
  });

  it("whose number is wrong are for no picture: nothing is kept of them", async () => {
    onAhead = (value) => ({ posts: (value as { posts: unknown[] }).posts.slice(1) });
    expect(await post()).toMatchObject({ status: "done" });
    expect(await inStock()).toEqual([]);
    expect(await calls()).toEqual(["captions", "caption"]);
  });

  it("are dropped when they are two weeks old, or when the bot is somebody else by now", async () => {
    await post();
    expect(await inStock()).toHaveLength(STOCKED - 1);
    await fleet.db.update(bots).set({ personaVersion: 2 }).where(eq(bots.id, bot.id));
    await post();
    expect(await calls()).toHaveLength(2);
    fleet.time.real += 15 * 24 * HOUR;
    await post();
    expect(await calls()).toHaveLength(3);
    expect(await inStock()).toHaveLength(STOCKED - 1);
  });
});
