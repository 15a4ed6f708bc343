import { eq, isNull } from "drizzle-orm";
import { beforeEach, expect, it } from "vitest";
import { activities, intents } from "@/lib/db/schema";
import { emergencyStop, reArmFleet } from "../commands/steer-fleet";
import { stopReportSchema } from "../contracts/stop-report";
import { getStopReport } from "../queries/get-stop-report";
import { type Bot, makeBots } from "../testing/test-bots";
import { PERMIT_MS, type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { noteQuiet, noteQuietOnce } from "./note-quiet";
import { permit } from "./permit";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
beforeEach(async () => {
  fleet = await open();
  [bot] = (await makeBots(fleet)) as [Bot];
});

const report = async () => stopReportSchema.parse(await getStopReport.run(fleet.as("viewer"), {}));
const log = async () =>
  (await fleet.db.select().from(activities).where(isNull(activities.botId))).map((row) => row.text);

async function underWay(): Promise<string> {
  const plan = { key: "k", kind: "comment", turnId: "t", sessionId: "s", ordinal: 0, itemId: "i1" } as const;
  const leave = await permit(fleet.ctx, { ...plan, botId: bot.id, lease: bot.lease });
  if (leave.kind !== "granted") throw new Error(leave.kind);
  return leave.intent.id;
}

it("says how long quiet took and what was cut, and later how that was settled", async () => {
  const id = await underWay();
  await emergencyStop.run(fleet.as("operator"), {});
  expect(await report()).toMatchObject({ quiet: false, quietAfterMs: null, livePermits: 1, cut: [{ id }] });

  const noted = noteQuiet(fleet.ctx);
  fleet.time.real += 400;
  await fleet.db.update(intents).set({ status: "unknown" }).where(eq(intents.id, id));
  await noted;
  expect((await log()).at(-1)).toBe("quiet 0.4 s after the emergency stop; 1 request was under way");
  const mine = { id, kind: "comment", status: "unknown", bot: { id: bot.id, handle: bot.handle, name: bot.name } };
  expect(await report()).toMatchObject({ quiet: true, quietAfterMs: 400, cutCount: 1, cut: [mine] });

  await fleet.db.update(intents).set({ status: "given_up", reason: "Absent" }).where(eq(intents.id, id));
  expect(await report()).toMatchObject({ cut: [{ id, status: "given_up", reason: "Absent" }] });

  await reArmFleet.run(fleet.as("operator"), {});
  expect(await report()).toMatchObject({ state: "armed", quietAfterMs: null, cut: [] });
});

it("says so when it does not become quiet", async () => {
  await underWay();
  await emergencyStop.run(fleet.as("operator"), {});
  const noted = noteQuiet(fleet.ctx);
  await new Promise((resolve) => setTimeout(resolve, 120));
  fleet.time.real += PERMIT_MS + 15_000;
  await noted;
  expect((await log()).at(-1)).toBe("not quiet 20.0 s after the emergency stop: 1 still open");
  expect((await report()).quietAfterMs).toBeNull();
});

it("is written down at a later look, when the process that stopped the fleet is gone", async () => {
  const id = await underWay();
  await emergencyStop.run(fleet.as("operator"), {});
  await noteQuietOnce(fleet.ctx);
  expect((await report()).noted).toBe(false);
  await fleet.db.update(intents).set({ status: "done", finishedAt: new Date(fleet.time.real + 900) });
  fleet.time.real += 60_000;
  await noteQuietOnce(fleet.ctx);
  await noteQuietOnce(fleet.ctx);
  expect((await log()).filter((line) => line.startsWith("quiet"))).toEqual([
    "quiet after the emergency stop; 1 request was under way",
  ]);
  expect(await report()).toMatchObject({ noted: true, quietAfterMs: null, cutCount: 1, cut: [{ id, status: "done" }] });
});

it("is nothing to note when somebody has re-armed the fleet meanwhile", async () => {
  const before = await log();
  await noteQuiet(fleet.ctx);
  expect(await log()).toEqual(before);
});
