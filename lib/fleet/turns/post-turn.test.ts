import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { fleet as fleetTable, intents, modelCalls } from "@/lib/db/schema";
import { buildWorkflow } from "@/lib/studio/workflows";
import { getTurn } from "../queries/get-turn";
import { makeBots, plantVisit } from "../testing/test-bots";
import { visitOnce } from "../testing/test-engine";
import { turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";
import { turnWorkSchema } from "./work";

const open = fleetSuite();

it("what the day's cap refuses costs neither words nor a picture", async () => {
  const fleet = await open();
  const [bot] = await makeBots(fleet, 1);
  await fleet.db.update(fleetTable).set({ botPostsPerDay: 1 });
  const paid: [number, number][] = [];
  for (const index of [0, 1]) {
    const data = await plantVisit(fleet, bot!.id, [{ kind: "post" }]);
    expect(await visitOnce(fleet, data)).toEqual({ ended: "closed" });
    const turn = (await turnsOf(fleet, bot!.id)).find(({ id }) => id === `${bot!.id}:${data.session}:0`);
    expect(turn).toMatchObject(
      index === 0 ? { status: "done" } : { status: "skipped", reason: "The cap of 1 posts a day is reached" },
    );
    paid.push([await fleet.db.$count(modelCalls), await fleet.db.$count(intents, eq(intents.kind, "render"))]);
    fleet.time.real += 60_000;
  }
  expect(paid[0]?.[1]).toBe(1);
  expect(paid[1]).toEqual(paid[0]);
});

it("prompt and workflow are kept with the post, as they were sent", async () => {
  const fleet = await open();
  const [bot] = await makeBots(fleet, 1);
  await visitOnce(fleet, await plantVisit(fleet, bot!.id, [{ kind: "post" }]));
  const [turn] = await turnsOf(fleet, bot!.id);
  const { idea, workflow } = turnWorkSchema.parse(turn!.work);
  expect(workflow).toEqual(buildWorkflow(idea!));
  const trace = await getTurn.run(fleet.ctx, { id: turn!.id });
  expect(trace.picture).toMatchObject({ prompt: idea!.prompt });
  expect(trace.picture?.steps.at(-1)).toEqual({ what: "save", params: `fleet-${bot!.archetypeId}.png` });
});
