import { beforeEach, expect, it } from "vitest";
import { permit } from "@/lib/fleet/effects/permit";
import { endIntent, findEffect } from "@/lib/fleet/effects/settle-intent";
import { type Bot, makeBots, seedGallery } from "@/lib/fleet/testing/test-bots";
import type { TestFleet } from "@/lib/fleet/testing/test-fleet";
import { addPerson, say } from "@/lib/fleet/testing/test-people";
import { fleetSuite } from "@/lib/fleet/testing/test-suite";
import { findings } from "./judge";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
let itemId: string;
let keys = 0;

beforeEach(async () => {
  fleet = await open();
  [itemId] = (await seedGallery(fleet, 1)) as [string];
  [bot] = (await makeBots(fleet)) as [Bot];
});

async function meant(text: string) {
  const key = `k${(keys += 1)}`;
  const turnId = `${bot.id}:1:${keys}`;
  const { id: botId, lease } = bot;
  const plan = {
    key,
    kind: "comment" as const,
    turnId,
    sessionId: `${botId}:1`,
    botId,
    lease,
    ordinal: 0,
    itemId,
    text,
  };
  const leave = await permit(fleet.ctx, plan);
  if (leave.kind !== "granted") throw new Error(leave.kind);
  return leave.intent;
}

it("several comments of a bot under one post are no doubles, the same intent twice is", async () => {
  await addPerson(fleet, "mia");
  await say(fleet, "mia", itemId, "hi");
  await say(fleet, "mia", itemId, "hi");
  for (const text of ["soft fog", "@mia welcome", "@cy hi"]) {
    const intent = await meant(text);
    await endIntent(fleet.ctx, intent, { status: "done", remoteId: await say(fleet, bot.handle, itemId, text) });
  }
  expect(await findings(fleet.db)).toMatchObject({ comments: 3, doubledComments: 0, doubledProofs: 0 });
  await say(fleet, bot.handle, itemId, "@mia  welcome");
  expect(await findings(fleet.db)).toMatchObject({ doubledComments: 1, unknownComments: 1 });
});

it("what proves one intent proves no other of the same words", async () => {
  const first = await meant("thanks!");
  await say(fleet, bot.handle, itemId, "thanks!");
  const found = await findEffect(fleet.ctx, first, bot.handle);
  if (found.kind !== "found") throw new Error(found.kind);
  const second = await meant("thanks!");
  await endIntent(fleet.ctx, first, { status: "done", remoteId: found.remoteId });
  expect(await findEffect(fleet.ctx, second, bot.handle)).toEqual({ kind: "absent" });
  expect(await findEffect(fleet.ctx, first, bot.handle)).toEqual(found);
  await endIntent(fleet.ctx, second, { status: "done", remoteId: found.remoteId });
  expect(await findings(fleet.db)).toMatchObject({ doubledProofs: 1 });
});
