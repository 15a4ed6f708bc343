/** A bot under review: it writes what it is asked to, and what is agreed to is published by the rounds of a supervisor. */
import { eq } from "drizzle-orm";
import { fleet as fleetTable, reviewDrafts } from "@/lib/db/schema";
import { publishAgreed } from "../approval/publish-agreed";
import { approveDrafts } from "../approval/approve-drafts";
import { sweepDrafts } from "../approval/sweep-drafts";
import { lastPlan, type PlantedTurn, plantVisit } from "./test-bots";
import { visitOnce } from "./test-engine";
import type { TestFleet } from "./test-fleet";

type Settings = Partial<typeof fleetTable.$inferInsert>;

export async function reviewAs(fleet: TestFleet, settings: Settings): Promise<void> {
  await fleet.db.update(fleetTable).set(settings).where(eq(fleetTable.id, 1));
}

export async function draftsOf(fleet: TestFleet) {
  return fleet.db.select().from(reviewDrafts).orderBy(reviewDrafts.id);
}

/** A visit of these turns; answers the drafts it left, oldest first. */
export async function draft(fleet: TestFleet, botId: string, turns: readonly PlantedTurn[]) {
  const before = new Set((await draftsOf(fleet)).map(({ id }) => id));
  await visitOnce(fleet, await plantVisit(fleet, botId, turns));
  return (await draftsOf(fleet)).filter(({ id }) => !before.has(id));
}

export const approve = (fleet: TestFleet, ...ids: number[]) => approveDrafts.run(fleet.as("operator"), { ids });

/** One round, as the supervisor makes it. */
export async function round(fleet: TestFleet): Promise<number> {
  await sweepDrafts(fleet.ctx);
  return publishAgreed(fleet.ctx);
}

/** Rounds until the bot is awake and something of it goes; then its visit. */
export async function publishNext(fleet: TestFleet, botId: string): Promise<void> {
  for (let tries = 0; tries < 96; tries++) {
    if ((await round(fleet)) > 0) return void (await visitOnce(fleet, lastPlan(fleet, botId)));
    fleet.time.real += 15 * 60_000;
  }
  throw new Error("Nothing was published within a day");
}
