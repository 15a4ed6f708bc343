import { expect, it } from "vitest";
import { pauseBot, startBot } from "../commands/bulk-bots";
import { listBotsInput } from "../contracts/bots";
import { makeBots, plantVisit } from "../testing/test-bots";
import { fleetSuite } from "../testing/test-suite";
import { getFleet } from "./get-fleet";
import { listBots } from "./list-bots";

const open = fleetSuite();

it("counts, filters and shows the same words", async () => {
  const fleet = await open();
  const [awake = "", paused = "", running = ""] = (await makeBots(fleet, 4, false)).map((bot) => bot.id);
  for (const id of [awake, paused, running]) await startBot.run(fleet.ctx, { id });
  await plantVisit(fleet, awake, [{ kind: "browse" }]);
  await pauseBot.run(fleet.ctx, { id: paused });

  const whole = await listBots.run(fleet.ctx, listBotsInput.parse({}));
  expect(whole.facets).toMatchObject({ awake: 1, paused: 1, running: 1, stopped: 1, held: 0 });
  expect(whole.rows.map((row) => row.status).sort()).toEqual(["awake", "paused", "running", "stopped"]);
  for (const [status, id] of [
    ["awake", awake],
    ["paused", paused],
    ["running", running],
  ] as const) {
    const page = await listBots.run(fleet.ctx, listBotsInput.parse({ status: [status] }));
    expect(page.rows.map((row) => row.id)).toEqual([id]);
    expect(page.matching).toBe(1);
  }
  expect(await getFleet.run(fleet.ctx, {})).toMatchObject({ counts: { awake: 1, paused: 1 } });
});
