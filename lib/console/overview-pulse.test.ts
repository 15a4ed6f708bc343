import { describe, expect, it } from "vitest";

import { actionsIn, hourMs, pulseSlots, pulseTicks } from "./overview-pulse";

const now = Date.parse("2026-11-22T13:00:00.000Z");
const iso = (offset: number) => new Date(now + offset * hourMs).toISOString();
const pulse = {
  past: Array.from({ length: 24 }, (_, index) => ({
    at: iso(index - 23),
    post: 1,
    comment: 2,
    like: 3,
    browse: index,
  })),
  planned: Array.from({ length: 24 }, (_, index) => ({ at: iso(index), visits: index + 1 })),
};

describe("pulseSlots", () => {
  it("shows the hour under way once, both done and planned", () => {
    const slots = pulseSlots(pulse);
    expect(slots).toHaveLength(47);
    expect(slots.filter(({ start }) => start === now)).toEqual([
      { start: now, when: "current", post: 1, comment: 2, like: 3, browse: 23, planned: 1 },
    ]);
    expect(slots.at(-1)).toMatchObject({ when: "ahead", planned: 24 });
  });

  it("shows fewer hours on either side when asked", () => {
    const slots = pulseSlots(pulse, 18);
    expect(slots[0]?.start).toBe(now - 17 * hourMs);
    expect(slots.at(-1)?.start).toBe(now + 18 * hourMs);
  });

  it("counts what was done, not what is planned", () => {
    expect(pulseSlots(pulse).map(actionsIn).at(23)).toBe(29);
    expect(pulseSlots(pulse).map(actionsIn).at(24)).toBe(0);
  });
});

describe("pulseTicks", () => {
  it("marks every sixth hour of the clock that is asked for", () => {
    const ticks = pulseTicks(pulseSlots(pulse), (at) => new Date(at + hourMs).getUTCHours());
    expect(ticks.every((at, index) => index === 0 || at - (ticks[index - 1] ?? 0) === 6 * hourMs)).toBe(true);
    expect(new Date(ticks[0] ?? 0).getUTCHours()).toBe(17);
  });
});
