import { describe, expect, it } from "vitest";
import { intents, sessions } from "@/lib/db/schema";
import { bulkBots } from "../commands/bulk-bots";
import { pauseFleet, resumeFleet, setActivityLevel } from "../commands/steer-fleet";
import { supervise } from "../supervision/supervise";
import { makeBots, plantVisit, reload, seedGallery } from "../testing/test-bots";
import { createRun } from "../testing/test-engine";
import { believedOf, seenOf, turnsOf } from "../testing/test-gallery-view";
import { fleetSuite } from "../testing/test-suite";

const open = fleetSuite();

describe("visits, operators and the supervisor, all at once", () => {
  it("wait for each other but never for ever, and the books agree afterwards", async () => {
    const fleet = await open();
    const items = await seedGallery(fleet, 3);
    const made = await makeBots(fleet, 6);
    const ids = made.map((bot) => bot.id);
    const visits = await Promise.all(
      made.map((bot) =>
        plantVisit(fleet, bot.id, [
          { kind: "browse" },
          { kind: "like", items },
          { kind: "comment", items: items.slice(0, 1) },
          { kind: "post" },
        ]),
      ),
    );
    const target = { ids: [...ids].reverse() };
    const steer = async () => {
      await bulkBots.run(fleet.ctx, { action: "pause", target: { ids: ids.slice(0, 3) } });
      await setActivityLevel.run(fleet.ctx, { level: 150 });
      await bulkBots.run(fleet.ctx, { action: "resume", target });
      await pauseFleet.run(fleet.ctx, {});
      await resumeFleet.run(fleet.ctx, {});
      await bulkBots.run(fleet.ctx, { action: "stop", target });
      await bulkBots.run(fleet.ctx, { action: "start", target });
    };
    const rounds = async () => {
      for (let n = 0; n < 4; n++) await supervise(fleet.ctx);
    };
    const ends = await Promise.allSettled([
      ...visits.map((data) => createRun(fleet, data).visit({ attempts: 3 })),
      steer(),
      rounds(),
    ]);
    expect(ends.filter((end) => end.status === "rejected")).toEqual([]);

    fleet.time.real += 10 * 60_000;
    await supervise(fleet.ctx);
    for (const bot of made) {
      expect(await seenOf(fleet, bot.handle)).toEqual(await believedOf(fleet, bot.id));
      expect(await reload(fleet, bot.id)).toMatchObject({ status: "running", nextWakeAt: expect.any(Date) });
      expect(
        (await turnsOf(fleet, bot.id)).filter((turn) => !["done", "skipped", "given_up"].includes(turn.status)),
      ).toEqual([]);
    }
    expect(
      (await fleet.db.select().from(intents)).filter((intent) => ["permitted", "unknown"].includes(intent.status)),
    ).toEqual([]);
    expect((await fleet.db.select().from(sessions)).filter((visit) => visit.status === "open")).toEqual([]);
  });
});
