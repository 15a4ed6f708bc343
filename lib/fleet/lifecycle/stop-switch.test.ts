import { beforeEach, expect, it } from "vitest";
import { emergencyStop, reArmFleet } from "../commands/steer-fleet";
import { lastPlan, makeBots } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { supervise } from "../supervision/supervise";
import { prepareFleet } from "../startup/prepare-fleet";
import { readFleet } from "./fleet-row";
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

it.each([
  ["behind", -3_600_000],
  ["ahead", 3_600_000],
])("lets go of it however far the other machine's clock is %s, and not before", async (_where, skewMs) => {
  const skewed = Object.create(fleet.clock, { realNow: { value: () => fleet.time.real + skewMs } });
  const other = { ...elsewhere(), clock: skewed };
  await reArmFleet.run(other, {});
  const early = await readFleet(fleet.db);
  await emergencyStop.run(fleet.ctx, {});
  // Read before the stop was stored, and heard of after it.
  fleet.ctx.stop.follow(early);
  expect(fleet.ctx.stop.isEngaged).toBe(true);
  await reArmFleet.run(other, {});
  fleet.ctx.stop.follow(await readFleet(fleet.db));
  expect(fleet.ctx.stop.isEngaged).toBe(false);
});

it("lets go later though the database went away just after the stop was stored", async () => {
  let stored = false;
  const db = new Proxy(fleet.db, {
    get: (real, name) => {
      if (name === "select" && stored) throw new Error("The database is away");
      const value: unknown = Reflect.get(real, name);
      return typeof value === "function" ? value.bind(real) : value;
    },
  });
  const publish = () => void (stored = true);
  await emergencyStop.run({ ...fleet.as("operator"), db, publish }, {});
  expect(stored).toBe(true);
  await reArmFleet.run(elsewhere(), {});
  fleet.ctx.stop.follow(await readFleet(fleet.db));
  expect(fleet.ctx.stop.isEngaged).toBe(false);
});

it("is engaged at a start while the fleet is stopped, until another process re-arms it", async () => {
  await emergencyStop.run(elsewhere(), {});
  await prepareFleet(fleet.ctx);
  expect(fleet.ctx.stop.isEngaged).toBe(true);
  await reArmFleet.run(elsewhere(), {});
  fleet.ctx.stop.follow(await readFleet(fleet.db));
  expect(fleet.ctx.stop.isEngaged).toBe(false);
});

it("stays engaged while a stop is being stored, whatever the row still says", () => {
  const stop = new StopSwitch();
  stop.engage();
  stop.follow({ state: "armed", stateNumber: 9 });
  expect(stop.isEngaged).toBe(true);
  stop.engage(5);
  stop.follow({ state: "armed", stateNumber: 4 });
  stop.follow({ state: "stopped", stateNumber: 7 });
  expect(stop.isEngaged).toBe(true);
  stop.follow({ state: "armed", stateNumber: 6 });
  expect(stop.isEngaged).toBe(false);
});
