import { beforeEach, expect, it } from "vitest";
import { emergencyStop, reArmFleet } from "../commands/steer-fleet";
import { lastPlan, makeBots } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { supervise } from "../supervision/supervise";
import { StopSwitch } from "./stop-switch";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
});

/** Another process on the same database. */
const elsewhere = () => ({ ...fleet.ctx, stop: new StopSwitch() });

it("lets go when another process has re-armed the fleet", async () => {
  const [bot] = await makeBots(fleet);
  const other = elsewhere();
  await emergencyStop.run(fleet.ctx, {});
  await supervise(fleet.ctx);
  expect(fleet.ctx.stop.isEngaged).toBe(true);
  fleet.time.real += 1000;
  await reArmFleet.run(other, {});
  expect(fleet.ctx.stop.isEngaged).toBe(true);
  fleet.time.real = Math.max(fleet.time.real, Date.parse(lastPlan(fleet, bot!.id).sleepUntil));
  expect(await visitOnce(fleet, lastPlan(fleet, bot!.id))).toMatchObject({ ended: "closed" });
  expect(fleet.ctx.stop.isEngaged).toBe(false);
});

it("stays engaged while a stop is being stored, whatever the row still says", () => {
  const stop = new StopSwitch();
  stop.engage();
  stop.follow({ state: "armed", stateAt: new Date(9000) });
  expect(stop.isEngaged).toBe(true);
  stop.engage(5000);
  stop.follow({ state: "armed", stateAt: new Date(4000) });
  stop.follow({ state: "stopped", stateAt: new Date(6000) });
  expect(stop.isEngaged).toBe(true);
  stop.follow({ state: "armed", stateAt: new Date(6000) });
  expect(stop.isEngaged).toBe(false);
});
