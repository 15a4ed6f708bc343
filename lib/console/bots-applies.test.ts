import { expect, it } from "vitest";

import type { BulkInput } from "@/lib/fleet/contracts/bots";
import type { ShownStatus } from "@/lib/fleet/contracts/words";

import { applicable, fleetStanding } from "./bots-applies";
import type { RowSelection } from "./row-selection";

const row = (id: string, status: ShownStatus, started: boolean, paused = false) => ({
  id,
  status,
  own: { started, paused },
  quiet: null,
  timeZone: "Asia/Tokyo",
});
const rows = [
  row("asleep", "running", true),
  row("awake", "awake", true),
  row("paused", "paused", true, true),
  row("stopped", "stopped", false),
  row("failing", "failing", false),
  row("retired", "retired", false),
];
const now = Date.parse("2026-03-02T03:00:00Z");
const calm = { stopped: false, hint: "" };
const some = (...ids: string[]): RowSelection => ({ kind: "some", ids: new Set(ids) });
const count = (action: BulkInput["action"], selection: RowSelection, fleet = calm) =>
  applicable(action, selection, { rows, matching: rows.length, fleet, now });

it("counts those that a command would change", () => {
  const all: RowSelection = { kind: "all" };
  const actions = ["start", "pause", "resume", "stop", "wake", "retire"] as const;
  expect(actions.map((action) => count(action, all).words)).toEqual(["2", "2", "1", "4", "1", "6"]);
  expect(count("resume", some("paused", "awake"))).toEqual({ count: 1, words: "1", bots: "1 bot", reason: undefined });
});

it("says why there is nothing to do", () => {
  expect(count("start", some("asleep", "awake"))).toMatchObject({
    count: 0,
    reason: expect.stringContaining("stopped"),
  });
  const hold = { cause: "operator", detail: "", since: "", until: null, by: "", moves: "" };
  const paused = fleetStanding({ state: "paused", holds: [hold] });
  expect(count("resume", some("asleep"), paused).reason).toMatch(/resume the fleet/);
  const stopped = fleetStanding({ state: "stopped", holds: [] });
  expect(count("start", some("stopped"), stopped).reason).toMatch(/re-arm/);
  expect(count("stop", some("asleep"), stopped).reason).toBeUndefined();
});

it("wakes nobody out of quiet hours", () => {
  const resting = rows.map((one) => ({ ...one, quiet: { from: 10, until: 13 } }));
  const wake = (at: number) =>
    applicable("wake", { kind: "all" }, { rows: resting, matching: resting.length, fleet: calm, now: at });
  expect(wake(now)).toMatchObject({ count: 0, reason: expect.stringContaining("quiet hours") });
  expect(wake(now + 3_600_000).count).toBe(1);
});

it("counts what is not on screen as perhaps", () => {
  expect(count("start", some("stopped", "elsewhere")).words).toBe("up to 2");
  expect(applicable("start", { kind: "all" }, { rows, matching: 40, fleet: calm, now }).words).toBe("up to 36");
});
