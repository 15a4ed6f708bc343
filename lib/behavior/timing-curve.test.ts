import { expect, test } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { replayDays } from "./replayed-days";
import { hourProfile, isWakingHour, openingWake } from "./timing";
import { localParts } from "./zone";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse("2026-03-02T00:00:00Z");

const fleet = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const archetype = ARCHETYPES[index % ARCHETYPES.length]!;
    return { archetype, persona: generatePersona({ archetype, seed: "curve", index }) };
  });

test("an opening falls into the next two waking hours, whatever the day", () => {
  const delays: number[] = [];
  for (const [k, { persona, archetype }] of fleet(30).entries()) {
    for (let hour = 0; hour < 26; hour += 1) {
      const now = START + k * DAY + hour * HOUR + 123_456;
      const wake = openingWake({ persona, archetype, seed: persona.seed, now, session: hour });
      expect(wake).toBeGreaterThan(now);
      let from = now;
      while (!isWakingHour(persona, archetype, from)) from += 60_000;
      expect(wake - from).toBeLessThanOrEqual(2 * HOUR);
      expect(isWakingHour(persona, archetype, wake)).toBe(true);
      if (from === now) delays.push(wake - now);
      expect(openingWake({ persona, archetype, seed: persona.seed, now, session: hour })).toBe(wake);
    }
  }
  expect(delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)]).toBeLessThan(HOUR);
});

test("every persona sleeps six hours of its own", () => {
  for (const { persona, archetype } of fleet(60)) {
    const awake = Array.from({ length: 96 }, (_, quarter) =>
      isWakingHour(persona, archetype, START + (quarter * HOUR) / 4),
    );
    expect(awake.filter(Boolean).length).toBe(72);
  }
});

test("profiles are shares, and archetypes keep different hours", () => {
  const evening = (id: string) => {
    const own = fleet(120).filter(({ archetype }) => archetype.id === id);
    const late = own.map(({ persona, archetype }) => {
      const profile = hourProfile(persona, archetype);
      expect(profile).toHaveLength(24);
      expect(profile.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      return [19, 20, 21, 22, 23, 0, 1].reduce((sum, hour) => sum + profile[hour]!, 0);
    });
    return late.reduce((a, b) => a + b, 0) / late.length;
  };
  expect(evening("indie-game-dev")).toBeGreaterThan(evening("data-viz") * 1.8);
  expect(evening("ai-artist")).toBeGreaterThan(evening("product-photographer") * 1.8);
});

test("nights are quiet, seconds are even, rest days are thin", () => {
  let asleep = 0;
  let visits = 0;
  const seconds = Array.from({ length: 60 }, () => 0);
  const weekdays = Array.from({ length: 7 }, () => 0);
  for (const { persona, archetype } of fleet(72)) {
    for (const { wakeAt } of replayDays({ persona, archetype, from: START, until: START + 10 * DAY })) {
      visits += 1;
      if (!isWakingHour(persona, archetype, wakeAt)) asleep += 1;
      seconds[Math.floor(wakeAt / 1000) % 60]! += 1;
      if (archetype.id === "ux-designer") weekdays[localParts(persona.timeZone, wakeAt).weekday]! += 1;
    }
  }
  expect(asleep / visits).toBeLessThan(0.12);
  const expected = visits / 60;
  expect(seconds.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(105); // χ²(59), p = 0.0002
  expect((weekdays[0]! + weekdays[6]!) / weekdays.reduce((a, b) => a + b, 0)).toBeLessThan(0.18);
});
