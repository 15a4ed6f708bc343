import { beforeEach, expect, it } from "vitest";
import { prepareGallery } from "../commands/prepare-gallery";
import { getFleet } from "../queries/get-fleet";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { getPreparation, updateJob } from "./jobs";
import { holdForPreparation } from "./prepare-bots";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
});

it("is found by everybody while it runs, and the fleet's state names it", async () => {
  const running = () => getPreparation.run(fleet.as("viewer"), {});
  expect(await running()).toEqual({ job: null });
  let chosen: string[] = [];
  const prepare = prepareGallery((_ctx, _job, ids) => {
    chosen = ids;
  });
  const job = await prepare.run(fleet.as("operator"), { bots: 2, days: 3, seed: "past" });
  await fleet.db.transaction((tx) => holdForPreparation(tx, fleet.ctx, chosen));
  await updateJob(fleet.ctx, job.id, { done: 1 }, fleet.time.real);
  expect(await running()).toEqual({ job: { ...job, done: 1 } });
  expect((await getFleet.run(fleet.as("viewer"), {})).stateText).toContain("its past is being written");

  await updateJob(fleet.ctx, job.id, { status: "done" }, fleet.time.real);
  expect(await running()).toEqual({ job: null });
});
