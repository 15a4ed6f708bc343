import { beforeEach, expect, it } from "vitest";
import { alerts } from "@/lib/db/schema";
import { bulkBots } from "../commands/bulk-bots";
import { emergencyStop, pauseFleet, reArmFleet, resumeFleet, setActivityLevel } from "../commands/steer-fleet";
import { markRestored } from "../reconcile/mark-restored";
import { makeBots } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { watch } from "./watch";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
  await fleet.db.delete(alerts);
  fleet.ctx.webhook = { host: "hooks.test", site: "https://fleet.test", post: async () => ({ ok: true, status: 200 }) };
});

const told = async () => {
  await watch(fleet.ctx);
  return (await fleet.db.select().from(alerts).orderBy(alerts.id)).map(({ title }) => title);
};

it("tells once of each who steers the whole fleet, and not of commands that changed nothing", async () => {
  const bots = await makeBots(fleet, 2);
  const ann = fleet.as("operator");
  await setActivityLevel.run(ann, { level: 150 });
  await pauseFleet.run(ann, { reason: "lunch" });
  await pauseFleet.run(ann, {});
  expect(await told()).toEqual(["Ann operator paused the fleet"]);
  expect(await fleet.db.select().from(alerts)).toMatchObject([
    { kind: "steering", path: "/", detail: "2 bots concerned. It waits until someone resumes it. Because: lunch" },
  ]);

  await resumeFleet.run(ann, {});
  await emergencyStop.run(ann, {});
  await emergencyStop.run(ann, {});
  await reArmFleet.run(ann, {});
  await reArmFleet.run(ann, {});
  await bulkBots.run(ann, { action: "retire", made: "keep", target: { ids: bots.map(({ id }) => id) } });
  await markRestored(fleet.db, { now: fleet.time.real, detail: "a backup was restored" });
  expect(await told()).toEqual([
    "Ann operator paused the fleet",
    "Ann operator stopped the fleet",
    "Ann operator re-armed the fleet",
    "Ann operator retired 2 bots",
    "The database was restored by command line",
  ]);
});

it("does not tell of what is over an hour old", async () => {
  await emergencyStop.run(fleet.as("operator"), {});
  fleet.time.real += 61 * 60_000;
  expect((await told()).filter((title) => title.includes("stopped"))).toEqual([]);
});
