/** A gallery that can be read and takes no changes, as three bots meet it, up to the change that ends it: one row of docs/errors.md. */
import { holds, incidents } from "@/lib/db/schema";
import { readFleet } from "../lifecycle/fleet-row";
import { supervise } from "../supervision/supervise";
import { makeBots, plantVisit } from "./test-bots";
import { visitOnce } from "./test-engine";
import { calmDown, type Scene } from "./test-error-calls";
import { turnsOf } from "./test-gallery-view";

const APART_MS = 6000;
const BACKOFF_MS = 15_000;

export async function playWriteOutage(scene: Scene, items: readonly string[]) {
  const { fleet } = scene;
  await calmDown(scene);
  const bots = await makeBots(fleet, 4, true, "outage");
  const like = async (n: number) => {
    fleet.time.real += APART_MS;
    const bot = bots[n % bots.length] as (typeof bots)[number];
    await visitOnce(fleet, await plantVisit(fleet, bot.id, [{ kind: "like", items: [items[n] as string] }]));
    return (await turnsOf(fleet, bot.id)).at(-1);
  };
  fleet.sandbox.faults.set({ rules: [{ method: "POST", answer: "unavailable" }] });
  for (const n of [0, 1, 2]) await like(n);
  const [hold] = await fleet.db.select().from(holds);
  const turn = await like(3);
  fleet.time.real += BACKOFF_MS;
  await supervise(fleet.ctx);
  const { pace } = await readFleet(fleet.db);
  const lifted = (await fleet.db.$count(holds)) === 0;
  await like(4);
  const again = (await fleet.db.$count(holds)) === 1;
  fleet.sandbox.faults.clear();
  fleet.time.real += 2 * BACKOFF_MS;
  await supervise(fleet.ctx);
  await like(5);
  await supervise(fleet.ctx);
  const [incident] = await fleet.db.select().from(incidents);
  return {
    outcome: `the turn: ${turn?.status}`,
    hold: `${hold?.scope}: ${hold?.cause}`,
    message: turn?.reason ?? "–",
    trial: { lifted, pace: Math.round(pace * 100), again, probes: incident?.probes, state: incident?.state },
  };
}
