import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, intents, sandboxImages, turns } from "@/lib/db/schema";
import { listActivityInput } from "../contracts/activity";
import { getBot } from "../queries/get-bot";
import { getTurn } from "../queries/get-turn";
import { listActivity } from "../queries/list-activity";
import { listSessions } from "../queries/list-sessions";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { previewRecall, recallItem } from "./recall-item";

const open = fleetSuite();
let fleet: TestFleet;
let author: Bot;
let other: Bot;
let posted: typeof intents.$inferSelect;

const viewer = () => fleet.as("viewer");
const turnOf = (id: string) => getTurn.run(viewer(), { id });
const recall = (turnId: string) => recallItem.run(fleet.as("operator"), { turnId });
const rows = async (botId: string) =>
  (await listActivity.run(viewer(), listActivityInput.parse({ botId, kinds: ["post", "comment"] }))).items;

beforeEach(async () => {
  fleet = await open();
  const [item = ""] = await seedGallery(fleet, 1);
  [author, other] = (await makeBots(fleet, 2)) as [Bot, Bot];
  await visitOnce(fleet, await plantVisit(fleet, author.id, [{ kind: "post" }]));
  const published = and(eq(intents.kind, "post"), eq(intents.status, "done"));
  [posted] = (await fleet.db.select().from(intents).where(published)) as [typeof posted];
  await visitOnce(
    fleet,
    await plantVisit(fleet, other.id, [
      { kind: "comment", items: [posted.remoteId ?? ""] },
      { kind: "comment", items: [item] },
    ]),
  );
});

describe("a post that was recalled", () => {
  it("is gone wherever it was shown: in its trace, its visit, the log and with its bot", async () => {
    const before = await turnOf(posted.turnId);
    expect(before.itemUrl).toBe(`item:${posted.remoteId}`);
    expect(before.turn).toMatchObject({ removedAt: null, targets: [{ imageUrl: expect.any(String) }] });
    const pictures = await fleet.db.$count(sandboxImages);
    await recall(posted.turnId);
    expect(await fleet.db.$count(sandboxImages)).toBeLessThan(pictures);
    const at = new Date(fleet.time.real).toISOString();

    const { turn, itemUrl, effects } = await turnOf(posted.turnId);
    expect(itemUrl).toBeNull();
    expect(turn).toMatchObject({ status: "done", removedAt: at, targets: [{ imageUrl: null }] });
    expect(effects.map(({ kind, removedAt }) => [kind, removedAt])).toContainEqual(["post", at]);
    const [visit] = (await listSessions.run(viewer(), { id: author.id, limit: 5 })).items;
    expect(visit?.turns).toMatchObject([{ kind: "post", removedAt: at, targets: [{ imageUrl: null }] }]);
    expect(await rows(author.id)).toMatchObject([{ kind: "post", removedAt: at, itemUrl: null, imageUrl: null }]);
    const detail = await getBot.run(viewer(), { id: author.id });
    expect(detail.counts).toMatchObject({ posts: 0, removedPosts: 1 });
    expect(detail.bot.lastAction?.imageUrl).toBeNull();
  });

  it("is linked to by nobody who wrote below it, and their other words stay as they are", async () => {
    await recall(posted.turnId);
    const [elsewhere, below] = await rows(other.id);
    expect(below).toMatchObject({ itemId: posted.remoteId, itemUrl: null, imageUrl: null, removedAt: null });
    expect(elsewhere).toMatchObject({ itemUrl: `item:${elsewhere?.itemId}`, removedAt: null });
    expect((await turnOf(below?.turnId ?? "")).itemUrl).toBeNull();
    expect((await turnOf(elsewhere?.turnId ?? "")).itemUrl).toBe(`item:${elsewhere?.itemId}`);
  });

  it("is not recalled again", async () => {
    expect(await previewRecall.run(fleet.as("operator"), { turnId: posted.turnId })).toMatchObject({
      removedAt: null,
      posts: 1,
      comments: 0,
      bots: 1,
      lostComments: 0,
      lostAtLeast: false,
    });
    await recall(posted.turnId);
    expect(await previewRecall.run(fleet.as("operator"), { turnId: posted.turnId })).toMatchObject({
      removedAt: expect.any(String),
      posts: 0,
      bots: 0,
    });
    await expect(recall(posted.turnId)).rejects.toMatchObject({ code: "conflict" });
  });

  it("takes along what people wrote below it, and says how much that is", async () => {
    const id = posted.remoteId ?? "";
    await fleet.studio.createComment({ as: "ann", id, content: "I was there too.", idempotencyKey: "ann:1" });
    const preview = await previewRecall.run(fleet.as("operator"), { turnId: posted.turnId });
    expect(preview.lostComments).toBe(1);
  });
});

it("a comment that was recalled is gone in its turn and in the log", async () => {
  const [said] = await fleet.db
    .select()
    .from(turns)
    .where(and(eq(turns.botId, other.id), eq(turns.index, 1)));
  await recall(said?.id ?? "");
  const { turn, itemUrl } = await turnOf(said?.id ?? "");
  expect(turn.removedAt).toEqual(expect.any(String));
  expect(itemUrl).not.toBeNull();
  const marks = (await rows(other.id)).map(({ turnId, removedAt }) => [turnId === said?.id, removedAt !== null]);
  expect(marks).toContainEqual([true, true]);
  expect(await fleet.db.$count(activities, eq(activities.kind, "comment"))).toBe(2);
});
