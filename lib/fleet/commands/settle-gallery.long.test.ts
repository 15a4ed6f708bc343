import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditLog, bots, fleet as fleetTable, holdCauses, holds } from "@/lib/db/schema";
import { prepareFleet } from "../startup/prepare-fleet";
import { getBot } from "../queries/get-bot";
import { getFleet } from "../queries/get-fleet";
import { whatMoves } from "../queries/hold-moves";
import { makeBots, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { pauseBot, startBot } from "./bulk-bots";
import { settleGallery } from "./settle-gallery";
import { emergencyStop } from "./steer-fleet";

const open = fleetSuite();
let fleet: TestFleet;
let ids: string[];

beforeEach(async () => {
  fleet = await open();
  ids = (await makeBots(fleet, 3)).map((bot) => bot.id);
});

describe("bots of another gallery", () => {
  const moveAway = async () => {
    await fleet.db.update(bots).set({ galleryId: "https://old.example" });
    await fleet.db.update(fleetTable).set({ galleryId: "https://old.example" });
    await prepareFleet(fleet.ctx);
  };

  it.each([
    ["stop", "stopped"],
    ["retire", "retired"],
  ] as const)("%s: they rest, and the hold is gone for good", async (old, status) => {
    await moveAway();
    const held = (await getFleet.run(fleet.as("viewer"), {})).holds;
    expect(held).toMatchObject([{ cause: "gallery_changed", moves: expect.stringContaining("Choose in Settings") }]);
    expect(await settleGallery.run(fleet.as("operator"), { old, reason: "We moved" })).toEqual({
      changed: 3,
      planned: 0,
      taken: 0,
      left: [],
    });
    expect((await fleet.db.select().from(bots)).map((bot) => bot.status)).toEqual([status, status, status]);
    const [row] = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "fleet.settle-gallery"));
    expect(row?.detail).toEqual({ old, from: "https://old.example", count: 3, reason: "We moved" });
    await prepareFleet(fleet.ctx);
    expect(await fleet.db.select().from(holds)).toEqual([]);
    await expect(settleGallery.run(fleet.as("operator"), { old })).rejects.toMatchObject({ code: "conflict" });
  });

  it.each([
    ["some", 1],
    ["all", 3],
  ] as const)("%s come along: the same people, who remember nothing and wait to be started", async (whom, n) => {
    await moveAway();
    await fleet.db.update(bots).set({ memory: { some: "thing" }, sessionNumber: 7 });
    const before = await fleet.db.select().from(bots);
    const take = whom === "all" ? whom : [ids[0]!];
    const result = await settleGallery.run(fleet.as("operator"), { old: "retire", take });
    expect(result).toMatchObject({ changed: 3, taken: n, left: [] });
    const here = await fleet.db.select().from(bots).where(eq(bots.galleryId, fleet.studio.identity));
    expect(here).toHaveLength(n);
    for (const bot of here) {
      const old = before.find(({ handle }) => handle === bot.handle);
      expect(bot).toMatchObject({ persona: old?.persona, status: "stopped", memory: null, sessionNumber: 0 });
      expect(bot.id).not.toBe(old?.id);
    }
    const [row] = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "fleet.settle-gallery"));
    expect(row?.detail).toMatchObject({ taken: n });
    const [first] = here;
    await startBot.run(fleet.ctx, { id: first?.id ?? "" });
    expect(await reload(fleet, first?.id ?? "")).toMatchObject({ status: "running" });
  });

  it("are not started while another gallery is configured", async () => {
    await moveAway();
    await settleGallery.run(fleet.ctx, { old: "stop" });
    await expect(startBot.run(fleet.ctx, { id: ids[0]! })).rejects.toMatchObject({ code: "not_found" });
    expect((await reload(fleet, ids[0]!)).status).toBe("stopped");
  });

  it("viewers choose nothing", async () => {
    await moveAway();
    await expect(settleGallery.run(fleet.as("viewer"), { old: "stop" })).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("why a bot does not move", () => {
  it.each(holdCauses)("%s: a sentence says what will lift it", (cause) => {
    for (const scope of ["fleet", "bot"] as const)
      expect(whatMoves({ cause, scope, createdBy: "gallery" })).toMatch(/^[A-Z].{20,}\.$/);
  });

  const next = async (n: number) => (await getBot.run(fleet.as("viewer"), { id: ids[n]! })).next.text;

  it("is told of a paused bot with its reason, and of a stopped fleet", async () => {
    await pauseBot.run(fleet.as("operator"), { id: ids[0]!, reason: "Too loud" });
    expect(await next(0)).toBe("Paused by Ann operator: Too loud. Resume it, and it goes on with its usual times.");
    await emergencyStop.run(fleet.as("owner"), {});
    expect(await next(1)).toBe(
      "The fleet was stopped by Ann owner. It goes on with its usual times when the fleet is re-armed.",
    );
  });
});
