import { describe, expect, it } from "vitest";
import { fleetSuite } from "../testing/test-suite";
import { getLiveVersions, raiseVersions, readVersions } from "./versions";

const open = fleetSuite();

describe("versions of topics", () => {
  it("start at one and rise by one for each raise, whoever raises", async () => {
    const { db, ctx } = await open();
    expect(await readVersions(db)).toEqual({});
    expect(await raiseVersions(db, ["fleet", "bots", "fleet"])).toEqual({ bots: 1, fleet: 1 });
    expect(await raiseVersions(db, ["bots"])).toEqual({ bots: 2 });
    expect(await getLiveVersions.run(ctx, {})).toEqual({ versions: { bots: 2, fleet: 1 } });
  });

  it("lose no raise of many at once, in whatever order the topics are named", async () => {
    const { db } = await open();
    const orders = [
      ["activity", "bots", "fleet"],
      ["fleet", "bots", "activity"],
    ];
    await Promise.all(Array.from({ length: 40 }, (_, n) => raiseVersions(db, orders[n % 2] ?? [])));
    expect(await readVersions(db)).toEqual({ activity: 40, bots: 40, fleet: 40 });
  });

  it("ask nothing of the database for no topic", async () => {
    const { db } = await open();
    expect(await raiseVersions(db, [])).toEqual({});
    expect(await readVersions(db)).toEqual({});
  });
});
