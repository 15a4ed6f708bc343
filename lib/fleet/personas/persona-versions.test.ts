import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { auditLog, bots, personaVersions } from "@/lib/db/schema";
import { KEPT_VERSIONS } from "../bots/change-persona";
import { editBot } from "../commands/edit-bot";
import { type Bot, makeBots, reload } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { listVersions, rollBackPersona } from "./persona-versions";

const open = fleetSuite();
let fleet: TestFleet;
let bot: Bot;
beforeEach(async () => {
  fleet = await open();
  [bot] = (await makeBots(fleet, 1, true)) as [Bot];
});

const edit = (version: number, bio: string) => editBot.run(fleet.as("operator"), { id: bot.id, version, bio });
const versions = async () => (await listVersions.run(fleet.ctx, { id: bot.id })).items;

describe("versions of a persona", () => {
  it("begin with the first change, newest first", async () => {
    expect(await versions()).toEqual([]);
    await edit(1, "Second.");
    await edit(2, "Third.");
    expect((await versions()).map(({ version, bio, isCurrent }) => [version, bio, isCurrent])).toEqual([
      [3, "Third.", true],
      [2, "Second.", false],
      [1, (bot.persona as { bio: string }).bio, false],
    ]);
  });

  it("go back as a new one, in the log of what was done", async () => {
    await edit(1, "Second.");
    const before = await reload(fleet, bot.id);
    expect(await rollBackPersona.run(fleet.as("operator"), { id: bot.id, version: 2, to: 1 })).toMatchObject({
      version: 3,
    });
    const after = await reload(fleet, bot.id);
    expect(after.persona).toEqual({ ...(bot.persona as object), backstory: "" });
    expect(after.lease, "its hours did not move").toBe(before.lease);
    const audit = await fleet.db.select().from(auditLog).where(eq(auditLog.action, "bots.roll-back"));
    expect(audit).toMatchObject([{ actorName: "Ann operator", subject: bot.handle, detail: { from: 2, to: 1 } }]);
  });

  it("plan anew a bot whose hours move back", async () => {
    const timeZone = bot.timeZone === "Asia/Tokyo" ? "Europe/Berlin" : "Asia/Tokyo";
    await editBot.run(fleet.ctx, { id: bot.id, version: 1, timeZone });
    const moved = await reload(fleet, bot.id);
    await rollBackPersona.run(fleet.ctx, { id: bot.id, version: 2, to: 1 });
    const back = await reload(fleet, bot.id);
    expect([back.timeZone, back.lease]).toEqual([bot.timeZone, moved.lease + 1]);
  });

  it("refuse a stale page, a version that is not there, and the present one", async () => {
    await edit(1, "Second.");
    const back = (version: number, to: number) => rollBackPersona.run(fleet.ctx, { id: bot.id, version, to });
    await expect(back(1, 1)).rejects.toThrow(/Someone else/);
    await expect(back(2, 7)).rejects.toThrow(/no such older/);
    await expect(back(2, 2)).rejects.toThrow(/no such older/);
  });

  it("are bounded, and go with their bot", async () => {
    for (let version = 1; version < KEPT_VERSIONS + 5; version += 1) await edit(version, `Bio ${version}.`);
    const kept = await versions();
    expect([kept.length, kept.at(-1)?.version]).toEqual([KEPT_VERSIONS, 6]);
    await fleet.db.delete(bots).where(eq(bots.id, bot.id));
    expect(await fleet.db.select().from(personaVersions)).toEqual([]);
  });
});
