/** Visits with known turns, before a server of ours that drives them: what the wire tests of visits share. */
import { expect } from "vitest";
import { SESSION_PLANNED } from "@/lib/fleet/outbox/events";
import { type Bot, makeBots, plantVisit, seedGallery } from "@/lib/fleet/testing/test-bots";
import { believedOf, seenOf, turnsOf } from "@/lib/fleet/testing/test-gallery-view";
import { Driver, type DriveOptions } from "./test-inngest-runs";
import type { Run } from "./test-inngest-server";
import type { ServedFleet } from "./test-served-fleet";

/** Of the gallery's time, which goes sixty times as fast as ours. */
const MINUTE = 60_000;
export const RUN_BOT = "floimg-fleet-run-bot";

export type Visit = { bot: Bot; run: Run };

/** Posts enough for some visits: each looks at three that nobody has seen. */
export async function fillGallery(served: ServedFleet, visits: number): Promise<() => string[]> {
  const items = await seedGallery(served.fleet, 3 * visits);
  return () => items.splice(0, 3);
}

/** A new bot with a visit of one post, one comment and two likes ahead, and the run that its event begins. */
export async function planVisit(served: ServedFleet, items: string[], seed: string): Promise<Visit> {
  const { fleet, server } = served;
  const [bot] = (await makeBots(fleet, 1, true, seed)) as [Bot];
  const planted = await plantVisit(fleet, bot.id, [
    { kind: "browse" },
    { kind: "post", dueIn: MINUTE },
    { kind: "comment", items: items.slice(0, 1), dueIn: 2 * MINUTE },
    { kind: "like", items: items.slice(1), dueIn: 3 * MINUTE },
    { kind: "browse", dueIn: 4 * MINUTE },
  ]);
  const data = { ...planted, sleepUntil: new Date(fleet.time.real).toISOString() };
  const event = { id: `${data.run}:${data.session}`, name: SESSION_PLANNED, data, ts: fleet.time.real };
  return { bot, run: server.begin(server.functionOf(RUN_BOT), event) };
}

export function drive(served: ServedFleet, run: Run, options: Partial<DriveOptions> = {}): Promise<Run> {
  const { fleet, server } = served;
  const sleepUntil = (moment: number) => void (fleet.time.real = Math.max(fleet.time.real, moment));
  return new Driver(server, () => fleet.time.real, { checkpointing: true, sleepUntil, ...options }).drive(run);
}

/** The next visits of a bot that the server was told of, over HTTP. */
export const plansFor = ({ server }: ServedFleet, bot: Bot) =>
  [...server.events.values()].filter(({ name, data }) => name === SESSION_PLANNED && data.botId === bot.id);

export async function expectEverythingOnce(served: ServedFleet, { bot, run }: Visit): Promise<void> {
  const { fleet } = served;
  expect([run.status, run.output]).toEqual(["completed", { ended: "closed" }]);
  expect(await seenOf(fleet, bot.handle)).toEqual({ posts: 1, comments: 1, likes: 2 });
  expect(await believedOf(fleet, bot.id)).toEqual({ posts: 1, comments: 1, likes: 2 });
  expect((await turnsOf(fleet, bot.id)).map(({ status }) => status)).toEqual(["done", "done", "done", "done", "done"]);
  expect(plansFor(served, bot).map(({ data }) => data.session)).toEqual([2]);
}
