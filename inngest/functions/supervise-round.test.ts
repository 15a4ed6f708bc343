import { beforeEach, describe, expect, it } from "vitest";
import { alerts, fleet as fleetTable } from "@/lib/db/schema";
import type { FleetContext } from "@/lib/fleet/context";
import { openIncident } from "@/lib/fleet/incidents/open-incident";
import type { TestFleet } from "@/lib/fleet/testing/test-fleet";
import { fleetSuite } from "@/lib/fleet/testing/test-suite";
import { superviseRound } from "./supervise-round";

const open = fleetSuite();
let fleet: TestFleet;
let steps: string[];
let told: string[];

beforeEach(async () => {
  fleet = await open();
  await fleet.db.delete(alerts);
  await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real) });
  steps = [];
  told = [];
  fleet.ctx.webhook = {
    host: "hooks.test",
    site: "https://fleet.test",
    post: async (body) => {
      told.push(JSON.parse(body).title);
      return { ok: true, status: 200 };
    },
  };
});

const round = (ctx: FleetContext = fleet.ctx) =>
  superviseRound(
    {
      run: async (id, work) => {
        steps.push(id);
        return work();
      },
      sleepUntil: async (id, until) => {
        steps.push(id);
        fleet.time.real = until.getTime();
      },
    },
    async () => ctx,
  );

const trouble = { dependency: "studio", failures: 3, reason: "Nothing answers" } as const;
const fails = "The gallery does not answer; the fleet is held";

describe("a round of supervision", () => {
  it("is one step while nothing has to be told", async () => {
    await round();
    expect(steps).toEqual(["supervise"]);
  });

  it("tells after it, and then asks again what is down", async () => {
    fleet.sandbox.faults.set({ rules: [{ answer: "unavailable" }] });
    await openIncident(fleet.ctx, trouble);
    await round();
    expect(steps).toEqual(["supervise", "tell", "probe-0-due", "probe-0", "probe-1-due", "probe-1"]);
    expect(told).toEqual([fails]);
  });

  it("tells of what it has seen even where it breaks itself", async () => {
    await openIncident(fleet.ctx, trouble);
    const broken = { ...fleet.ctx, flushOutbox: () => Promise.reject(new Error("no engine")) };
    await expect(round(broken)).rejects.toThrow("no engine");
    expect([steps, told]).toEqual([["supervise", "tell"], [fails]]);
  });
});
