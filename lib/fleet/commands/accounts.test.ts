import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { activities, auditLog, bots, holds, sandboxUsers } from "@/lib/db/schema";
import { supervise } from "../supervision/supervise";
import { type Bot, lastPlan, makeBots, plansOf, reload } from "../testing/test-bots";
import { type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { startBot, stopBot } from "./bulk-bots";
import { createBot, createBots } from "./create-bots";
import { deleteBot } from "./delete-bot";

const open = fleetSuite();
let fleet: TestFleet;
let ids: string[];

beforeEach(async () => {
  fleet = await open();
  ids = (await makeBots(fleet, 3, false)).map((bot) => bot.id);
});

const one = (n = 0): string => ids[n] as string;
const waiting = async () =>
  (await fleet.db.select({ id: holds.botId }).from(holds).where(eq(holds.cause, "account")).orderBy(holds.botId)).map(
    (row) => row.id,
  );
const audit = async () => (await fleet.db.select().from(auditLog).orderBy(auditLog.id)).map((row) => row.action);

describe("accounts on the gallery", () => {
  const account = async (handle: string) =>
    (await fleet.db.select().from(sandboxUsers).where(eq(sandboxUsers.username, handle)))[0];

  it("are made with the bots, each marked as a bot", async () => {
    const bot = await reload(fleet, one());
    expect(bot.provisionState).toBe("done");
    expect(await account(bot.handle)).toMatchObject({ isAgent: true, agentId: bot.id, id: bot.studioUserId });
  });

  it("that the gallery did not give are asked for again by the supervisor", async () => {
    fleet.sandbox.faults.set({ rules: [{ path: "/api/admin/users/invite", answer: "server_error" }] });
    const made = await createBots.run(fleet.ctx, { count: 2, seed: "late", start: true });
    expect(made).toMatchObject({ provisioned: 0, failed: 2, firstError: expect.any(String) });
    const [first, second] = made.ids as [string, string];
    expect(await startBot.run(fleet.ctx, { id: first })).toMatchObject({ changed: 0, reasons: ["1 running already"] });
    await stopBot.run(fleet.ctx, { id: second });
    expect(await startBot.run(fleet.ctx, { id: second })).toMatchObject({
      changed: 1,
      reasons: ["1 wait for their account on the gallery and start with it"],
    });
    expect(await waiting()).toEqual([first, second]);
    expect((await reload(fleet, first)).nextWakeAt).toBeNull();
    await supervise(fleet.ctx);
    expect(plansOf(fleet, first)).toEqual([]);
    fleet.sandbox.faults.clear();
    fleet.time.real += 61_000;
    expect((await supervise(fleet.ctx)).provisioned).toBe(2);
    expect(await waiting()).toEqual([]);
    const bot = await reload(fleet, first);
    expect(bot.provisionState).toBe("done");
    expect(lastPlan(fleet, first)).toMatchObject({ lease: bot.lease, session: 1 });
    expect(bot.nextWakeAt!.getTime()).toBeGreaterThan(fleet.clock.now());
  });

  it("come too late for a bot that was stopped meanwhile: it stays stopped", async () => {
    fleet.sandbox.faults.set({ rules: [{ path: "/api/admin/users/invite", answer: "server_error" }] });
    const made = await createBots.run(fleet.ctx, { count: 1, seed: "late", start: true });
    const id = made.ids[0] as string;
    await stopBot.run(fleet.ctx, { id });
    fleet.sandbox.faults.clear();
    fleet.time.real += 61_000;
    await supervise(fleet.ctx);
    expect(await reload(fleet, id)).toMatchObject({ provisionState: "done", status: "stopped", nextWakeAt: null });
    expect(plansOf(fleet, id)).toEqual([]);
  });

  it("go with the bot; refused by the gallery, nothing is forgotten", async () => {
    const bot = await reload(fleet, one());
    fleet.sandbox.faults.set({ rules: [{ method: "DELETE", answer: "unavailable", times: 1 }] });
    await expect(deleteBot.run(fleet.as("operator"), { id: bot.id })).rejects.toMatchObject({ code: "unavailable" });
    expect((await reload(fleet, bot.id)).status).toBe("retired");
    expect((await audit()).at(-1)).toBe("bots.retire");
    await deleteBot.run(fleet.as("operator"), { id: bot.id });
    expect(await account(bot.handle)).toBeUndefined();
    expect(await fleet.db.select().from(bots).where(eq(bots.id, bot.id))).toEqual([]);
    expect((await audit()).at(-1)).toBe("bots.delete");
  });

  it("on another gallery are not taken for those of this one", async () => {
    await fleet.db.update(bots).set({ galleryId: "https://elsewhere.test" }).where(eq(bots.id, one()));
    const bot = await reload(fleet, one());
    await expect(deleteBot.run(fleet.as("operator"), { id: bot.id })).rejects.toMatchObject({ code: "conflict" });
    expect(await account(bot.handle)).toBeDefined();
    expect((await reload(fleet, bot.id)).status).toBe(bot.status);
  });

  it("have one handle each", async () => {
    const bot: Bot = await reload(fleet, one());
    const input = { archetypeId: bot.archetypeId, handle: bot.handle, start: false };
    await expect(createBot.run(fleet.ctx, input)).rejects.toMatchObject({ code: "conflict" });
    const made = await createBot.run(fleet.ctx, { ...input, handle: "quite-new", name: "Q", start: true });
    expect(await reload(fleet, made.ids[0] as string)).toMatchObject({
      handle: "quite-new",
      name: "Q",
      status: "running",
    });
    const told = await fleet.db
      .select()
      .from(activities)
      .where(and(eq(activities.botId, made.ids[0] as string), eq(activities.kind, "started")));
    expect(told).toHaveLength(1);
  });
});
