import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import type { PlannedTurn } from "@/lib/behavior/turns";
import { fleet as fleetTable, sandboxComments, turns } from "@/lib/db/schema";
import { blockOne } from "../commands/block";
import { permit } from "../effects/permit";
import { endIntent } from "../effects/settle-intent";
import { type Bot, makeBots, plantVisit, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { addPerson, say } from "../testing/test-people";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { readFeed } from "./read-feed";
import { readInvitations } from "./read-invitations";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let other: Bot;
let third: Bot;
let items: string[];
let keys = 0;

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 3);
  [bot, other, third] = (await makeBots(fleet, 3)) as [Bot, Bot, Bot];
  await addPerson(fleet, "mia");
  fleet.time.real += 3_600_000;
});

/** A comment of a bot's, on the gallery and in the books. */
async function spoke(
  who: Bot,
  itemId: string,
  text: string,
  answers?: { id: string; handle: string },
): Promise<string> {
  fleet.time.real += 120_000;
  const id = await say(fleet, who.handle, itemId, text);
  const turnId = `${who.id}:1:${(keys += 1)}`;
  const leave = await permit(fleet.ctx, {
    key: turnId,
    kind: "comment",
    turnId,
    sessionId: `${who.id}:1`,
    botId: who.id,
    lease: who.lease,
    ordinal: 0,
    itemId,
    text,
    answers,
  });
  if (leave.kind !== "granted") throw new Error(JSON.stringify(leave));
  await endIntent(fleet.ctx, leave.intent, { status: "done", remoteId: id });
  return id;
}

const commenting = [{ kind: "comment" }] as unknown as PlannedTurn[];

async function heard(planned = commenting, session = 1): Promise<{ words: string[]; reads: number }> {
  const feed = await readFeed(fleet.ctx, bot, 1);
  if (!("items" in feed)) throw new Error("There is no feed");
  const before = fleet.requests.length;
  const { invitations, targets } = await readInvitations(fleet.ctx, bot, feed, { planned, session });
  for (const { itemId } of invitations) expect(targets.has(itemId)).toBe(true);
  return {
    words: invitations.map(({ text, comment }) => `${comment.authorHandle}: ${text}`).sort(),
    reads: fleet.requests.length - before,
  };
}

it("what bots answered is heard from the books, without a look at the gallery; what was not said to the bot is not", async () => {
  await spoke(bot, items[0]!, "soft fog");
  expect(await heard()).toEqual({ words: [], reads: 0 });
  await spoke(other, items[0]!, `@${bot.handle} it is`);
  await spoke(third, items[0]!, "nice boats");
  await spoke(third, items[1]!, `@${bot.handle} and here?`);
  expect(await heard()).toEqual({ words: [`${other.handle}: @${bot.handle} it is`], reads: 0 });
  expect(await heard([{ kind: "like" }] as unknown as PlannedTurn[])).toEqual({ words: [], reads: 0 });
});

it("what people said is read where more was said than bots did, and nowhere else", async () => {
  await spoke(bot, items[0]!, "soft fog");
  await spoke(bot, items[1]!, "softer fog");
  await say(fleet, "mia", items[0]!, `@${bot.handle} thank you`);
  await say(fleet, "mia", items[0]!, "and hello");
  expect(await heard()).toEqual({ words: [`mia: @${bot.handle} thank you`], reads: 1 });
});

it("where people spoke in many threads, three are read in a visit, and all of them in time", async () => {
  items = await seedGallery(fleet, 5);
  for (const item of items) {
    await spoke(bot, item, "soft fog");
    await say(fleet, "mia", item, `@${bot.handle} in ${item}`);
  }
  const words = new Set<string>();
  for (const session of [1, 2, 3]) {
    const visit = await heard(commenting, session);
    expect(visit.reads).toBe(3);
    for (const word of visit.words) words.add(word);
  }
  expect(words.size).toBe(5);
});

it("who asks whether it is a bot is heard by a truthful fleet, and only by whom they asked", async () => {
  await spoke(bot, items[0]!, "soft fog");
  await say(fleet, "mia", items[0]!, `@${bot.handle} are you a bot?`);
  await say(fleet, "mia", items[0]!, `@${other.handle} are you a bot?`);
  expect((await heard()).words).toEqual([`mia: @${bot.handle} are you a bot?`]);
  // When all else that was said there is over.
  fleet.time.real += 60 * 3_600_000;
  expect((await heard()).words).toEqual([`mia: @${bot.handle} are you a bot?`]);
  fleet.time.real += 40 * 3_600_000;
  expect((await heard()).words).toEqual([]);
  fleet.time.real -= 100 * 3_600_000;
  await fleet.db.update(fleetTable).set({ disclosure: "silent" });
  expect((await heard()).words).toEqual([]);
});

it("whoever was answered, is left alone or asks a silent fleet for bots is not heard again, and no day and a half later", async () => {
  await fleet.db.update(fleetTable).set({ disclosure: "silent" });
  await spoke(bot, items[0]!, "soft fog");
  const id = await say(fleet, "mia", items[0]!, `@${bot.handle} thank you`);
  await say(fleet, "mia", items[0]!, `@${bot.handle} are you a bot?`);
  await spoke(other, items[0]!, `@${bot.handle} it is`);
  expect((await heard()).words).toEqual(
    [`${other.handle}: @${bot.handle} it is`, `mia: @${bot.handle} thank you`].sort(),
  );
  await spoke(bot, items[0]!, "@mia welcome", { id, handle: "mia" });
  expect((await heard()).words).toEqual([`${other.handle}: @${bot.handle} it is`]);
  await blockOne.run(fleet.ctx, { kind: "user", value: other.handle });
  expect((await heard()).words).toEqual([]);
  fleet.time.real += 37 * 3_600_000;
  expect(await heard()).toEqual({ words: [], reads: 0 });
});

it("what twice could not be answered is not heard again", async () => {
  await spoke(bot, items[0]!, "soft fog");
  const id = await spoke(other, items[0]!, `@${bot.handle} it is`);
  await fleet.db.delete(sandboxComments).where(eq(sandboxComments.content, `@${bot.handle} it is`));
  for (const heardStill of [true, true, false]) {
    expect((await heard()).words).toEqual(heardStill ? [`${other.handle}: @${bot.handle} it is`] : []);
    const visit = await plantVisit(fleet, bot.id, [{ kind: "comment", items: [items[0]!] }]);
    const turn = eq(turns.id, `${bot.id}:${visit.session}:0`);
    await fleet.db
      .update(turns)
      .set({ work: { replyTo: id, to: other.handle } })
      .where(turn);
    await visitOnce(fleet, visit);
    const [tried] = await fleet.db.select().from(turns).where(turn);
    expect(tried).toMatchObject({ status: "skipped", reason: "What was said is gone" });
  }
});

it("below its own post everything is said to it; a post that the page no longer shows is looked at, one a visit", async () => {
  const seen = await fleet.studio.getPost({ id: items[0]! });
  if (seen.kind !== "ok") throw new Error("no post");
  const post = async (n: number) => {
    const made = await fleet.studio.createPost({
      as: bot.handle,
      imageUrl: seen.value.pictureUrl!,
      title: `Mine ${n}`,
      description: "d",
      idempotencyKey: `mine${n}`,
    });
    if (made.kind !== "ok") throw new Error("no post");
    const turnId = `${bot.id}:1:${(keys += 1)}`;
    const leave = await permit(fleet.ctx, {
      key: turnId,
      kind: "post",
      turnId,
      sessionId: `${bot.id}:1`,
      botId: bot.id,
      lease: bot.lease,
      ordinal: 2,
      text: `Mine ${n}\nd`,
    });
    if (leave.kind !== "granted") throw new Error("no permit");
    await endIntent(fleet.ctx, leave.intent, { status: "done", remoteId: made.value.id });
    return made.value.id;
  };
  const mine = await post(1);
  await say(fleet, "mia", mine, "so calm");
  expect(await heard()).toEqual({ words: ["mia: so calm"], reads: 1 });
  for (let n = 0; n < 41; n++)
    await fleet.studio.createPost({
      as: "ann",
      imageUrl: seen.value.pictureUrl!,
      title: `Later ${n}`,
      description: "d",
      idempotencyKey: `later${n}`,
    });
  expect(await heard()).toEqual({ words: ["mia: so calm"], reads: 1 });
});
