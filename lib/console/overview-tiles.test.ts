import { describe, expect, it } from "vitest";

import { keptWords, restWords } from "./overview-tiles";

const counts = { total: 12, running: 0, awake: 0, held: 0, paused: 0, failing: 0, stopped: 12 };
const kept = { counts, heldText: null, pausedText: null };

describe("the tiles while nobody moves", () => {
  it("say that the emergency stop is on", () => {
    expect(restWords("stopped", counts)).toMatch(/Emergency stop/);
    expect(keptWords("stopped", kept)).toMatch(/all are stopped/);
  });

  it("say that the fleet is paused or held, with its bots counted", () => {
    expect(restWords("paused", { ...counts, stopped: 0, paused: 12 })).toBe("The fleet is paused");
    expect(keptWords("paused", { ...kept, pausedText: "12 paused" })).toBe("12 paused");
    expect(keptWords("paused", kept)).toBe("The fleet is paused");
    expect(restWords("held", { ...counts, stopped: 0, held: 12 })).toBe("The fleet is held");
  });

  it("say that none is started only when none is", () => {
    expect(restWords("idle", counts)).toBe("None is started");
    expect(restWords("idle", { ...counts, stopped: 10, paused: 2 })).toBe("Those started wait");
    expect(restWords("idle", { ...counts, stopped: 11, failing: 1 })).toBe("Those started fail");
    expect(restWords("idle", { ...counts, total: 0, stopped: 0 })).toBe("Nobody to run yet");
    expect(keptWords("idle", kept)).toBe("Nobody is kept back");
  });
});
