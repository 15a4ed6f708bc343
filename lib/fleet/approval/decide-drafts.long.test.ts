import { desc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { readMemory } from "@/lib/behavior/memory/memory";
import { activities, auditLog, bots, intents, saidTexts, turns } from "@/lib/db/schema";
import { emergencyStop, reArmFleet } from "../commands/steer-fleet";
import { type Bot, makeBots, reload, seedGallery } from "../testing/test-bots";
import { approve, draft, draftsOf, publishNext, reviewAs, round } from "../testing/test-review";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { approveDrafts } from "./approve-drafts";
import { listDrafts } from "./list-drafts";
import { rejectDrafts } from "./reject-drafts";
import { setReviewMode } from "./set-review-mode";
import { undoDrafts } from "./undo-drafts";

const open = fleetSuite();
const MINUTE = 60_000;
let fleet: TestFleet;
let bot: Bot;
let items: string[];

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 4);
  bot = (await makeBots(fleet))[0] as Bot;
  fleet.time.real += 3_600_000;
  await reviewAs(fleet, { reviewMode: "approve" });
});

const comment = async (nth = 0) => (await draft(fleet, bot.id, [{ kind: "comment", items: [items[nth]!] }]))[0]!;
const sent = () => writesOf(fleet).filter((call) => /comments$|showcase$/.test(call)).length;
const lastLine = async () => (await fleet.db.select().from(activities).orderBy(desc(activities.id)).limit(1))[0];
const one = async (id: number) => (await draftsOf(fleet)).find((row) => row.id === id)!;

describe("a bot under review", () => {
  it("writes, checks and draws, and publishes nothing; its visit goes on", async () => {
    const before = sent();
    const made = await draft(fleet, bot.id, [
      { kind: "post" },
      { kind: "comment", items: [items[0]!] },
      { kind: "like", items: [items[1]!] },
    ]);
    expect(made.map(({ kind, state }) => [kind, state])).toEqual([
      ["post", "waiting"],
      ["comment", "waiting"],
    ]);
    expect(made[0]?.work).toMatchObject({ title: expect.any(String), imageUrl: expect.any(String) });
    expect(sent()).toBe(before);
    const done = await fleet.db.select().from(turns).orderBy(turns.index);
    expect(done.map(({ status, reason }) => [status, reason])).toEqual([
      ["skipped", "It waits for approval"],
      ["skipped", "It waits for approval"],
      ["done", null],
    ]);
    const page = await listDrafts.run(fleet.as("viewer"), { view: "waiting", limit: 25 });
    expect(page.open).toEqual({ waiting: 2, scheduled: 0 });
    expect(page.items[1]).toMatchObject({ kind: "comment", about: { author: "ann" }, state: "waiting" });
  });

  it("does not say the same below the same post again, nor draw the same words, while it waits", async () => {
    await comment();
    expect(await draft(fleet, bot.id, [{ kind: "comment", items: [items[0]!] }])).toEqual([]);
    const [turn] = await fleet.db.select().from(turns).orderBy(desc(turns.id)).limit(1);
    expect(turn?.reason).toBe("Already part of this thread");
  });

  it("is one by its own mode, whatever the fleet's", async () => {
    await reviewAs(fleet, { reviewMode: "off" });
    const before = sent();
    expect(await draft(fleet, bot.id, [{ kind: "comment", items: [items[0]!] }])).toEqual([]);
    expect(sent()).toBe(before + 1);
    const set = (mode: "approve" | null) =>
      setReviewMode.run(fleet.as("operator"), { target: { ids: [bot.id] }, mode });
    expect(await set("approve")).toEqual({ changed: 1, unchanged: 0 });
    expect(await set("approve")).toEqual({ changed: 0, unchanged: 1 });
    expect(await comment(1)).toMatchObject({ state: "waiting" });
    await expect(setReviewMode.run(fleet.as("viewer"), { target: { ids: [bot.id] }, mode: null })).rejects.toThrow();
  });
});

describe("what is approved", () => {
  it("is published with its words and picture once the time to take it back has passed", async () => {
    const [post] = await draft(fleet, bot.id, [{ kind: "post" }]);
    const before = sent();
    expect(await approve(fleet, post!.id)).toEqual({ done: 1, left: [] });
    expect(await approve(fleet, post!.id)).toEqual({
      done: 0,
      left: [{ id: post!.id, why: "It is approved already" }],
    });
    expect(await round(fleet)).toBe(0);
    fleet.time.real += 11 * MINUTE;
    await publishNext(fleet, bot.id);
    expect(sent()).toBe(before + 1);
    expect(await one(post!.id)).toMatchObject({ state: "published", decidedBy: "Ann operator" });
    const work = post!.work as { title: string; caption: string; imageUrl: string };
    const shown = await fleet.studio.listPostsBy({ username: bot.handle, limit: 5, as: bot.handle });
    expect(shown).toMatchObject({ value: { items: [{ title: work.title, description: work.caption }] } });
    expect(await lastLine()).toMatchObject({ kind: "post", result: "done" });
    expect(await round(fleet)).toBe(0);
    const audited = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "review.approve"));
    expect(audited).toMatchObject([{ subject: bot.id, detail: { count: 1, kind: "post" } }]);
  });

  it("goes one by one, not at once after another, and never while the bot is in the gallery", async () => {
    const a = await comment(0);
    const b = await comment(1);
    await approve(fleet, a.id, b.id);
    fleet.time.real += 11 * MINUTE;
    await publishNext(fleet, bot.id);
    expect((await draftsOf(fleet)).map(({ state }) => state)).toEqual(["published", "scheduled"]);
    expect(await round(fleet)).toBe(0);
    await publishNext(fleet, bot.id);
    expect((await draftsOf(fleet)).map(({ state }) => state)).toEqual(["published", "published"]);
    const [x, y] = await fleet.db.select().from(intents).where(eq(intents.kind, "comment")).orderBy(intents.at);
    expect(y!.at.getTime() - x!.at.getTime()).toBeGreaterThanOrEqual(4 * MINUTE);
  });

  it("can be taken back until it goes, and then no more", async () => {
    const { id } = await comment();
    const undo = () => undoDrafts.run(fleet.as("operator"), { ids: [id] });
    await approve(fleet, id);
    expect(await undo()).toEqual({ done: 1, left: [] });
    fleet.time.real += 30 * MINUTE;
    expect(await round(fleet)).toBe(0);
    expect(await one(id)).toMatchObject({ state: "waiting", decidedBy: null, publishAt: null });
    await approve(fleet, id);
    fleet.time.real += 11 * MINUTE;
    const results = await Promise.all([undo(), round(fleet)]);
    const isOut = (await one(id)).state === "publishing";
    expect(results).toEqual(
      isOut
        ? [{ done: 0, left: [{ id, why: "It is being published" }] }, 1]
        : [expect.objectContaining({ done: 1 }), 0],
    );
  });

  it("waits for somebody again after an emergency stop", async () => {
    const { id } = await comment();
    const other = await comment(1);
    await approve(fleet, id);
    await emergencyStop.run(fleet.as("operator"), {});
    await expect(approve(fleet, other.id)).rejects.toThrow("stopped");
    fleet.time.real += 60 * MINUTE;
    expect(await round(fleet)).toBe(0);
    await reArmFleet.run(fleet.as("operator"), {});
    expect(await round(fleet)).toBe(0);
    expect(await one(id)).toMatchObject({ state: "waiting", decidedBy: null });
  });

  it("says so when its post is gone, and frees its words", async () => {
    const { id, turnId } = await comment();
    await approve(fleet, id);
    await fleet.studio.deletePost({ id: items[0]! });
    fleet.time.real += 11 * MINUTE;
    await publishNext(fleet, bot.id);
    expect(await one(id)).toMatchObject({ state: "dropped", reason: "The post is gone from the gallery" });
    expect(await lastLine()).toMatchObject({
      turnId,
      result: "skipped",
      text: expect.stringMatching(/^did not comment on .*: its draft was dropped: The post is gone/),
    });
    expect(await fleet.db.select().from(saidTexts)).toEqual([]);
  });
});

describe("an edit", () => {
  it("passes the same checks, is refused with the reason, and is what is published", async () => {
    const { id } = await comment();
    const edit = (text: string) => approveDrafts.run(fleet.as("operator"), { ids: [id], edit: { text } });
    await expect(edit("see www.example.org")).rejects.toThrow("it has a link");
    await expect(edit("i'm a real person")).rejects.toThrow("no bot says that it is none");
    expect(await one(id)).toMatchObject({ state: "waiting", edited: false });
    expect(await edit("that mooring line against the fog")).toEqual({ done: 1, left: [] });
    fleet.time.real += 11 * MINUTE;
    await publishNext(fleet, bot.id);
    const [intent] = await fleet.db.select().from(intents).where(eq(intents.kind, "comment"));
    expect(intent).toMatchObject({ status: "done", text: "that mooring line against the fog" });
  });

  it("is refused where a bot said nearly the same", async () => {
    const first = await comment(0);
    const second = await comment(1);
    const text = "that mooring line against the grey fog is what i keep looking at here";
    const edit = (id: number) => approveDrafts.run(fleet.as("operator"), { ids: [id], edit: { text } });
    await edit(first.id);
    await expect(edit(second.id)).rejects.toThrow("nearly the same");
    expect(await one(second.id)).toMatchObject({ state: "waiting" });
  });
});

it("a rejection is remembered once, frees the words and is told", async () => {
  const a = await comment(0);
  const b = await comment(1);
  const reject = (ids: number[]) =>
    rejectDrafts.run(fleet.as("operator"), { ids, reason: "Sounds like an advertisement" });
  expect(await reject([a.id, b.id])).toEqual({ done: 2, left: [] });
  expect(await reject([a.id])).toEqual({ done: 0, left: [{ id: a.id, why: "It was rejected already" }] });
  expect(readMemory((await reload(fleet, bot.id)).memory).told).toEqual([
    { text: "Sounds like an advertisement", at: fleet.clock.now() },
  ]);
  expect(await fleet.db.select().from(saidTexts)).toEqual([]);
  expect(await lastLine()).toMatchObject({
    result: "skipped",
    text: expect.stringContaining(": rejected by Ann operator: Sounds like"),
  });
  await expect(rejectDrafts.run(fleet.as("viewer"), { ids: [b.id], reason: "x" })).rejects.toThrow();
});

it("what nobody decides in time is never published, however late somebody asks", async () => {
  await reviewAs(fleet, { draftExpiryHours: 2 });
  const { id } = await comment();
  fleet.time.real += 2 * 60 * MINUTE;
  const [answer] = await Promise.all([approve(fleet, id), round(fleet)]);
  expect(answer.done).toBe(0);
  expect(await one(id)).toMatchObject({ state: "expired" });
  expect(await lastLine()).toMatchObject({ text: expect.stringContaining("nobody approved it in time") });
});

it("what a retired bot leaves is dropped", async () => {
  const { id } = await comment();
  await fleet.db.update(bots).set({ status: "retired" }).where(eq(bots.id, bot.id));
  expect((await approve(fleet, id)).left).toEqual([{ id, why: `${bot.name} was retired` }]);
  await round(fleet);
  expect(await one(id)).toMatchObject({ state: "dropped", reason: "its bot was retired" });
});
