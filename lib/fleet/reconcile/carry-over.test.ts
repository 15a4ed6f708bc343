import { eq } from "drizzle-orm";
import { afterAll, expect, it } from "vitest";
import { createTestDb } from "@/lib/db/test-database";
import { apiTokens, blocks, bots, holds } from "@/lib/db/schema";
import { bulkBots } from "../commands/bulk-bots";
import { emergencyStop } from "../commands/steer-fleet";
import { readFleet } from "../lifecycle/fleet-row";
import { makeBots, reload } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { carryOver } from "./carry-over";

const open = fleetSuite();
const second = createTestDb();
afterAll(async () => (await second).close());

it("what operators ended since the backup stays ended, and nothing else changes", async () => {
  const present = await open();
  const [stopped, retired, paused, runs] = await makeBots(present, 4);
  if (!stopped || !retired || !paused || !runs) throw new Error("No bots");
  const ann = present.as("operator");
  await bulkBots.run(ann, { action: "stop", target: { ids: [stopped.id] } });
  await bulkBots.run(ann, { action: "retire", target: { ids: [retired.id] } });
  await bulkBots.run(ann, { action: "pause", target: { ids: [paused.id] } });
  await emergencyStop.run(ann, {});
  const at = new Date(present.time.real);
  await present.db.insert(blocks).values({ kind: "user", value: "bea", createdBy: "Ann", createdAt: at });
  const token = { id: "t", name: "cron", digest: "d", role: "viewer" as const, createdBy: "Ann", createdAt: at };
  await present.db.insert(apiTokens).values({ ...token, revokedAt: at });

  // The same four bots, as they were when the backup was made.
  const restored = await open({ db: (await second).db });
  await makeBots(restored, 4);
  await restored.db.insert(apiTokens).values(token);

  const all = { stopped: true, bots: 2, pauses: 1, blocks: 1, tokens: 1, removals: 0 };
  expect(await carryOver(present.db, restored.db, present.time.real)).toEqual(all);
  expect(await reload(restored, stopped.id)).toMatchObject({
    status: "stopped",
    statusReason: "Stopped by Ann operator",
  });
  expect(await reload(restored, retired.id)).toMatchObject({ status: "retired", retiredAt: expect.any(Date) as Date });
  expect(await reload(restored, runs.id)).toMatchObject({ status: "running" });
  expect(await restored.db.select({ bot: holds.botId, cause: holds.cause }).from(holds)).toEqual([
    { bot: paused.id, cause: "operator" },
  ]);
  expect(await readFleet(restored.db)).toMatchObject({ state: "stopped", stateBy: "Ann operator" });
  expect((await restored.db.select().from(apiTokens))[0]?.revokedAt).toEqual(at);
  expect(await carryOver(present.db, restored.db, present.time.real)).toEqual({
    stopped: true,
    bots: 0,
    pauses: 0,
    blocks: 0,
    tokens: 0,
    removals: 0,
  });
});

it("a bot retired since the backup is retired whatever it was then, and nothing holds it any more", async () => {
  const present = await open();
  const made = await makeBots(present, 4);
  const ids = made.map((bot) => bot.id);
  await bulkBots.run(present.as("operator"), { action: "retire", target: { ids } });

  const restored = await open({ db: (await second).db });
  const [stopped, paused, failing, runs] = await makeBots(restored, 4);
  if (!stopped || !paused || !failing || !runs) throw new Error("No bots");
  const bea = restored.as("operator");
  await bulkBots.run(bea, { action: "stop", target: { ids: [stopped.id] } });
  await bulkBots.run(bea, { action: "pause", target: { ids: [paused.id] } });
  await restored.db.update(bots).set({ status: "failing" }).where(eq(bots.id, failing.id));

  expect(await carryOver(present.db, restored.db, present.time.real)).toMatchObject({ bots: 4 });
  for (const id of ids)
    expect(await reload(restored, id)).toMatchObject({
      status: "retired",
      statusReason: "Retired by Ann operator",
      retiredAt: expect.any(Date) as Date,
    });
  expect(await restored.db.select().from(holds)).toEqual([]);
  expect(await carryOver(present.db, restored.db, present.time.real)).toMatchObject({ bots: 0 });
});
