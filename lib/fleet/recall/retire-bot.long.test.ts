import { eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditLog, bots, intents, jobs, sandboxComments } from "@/lib/db/schema";
import { visitOnce } from "../testing/test-engine";
import { type Bot, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { seenOf } from "../testing/test-gallery-view";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getBot } from "../queries/get-bot";
import { emergencyStop } from "../commands/steer-fleet";
import { listAllRemovals, listRemainder, listRemovalsOfBot } from "./list-removals";
import { previewRetire } from "./preview-retire";
import { retireBotWithChoice } from "./retire-bot";
import { retryRemoval } from "./retry-removal";
import { workRemovals } from "./work-removals";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let items: string[];

/** A bot that has posted once and commented on two posts of a person. */
beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 2);
  [bot] = (await makeBots(fleet, 1)) as [Bot];
  const visit = await plantVisit(fleet, bot.id, [
    { kind: "post" },
    { kind: "comment", items: [items[0] as string] },
    { kind: "comment", items: [items[1] as string] },
    { kind: "like", items: [items[0] as string] },
  ]);
  await visitOnce(fleet, visit);
  expect(await seenOf(fleet, bot.handle)).toEqual({ posts: 1, comments: 2, likes: 1 });
});

const retire = (made: "keep" | "remove", id = bot.id) => retireBotWithChoice.run(fleet.as("operator"), { id, made });
const removalOf = async (id = bot.id) => (await listRemovalsOfBot.run(fleet.as("viewer"), { id })).items[0];
const capable = (yes: boolean) =>
  fleet.sandbox.faults.set({ rules: yes ? [] : [{ path: "/api/capabilities", answer: "not_found" as const }] });
const itsPost = async () => {
  const rows = await fleet.db.select().from(intents).where(eq(intents.botId, bot.id));
  return rows.find((row) => row.kind === "post")?.remoteId as string;
};
const personSays = async (id: string) =>
  fleet.studio.createComment({ as: "ann", id, content: "how did you do it?", idempotencyKey: `ann:${id}` });

describe("before a bot is retired", () => {
  it("its works are counted, and what people said below them", async () => {
    await personSays(await itsPost());
    expect(await previewRetire.run(fleet.as("operator"), { id: bot.id })).toEqual({
      posts: 1,
      comments: 2,
      likes: 1,
      lostComments: 1,
      lostAtLeast: false,
      canRemove: { posts: true, comments: true },
    });
  });

  it("a gallery that cannot be read is no answer of zero", async () => {
    fleet.sandbox.faults.set({ rules: [{ path: "/api/users/:username/showcase", answer: "unavailable" }] });
    expect((await previewRetire.run(fleet.as("operator"), { id: bot.id })).lostComments).toBeNull();
  });

  it("viewers are not asked", async () => {
    await expect(previewRetire.run(fleet.as("viewer"), { id: bot.id })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a bot retired", () => {
  it("keeps what it made unless told otherwise", async () => {
    expect(await retire("keep")).toMatchObject({ changed: 1, jobId: null });
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ posts: 1, comments: 2 });
    expect((await reload(fleet, bot.id)).status).toBe("retired");
  });

  it("takes its posts and comments along, and nothing else", async () => {
    const theirs = await personSays(items[0] as string);
    const { jobId } = await retire("remove");
    expect(await seenOf(fleet, bot.handle)).toEqual({ posts: 0, comments: 0, likes: 1 });
    expect(theirs.kind).toBe("ok");
    expect(await fleet.db.$count(sandboxComments)).toBe(1);
    const removal = await removalOf();
    expect(removal).toMatchObject({ counts: { done: 3, waiting: 0, byHand: 0, failed: 0 }, remainder: [] });
    expect(removal?.job).toMatchObject({ id: jobId, status: "done", done: 3, total: 3, note: "3 removed" });
    const [audit] = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "bots.retire"));
    expect(audit).toMatchObject({ subject: bot.id, detail: { made: "remove" }, actorName: "Ann operator" });
  });

  it("on another gallery keeps what it made, or is refused as a whole", async () => {
    await fleet.db.update(bots).set({ galleryId: "https://elsewhere.test" }).where(eq(bots.id, bot.id));
    await expect(retire("remove")).rejects.toMatchObject({ code: "conflict" });
    expect((await reload(fleet, bot.id)).status).toBe("running");
    expect((await retire("keep")).changed).toBe(1);
  });

  it("waits as long as the gallery asks for quiet, and so does everyone", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "rate_limited", retryAfter: "30", times: 1 }] });
    await retire("remove");
    const sent = fleet.requests.length;
    expect(await workRemovals(fleet.ctx)).toBe(0);
    expect(fleet.requests.length).toBe(sent);
    expect((await removalOf())?.job.note).toMatch(/asked for quiet/);
    fleet.time.real += 31_000;
    await workRemovals(fleet.ctx);
    expect((await removalOf())?.job).toMatchObject({ status: "done", done: 3 });
  });

  it("can be asked for again: one removal, no doubled work", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
    const first = await retire("remove");
    expect((await retire("remove")).jobId).toBe(first.jobId);
    expect(await fleet.db.$count(jobs)).toBe(1);
  });

  it("goes on after a crash with what is left, also while the fleet is stopped", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", nth: [2, 3], answer: "unavailable" }] });
    await retire("remove");
    const before = await removalOf();
    expect(before?.job).toMatchObject({ status: "running", note: expect.stringMatching(/follows by itself/) });
    const left = before?.counts.waiting ?? 0;
    expect(left).toBeGreaterThan(0);
    fleet.sandbox.faults.clear();
    await emergencyStop.run(fleet.as("operator"), {});
    const sent = writesOf(fleet).length;
    expect(await workRemovals(fleet.ctx)).toBe(left);
    expect(writesOf(fleet).slice(sent)).toHaveLength(left);
    expect(
      writesOf(fleet)
        .slice(sent)
        .every((write) => write.startsWith("DELETE")),
    ).toBe(true);
    expect((await removalOf())?.job.status).toBe("done");
  });

  it("is worked off by two processes at once without harm", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
    await retire("remove");
    fleet.sandbox.faults.clear();
    await Promise.all([workRemovals(fleet.ctx), workRemovals(fleet.ctx)]);
    expect(await removalOf()).toMatchObject({ job: { status: "done" }, counts: { done: 3, waiting: 0, failed: 0 } });
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ posts: 0, comments: 0 });
  });

  it("is given up after a day of vain asking", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "server_error" }] });
    await retire("remove");
    fleet.time.real += 25 * 60 * 60_000;
    for (let round = 0; round < 3; round++) await workRemovals(fleet.ctx);
    expect(await removalOf()).toMatchObject({ job: { status: "done" }, counts: { waiting: 0, failed: 3 } });
  });

  it("is given up where the gallery says nothing for a day, confirmed or not", async () => {
    await fleet.db.update(intents).set({ status: "unknown" }).where(eq(intents.kind, "post"));
    fleet.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
    await retire("remove");
    fleet.time.real += 23 * 60 * 60_000;
    await workRemovals(fleet.ctx);
    expect((await removalOf())?.job.status).toBe("running");
    fleet.time.real += 2 * 60 * 60_000;
    await workRemovals(fleet.ctx);
    const removal = await removalOf();
    expect(removal).toMatchObject({ job: { status: "done" }, counts: { waiting: 0, failed: 2 } });
    expect(removal?.remainder[0]?.reason).toMatch(/^Given up after a day\. The gallery did not answer/);
    expect(removal?.job.note).toBe("0 removed, 2 left for the gallery's staff, 1 never confirmed by the gallery");
  });

  it("waits for what the gallery has not confirmed, and takes that away too", async () => {
    await fleet.db.update(intents).set({ status: "unknown" }).where(eq(intents.kind, "post"));
    await retire("remove");
    expect((await removalOf())?.job).toMatchObject({ status: "running", done: 2, total: 2 });
    await fleet.db.update(intents).set({ status: "done" }).where(eq(intents.kind, "post"));
    await workRemovals(fleet.ctx);
    await workRemovals(fleet.ctx);
    expect((await removalOf())?.job).toMatchObject({ status: "done", done: 3, total: 3 });
    expect((await seenOf(fleet, bot.handle)).posts).toBe(0);
  });

  it("is finished although its bot is forgotten meanwhile", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
    await retire("remove");
    await fleet.db.delete(bots).where(eq(bots.id, bot.id));
    fleet.sandbox.faults.clear();
    expect(await workRemovals(fleet.ctx)).toBe(3);
    expect(await seenOf(fleet, bot.handle)).toMatchObject({ posts: 0, comments: 0 });
  });
});

describe("what was made on another gallery", () => {
  const elsewhere = async () => {
    fleet = await open({ keep: true, identity: "https://elsewhere.test" });
    return fleet;
  };

  it("is asked for there only, and says so meanwhile", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
    const { jobId } = await retire("remove");
    const home = fleet;
    expect((await removalOf())?.elsewhere).toBeNull();
    const other = await elsewhere();
    expect(await workRemovals(other.ctx)).toBe(0);
    expect(other.requests).toEqual([]);
    expect((await removalOf())?.elsewhere).toBe("sandbox");
    expect(await removalOf()).toMatchObject({
      job: { status: "running", note: expect.stringContaining("on another gallery: sandbox") },
      counts: { waiting: 3, done: 0 },
    });
    const asked = retryRemoval.run(other.as("operator"), { id: jobId as string });
    await expect(asked).rejects.toMatchObject({ code: "conflict" });
    home.sandbox.faults.clear();
    expect(await workRemovals(home.ctx)).toBe(3);
  });

  it("is for people after a day without it, and for the fleet again once it is back", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
    const { jobId } = await retire("remove");
    const home = fleet;
    home.time.real += 25 * 60 * 60_000;
    const other = await elsewhere();
    other.time.real = home.time.real;
    await workRemovals(other.ctx);
    expect(await removalOf()).toMatchObject({ job: { status: "done" }, counts: { failed: 3, done: 0 } });
    // No link leads to whatever has these ids here.
    const { items } = await listRemainder.run(other.as("operator"), { id: jobId as string, after: 0 });
    expect([...items, ...((await removalOf())?.remainder ?? [])].map(({ url }) => url)).toEqual(Array(6).fill(null));
    const detail = await getBot.run(other.as("viewer"), { id: bot.id });
    expect([detail.profileUrl, detail.posts[0]?.url]).toEqual([null, null]);
    expect(other.requests).toEqual([]);
    home.sandbox.faults.clear();
    expect(await retryRemoval.run(home.as("operator"), { id: jobId as string })).toEqual({ waiting: 3 });
    expect((await removalOf())?.counts).toMatchObject({ done: 3, failed: 0 });
  });

  it("is asked of nobody where neither job nor bot says whose it is", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
    await retire("remove");
    await fleet.db.update(jobs).set({ input: sql`${jobs.input} - 'galleryId'` });
    await fleet.db.delete(bots).where(eq(bots.id, bot.id));
    fleet.sandbox.faults.clear();
    expect(await workRemovals(fleet.ctx)).toBe(0);
    expect((await listAllRemovals.run(fleet.as("viewer"), {})).items[0]).toMatchObject({
      elsewhere: expect.stringContaining("not known"),
      counts: { waiting: 3 },
    });
  });

  it("is known from the bots where the job does not say it", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
    await retire("remove");
    await fleet.db.update(jobs).set({ input: sql`${jobs.input} - 'galleryId'` });
    const other = await elsewhere();
    expect(await workRemovals(other.ctx)).toBe(0);
    expect((await removalOf())?.counts).toMatchObject({ waiting: 3, done: 0 });
  });
});

describe("where the Studio removes nothing", () => {
  beforeEach(() => capable(false));

  it("its staff get a list, and what they took away is seen", async () => {
    const { jobId } = await retire("remove");
    const removal = await removalOf();
    expect(removal).toMatchObject({ job: { status: "done" }, counts: { done: 0, byHand: 3 } });
    const post = await itsPost();
    expect(removal?.remainder).toContainEqual(
      expect.objectContaining({ kind: "post", state: "by_hand", remoteId: post, url: `item:${post}` }),
    );
    expect(writesOf(fleet).filter((write) => write.startsWith("DELETE"))).toEqual([]);
    const page = await listRemainder.run(fleet.as("operator"), { id: jobId as string, after: 0 });
    expect(page).toMatchObject({ items: { length: 3 }, nextAfter: null });

    await fleet.studio.deletePost({ id: post });
    await retryRemoval.run(fleet.as("operator"), { id: jobId as string });
    expect(await removalOf()).toMatchObject({ job: { status: "done" }, counts: { done: 1, byHand: 2 } });
  });

  it("is asked again once it can", async () => {
    const { jobId } = await retire("remove");
    capable(true);
    expect(await retryRemoval.run(fleet.as("operator"), { id: jobId as string })).toEqual({ waiting: 3 });
    expect((await listAllRemovals.run(fleet.as("viewer"), {})).items[0]?.counts).toMatchObject({ done: 3, byHand: 0 });
  });
});
