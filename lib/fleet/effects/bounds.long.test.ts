import { beforeEach, describe, expect, it } from "vitest";
import { fleet as fleetTable, intents } from "@/lib/db/schema";
import { blockOne, unblockOne } from "../commands/block";
import { listBlocks } from "../queries/list-blocks";
import { type Bot, makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { type EffectPlan, permit } from "./permit";

const open = fleetSuite();
let fleet: TestFleet;
let made: Bot[];
let keys = 0;

beforeEach(async () => {
  fleet = await open();
  made = await makeBots(fleet, 3);
});

function plan(n: number, itemId: string, more: Partial<EffectPlan> = {}): EffectPlan {
  const { id, lease } = made[n]!;
  return {
    key: `k${(keys += 1)}`,
    kind: "like",
    turnId: `${id}:1:0`,
    sessionId: `${id}:1`,
    botId: id,
    lease,
    ordinal: 0,
    itemId,
    about: { authorHandle: "ann", title: "Harbour", tags: ["fog"], text: "Boats, and crypto.", isAgent: true },
    ...more,
  };
}

const ask = (n: number, itemId: string, more: Partial<EffectPlan> = {}) => permit(fleet.ctx, plan(n, itemId, more));
/** A minute later: nobody is on anybody's heels. */
const like = (...how: Parameters<typeof ask>) => ((fleet.time.real += 60_000), ask(...how));
const by = (authorHandle: string, isAgent = true) => ({ about: { authorHandle, title: "x", tags: [], isAgent } });

describe("attention", () => {
  it("of all bots together ends at the post's cap, for each kind apart", async () => {
    await fleet.db.update(fleetTable).set({ itemBotLikes: 2, itemBotComments: 1 });
    expect(await like(0, "a")).toMatchObject({ kind: "granted", intent: { authorHandle: "ann" } });
    expect(await like(1, "a")).toMatchObject({ kind: "granted" });
    expect(await like(2, "a")).toEqual({
      kind: "capped",
      of: "post",
      reason: "The cap of 2 bot likes on one post is reached",
    });
    expect(await like(2, "b")).toMatchObject({ kind: "granted" });
    expect(await like(2, "a", { kind: "comment", text: "neat" })).toMatchObject({ kind: "granted" });
    expect(await like(1, "a", { kind: "comment", text: "neat" })).toMatchObject({ kind: "capped", of: "post" });
  });

  it("asked for by many at once does not pass the post's cap", async () => {
    await fleet.db.update(fleetTable).set({ itemBotLikes: 1 });
    const answers = await Promise.all([0, 1, 2].map((n) => ask(n, "a")));
    expect(answers.map((answer) => answer.kind).sort()).toEqual(["capped", "capped", "granted"]);
    expect(answers.filter((answer) => answer.kind === "capped").map(({ reason }) => reason)).toEqual(
      Array(2).fill("The cap of 1 bot likes on one post is reached"),
    );
  });

  it("of one bot for one person ends at the pair's cap, and begins anew a day later", async () => {
    await fleet.db.update(fleetTable).set({ pairPerDay: 2 });
    expect(await like(0, "a")).toMatchObject({ kind: "granted" });
    expect(await like(0, "b", { kind: "comment", text: "neat" })).toMatchObject({ kind: "granted" });
    expect(await like(0, "c")).toMatchObject({ kind: "capped", of: "post", reason: expect.stringContaining("person") });
    expect(await like(0, "d", by("bo"))).toMatchObject({ kind: "granted" });
    expect(await like(1, "c")).toMatchObject({ kind: "granted" });
    fleet.time.real += 24 * 3_600_000 + 1;
    expect(await like(0, "c")).toMatchObject({ kind: "granted" });
  });

  it("counts nothing twice: what is tried again keeps the leave it had", async () => {
    await fleet.db.update(fleetTable).set({ itemBotLikes: 1, pairPerDay: 1 });
    const first = plan(0, "a");
    const given = await permit(fleet.ctx, first);
    if (given.kind !== "granted") throw new Error("not granted");
    expect(await permit(fleet.ctx, first, given.intent)).toMatchObject({ kind: "granted", intent: { sends: 2 } });
  });
});

describe("company", () => {
  it("two bots are never on one post within ten seconds, within a minute seldom, and later freely", async () => {
    expect(await ask(0, "a")).toMatchObject({ kind: "granted" });
    fleet.time.real += 9_000;
    const againAt = fleet.clock.now() + 51_000;
    const reason = "Another bot has just been there";
    expect(await ask(1, "a")).toEqual({ kind: "capped", of: "moment", reason, againAt });
    expect(await ask(1, "a", { kind: "comment", text: "neat" })).toMatchObject({ of: "moment" });
    expect(await ask(1, "b")).toMatchObject({ kind: "granted" });
    expect(await ask(0, "a", { kind: "comment", text: "neat" })).toMatchObject({ kind: "granted" });
    fleet.time.real += 60_000;
    expect(await ask(1, "a")).toMatchObject({ kind: "granted" });
    const soon = [];
    for (let n = 0; n < 60; n++) {
      fleet.time.real += 3_600_000 * 5;
      await ask(0, `p${n}`, { about: undefined });
      fleet.time.real += 30_000;
      soon.push((await ask(1, `p${n}`, { about: undefined })).kind);
    }
    const share = soon.filter((kind) => kind === "granted").length / soon.length;
    expect(share).toBeGreaterThan(0.12);
    expect(share).toBeLessThan(0.5);
  });

  it("of a person's post is smaller: three bots an hour, a third of the cap, and more only for whom they spoke to", async () => {
    const more = await makeBots(fleet, 4, true, "more");
    made = [...made, ...more];
    const human = by("ann", false);
    for (const n of [0, 1, 2]) expect(await like(n, "a", human)).toMatchObject({ kind: "granted" });
    const reason = "Enough bots were with this person within the hour";
    expect(await like(3, "a", human)).toEqual({ kind: "capped", of: "post", reason });
    const comment = { ...human, kind: "comment" as const, text: "@ann thanks" };
    expect(await like(4, "a", comment)).toEqual({ kind: "capped", of: "post", reason });
    const answers = { id: "c1", handle: "ann" };
    const toOthers = { ...answers, isToIt: false };
    expect(await like(4, "a", { ...comment, answers: toOthers })).toEqual({ kind: "capped", of: "post", reason });
    expect(await like(4, "a", { ...comment, answers })).toMatchObject({ kind: "granted", intent: { replyTo: "c1" } });
    fleet.time.real += 3_600_000;
    expect(await like(3, "a", human)).toMatchObject({ kind: "granted" });
    await fleet.db.update(fleetTable).set({ itemBotLikes: 12 });
    expect(await like(5, "a", human)).toMatchObject({ reason: "The cap of 4 bot likes on a person’s post is reached" });
    expect(await like(5, "a", by("ann"))).toMatchObject({ kind: "granted" });
    expect(await like(6, "a", by(made[0]!.handle.toUpperCase(), false))).toMatchObject({ kind: "granted" });
  });
});

describe("what an operator blocked", () => {
  const block = (kind: "user" | "topic", value: string) => blockOne.run(fleet.as("operator"), { kind, value });

  it.each([
    ["a user", "user", "@ANN", "@ann is left alone"],
    ["a topic", "topic", "Crypto!", "“crypto” is left alone"],
  ] as const)("%s gets no permit, not even for what was tried before", async (_, kind, value, reason) => {
    const first = plan(0, "a");
    const given = await permit(fleet.ctx, first);
    if (given.kind !== "granted") throw new Error("not granted");
    await block(kind, value);
    expect(await like(1, "a")).toEqual({ kind: "capped", of: "post", isFinal: true, reason });
    expect(await permit(fleet.ctx, first, given.intent)).toEqual({ kind: "capped", of: "post", isFinal: true, reason });
    expect(await like(1, "b", by("bo"))).toMatchObject({ kind: "granted" });
    expect(await fleet.db.$count(intents)).toBe(2);
    const [row] = (await listBlocks.run(fleet.as("viewer"), {})).items;
    await unblockOne.run(fleet.as("operator"), { id: row!.id });
    expect(await like(1, "a")).toMatchObject({ kind: "granted" });
  });

  it("a blocked user is not answered either, on whoever's post", async () => {
    const answers = { id: "c1", handle: "Cy" };
    const reply = { ...by("bo"), kind: "comment" as const, text: "@Cy yes", answers };
    await block("user", "cy");
    expect(await like(0, "b", reply)).toEqual({
      kind: "capped",
      of: "post",
      isFinal: true,
      reason: "@cy is left alone",
    });
    expect(await like(0, "b", by("bo"))).toMatchObject({ kind: "granted" });
  });

  it("is kept once, by whom and why, and refused when nothing is left of it", async () => {
    expect(
      await blockOne.run(fleet.as("operator"), { kind: "user", value: "@Ann", reason: "Asked us to" }),
    ).toMatchObject({
      value: "ann",
      by: "Ann operator",
      reason: "Asked us to",
    });
    await expect(block("user", "ann ")).rejects.toMatchObject({ code: "conflict" });
    await expect(block("topic", "!!")).rejects.toMatchObject({ code: "invalid_input" });
    await expect(unblockOne.run(fleet.as("operator"), { id: 9999 })).rejects.toMatchObject({ code: "not_found" });
    await expect(blockOne.run(fleet.as("viewer"), { kind: "user", value: "bo" })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await listBlocks.run(fleet.as("viewer"), {})).items).toHaveLength(1);
  });
});

it("a permit takes four statements", async () => {
  const logged: string[] = [];
  const original = fleet.db.transaction.bind(fleet.db);
  const ctx = {
    ...fleet.ctx,
    db: new Proxy(fleet.db, {
      get: (target, name, self) =>
        name === "transaction"
          ? (work: (tx: object) => Promise<unknown>) =>
              original(async (tx) => {
                const counted = new Proxy(tx, {
                  get: (inner, key) => {
                    if (["select", "insert", "update", "execute", "delete"].includes(String(key)))
                      logged.push(String(key));
                    const value = Reflect.get(inner, key) as unknown;
                    return typeof value === "function" ? value.bind(inner) : value;
                  },
                });
                return work(counted);
              })
          : Reflect.get(target, name, self),
    }),
  };
  expect(await permit(ctx, plan(0, "a"))).toMatchObject({ kind: "granted" });
  expect(logged).toEqual(["select", "select", "execute", "insert"]);
});
