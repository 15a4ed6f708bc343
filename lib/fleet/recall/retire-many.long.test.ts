import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { auditLog, bots, intents, jobs } from "@/lib/db/schema";
import { bulkBots } from "../commands/bulk-bots";
import { bulkInput, type BulkInput } from "../contracts/bots";
import { getBot } from "../queries/get-bot";
import { prune } from "../supervision/prune";
import { type Bot, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { seenOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { listRemovalsOfBot } from "./list-removals";
import { previewRetireMany } from "./preview-retire";
import { workRemovals } from "./work-removals";

const open = fleetSuite();
const everyone = { filter: { status: [], archetype: [], tier: [] } };
let fleet: TestFleet;
let made: Bot[];

/** Two bots that posted once and commented once each, and one that did nothing; a person spoke below both posts. */
beforeEach(async () => {
  fleet = await open();
  const [item = ""] = await seedGallery(fleet, 1);
  made = await makeBots(fleet, 3);
  for (const bot of made.slice(0, 2))
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }, { kind: "comment", items: [item] }]));
  for (const { remoteId } of await fleet.db.select().from(intents).where(eq(intents.kind, "post")))
    if (remoteId)
      await fleet.studio.createComment({ as: "ann", id: remoteId, content: "how?", idempotencyKey: `ann:${remoteId}` });
});

const retire = (target: BulkInput["target"], kept: BulkInput["made"] = "remove") =>
  bulkBots.run(fleet.as("operator"), { action: "retire", target, made: kept });
const preview = (target: BulkInput["target"]) => previewRetireMany.run(fleet.as("operator"), { target });
const seen = () => Promise.all(made.slice(0, 2).map((bot) => seenOf(fleet, bot.handle)));
const removalOf = async (bot = made[0]!) => (await listRemovalsOfBot.run(fleet.as("viewer"), { id: bot.id })).items[0];

it("the preview is the sum over the selection, and none for viewers", async () => {
  const sum = { posts: 2, comments: 2, likes: 0, lostComments: 2, lostAtLeast: false };
  expect(await preview(everyone)).toMatchObject(sum);
  expect(await preview({ ids: [made[0]!.id, made[2]!.id] })).toMatchObject({ posts: 1, comments: 1, lostComments: 1 });
  await expect(previewRetireMany.run(fleet.as("viewer"), { target: everyone })).rejects.toMatchObject({
    code: "forbidden",
  });
  fleet.sandbox.faults.set({ rules: [{ path: "/api/users/:username/showcase", nth: [1], answer: "unavailable" }] });
  expect(await preview(everyone)).toMatchObject({ lostComments: 1, lostAtLeast: true });
  fleet.sandbox.faults.set({ rules: [{ path: "/api/users/:username/showcase", answer: "unavailable" }] });
  expect(await preview(everyone)).toMatchObject({ lostComments: null });
});

it("all that match are retired, and what they made goes in one removal that each bot's page shows", async () => {
  const { jobId, ...counts } = await retire(everyone);
  expect(counts).toEqual({ changed: 3, unchanged: 0, reasons: [] });
  expect(await seen()).toEqual([1, 2].map(() => ({ posts: 0, comments: 0, likes: 0 })));
  for (const bot of made)
    expect(await removalOf(bot)).toMatchObject({ bots: 3, job: { id: jobId, status: "done", done: 4, total: 4 } });
  const [audit] = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "bots.bulk"));
  expect(audit?.detail).toMatchObject({ action: "retire", made: "remove", count: 3 });
});

it("keeps what they made unless told otherwise", async () => {
  expect(await retire(everyone, "keep")).toEqual({ changed: 3, unchanged: 0, reasons: [] });
  expect(await seen()).toMatchObject([{ posts: 1 }, { posts: 1 }]);
  expect(await fleet.db.$count(jobs)).toBe(0);
  // Asked again, what they made is removed although they are retired already.
  const again = await retire({ ids: made.map((bot) => bot.id) });
  expect(again).toMatchObject({ changed: 0, unchanged: 3, reasons: ["3 retired already"] });
  expect(await seen()).toMatchObject([{ posts: 0 }, { posts: 0 }]);
});

it("is one removal however often it is asked for, and goes on after a crash with what is left", async () => {
  fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable" }] });
  const first = await retire({ ids: [made[0]!.id] });
  const both = await retire({ ids: [made[0]!.id, made[1]!.id] });
  expect(both.jobId).not.toBe(first.jobId);
  expect([first.jobId, both.jobId]).toContain((await retire({ ids: [made[0]!.id, made[1]!.id] })).jobId);
  expect(await fleet.db.$count(jobs)).toBe(2);
  fleet.sandbox.faults.set({ rules: [{ method: "DELETE", nth: [2], answer: "unavailable" }] });
  await workRemovals(fleet.ctx);
  expect((await removalOf())?.job).toMatchObject({ status: "running", note: expect.stringMatching(/by itself/) });
  fleet.sandbox.faults.clear();
  await workRemovals(fleet.ctx);
  expect(await seen()).toMatchObject([
    { posts: 0, comments: 0 },
    { posts: 0, comments: 0 },
  ]);
  expect((await fleet.db.select().from(jobs)).every((job) => job.status === "done")).toBe(true);
});

it("a bot of another gallery is left out, and it is said why", async () => {
  const [far] = made as [Bot];
  await fleet.db.update(bots).set({ galleryId: "https://elsewhere.test" }).where(eq(bots.id, far.id));
  const ids = made.map((bot) => bot.id);
  expect(await preview({ ids })).toMatchObject({ posts: 1, lostComments: 1 });
  const before = fleet.requests.length;
  expect(await retire({ ids })).toMatchObject({
    changed: 2,
    unchanged: 1,
    reasons: [expect.stringMatching(/^1 made for another gallery/)],
  });
  expect((await reload(fleet, far.id)).status).toBe("running");
  expect(fleet.requests.slice(before).some(({ url }) => url.includes(far.handle))).toBe(false);
  expect(await seen()).toMatchObject([{ posts: 1 }, { posts: 0 }]);
});

it("only retiring asks what becomes of what they made", () => {
  const input = (action: string) => bulkInput.safeParse({ action, target: everyone, made: "remove" }).success;
  expect([input("retire"), input("stop")]).toEqual([true, false]);
});

it("as many as the operator was told of are retired, or none", async () => {
  const ask = (count: number) =>
    bulkBots.run(fleet.as("operator"), { action: "retire", target: everyone, made: "remove", count });
  await expect(ask(2)).rejects.toMatchObject({ code: "conflict", message: "By now it would be 3 bots, not 2." });
  expect(await reload(fleet, made[0]!.id)).toMatchObject({ status: "running" });
  expect(await fleet.db.$count(jobs)).toBe(0);
  expect(await ask(3)).toMatchObject({ changed: 3 });
});

it("what was taken off does not count again, however long ago that was", async () => {
  await retire(everyone);
  fleet.time.real += 500 * 24 * 3_600_000;
  await prune(fleet.ctx);
  expect((await getBot.run(fleet.as("viewer"), { id: made[0]!.id })).counts).toMatchObject({ posts: 0, comments: 0 });
});
