import { expect, it } from "vitest";
import { makeBots } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { listBots } from "../queries/list-bots";
import { listBotsInput } from "../contracts/bots";
import { bulkBots, pauseBot, resumeBot, startBot } from "./bulk-bots";
import { pauseFleet, resumeFleet } from "./steer-fleet";

const open = fleetSuite();
const waits = "Nothing moves yet: the fleet is paused. Resume the fleet.";

it("says of a bot under the fleet's pause that it is the fleet that is to be resumed", async () => {
  const fleet = await open();
  const [running = "", paused = "", stopped = ""] = (await makeBots(fleet, 3, false)).map(({ id }) => id);
  await bulkBots.run(fleet.ctx, { action: "start", target: { ids: [running, paused] } });
  await pauseBot.run(fleet.ctx, { id: paused });
  await pauseFleet.run(fleet.ctx, {});
  const { rows } = await listBots.run(fleet.ctx, listBotsInput.parse({ status: ["paused"] }));
  expect(new Map(rows.map(({ id, own }) => [id, own]))).toEqual(
    new Map([
      [running, { started: true, paused: false }],
      [paused, { started: true, paused: true }],
    ]),
  );

  expect(await resumeBot.run(fleet.ctx, { id: running })).toEqual({
    changed: 0,
    unchanged: 1,
    reasons: ["1 paused with the whole fleet: resume the fleet"],
  });
  expect(await resumeBot.run(fleet.ctx, { id: paused })).toEqual({ changed: 1, unchanged: 0, reasons: [], waits });
  expect(await resumeBot.run(fleet.ctx, { id: stopped })).toMatchObject({ reasons: ["1 not paused"] });
  expect(await startBot.run(fleet.ctx, { id: stopped })).toEqual({ changed: 1, unchanged: 0, reasons: [], waits });
  await resumeFleet.run(fleet.ctx, {});
  expect(await startBot.run(fleet.ctx, { id: stopped })).toEqual({
    changed: 0,
    unchanged: 1,
    reasons: ["1 running already"],
  });
});
