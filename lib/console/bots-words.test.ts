import { expect, it } from "vitest";

import { dueWords, noWakeWords, partOfDay, quietReason, quietWords, statusNote } from "./bots-words";
import { zoneParts } from "./zone-parts";

it("does not repeat the pill's word", () => {
  expect(statusNote("paused", "Paused by Mara")).toBe("by Mara");
  expect(statusNote("held", "Daily limit")).toBe("daily limit");
  expect(statusNote("running", null)).toBeNull();
});

it("says what a bot without a wake waits for", () => {
  expect(noWakeWords({ status: "awake", session: { turn: 2, of: 3 }, statusReason: null })).toEqual([
    "on a visit",
    "turn 2 of 3",
  ]);
  expect(noWakeWords({ status: "stopped", session: null, statusReason: null })[1]).toBe("until started");
  expect(noWakeWords({ status: "held", session: null, statusReason: "Its past is being written" })).toEqual([
    "cannot wake",
    "its past is being written",
  ]);
});

it("names quiet hours where they keep a bot from coming", () => {
  const quiet = { from: 0, until: 23 };
  expect(quietWords(quiet, 7).brief).toBe("quiet until 23:00");
  expect(quietWords(quiet, 23)).toMatchObject({
    brief: "after quiet hours",
    whole: expect.stringContaining("00:00 to 23:00"),
  });
  expect(quietReason(quiet, 7)).toMatch(/until 23:00 .* shorten them/);
  expect([quietReason(quiet, 23), quietReason(null, 7)]).toEqual([undefined, undefined]);
});

it("does not tell a wake that has passed as one to come", () => {
  expect(dueWords(true)).toEqual(["due now", "about to wake"]);
  expect(dueWords(false)[1]).toBe("the engine is late");
});

it("names every hour", () => {
  expect([0, 5, 12, 15, 20, 23].map(partOfDay)).toEqual([
    "night",
    "morning",
    "midday",
    "afternoon",
    "evening",
    "night",
  ]);
});

it("reads weekday and hour in a zone, across midnight and half-hour offsets", () => {
  const at = Date.parse("2026-11-22T20:45:00.000Z");
  expect(zoneParts(at, "UTC")).toEqual({ weekday: 0, hour: 20, minute: 45 });
  expect(zoneParts(at, "Asia/Jakarta")).toEqual({ weekday: 1, hour: 3, minute: 45 });
  expect(zoneParts(at, "Asia/Kolkata")).toEqual({ weekday: 1, hour: 2, minute: 15 });
});
