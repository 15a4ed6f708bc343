import { beforeEach, describe, expect, it } from "vitest";
import { activities, fleet as fleetTable, incidents } from "@/lib/db/schema";
import { readFleet } from "../lifecycle/fleet-row";
import { reactToFailure } from "../lifecycle/react-to-failure";
import { type Bot, makeBots, plantVisit } from "../testing/test-bots";
import type { TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { noteFault } from "./note-fault";
import { underPressure } from "./pressure";
import { adjustPace } from "./recover-pace";

const open = fleetSuite();
const MINUTE = 60_000;
let fleet: TestFleet;
let bot: Bot;

beforeEach(async () => {
  fleet = await open();
  bot = (await makeBots(fleet))[0] as Bot;
});

const pace = async () => Math.round((await readFleet(fleet.db)).pace * 1000) / 1000;
const fault = (kind: "failed" | "limited" = "failed") =>
  noteFault(fleet.ctx, { dependency: "studio", kind, botId: null, reason: "503" });

/** A minute in which a fleet of this size made so many calls, of which a share failed, evenly. A like is two calls. */
async function minute(calls: number, share: number) {
  const faults = Math.round(calls * share);
  const parts = Math.max(1, faults);
  for (let part = 0; part < parts; part++) {
    const at = new Date(fleet.time.real);
    const said = { botId: bot.id, kind: "like", result: "done", text: "liked" } as const;
    await fleet.db
      .insert(activities)
      .values({ ...said, at, realAt: at, count: Math.round((calls - faults) / 2 / parts) });
    if (faults > 0) await fault();
    fleet.time.real += MINUTE / parts;
  }
}

describe("pressure", () => {
  it("leaves a large fleet with one call in a hundred failing at its full pace", async () => {
    for (const share of [0.01, 0.02]) {
      await minute(400, share);
      expect(await pace()).toBe(1);
    }
  });

  it("slows the same fleet when one call in five fails", async () => {
    await minute(100, 0.2);
    expect(await pace()).toBeLessThan(0.2);
  });

  it("of a small fleet are three faults, as ever", async () => {
    await minute(20, 0.1);
    expect(await pace()).toBe(1);
    fleet.time.real += MINUTE;
    await minute(20, 0.15);
    expect(await pace()).toBe(0.5);
  });

  it("is measured alike on the way back: the weather of a large fleet does not keep it slow", async () => {
    await fleet.db.update(fleetTable).set({ pace: 0.5, paceAt: new Date(fleet.time.real) });
    for (const expected of [0.6, 0.7]) {
      await minute(400, 0.01);
      await adjustPace(fleet.ctx);
      expect(await pace()).toBe(expected);
    }
  });

  it("keeps a fleet slow that was asked for less, and a small one for a single fault", async () => {
    await minute(400, 0);
    await fault("limited");
    for (const kind of ["limited", "failed"] as const) {
      if (kind === "failed") await fault(kind);
      fleet.time.real += 59_000;
      await adjustPace(fleet.ctx);
      expect(await pace()).toBe(0.5);
      fleet.time.real += 2000;
    }
    await adjustPace(fleet.ctx);
    expect(await pace()).toBe(0.6);
  });

  it("counts a visit that has just opened, for it has read the feed", async () => {
    await minute(54, 0);
    fleet.time.real -= 1000;
    for (let n = 0; n < 10; n++) await plantVisit(fleet, bot.id, [{ kind: "browse" }]);
    for (let n = 0; n < 3; n++) await fault();
    expect(await pace()).toBe(1);
    fleet.time.real += MINUTE;
    for (let n = 0; n < 3; n++) await fault();
    expect(await pace()).toBe(0.5);
  });
});

describe("an answer that cannot be read", () => {
  const unclear = [
    { kind: "unavailable", status: 200, message: "The gallery answered 200, but its body is too_large." },
    { kind: "unavailable", status: 302, message: "The gallery answered 302." },
    { kind: "unknown", reason: "broken_body", status: 200, message: "The gallery answered 200, but …" },
    { kind: "unknown", reason: "server_error", status: 409, message: "Conflict" },
  ] as const;
  const met = (failure: Parameters<typeof reactToFailure>[2], by = bot) =>
    reactToFailure(fleet.ctx, by.id, failure).catch((error: Error) => error.message);

  it("slows nobody, however many there are: fewer calls would not mend it", async () => {
    for (const failure of [...unclear, ...unclear])
      expect(await met(failure)).toMatch(/^The gallery answers unclearly: /);
    expect(await pace()).toBe(1);
    for (let n = 0; n < 3; n++)
      await met({ kind: "unknown", reason: "server_error", status: 502, message: "Bad gateway" });
    expect(await pace()).toBe(0.5);
  });

  it("of one post or person makes no incident; when the gallery answers everyone so, it does", async () => {
    const others = await makeBots(fleet, 3, true, "others");
    for (const other of others) await met(unclear[0], other);
    expect(await fleet.db.$count(incidents)).toBe(0);
    expect(await underPressure(fleet.ctx)).toBe(false);
    fleet.sandbox.faults.set({ rules: [{ answer: "html", status: 200 }] });
    fleet.time.real += 1000;
    const ends = [];
    for (const other of others) ends.push(await met(unclear[0], other));
    expect(ends[2]).toMatchObject({ kind: "held" });
    expect(await fleet.db.select().from(incidents)).toMatchObject([{ dependency: "studio", state: "open" }]);
    expect(await pace()).toBe(1);
  });

  it("says nothing at all when a stop has cut it", async () => {
    for (let n = 0; n < 6; n++) await met({ kind: "unknown", reason: "aborted", message: "Stopped while waiting." });
    expect([await pace(), await fleet.db.$count(incidents)]).toEqual([1, 0]);
  });
});
