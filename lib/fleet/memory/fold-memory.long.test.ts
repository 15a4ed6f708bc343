import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { emptyMemory, type Memory, readMemory } from "@/lib/behavior/memory/memory";
import { remember } from "@/lib/behavior/memory/remember";
import { blocks, bots, intents, turns } from "@/lib/db/schema";
import { blockOne } from "../commands/block";
import { retireBots } from "../commands/change-bots";
import { forgetUser } from "../recall/forget-user";
import { type Bot, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { foldMemory } from "./fold-memory";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let items: string[];

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 3);
  [bot] = (await makeBots(fleet, 1)) as [Bot];
});

const visit = async (turnsOf: Parameters<typeof plantVisit>[2]) =>
  visitOnce(fleet, await plantVisit(fleet, bot.id, turnsOf));
const memory = async (): Promise<Memory> => readMemory((await reload(fleet, bot.id)).memory);
const fold = () =>
  fleet.db.transaction(async (tx) => {
    const [row] = await tx.select().from(bots).where(eq(bots.id, bot.id)).for("update");
    await foldMemory(tx, fleet.ctx, row!);
  });
const met = async () => (await memory()).people.map(({ handle, times }) => `${handle} ${times}`);

describe("a visit's close", () => {
  it("remembers whom it met and what it said, and counts nothing twice", async () => {
    await visit([
      { kind: "like", items: items.slice(0, 2) },
      { kind: "comment", items: [items[0] as string] },
    ]);
    expect(await met()).toEqual(["ann 3"]);
    const said = (await memory()).words.filter(({ kind }) => kind === "opening");
    expect(said).toHaveLength(1);
    const version = (await reload(fleet, bot.id)).memoryVersion;
    await fold();
    await fold();
    expect(await met()).toEqual(["ann 3"]);
    expect((await reload(fleet, bot.id)).memoryVersion).toBe(version);
    const rows = await fleet.db.select().from(intents);
    expect(rows.every(({ remembered }) => remembered)).toBe(true);
  });

  it("remembers a post's title and what its caption began with", async () => {
    await visit([{ kind: "post" }]);
    const [post] = await fleet.db.select().from(turns).where(eq(turns.kind, "post"));
    const { title } = post!.work as { title: string };
    expect((await memory()).words).toContainEqual(expect.objectContaining({ kind: "title", text: title.slice(0, 48) }));
  });

  it("takes one statement when nothing happened, and two when something did", async () => {
    const counted = async () => {
      let statements = 0;
      await fleet.db.transaction(async (tx) => {
        const [row] = await tx.select().from(bots).where(eq(bots.id, bot.id)).for("update");
        const counting = new Proxy(tx, {
          get(target, name) {
            if (["execute", "select", "insert", "update", "delete"].includes(String(name))) statements += 1;
            return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
          },
        });
        await foldMemory(counting, fleet.ctx, row!);
      });
      return statements;
    };
    await visit([{ kind: "like", items: items.slice(0, 2) }]);
    expect(await counted()).toBe(1);
    await fleet.db.update(intents).set({ remembered: false });
    expect(await counted()).toBe(2);
  });

  it("takes in what was settled late, and nothing that is not proved", async () => {
    await visit([{ kind: "like", items: items.slice(0, 2) }]);
    await fleet.db.update(bots).set({ memory: null });
    const [late] = await fleet.db.select().from(intents);
    await fleet.db.update(intents).set({ status: "unknown", remembered: false }).where(eq(intents.id, late!.id));
    await fold();
    expect(await met()).toEqual([]);
    await fleet.db.update(intents).set({ status: "done" });
    await fold();
    expect(await met()).toEqual(["ann 1"]);
  });

  it("a crash before the commit leaves memory and marks as they were", async () => {
    await visit([{ kind: "like", items: items.slice(0, 2) }]);
    await fleet.db.update(bots).set({ memory: null });
    await fleet.db.update(intents).set({ remembered: false });
    const crash = fleet.db.transaction(async (tx) => {
      const [row] = await tx.select().from(bots).where(eq(bots.id, bot.id)).for("update");
      await foldMemory(tx, fleet.ctx, row!);
      throw new Error("power cut");
    });
    await expect(crash).rejects.toThrow("power cut");
    expect(await met()).toEqual([]);
    await fold();
    expect(await met()).toEqual(["ann 2"]);
  });

  it("knows the topics of what it liked, whom a reply answered, and nothing of its own handle", async () => {
    await visit([
      { kind: "like", items: [items[0] as string] },
      { kind: "comment", items: [items[1] as string] },
    ]);
    const [like] = await fleet.db.select().from(turns).where(eq(turns.kind, "like"));
    const [target] = like!.targets;
    const tagged = [{ ...target!, tags: ["Foggy-Harbour", "16px"] }];
    await fleet.db.update(turns).set({ targets: tagged }).where(eq(turns.id, like!.id));
    await fleet.db
      .update(turns)
      .set({ work: { to: "Bea" } })
      .where(eq(turns.kind, "comment"));
    await fleet.db.update(bots).set({ memory: null });
    await fleet.db.update(intents).set({ remembered: false });
    await fold();
    expect((await memory()).topics.map(({ topic }) => topic)).toEqual(["foggy harbour"]);
    expect(await met()).toEqual(["ann 1", "Bea 1"]);
    await fleet.db
      .update(turns)
      .set({ work: { to: bot.handle.toUpperCase() } })
      .where(eq(turns.kind, "comment"));
    await fleet.db.update(bots).set({ memory: null });
    await fleet.db.update(intents).set({ remembered: false });
    await fold();
    expect(await met()).toEqual(["ann 1"]);
  });
});

describe("whoever is to be left alone", () => {
  const planted = (): Memory => {
    const at = fleet.clock.now();
    const one = remember(emptyMemory(), { kind: "liked", author: "Ann", tags: ["ai-art", "moss"] }, at);
    const two = remember(one, { kind: "liked", author: "annabel", tags: [] }, at);
    return remember(two, { kind: "posted", title: "A gift for Ann", text: "it was for ann, you know" }, at);
  };
  beforeEach(async () => {
    await fleet.db.update(bots).set({ memory: planted() });
  });

  it("is forgotten by all bots when blocked, and stays so", async () => {
    const { memoryVersion } = await reload(fleet, bot.id);
    await blockOne.run(fleet.as("operator"), { kind: "user", value: "@ANN" });
    expect(await met()).toEqual(["annabel 1"]);
    expect((await memory()).words).toEqual([]);
    expect((await reload(fleet, bot.id)).memoryVersion).toBe(memoryVersion + 1);
    await fleet.db.update(bots).set({ memory: planted() });
    await fold();
    expect(await met()).toEqual(["annabel 1"]);
  });

  it("so are topics", async () => {
    await blockOne.run(fleet.as("operator"), { kind: "topic", value: "AI art" });
    expect((await memory()).topics.map(({ topic }) => topic)).toEqual(["moss"]);
    await fleet.db.delete(blocks);
  });

  it("and a user who is forgotten", async () => {
    await forgetUser.run(fleet.as("operator"), { handle: "ann" });
    expect(await met()).toEqual(["annabel 1"]);
    expect(JSON.stringify((await reload(fleet, bot.id)).memory)).not.toMatch(/\bann\b/i);
  });

  it("a retired bot remembers nothing", async () => {
    await fleet.db.transaction((tx) => retireBots(tx, fleet.ctx, [bot.id]));
    await fold();
    expect((await reload(fleet, bot.id)).memory).toBeNull();
  });
});
