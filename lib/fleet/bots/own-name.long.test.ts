import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, bots, holds, intents, sandboxUsers } from "@/lib/db/schema";
import { bulkBots, pauseBot, resumeBot, startBot, stopBot } from "../commands/bulk-bots";
import { emergencyStop } from "../commands/steer-fleet";
import { wakeBot } from "../commands/wake-bot";
import { createBots } from "../commands/create-bots";
import { reviewLetters } from "../dead-letters/review-letters";
import { stoppableReads } from "../effects/stoppable-reads";
import { settleOrphans } from "../supervision/settle-orphans";
import { supervise } from "../supervision/supervise";
import { type Bot, lastPlan, makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { type TestFleet, writesOf } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { lookForNames, mayUseName } from "./own-name";

const open = fleetSuite();
const HOUR_MS = 60 * 60_000;
let fleet: TestFleet;
let made: Bot[];
let bot: Bot;
let item: string;

beforeEach(async () => {
  fleet = await open();
  [item] = (await seedGallery(fleet, 2)) as [string];
  made = await makeBots(fleet, 3);
  bot = made[0]!;
});

const accountOf = (handle: string) => eq(sandboxUsers.username, handle);
const ann = () => fleet.as("operator");
const nameless = async () =>
  (await fleet.db.select().from(holds).where(eq(holds.cause, "name_lost"))).map((hold) => hold.botId);

/** The name goes to somebody else; `free` takes the account away and gives the name to nobody. */
async function lose(handle: string, free = false): Promise<void> {
  await fleet.db.delete(sandboxUsers).where(accountOf(handle));
  const createdAt = new Date(fleet.clock.now());
  if (!free) await fleet.db.insert(sandboxUsers).values({ username: handle, name: "Mia", isAgent: false, createdAt });
}
async function giveBack({ handle, studioUserId, id }: Bot): Promise<void> {
  await fleet.db.delete(sandboxUsers).where(accountOf(handle));
  const createdAt = new Date(fleet.clock.now());
  await fleet.db
    .insert(sandboxUsers)
    .values({ id: studioUserId!, username: handle, name: "Bot", isAgent: true, agentId: id, createdAt });
}

describe("a bot whose name on the gallery is someone else's", () => {
  const why = /^1 named like someone else on the gallery by now: retire it and create another/;

  it("is not started, resumed or woken, alone or among many; the others are", async () => {
    await stopBot.run(ann(), { id: bot.id });
    await stopBot.run(ann(), { id: made[1]!.id });
    await lose(bot.handle);
    expect(await startBot.run(ann(), { id: bot.id })).toMatchObject({ changed: 0, reasons: [why_()] });
    const ids = made.map(({ id }) => id);
    const many = await bulkBots.run(ann(), { action: "start", target: { ids } });
    expect(many).toMatchObject({ changed: 1, unchanged: 2, reasons: expect.arrayContaining([why_()]) });
    expect(await reload(fleet, bot.id)).toMatchObject({ status: "stopped" });

    await pauseBot.run(ann(), { id: made[2]!.id });
    await lose(made[1]!.handle);
    await lose(made[2]!.handle);
    await expect(wakeBot.run(ann(), { id: made[1]!.id })).rejects.toMatchObject({
      code: "conflict",
      message: expect.stringContaining("named like someone else on the gallery"),
    });
    expect(await resumeBot.run(ann(), { id: made[2]!.id })).toMatchObject({ changed: 0, reasons: [why_()] });
    expect((await nameless()).sort()).toEqual([...ids].sort());
  });
  const why_ = () => expect.stringMatching(why) as string;

  it("is held as it opens a visit, and nothing is done under that name", async () => {
    await lose(bot.handle);
    fleet.time.real += HOUR_MS;
    const plan = lastPlan(fleet, bot.id);
    fleet.time.real = Math.max(fleet.time.real, Date.parse(plan.sleepUntil)) + HOUR_MS * 24;
    const before = writesOf(fleet).length;
    expect(await visitOnce(fleet, plan)).toMatchObject({
      ended: "held",
      reason: expect.stringMatching(/someone else's/),
    });
    expect(writesOf(fleet).length).toBe(before);
    expect(await nameless()).toEqual([bot.id]);
    const told = await fleet.db.select().from(activities).where(eq(activities.botId, bot.id));
    expect(told.map(({ text }) => text)).toContain("held: Its name on the gallery is someone else's");
    const other = lastPlan(fleet, made[1]!.id);
    expect(await visitOnce(fleet, other)).toMatchObject({ ended: "closed" });
  });

  it("goes on when it has its name back and is started", async () => {
    await stopBot.run(ann(), { id: bot.id });
    await lose(bot.handle);
    await startBot.run(ann(), { id: bot.id });
    await giveBack(bot);
    expect(await startBot.run(ann(), { id: bot.id })).toEqual({ changed: 1, unchanged: 0, reasons: [] });
    expect(await nameless()).toEqual([]);
    expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
  });

  it("is given no act of someone else's: what was open is given up unread, and nothing is tried again", async () => {
    const visit = await plantVisit(fleet, bot.id, [{ kind: "like", items: [item] }]);
    fleet.sandbox.faults.set({ rules: [{ path: "/api/showcase/:id/like", answer: "server_error" }] });
    await visitOnce(fleet, visit, { attempts: 3 });
    fleet.sandbox.faults.clear();
    await fleet.db.update(intents).set({ status: "unknown" });
    await lose(bot.handle);
    await fleet.studio.like({ as: bot.handle, id: item, idempotencyKey: "mia" });
    await startBot.run(ann(), { id: bot.id });
    fleet.time.real += HOUR_MS;
    expect(await settleOrphans(fleet.ctx)).toBe(1);
    const given = { status: "given_up", reason: expect.stringMatching(/nobody can tell whether it arrived/) };
    expect(await fleet.db.select().from(intents)).toMatchObject([given]);
    expect(await reviewLetters(fleet.ctx)).toBe(0);
  });

  it("is retired like any other", async () => {
    await lose(bot.handle);
    await bulkBots.run(ann(), { action: "retire", target: { ids: [bot.id] } });
    expect(await reload(fleet, bot.id)).toMatchObject({ status: "retired" });
  });
});

it("a name is asked about once a quarter of an hour, however often its bot comes", async () => {
  const { getUser } = fleet.studio;
  let asked = 0;
  fleet.studio.getUser = (query) => {
    asked++;
    return getUser(query);
  };
  const visit = () => mayUseName(stoppableReads(fleet.ctx), bot);
  expect([await visit(), await visit(), await visit(), asked]).toEqual([true, true, true, 1]);
  fleet.time.real += HOUR_MS;
  expect([await visit(), asked]).toEqual([true, 2]);
});

it("a gallery that cannot be read keeps no bot from being started", async () => {
  await stopBot.run(ann(), { id: bot.id });
  fleet.sandbox.faults.set({ rules: [{ path: "/api/users/:username", answer: "unavailable" }] });
  expect(await startBot.run(ann(), { id: bot.id })).toMatchObject({ changed: 1, reasons: [] });
});

it("a gallery that hangs is asked no longer once the fleet is stopped", async () => {
  await stopBot.run(ann(), { id: bot.id });
  fleet.sandbox.faults.set({ rules: [{ path: "/api/users/:username", latencyMs: 60_000 }] });
  const starting = startBot.run(ann(), { id: bot.id }).catch((error: { code: string }) => error.code);
  while (fleet.ctx.stop.openCalls === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await emergencyStop.run(ann(), {});
  expect(fleet.ctx.stop.openCalls).toBe(0);
  expect(await starting).toBe("stopped");
});

it("an account that was removed is made anew when its bot is started", async () => {
  await stopBot.run(ann(), { id: bot.id });
  await lose(bot.handle, true);
  expect(await startBot.run(ann(), { id: bot.id })).toEqual({ changed: 1, unchanged: 0, reasons: [] });
  const [account] = await fleet.db.select().from(sandboxUsers).where(accountOf(bot.handle));
  expect(await reload(fleet, bot.id)).toMatchObject({ provisionState: "done", studioUserId: account?.id });
});

describe("an account that is gone, its name free", () => {
  const HOLD = "Its account on the gallery is gone; it is asked for again";
  const open_ = async () => {
    const plan = lastPlan(fleet, bot.id);
    fleet.time.real = Math.max(fleet.time.real, Date.parse(plan.sleepUntil)) + HOUR_MS * 24;
    return visitOnce(fleet, plan);
  };

  it("holds its bot alone as it opens a visit, and is made anew under another lease", async () => {
    await lose(bot.handle, true);
    const before = await reload(fleet, bot.id);
    expect(await open_()).toMatchObject({ ended: "held", reason: HOLD });
    expect(await fleet.db.select().from(holds)).toMatchObject([{ scope: "bot", botId: bot.id, cause: "account" }]);
    const lost = await reload(fleet, bot.id);
    expect(lost).toMatchObject({ provisionState: "pending", lease: before.lease + 1, nextWakeAt: null });
    await supervise(fleet.ctx);
    const [account] = await fleet.db.select().from(sandboxUsers).where(accountOf(bot.handle));
    expect(await reload(fleet, bot.id)).toMatchObject({ provisionState: "done", studioUserId: account?.id });
    expect(await fleet.db.$count(holds)).toBe(0);
    expect(lastPlan(fleet, bot.id)).toMatchObject({ lease: lost.lease });
    expect(await open_()).toMatchObject({ ended: "closed" });
  });

  it.each(["not_found", "unavailable", "html"] as const)(
    "is not concluded from profiles that are %s",
    async (answer) => {
      fleet.sandbox.faults.set({ rules: [{ path: "/api/users/:username", answer }] });
      expect(await open_()).toMatchObject({ ended: "closed" });
    },
  );

  it("is asked for by nobody who only resumes or wakes, unless the bot runs", async () => {
    await stopBot.run(ann(), { id: bot.id });
    await lose(bot.handle, true);
    for (const action of ["resume", "wake"] as const) await bulkBots.run(ann(), { action, target: { ids: [bot.id] } });
    await fleet.db.update(bots).set({ status: "retired", provisionState: "pending" }).where(eq(bots.id, bot.id));
    await bulkBots.run(ann(), { action: "start", target: { ids: [bot.id] } });
    expect(await fleet.db.$count(sandboxUsers, accountOf(bot.handle))).toBe(0);
  });
});

it("a running bot that has its name back goes on by itself", async () => {
  await lose(bot.handle);
  await wakeBot.run(ann(), { id: bot.id }).catch(() => undefined);
  await lookForNames(fleet.ctx);
  expect(await nameless()).toEqual([bot.id]);
  await giveBack(bot);
  await lookForNames(fleet.ctx);
  expect(await nameless()).toEqual([]);
  expect((await reload(fleet, bot.id)).nextWakeAt).not.toBeNull();
  const told = await fleet.db.select().from(activities).where(eq(activities.kind, "released"));
  expect(told).toMatchObject([{ botId: bot.id, text: "no longer held: Its name on the gallery is someone else's" }]);
});

describe("an account that stood there before the bot", () => {
  const invited = async (user: { id: string; isAgent?: boolean; createdAt?: number }, username?: string) => {
    const { provisionBot } = fleet.studio;
    fleet.studio.provisionBot = async (bot) => ({
      kind: "ok",
      value: { id: user.id, username: username ?? bot.username, created: false },
    });
    fleet.studio.getUser = async ({ username: name }) => ({
      kind: "ok",
      value: { user: { ...user, username: name }, stats: {} } as never,
    });
    const result = await createBots.run(fleet.ctx, { count: 1, seed: "other", start: true });
    fleet.studio.provisionBot = provisionBot;
    const [row] = await fleet.db.select().from(bots).where(eq(bots.id, result.ids[0]!));
    return row;
  };
  const taken = { provisionState: "failed", studioUserId: null, nextWakeAt: null };

  it("and is a person's, is not the bot's", async () => {
    expect(await invited({ id: "u1", isAgent: false })).toMatchObject({
      ...taken,
      provisionError: expect.stringMatching(/someone else's: retire it and create another/),
    });
  });
  it("and is older than the bot, where bots are not marked, is not the bot's", async () => {
    expect(await invited({ id: "u1", createdAt: fleet.clock.now() - 2 * HOUR_MS })).toMatchObject(taken);
  });
  it("and has another name, is not the bot's", async () => {
    expect(await invited({ id: "u1", isAgent: true }, "somebody")).toMatchObject(taken);
  });
  it("and came of an earlier try, is", async () => {
    expect(await invited({ id: "u1", createdAt: fleet.clock.now() })).toMatchObject({
      provisionState: "done",
      studioUserId: "u1",
    });
  });
});
