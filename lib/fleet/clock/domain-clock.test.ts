import { beforeEach, describe, expect, it } from "vitest";
import { clock as clockTable } from "@/lib/db/schema";
import { setSpeed } from "../commands/set-speed";
import { START, type TestFleet } from "../testing/test-fleet";
import { fleetSuite } from "../testing/test-suite";
import { checkpointClock, DomainClock, openClock, readClock } from "./domain-clock";

const open = fleetSuite();
let fleet: TestFleet;
beforeEach(async () => {
  fleet = await open({ speed: 60 });
});

const HOUR = 3_600_000;

describe("domain time", () => {
  it("runs at its speed, and there and back is never early", () => {
    fleet.time.real += 1000;
    expect(fleet.clock.now()).toBe(START + 60_000);
    for (const virtual of [START + 1, START + 59, START + 123_457]) {
      expect(fleet.clock.toVirtual(fleet.clock.toReal(virtual))).toBeGreaterThanOrEqual(virtual);
    }
  });

  it("stands still while the process is down", async () => {
    fleet.time.real += 10_000;
    await checkpointClock(fleet.db, fleet.clock);
    const at = fleet.clock.now();
    fleet.time.real += 9 * HOUR;
    const again = await openClock(fleet.db, { realNow: fleet.clock.realNow, speed: 1, frozenWhileDown: true });
    expect(again.now()).toBe(at);
    expect(again.speed).toBe(60);
    fleet.time.real += 1000;
    expect(again.now()).toBe(at + 60_000);
  });

  it("does not go back behind what happened after the last checkpoint of a process that was killed", async () => {
    const later = fleet.clock.now() + HOUR;
    const options = { realNow: fleet.clock.realNow, speed: 60, frozenWhileDown: true };
    expect((await openClock(fleet.db, { ...options, notBefore: later })).now()).toBe(later);
    expect((await openClock(fleet.db, { ...options, notBefore: later - 1 })).now()).toBe(later);
  });

  it("before a real gallery is real time", async () => {
    const real = await openClock(fleet.db, { realNow: fleet.clock.realNow, speed: 60, frozenWhileDown: false });
    fleet.time.real += HOUR;
    expect(real.now()).toBe(fleet.time.real);
  });

  it("never goes back, even when the machine's clock does", async () => {
    fleet.time.real += HOUR;
    const at = fleet.clock.now();
    fleet.time.real -= HOUR / 2;
    expect(fleet.clock.now()).toBe(at);
    await checkpointClock(fleet.db, fleet.clock);
    fleet.time.real += 1000;
    expect(fleet.clock.now()).toBe(at + 60_000);
    const reopened = await openClock(fleet.db, { realNow: () => START - 5 * HOUR, speed: 60, frozenWhileDown: true });
    expect(reopened.now()).toBe(at);
  });

  it("goes on without a jump when its speed changes", async () => {
    fleet.time.real += 5000;
    const at = fleet.clock.now();
    await setSpeed.run(fleet.as("operator"), { speed: 10 });
    expect(fleet.clock.now()).toBe(at);
    fleet.time.real += 1000;
    expect(fleet.clock.now()).toBe(at + 10_000);
    expect(await readClock(fleet.db)).toEqual({ realEpoch: START + 5000, virtualEpoch: at, speed: 10 });
  });

  it("keeps a new speed when a checkpoint of the old one comes late", async () => {
    const stale = new DomainClock(fleet.clock.current, fleet.clock.realNow);
    await setSpeed.run(fleet.as("operator"), { speed: 600 });
    await checkpointClock(fleet.db, stale);
    expect((await fleet.db.select().from(clockTable))[0]?.speed).toBe(600);
  });

  it("has one pace on a real gallery", async () => {
    const real = await open({ identity: "https://api.example.com" });
    await expect(setSpeed.run(real.as("owner"), { speed: 10 })).rejects.toMatchObject({ code: "conflict" });
  });
});
