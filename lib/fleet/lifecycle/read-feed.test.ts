import { eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { chooseTargets } from "@/lib/behavior/targets";
import { fleet as fleetTable, sandboxUsers } from "@/lib/db/schema";
import { personaSchema } from "@/lib/persona/persona";
import { blockOne } from "../commands/block";
import { permit } from "../effects/permit";
import { type Bot, makeBots, seedGallery } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { addPerson } from "../testing/test-people";
import { fleetSuite } from "../testing/test-suite";
import { readFeed } from "./read-feed";

const open = fleetSuite();
let fleet: TestFleet;
let made: Bot[];
let items: string[];

beforeEach(async () => {
  fleet = await open();
  items = await seedGallery(fleet, 12);
  made = await makeBots(fleet, 2);
  fleet.time.real += 3_600_000;
});

async function seen(n = 0) {
  const feed = await readFeed(fleet.ctx, made[n]!, 1);
  if (!("items" in feed)) throw new Error("There is no feed");
  return feed;
}

async function excluded(id: string, purpose: "like" | "comment") {
  const { persona, handle } = made[0]!;
  const { candidates } = await seen();
  const choice = chooseTargets({
    persona: personaSchema.parse(persona),
    self: { handle },
    candidates,
    purpose,
    count: 5,
    now: fleet.clock.now(),
    seed: "s",
    session: 1,
    index: 0,
  });
  const why = choice.scored.find((score) => score.id === id)?.excluded;
  // What nothing speaks against may be chosen, by chance.
  if (why) expect(choice.chosen).not.toContain(id);
  return why;
}

it("a post that speaks of a blocked topic, or is by a blocked user, is never chosen", async () => {
  await blockOne.run(fleet.ctx, { kind: "topic", value: "fog 3" });
  expect(await excluded(items[3]!, "like")).toBe("left alone");
  expect((await seen()).candidates.filter((candidate) => candidate.leftAlone)).toHaveLength(1);
  await blockOne.run(fleet.ctx, { kind: "user", value: "@Ann" });
  expect((await seen()).candidates.every((candidate) => candidate.leftAlone)).toBe(true);
});

it("a post that bots have given enough is passed over, for that kind; what a bot did itself it knows", async () => {
  await fleet.db.update(fleetTable).set({ itemBotLikes: 1 });
  const { id: botId, lease } = made[1]!;
  const itemId = items[0]!;
  const leave = await permit(fleet.ctx, {
    key: "k",
    kind: "like",
    turnId: `${botId}:1:0`,
    sessionId: `${botId}:1`,
    botId,
    lease,
    ordinal: 0,
    itemId,
    about: { authorHandle: "ann", title: "x", tags: [] },
  });
  expect(leave.kind).toBe("granted");
  await fleet.studio.like({ as: made[1]!.handle, id: itemId, idempotencyKey: "k" });
  expect(await excluded(itemId, "like")).toBe("enough bots");
  expect(await excluded(itemId, "comment")).not.toBe("enough bots");
  const other = await seen(1);
  expect(other.candidates.find((candidate) => candidate.id === itemId)?.likedByMe).toBe(true);
  expect(other.recentAuthors).toEqual({ ann: 1 });
});

it("a person's post is told from a bot's, whatever the gallery marks, and takes three bots an hour and a third of the caps", async () => {
  await addPerson(fleet, "mia");
  const shown = await fleet.studio.getPost({ id: items[0]! });
  if (shown.kind !== "ok") throw new Error("no post");
  const post = async (as: string) => {
    const made = await fleet.studio.createPost({
      as,
      imageUrl: shown.value.pictureUrl!,
      title: "hello",
      description: "d",
      idempotencyKey: `post:${as}`,
    });
    if (made.kind !== "ok") throw new Error("no post");
    return made.value.id;
  };
  const theirs = await post("mia");
  const ours = await post(made[1]!.handle);
  await fleet.db.update(sandboxUsers).set({ isAgent: false }).where(eq(sandboxUsers.username, made[1]!.handle));
  const find = async (id: string) => (await seen()).candidates.find((candidate) => candidate.id === id);
  expect(await find(theirs)).toMatchObject({ byHuman: true, fullFor: [] });
  expect(await find(ours)).toMatchObject({ byHuman: false, fullFor: [] });
  const others = await makeBots(fleet, 3, true, "others");
  for (const [n, { id, lease }] of others.entries()) {
    fleet.time.real += 61_000;
    const about = { authorHandle: "mia", title: "hello", tags: [] };
    const plan = {
      key: `h${n}`,
      kind: "like" as const,
      turnId: `${id}:1:0`,
      sessionId: `${id}:1`,
      botId: id,
      lease,
      ordinal: 0,
    };
    expect(await permit(fleet.ctx, { ...plan, itemId: theirs, about })).toMatchObject({ kind: "granted" });
  }
  expect(await find(theirs)).toMatchObject({ fullFor: ["like", "comment"] });
  fleet.time.real += 3_600_000;
  expect(await find(theirs)).toMatchObject({ fullFor: [] });
  await fleet.db.update(fleetTable).set({ itemBotLikes: 9 });
  expect(await find(theirs)).toMatchObject({ fullFor: ["like"] });
});
