import { beforeEach, expect, it } from "vitest";
import { fleet as fleetTable } from "@/lib/db/schema";
import { RetryLater } from "../errors";
import { readFleet } from "../lifecycle/fleet-row";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { readsCutByStop, stoppableReads } from "./stoppable-reads";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open();
  fleet.requests.length = 0;
});

const feed = { limit: 5, sort: "recent" } as const;

it("lets a visit read as long as the fleet is armed", async () => {
  expect(await stoppableReads(fleet.ctx).studio.listPosts(feed)).toMatchObject({ kind: "ok" });
});

it("asks nothing more after the stop", async () => {
  fleet.ctx.stop.engage();
  await expect(stoppableReads(fleet.ctx).studio.getPost({ id: "any" })).rejects.toBeInstanceOf(RetryLater);
  expect(fleet.requests).toEqual([]);
});

it("cuts what a hanging gallery has not answered when the stop comes", async () => {
  fleet.hooks.arrived = () => new Promise(() => {});
  const asked = stoppableReads(fleet.ctx).studio.listPosts(feed);
  const cut = expect(asked).rejects.toBeInstanceOf(RetryLater);
  while (fleet.ctx.stop.openCalls === 0) await Promise.resolve();
  fleet.ctx.stop.engage();
  await cut;
  expect(fleet.ctx.stop.openCalls).toBe(0);
});

it("notices within two seconds that another process has stopped the fleet", async () => {
  fleet.hooks.arrived = () => new Promise(() => {});
  const asked = stoppableReads(fleet.ctx).studio.listPostsBy({ username: "any", limit: 5 });
  await fleet.db.update(fleetTable).set({ state: "stopped", stateAt: new Date(fleet.time.real) });
  await expect(asked).rejects.toBeInstanceOf(RetryLater);
}, 10_000);

it("lets settling begin after the stop, and cuts as a failed read what was open when it came", async () => {
  fleet.hooks.arrived = () => new Promise(() => {});
  const asked = readsCutByStop(fleet.ctx).studio.listPosts(feed);
  // The row is looked up first: each look at the database lets it go on.
  while (fleet.ctx.stop.openCalls === 0) await readFleet(fleet.db);
  fleet.ctx.stop.engage();
  expect((await asked).kind).not.toBe("ok");
  fleet.hooks.arrived = undefined;
  expect(await readsCutByStop(fleet.ctx).studio.listPosts(feed)).toMatchObject({ kind: "ok" });
});
