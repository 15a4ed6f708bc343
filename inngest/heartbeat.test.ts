import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { alerts, fleet as fleetTable } from "@/lib/db/schema";
import type { TestFleet } from "@/lib/fleet/testing/test-fleet";
import { fleetSuite } from "@/lib/fleet/testing/test-suite";
import { lookAtEngine } from "./heartbeat";

const open = fleetSuite();
const MINUTE = 60_000;
let fleet: TestFleet;
let told: string[];

beforeEach(async () => {
  vi.spyOn(console, "error").mockImplementation(() => {});
  fleet = await open();
  await fleet.db.delete(alerts);
  await fleet.db.update(fleetTable).set({ engineSeenAt: new Date(fleet.time.real) });
  told = [];
  fleet.ctx.webhook = {
    host: "hooks.test",
    site: "https://fleet.test",
    post: async (body) => {
      told.push(JSON.parse(body).kind);
      return { ok: true, status: 200 };
    },
  };
});
afterEach(() => vi.restoreAllMocks());

describe("the heartbeat", () => {
  it("says nothing while the engine gives signs of life", async () => {
    fleet.time.real += 3 * MINUTE;
    expect(await lookAtEngine(fleet.ctx)).toEqual({ engineSilentMs: 3 * MINUTE, alarm: false });
    expect(told).toEqual([]);
  });

  it("tells of a dead engine, once, even where nothing else gets done without it", async () => {
    fleet.time.real += 4 * MINUTE;
    const stuck = { ...fleet.ctx, flushOutbox: () => Promise.reject(new Error("no engine")) };
    await expect(lookAtEngine(stuck)).rejects.toThrow("no engine");
    expect(told).toEqual(["engine_silent"]);
    fleet.time.real += MINUTE;
    expect((await lookAtEngine(fleet.ctx)).alarm).toBe(true);
    expect(told).toEqual(["engine_silent"]);
  });

  it("helps while a receiver does not answer", async () => {
    fleet.time.real += 4 * MINUTE;
    let answer: (taken: { ok: true; status: number }) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      fleet.ctx.webhook!.post = () => {
        resolve();
        return new Promise((taken) => (answer = taken));
      };
    });
    const helped = new Promise<void>((resolve) => {
      fleet.ctx.flushOutbox = async () => resolve();
    });
    const looked = lookAtEngine(fleet.ctx);
    await Promise.all([asked, helped]);
    answer({ ok: true, status: 200 });
    expect((await looked).alarm).toBe(true);
  });

  it("gives no sign of life in the engine's place", async () => {
    fleet.time.real += 4 * MINUTE;
    await lookAtEngine(fleet.ctx);
    expect((await lookAtEngine(fleet.ctx)).engineSilentMs).toBe(4 * MINUTE);
  });
});
