import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditLog, bots, holds, intents, jobs, turns } from "@/lib/db/schema";
import { pauseBot, resumeBot } from "../commands/bulk-bots";
import { type Bot, makeBots, reload, seedGallery } from "../testing/test-bots";
import { seenOf } from "../testing/test-gallery-view";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { listRemovalsOfBot } from "./list-removals";
import { previewRecall, recallItem } from "./recall-item";
import { workRemovals } from "./work-removals";

const open = fleetSuite();
const TEXT = "The light on the left wall makes this one; I would crop the window a little tighter.";
let fleet: TestFleet;
let made: Bot[];
let items: string[];
let n = 0;

/** A comment of this bot as the fleet would have left it, on the gallery and in the record. Answers its turn. */
async function says(bot: Bot, content: string, status: "done" | "unknown" = "done"): Promise<string> {
  const itemId = items[(n += 1) % items.length] as string;
  const turnId = `turn:${n}`;
  const sent = await fleet.studio.createComment({ as: bot.handle, id: itemId, content, idempotencyKey: turnId });
  if (sent.kind !== "ok") throw new Error(JSON.stringify(sent));
  const when = new Date(fleet.time.real);
  await fleet.db.insert(intents).values({
    id: `int:${n}`,
    key: turnId,
    turnId,
    sessionId: `${bot.id}:1`,
    botId: bot.id,
    galleryId: "sandbox",
    ordinal: 0,
    kind: "comment",
    lease: bot.lease,
    status,
    itemId,
    text: content,
    remoteId: status === "done" ? sent.value.id : null,
    sends: 1,
    at: when,
    permittedAt: when,
    permitUntil: when,
    settleAt: when,
  });
  return turnId;
}

const bot = (at: number): Bot => made[at] as Bot;
const recall = (turnId: string, why?: string) => recallItem.run(fleet.as("operator"), { turnId, why });
const commentsOf = async (at: number) => (await seenOf(fleet, bot(at).handle)).comments;
const holdsOf = (at: number) =>
  fleet.db
    .select()
    .from(holds)
    .where(and(eq(holds.botId, bot(at).id), eq(holds.cause, "operator")));

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 2);
  made = await makeBots(fleet, 4);
});

describe("a recall", () => {
  it("previews whom and what it reaches", async () => {
    const turnId = await says(bot(0), TEXT);
    await says(bot(1), TEXT.toUpperCase());
    await says(bot(2), "Something else altogether, about type and margins.");
    expect(await previewRecall.run(fleet.as("operator"), { turnId })).toMatchObject({
      kind: "comment",
      text: TEXT,
      removedAt: null,
      posts: 0,
      comments: 2,
      bots: 2,
      whole: true,
      canRemove: { posts: true, comments: true },
    });
  });

  it("holds all who said nearly the same and takes it off the gallery, and leaves the rest alone", async () => {
    const turnId = await says(bot(0), TEXT);
    await says(bot(1), TEXT.replace("little", "bit"));
    await says(bot(1), "Lovely greys in the sky.");
    await says(bot(2), "Something else altogether, about type and margins.");
    const before = await reload(fleet, bot(1).id);
    expect(await recall(turnId, "rude")).toMatchObject({ bots: 2, texts: 2, whole: true });
    expect(await Promise.all([0, 1, 2].map(commentsOf))).toEqual([0, 1, 1]);
    expect(await holdsOf(0)).toMatchObject([{ detail: `Recalled: ${TEXT.slice(0, 60).trimEnd()}…`, until: null }]);
    expect(await holdsOf(1)).toHaveLength(1);
    expect(await holdsOf(2)).toEqual([]);
    const after = await reload(fleet, bot(1).id);
    expect(after).toMatchObject({ status: "running", nextWakeAt: null, lease: before.lease + 1 });
    const [audit] = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "recall.item"));
    expect(audit).toMatchObject({ subject: bot(0).handle, detail: { texts: 2, why: "rude" } });
  });

  it("writes a report of what is gone and what is not", async () => {
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", nth: 2, answer: "bad_request" }] });
    const turnId = await says(bot(0), TEXT);
    await says(bot(1), TEXT);
    await recall(turnId, "rude");
    const [removal] = (await listRemovalsOfBot.run(fleet.as("viewer"), { id: bot(1).id })).items;
    const who = made.slice(0, 2).map(({ id, name }) => ({ id, name }));
    expect(removal?.named).toEqual(who.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
    expect(removal?.counts).toEqual({ waiting: 0, done: 1, byHand: 0, failed: 1 });
    const report = removal?.report ?? "";
    expect(report).toContain(`# Recall of a comment by ${bot(0).name} (@${bot(0).handle})`);
    expect(report).toContain("Recalled by Ann operator at 2026-03-02");
    expect(report).toContain("Reason given: rude");
    expect(report).toContain(`> ${TEXT}`);
    expect(report).toContain(`${bot(1).name} (@${bot(1).handle}): 1 text`);
    expect(report).toContain("1 of 2.");
    expect(report).toMatch(/What remains\n\n- comment .* below post .*: The gallery refused to remove it \(400\)/);
  });

  it("says why a bot that was paused before is held, and ends with an operator's resume", async () => {
    const turnId = await says(bot(0), TEXT);
    await pauseBot.run(fleet.as("operator"), { id: bot(0).id });
    await recall(turnId);
    expect(await holdsOf(0)).toMatchObject([{ detail: expect.stringMatching(/^Recalled: /) }]);
    await resumeBot.run(fleet.as("operator"), { id: bot(0).id });
    expect(await holdsOf(0)).toEqual([]);
  });

  it("waits for a text the gallery has not confirmed", async () => {
    const turnId = await says(bot(0), TEXT, "unknown");
    const { jobId } = await recall(turnId);
    expect(await fleet.db.select().from(jobs).where(eq(jobs.id, jobId))).toMatchObject([{ status: "running" }]);
    const [page] = [await fleet.studio.listComments({ id: items[n % items.length] as string, limit: 9 })];
    const remoteId = page.kind === "ok" ? page.value.items[0]?.id : undefined;
    await fleet.db.update(intents).set({ status: "done", remoteId }).where(eq(intents.turnId, turnId));
    await workRemovals(fleet.ctx);
    await workRemovals(fleet.ctx);
    expect(await commentsOf(0)).toBe(0);
    expect(await fleet.db.select().from(jobs).where(eq(jobs.id, jobId))).toMatchObject([{ status: "done" }]);
  });

  it("refuses what put no text on the gallery, and viewers", async () => {
    await expect(recall("turn:none")).rejects.toMatchObject({ code: "not_found" });
    const turnId = await says(bot(0), TEXT);
    await expect(recallItem.run(fleet.as("viewer"), { turnId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await fleet.db.$count(holds)).toBe(0);
    expect(await fleet.db.$count(bots, eq(bots.status, "running"))).toBe(4);
    expect(await fleet.db.$count(turns)).toBe(0);
  });
});
