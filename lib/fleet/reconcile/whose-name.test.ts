import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { bots, holds, intents, sandboxUsers } from "@/lib/db/schema";
import { bulkBots } from "../commands/bulk-bots";
import { type Bot, makeBots, reload, seedGallery } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { markRestored } from "./mark-restored";
import { reconcile } from "./reconcile";

const createFleet = fleetSuite();

/** Someone who is no bot takes the bot's name. */
async function giveAway(fleet: TestFleet, bot: Bot): Promise<void> {
  await fleet.db.delete(sandboxUsers).where(eq(sandboxUsers.username, bot.handle));
  const createdAt = new Date(fleet.clock.now());
  await fleet.db.insert(sandboxUsers).values({ username: bot.handle, name: "Mia", isAgent: false, createdAt });
}

/** A post, a comment and a like under this name. */
async function actAs(fleet: TestFleet, as: string, itemId: string): Promise<void> {
  const key = (what: string) => ({ as, idempotencyKey: `${as}:${what}` });
  const steps = [{ kind: "generate", generator: "shapes", params: {}, out: "a" }] as never;
  const drawn = await fleet.studio.render({ ...key("draw"), name: "fleet-x", steps });
  if (drawn.kind !== "ok") throw new Error(JSON.stringify(drawn));
  const imageUrl = drawn.value.imageUrl;
  const done = [
    await fleet.studio.createPost({ ...key("post"), imageUrl, title: "Mine", description: "all mine" }),
    await fleet.studio.createComment({ ...key("comment"), id: itemId, content: "I was here" }),
    await fleet.studio.like({ ...key("like"), id: itemId }),
  ];
  expect(done.map((answer) => answer.kind)).toEqual(["ok", "ok", "ok"]);
}

const adopted = async (fleet: TestFleet, bot: Bot) =>
  (await fleet.db.select().from(intents).where(eq(intents.botId, bot.id))).map((row) => row.kind).sort();

it("what someone else did under a bot's name is not the bot's, and the bot is stopped", async () => {
  const fleet = await createFleet();
  const [item = ""] = await seedGallery(fleet, 1);
  const [taken, unborn, born, known] = await makeBots(fleet, 4);
  if (!taken || !unborn || !born || !known) throw new Error("No bots");
  // The backup is older than these two accounts; one of the names went to someone else.
  for (const bot of [unborn, born])
    await fleet.db.update(bots).set({ provisionState: "pending", studioUserId: null }).where(eq(bots.id, bot.id));
  await giveAway(fleet, taken);
  await giveAway(fleet, unborn);
  for (const bot of [taken, unborn, born, known]) await actAs(fleet, bot.handle, item);
  await markRestored(fleet.db, { now: fleet.time.real, detail: "a backup was restored" });
  expect(await reconcile(fleet.ctx)).toBe(false);
  for (const bot of [taken, unborn]) {
    expect(await adopted(fleet, bot)).toEqual([]);
    expect(await reload(fleet, bot.id)).toMatchObject({
      status: "stopped",
      statusReason: expect.stringMatching(/someone else's/) as string,
    });
  }
  for (const bot of [born, known]) {
    expect(await adopted(fleet, bot)).toEqual(["comment", "like", "post"]);
    expect(await reload(fleet, bot.id)).toMatchObject({ status: "running" });
  }
  expect((await fleet.db.select().from(holds).orderBy(holds.botId)).map(({ botId, cause }) => [botId, cause])).toEqual([
    [taken.id, "name_lost"],
    [unborn.id, "name_lost"],
  ]);
  const ids = [taken.id, unborn.id];
  expect(await bulkBots.run(fleet.as("operator"), { action: "start", target: { ids } })).toMatchObject({
    changed: 0,
    reasons: [expect.stringMatching(/^2 named like someone else/)],
  });
});

it("an act without an outcome is not taken for done because someone else did the same", async () => {
  const fleet = await createFleet();
  const [item = ""] = await seedGallery(fleet, 1);
  const [bot] = await makeBots(fleet, 1);
  if (!bot) throw new Error("No bot");
  const at = new Date(fleet.time.real);
  const row = { sessionId: `${bot.id}:1`, turnId: `${bot.id}:1:0`, botId: bot.id, galleryId: "sandbox", ordinal: 0 };
  const state = { lease: bot.lease, status: "unknown" as const, at, permittedAt: at, permitUntil: at, settleAt: at };
  await fleet.db
    .insert(intents)
    .values({ ...row, ...state, id: "int_x", key: "k", kind: "comment", itemId: item, text: "I was here" });
  await giveAway(fleet, bot);
  await actAs(fleet, bot.handle, item);
  await markRestored(fleet.db, { now: fleet.time.real, detail: "a backup was restored" });
  await reconcile(fleet.ctx);
  expect(await fleet.db.select().from(intents)).toMatchObject([{ status: "given_up", remoteId: null }]);
});
