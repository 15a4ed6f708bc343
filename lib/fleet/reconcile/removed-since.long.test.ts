import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, it } from "vitest";
import { createTestDb } from "@/lib/db/test-database";
import { activities, intents, jobs, removals, sandboxItems } from "@/lib/db/schema";
import { getBot } from "../queries/get-bot";
import { forgetUser } from "../recall/forget-user";
import { acknowledgeRemoval } from "../recall/acknowledge-removal";
import { listRemovalsOfBot } from "../recall/list-removals";
import { previewRetire } from "../recall/preview-retire";
import { retireBotWithChoice } from "../recall/retire-bot";
import { workRemovals } from "../recall/work-removals";
import { type Bot, makeBots, plantVisit } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { seenOf } from "../testing/test-gallery-view";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { carryOver } from "./carry-over";
import { markRestored } from "./mark-restored";
import { reconcile } from "./reconcile";

const open = fleetSuite();
const second = createTestDb();
afterAll(async () => (await second).close());
let fleet: TestFleet;
let bot: Bot;

beforeEach(async () => {
  fleet = await open();
  [bot] = (await makeBots(fleet, 1)) as [Bot];
  await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }, { kind: "post" }]));
});

const posts = async () => (await fleet.db.select().from(sandboxItems)).map((item) => item.id);
const restore = () => markRestored(fleet.db, { now: fleet.time.real, detail: "a backup was restored" });
const shown = async () => {
  const { counts, posts: latest } = await getBot.run(fleet.as("viewer"), { id: bot.id });
  return [counts.posts, latest.length];
};

it("a post that was removed since the backup counts no longer and is not published again", async () => {
  const [gone = "", kept = ""] = await posts();
  await fleet.db.delete(sandboxItems).where(eq(sandboxItems.id, gone));
  expect(await shown()).toEqual([2, 2]);
  await restore();
  const before = writesOf(fleet).length;
  expect(await reconcile(fleet.ctx)).toBe(false);
  expect(writesOf(fleet).length).toBe(before);
  expect(await shown()).toEqual([1, 1]);
  expect((await previewRetire.run(fleet.as("operator"), { id: bot.id })).posts).toBe(1);
  expect(await posts()).toEqual([kept]);
  expect((await listRemovalsOfBot.run(fleet.as("viewer"), { id: bot.id })).items).toMatchObject([
    { job: { kind: "found-gone", status: "done", done: 1, total: 1 }, counts: { done: 1 }, remainder: [] },
  ]);
  const told = (await fleet.db.select().from(activities)).map(({ text }) => text);
  expect(told).toContain("1 post is gone from the gallery since the backup and count no longer");
  expect(told.at(-1)).toMatch(/agrees with the gallery.*removed or forgotten after the backup.*asked for again$/);

  // A second restore on the same day finds nothing new.
  await restore();
  await reconcile(fleet.ctx);
  expect(await fleet.db.$count(removals)).toBe(1);
});

it("a post that cannot be read is not taken for gone", async () => {
  const [gone = "", unread = ""] = await posts();
  await fleet.db.delete(sandboxItems).where(eq(sandboxItems.id, gone));
  fleet.sandbox.faults.set({
    rules: [
      { path: "/api/users/:username/showcase", answer: "not_found" },
      { path: `/api/showcase/${unread}`, answer: "server_error" },
    ],
  });
  await restore();
  await reconcile(fleet.ctx);
  expect((await fleet.db.select().from(removals)).map(({ remoteId }) => remoteId)).toEqual([gone]);
});

it("removals asked for since the backup begin again when the present database can be read", async () => {
  const { jobId } = await retireBotWithChoice.run(fleet.as("operator"), { id: bot.id, made: "remove" });
  const forgotten = await forgetUser.run(fleet.as("operator"), { handle: "bea" });
  const present = fleet;
  expect((await seenOf(present, bot.handle)).posts).toBe(0);
  await acknowledgeRemoval.run(fleet.as("operator"), { id: jobId! });

  // As it was when the backup was made, the gallery of the sandbox included.
  fleet = await open({ db: (await second).db });
  [bot] = (await makeBots(fleet, 1)) as [Bot];
  await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "post" }, { kind: "post" }]));
  const carried = () => carryOver(present.db, fleet.db, fleet.time.real);
  expect(await carried()).toMatchObject({ bots: 1, removals: 1 });
  const [job] = await fleet.db.select().from(jobs);
  expect(job).toMatchObject({ id: jobId, status: "running", done: 0 });
  expect(forgotten.jobId).not.toBe(jobId);
  // What is left over this time has been seen to by nobody.
  expect(job?.input).toMatchObject({ acknowledged: null });
  expect((await fleet.db.select().from(removals)).map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  const total = 2 + (await fleet.db.$count(intents, eq(intents.kind, "post")));
  expect(await carried()).toMatchObject({ removals: 0 });
  await workRemovals(fleet.ctx);
  expect((await fleet.db.select().from(jobs))[0]).toMatchObject({ status: "done", done: total });
});
