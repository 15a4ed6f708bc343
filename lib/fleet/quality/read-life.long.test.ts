import { beforeEach, describe, expect, it } from "vitest";
import { bots as botsTable, intents, turns } from "@/lib/db/schema";
import { eq, inArray } from "drizzle-orm";
import { type Bot, makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { lifeOf, writeLife } from "../testing/test-life";
import { fleetSuite } from "../testing/test-suite";
import { windowAt } from "./nights";
import { readLife } from "./read-life";

const open = fleetSuite();
let fleet: TestFleet;
let bots: Bot[];

beforeEach(async () => {
  fleet = await open();
  bots = await makeBots(fleet, 12, false);
});

const read = (more: Partial<Parameters<typeof readLife>[1]> = {}) =>
  readLife(fleet.db, { galleryId: "sandbox", ...windowAt(fleet.ctx.clock.now()), ...more });

/** Without ids, which the books give anew to likes and browsing. */
const told = (events: Awaited<ReturnType<typeof read>>["events"]) =>
  events.map(({ bot, kind, at, post, parent, author }) => `${at} ${bot} ${kind} ${post} ${parent} ${author}`).sort();

describe("the books", () => {
  it("say what was done, by whom, to what and in answer to what", async () => {
    const lived = lifeOf(fleet, bots, 6);
    await writeLife(fleet, bots, lived);
    const { events, ids, sampled } = await read();
    const browsing = (kind: string) => kind === "browse";
    const wanted = lived.map((event) =>
      browsing(event.kind) ? { ...event, post: "", parent: "", author: "" } : event,
    );
    expect(told(events)).toEqual(told(wanted));
    expect(events.some(({ kind, parent }) => kind === "comment" && parent !== "")).toBe(true);
    expect(events.map(({ at }) => at)).toEqual(events.map(({ at }) => at).toSorted((a, b) => a - b));
    const named = events.filter(({ kind }) => kind !== "browse");
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
    const comments = new Set(events.filter(({ kind }) => kind === "comment").map(({ id }) => id));
    const answered = events.filter(({ parent }) => parent !== "");
    expect(answered.every(({ parent }) => comments.has(parent))).toBe(true);
    expect(ids.size).toBe(12);
    expect(sampled).toBeNull();
  });

  it("leave out what never reached the gallery, what is older, newer or another gallery's", async () => {
    await writeLife(fleet, bots, lifeOf(fleet, bots, 3));
    const { events } = await read();
    await fleet.db.update(intents).set({ status: "refused" }).where(eq(intents.kind, "post"));
    await fleet.db.update(turns).set({ status: "skipped" });
    const left = await read();
    expect(new Set(left.events.map(({ kind }) => kind))).toEqual(new Set(["comment", "like"]));
    expect(left.events.length).toBeLessThan(events.length);
    const { from, until } = windowAt(fleet.ctx.clock.now());
    expect((await read({ from: until, until: until + 1000 })).events).toEqual([]);
    expect((await read({ from, until: from + 1000 })).events).toEqual([]);
    expect((await read({ galleryId: "https://elsewhere.test" })).ids.size).toBe(0);
  });

  it("of a large fleet, tell of the same bots every time", async () => {
    await writeLife(fleet, bots, lifeOf(fleet, bots, 2));
    const some = await read({ mostBots: 5 });
    expect([some.sampled, some.ids.size]).toEqual([5, 5]);
    expect([...(await read({ mostBots: 5 })).ids.keys()]).toEqual([...some.ids.keys()]);
    const names = new Set(some.ids.keys());
    const all = (await read()).events.filter(({ bot }) => names.has(bot));
    expect(told(some.events)).toEqual(told(all));
  });

  it("pass over who retired before, and not who retired since", async () => {
    const { from } = windowAt(fleet.ctx.clock.now());
    const retire = (some: Bot[], at: number) =>
      fleet.db
        .update(botsTable)
        .set({ status: "retired", retiredAt: new Date(at) })
        .where(
          inArray(
            botsTable.id,
            some.map(({ id }) => id),
          ),
        );
    await retire(bots.slice(0, 7), from - 1);
    await retire(bots.slice(7, 9), from + 1);
    const { ids, sampled } = await read({ mostBots: 5 });
    expect([...ids.values()].sort()).toEqual(
      bots
        .slice(7)
        .map(({ id }) => id)
        .sort(),
    );
    expect(sampled).toBeNull();
  });

  it("are read a few bots at a time, and others have the thread after every read", async () => {
    await writeLife(fleet, bots, lifeOf(fleet, bots, 1));
    const life = { galleryId: "sandbox", ...windowAt(fleet.ctx.clock.now()) };
    const seen: string[] = [];
    await readLife(
      fleet.db,
      life,
      async (done, of) => seen.push(`${done} of ${of}`),
      async () => seen.push("rest"),
    );
    const merges = ["rest", "rest", "rest"];
    const reads = ["4 of 12", "8 of 12", "12 of 12"].flatMap((words) => ["rest", words, "rest"]);
    expect(seen).toEqual([...reads, ...merges]);
  });
});
