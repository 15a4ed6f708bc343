import { expect, it } from "vitest";
import { pauseBot, stopBot } from "../commands/bulk-bots";
import { emergencyStop, pauseFleet, reArmFleet } from "../commands/steer-fleet";
import { makeBots } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { getFleet } from "./get-fleet";

const open = fleetSuite();

it("tells what a re-arm sets going, and what stays held", async () => {
  const fleet = await open();
  const bots = await makeBots(fleet, 4);
  const ann = fleet.as("operator");
  const after = async () => (await getFleet.run(fleet.as("viewer"), {})).afterRearm;
  await pauseBot.run(ann, { id: bots[0]!.id });
  await stopBot.run(ann, { id: bots[1]!.id });
  expect(await after(), "while it is armed").toBeNull();
  await emergencyStop.run(ann, {});
  expect(await after()).toEqual({ moving: 2, held: 1 });
  await pauseFleet.run(ann, {});
  expect(await after(), "paused as well").toEqual({ moving: 0, held: 3 });
  await reArmFleet.run(ann, {});
  expect(await after()).toBeNull();
});
