import { and, eq } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { keyedRng } from "@/lib/behavior/rng";
import { auditLog, bots, type BotStatus, holds } from "@/lib/db/schema";
import { FleetError } from "../errors";
import { type BotCommand, botCommands, type Standing, transition } from "../lifecycle/transitions";
import { makeBots, plansOf, plantVisit, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { bulkBots, pauseBot, resumeBot, retireBot, startBot, stopBot } from "./bulk-bots";
import { wakeBot } from "./wake-bot";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
});

const verbs = { start: startBot, pause: pauseBot, resume: resumeBot, stop: stopBot, retire: retireBot, wake: wakeBot };

async function standing(id: string): Promise<Standing & { lease: number; wakes: boolean }> {
  const { status, lease, nextWakeAt } = await reload(fleet, id);
  const own = await fleet.db
    .select()
    .from(holds)
    .where(and(eq(holds.botId, id), eq(holds.cause, "operator")));
  return { status: status as BotStatus, paused: own.length > 0, lease, wakes: nextWakeAt !== null };
}

/** What the command changed: 1 or 0. A wake that cannot be is refused with a conflict. */
async function give(command: BotCommand, id: string): Promise<number> {
  try {
    return (await verbs[command].run(fleet.ctx, { id })).changed;
  } catch (error) {
    if (command === "wake" && error instanceof FleetError && error.code === "conflict") return 0;
    throw error;
  }
}

it.each(["one", "two", "three", "four"])(
  "any sequence (%s) leaves status, hold and lease as the table says",
  async (seed) => {
    const ids = (await makeBots(fleet, 3, false, seed)).map((bot) => bot.id);
    const rng = keyedRng(seed, "sequence", 0);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(rng.next() * list.length)] as T;
    // Retirement ends the story, so it is rare.
    const weighted = botCommands.flatMap((command) =>
      command === "retire" ? [command] : [command, command, command, command],
    );
    for (let round = 0; round < 40; round++) {
      const id = pick(ids);
      const command = pick(weighted);
      const before = await standing(id);
      const step = transition(before, command);
      // A message that comes twice, or long after another one, is one more command: the table decides again.
      const changed = await give(command, id);
      const after = await standing(id);
      const wanted = "to" in step ? step.to : { status: before.status, paused: before.paused };
      expect({ status: after.status, paused: after.paused }, `${command} on ${JSON.stringify(before)}`).toEqual(wanted);
      expect(changed).toBe("to" in step ? 1 : 0);
      expect(after.lease > before.lease).toBe("to" in step);
      expect(after.wakes).toBe(after.status === "running" && !after.paused);
      const latest = plansOf(fleet, id).at(-1);
      if (after.wakes) expect(latest?.lease).toBe(after.lease);
    }
  },
);

it("a visit under way ends with the lease, whichever command takes it", async () => {
  const made = await makeBots(fleet, 3);
  for (const [n, command] of (["pause", "stop", "retire"] as const).entries()) {
    const id = made[n]!.id;
    const data = await plantVisit(fleet, id, [{ kind: "browse" }]);
    await give(command, id);
    expect((await reload(fleet, id)).lease).toBeGreaterThan(data.lease);
  }
});

it("tells who, why and how many, and keeps the reason where the bot is looked at", async () => {
  const ids = (await makeBots(fleet, 2)).map((bot) => bot.id);
  await bulkBots.run(fleet.as("operator"), { action: "pause", target: { ids }, reason: "Too keen on Fridays" });
  await startBot.run(fleet.as("operator"), { id: ids[0]! });
  const rows = await fleet.db.select().from(auditLog).orderBy(auditLog.id);
  expect(rows.slice(-2)).toMatchObject([
    { actorName: "Ann operator", detail: { action: "pause", count: 2, reason: "Too keen on Fridays" } },
    { action: "bots.start", detail: { count: 0 } },
  ]);
  const [hold] = await fleet.db.select().from(holds);
  expect(hold?.detail).toBe("Paused by Ann operator: Too keen on Fridays");
  await expect(async () => verbs.pause.input.parse({ id: "b", reason: "x".repeat(201) })).rejects.toThrow();
});

it("pauses more bots than one statement carries", async () => {
  const [bot] = await makeBots(fleet);
  const more = Array.from({ length: 519 }, (_, n) => ({ ...bot!, id: `bot_more${n}`, handle: `more-${n}` }));
  await fleet.db.insert(bots).values(more);
  const target = { filter: { status: [], archetype: [], tier: [] } };
  expect(await bulkBots.run(fleet.ctx, { action: "pause", target })).toMatchObject({ changed: 520 });
  expect(await fleet.db.$count(holds)).toBe(520);
});
