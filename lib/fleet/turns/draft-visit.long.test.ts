import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { readPrompt } from "@/lib/content/prompt-data";
import { bots, fleet as fleetTable, intents, modelCalls, turns } from "@/lib/db/schema";
import { createLlm } from "@/lib/llm/create-llm";
import type { LlmPort } from "@/lib/llm/port";
import { blockOne } from "../commands/block";
import type { TurnTrace } from "../lifecycle/aim-turns";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { createRun, type VisitOptions } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { turnsOf } from "../testing/test-gallery-view";
import { addPerson, say } from "../testing/test-people";
import { fleetSuite } from "../testing/test-suite";

const open = fleetSuite();
const HOUR = 3_600_000;
let fleet: TestFleet;
let bot: Bot;
let items: string[];
/** What becomes of an answer for several comments before the fleet hears of it. */
let onSeveral: (texts: string[]) => unknown;
let asked: { purpose: string; system: string; user: string }[];

function model(): LlmPort {
  const voice = createLlm({ provider: { kind: "offline" }, now: () => 0 });
  return {
    ...voice,
    generate: async (request) => {
      asked.push(request);
      const answer = await voice.generate(request);
      if (answer.kind !== "ok" || request.purpose !== "comments") return answer;
      const { texts } = answer.value as { texts: string[] };
      return { ...answer, value: { texts: await onSeveral(texts) } as typeof answer.value };
    },
  };
}

beforeEach(async () => {
  onSeveral = (texts) => texts;
  asked = [];
  fleet = await open({ llm: model() });
  items = await seedGallery(fleet, 4);
  [bot] = (await makeBots(fleet)) as [Bot];
  await addPerson(fleet, "mia");
  fleet.time.real += HOUR;
});

async function visit(options: VisitOptions = {}) {
  const planned = items.slice(0, 3).map((id, nth) => ({ kind: "comment" as const, items: [id], dueIn: nth * 300_000 }));
  const run = createRun(fleet, await plantVisit(fleet, bot.id, planned));
  await run.visit(options);
  return run;
}
const calls = () => asked.map(({ purpose }) => purpose);
const ofVisit = async () => (await turnsOf(fleet, bot.id)).slice(-3);
const said = async () => (await fleet.db.select().from(intents).orderBy(asc(intents.at))).map(({ text }) => text);

describe("a visit's comments", () => {
  it("come of one call, each about its own post, and keep the request they came of", async () => {
    await visit();
    expect((await ofVisit()).map(({ status }) => status)).toEqual(["done", "done", "done"]);
    expect(calls()).toEqual(["comments"]);
    const read = readPrompt(asked[0]!.system, asked[0]!.user);
    expect(read?.data.task === "comments" && read.data.comments.map(({ post }) => post.title)).toEqual([
      "Harbour 0",
      "Harbour 1",
      "Harbour 2",
    ]);
    expect(new Set(await said()).size).toBe(3);
    for (const { trace, work } of await ofVisit()) {
      expect((trace as TurnTrace).prompt?.user).toBe(asked[0]!.user);
      expect((trace as TurnTrace).reply).toBe((work as { text: string }).text);
      expect(work).not.toHaveProperty("draft");
    }
  });

  it("are neither paid twice nor said twice, wherever the process dies", async () => {
    for (const when of ["before", "after"] as const) {
      for (let step = 1; step < 7; step++) {
        await fleet.db.delete(intents);
        await fleet.db.delete(turns);
        asked = [];
        const run = await visit({ crash: { step, when } });
        await run.visit();
        expect(calls(), `${when} ${step}`).toEqual(["comments"]);
        expect(await said()).toHaveLength(3);
        fleet.time.real += 24 * HOUR;
        items = (await seedGalleryAgain(step + (when === "after" ? 10 : 0))).slice();
      }
    }
  });

  it("are written one by one when the process died as they were asked for", async () => {
    let die: (value?: unknown) => void = () => undefined;
    const killed = new Promise((resolve) => (die = resolve));
    onSeveral = () => (die(), new Promise(() => undefined));
    const run = await visit({ killed });
    await run.visit();
    expect(calls()).toEqual(["comments", "comment", "comment", "comment"]);
    expect(await said()).toHaveLength(3);
    const reserved = await fleet.db.select().from(modelCalls).where(eq(modelCalls.status, "reserved"));
    expect(reserved.map(({ purpose }) => purpose)).toEqual(["comments"]);
  });

  it("are dropped with a post that is gone, full or left alone by now", async () => {
    const changes = [
      () => fleet.studio.deletePost({ id: items[1]! }),
      () => fleet.ctx.db.update(fleetTable).set({ itemBotComments: 0 }),
      () => blockOne.run(fleet.ctx, { kind: "user", value: "ann" }),
    ];
    const onStep = async (id: string) => void (id === "t1-draft" && (await changes[0]!()));
    await visit({ onStep });
    expect((await ofVisit()).map(({ status }) => status)).toEqual(["done", "skipped", "done"]);
    for (const change of changes.slice(1)) {
      items = await seedGalleryAgain(changes.indexOf(change));
      fleet.time.real += HOUR;
      await visit({ onStep: async (id) => void (id === "t1-draft" && (await change())) });
      expect((await ofVisit()).map(({ status }) => status)).toEqual(["done", "skipped", "skipped"]);
      await fleet.db.update(fleetTable).set({ itemBotComments: 4 });
    }
    expect(new Set(calls())).toEqual(new Set(["comments"]));
  });

  it("are written anew where the thread or the bot has changed since", async () => {
    const onStep = async (id: string) => {
      if (id !== "t1-draft") return;
      await say(fleet, "mia", items[1]!, "so much fog");
      fleet.time.real += 120_000;
      await fleet.db.update(bots).set({ personaVersion: 2 }).where(eq(bots.id, bot.id));
    };
    await visit({ onStep });
    expect(calls()).toEqual(["comments", "comment", "comment"]);
    expect((await ofVisit()).map(({ status }) => status)).toEqual(["done", "done", "done"]);
  });

  it("are checked one by one: a bad one is drawn once more, the others are said as they are", async () => {
    onSeveral = (texts) => texts.map((text, nth) => (nth === 1 ? "look at www.example.com" : text));
    await visit();
    expect(calls()).toEqual(["comments", "comment"]);
    const checks = (await ofVisit()).map(({ trace }) => (trace as TurnTrace).checks);
    expect(checks).toEqual([[], ["Draft 1 refused: link"], []]);
  });

  it("never say below one post what somebody wrote below another", async () => {
    const shown = await fleet.studio.getPost({ id: items[0]! });
    if (shown.kind !== "ok") throw new Error("no post");
    const description = "zebrafish rule this harbour tonight and tomorrow";
    const imageUrl = shown.value.pictureUrl!;
    const made = await fleet.studio.createPost({ as: "mia", imageUrl, title: "T", description, idempotencyKey: "z" });
    if (made.kind !== "ok") throw new Error("no post");
    const bad = await fleet.studio.createPost({
      as: "mia",
      imageUrl,
      title: "U",
      description: "fog",
      idempotencyKey: "u",
    });
    if (bad.kind !== "ok") throw new Error("no post");
    items = [made.value.id, bad.value.id, items[2]!];
    fleet.time.real += HOUR;
    onSeveral = () => [description, description];
    await visit();
    expect((await said()).join()).not.toContain("zebrafish");
    expect(calls()[0]).toBe("comments");
  });

  it("are kept although a model put into them what no database keeps", async () => {
    onSeveral = (texts) => texts.map((text) => `${text}\0\udc00`);
    await visit();
    expect(calls()).toEqual(["comments"]);
    expect(await said()).toHaveLength(3);
  });

  it("that are fewer or more than asked for are for no post", async () => {
    onSeveral = (texts) => texts.slice(1);
    await visit();
    expect(calls()).toEqual(["comments", "comment", "comment", "comment"]);
  });
});

async function seedGalleryAgain(round: number): Promise<string[]> {
  const shown = await fleet.studio.listPosts({ limit: 1, sort: "recent" });
  if (shown.kind !== "ok") throw new Error("no gallery");
  const ids: string[] = [];
  for (let n = 0; n < 3; n++) {
    const title = `Pier-${round}-${n}`;
    const imageUrl = shown.value.items[0]!.pictureUrl!;
    const made = await fleet.studio.createPost({
      as: "ann",
      imageUrl,
      title,
      description: `mist ${n}`,
      idempotencyKey: title,
    });
    if (made.kind !== "ok") throw new Error("no post");
    ids.push(made.value.id);
  }
  return ids;
}
