import { describe, expect, it } from "vitest";

import { createDomainClock } from "./domain-clock";

const reading = (virtualAt: string, speed = 60) => ({ realAt: virtualAt, virtualAt, speed });
const start = "2026-11-22T12:00:00.000Z";

function clockAt(speed: number) {
  let steady = 1_000;
  const clock = createDomainClock(reading(start, speed), () => steady);
  const wait = (ms: number) => {
    steady += ms;
    clock.tick();
  };
  return { clock, wait };
}

describe("createDomainClock", () => {
  it("runs at the reading's speed", () => {
    const { clock, wait } = clockAt(60);
    wait(2_000);
    expect(clock.now()).toBe(Date.parse(start) + 120_000);
  });

  it("waits out a small lead instead of going back", () => {
    const { clock, wait } = clockAt(60);
    wait(2_000);
    clock.sync(reading("2026-11-22T12:01:30.000Z"));
    expect(clock.now()).toBe(Date.parse(start) + 120_000);
    wait(1_000);
    expect(clock.now()).toBe(Date.parse(start) + 150_000);
  });

  it("accepts a server that stood still for long", () => {
    const { clock, wait } = clockAt(60);
    wait(60_000);
    clock.sync(reading("2026-11-22T12:00:10.000Z"));
    expect(clock.now()).toBe(Date.parse("2026-11-22T12:00:10.000Z"));
  });

  it("tells listeners of a new speed even when time stands", () => {
    const { clock } = clockAt(60);
    let told = 0;
    const stop = clock.subscribe(() => (told += 1));
    clock.sync(reading(start, 600));
    expect(told).toBe(1);
    expect(clock.speed()).toBe(600);
    stop();
    clock.sync(reading(start, 1));
    expect(told).toBe(1);
  });
});
