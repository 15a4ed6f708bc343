import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { isQuiet, openOutsideQuiet, planOutsideQuiet, quietEnd, type QuietHours, turnInQuiet } from "./quiet-hours";
import { initialTimingState, planNextSession } from "./timing";
import { planTurns } from "./turns";
import { localParts } from "./zone";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse("2026-03-26T09:30:00Z");
const ZONES = ["Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia"];
const bot = (index: number, timeZone = ZONES[index % ZONES.length]) => {
  const archetype = ARCHETYPES[index % ARCHETYPES.length]!;
  return { archetype, persona: generatePersona({ archetype, seed: "quiet", index, timeZone, tier: "power" }) };
};

/** Every visit of a bot in `days` days, with the turns that it would have. */
function* visits(index: number, quiet: QuietHours | null, days: number) {
  const { persona, archetype } = bot(index);
  let state = initialTimingState();
  let after = START;
  for (let session = 1; after < START + days * DAY; session += 1) {
    const plan = planOutsideQuiet({ persona, archetype, state, after, session, activityLevel: 1 }, quiet);
    const turns = planTurns({ persona, archetype, session, wakeAt: plan.wakeAt, visit: plan.visit, state: plan.state });
    yield { ...plan, after, turns, zone: persona.timeZone };
    state = plan.state;
    after = turns.at(-1)?.at ?? plan.wakeAt;
  }
}

describe("quiet hours", () => {
  it.each([
    { quiet: { from: 22, until: 7 }, inside: [22, 0, 6], outside: [21, 7] },
    { quiet: { from: 12, until: 14 }, inside: [12, 13], outside: [11, 14] },
  ])("$quiet", ({ quiet, inside, outside }) => {
    const at = (hour: number) => Date.UTC(2026, 2, 2, hour, 59);
    expect(inside.map((hour) => isQuiet(quiet, "UTC", at(hour)))).not.toContain(false);
    expect(outside.map((hour) => isQuiet(quiet, "UTC", at(hour)))).not.toContain(true);
  });

  it.each(ZONES)("in %s end at their hour of the local clock, over its changes too", (zone) => {
    const quiet = { from: 23, until: 7 };
    for (let at = START; at < START + 5 * DAY; at += 1.7 * HOUR) {
      const end = quietEnd(quiet, zone, at);
      expect(localParts(zone, end)).toMatchObject({ hour: 7, minute: 0 });
      expect(end - at).toBeGreaterThan(0);
      expect(end - at).toBeLessThanOrEqual(25 * HOUR);
    }
  });

  it.each([
    [22, 7],
    [1, 5],
    [9, 18],
    [8, 7],
  ])("from %i until %i see no turn of anyone, and visits lie ahead within a fortnight", (from, until) => {
    const quiet = { from, until };
    let seen = 0;
    for (let index = 0; index < 8; index += 1)
      for (const { wakeAt, after, turns, zone, visit } of visits(index, quiet, 6)) {
        seen += 1;
        expect(isQuiet(quiet, zone, wakeAt)).toBe(false);
        if (from !== 8 || visit === "content") expect(turnInQuiet(quiet, zone, turns)).toBeUndefined();
        expect(wakeAt).toBeGreaterThan(after);
        expect(wakeAt - after).toBeLessThanOrEqual(15 * DAY);
      }
    expect(seen).toBeGreaterThanOrEqual(8);
  });

  it("only leave visits out: those that remain are an undisturbed bot's own", () => {
    const { persona, archetype } = bot(1);
    const input = { persona, archetype, state: initialTimingState(), session: 1, activityLevel: 1 };
    const free = new Set<number>();
    for (let after = START; after < START + 4 * DAY;) {
      const { wakeAt } = planNextSession({ ...input, after });
      free.add(wakeAt);
      after = wakeAt;
    }
    for (let after = START; ;) {
      const { wakeAt } = planOutsideQuiet({ ...input, after }, { from: 13, until: 16 });
      if (wakeAt > START + 3 * DAY) break;
      expect(free).toContain(wakeAt);
      after = wakeAt;
    }
  });

  it.each([
    { from: 22, until: 7 },
    { from: 7, until: 1 },
    { from: 5, until: 4 },
  ])("an opening keeps out of %j", (quiet) => {
    for (let index = 0; index < 24; index += 1) {
      const { persona, archetype } = bot(index);
      for (const now of [START, START + 9 * HOUR, START + 17 * HOUR]) {
        const at = openOutsideQuiet({ persona, archetype, seed: persona.seed, now, session: 1 }, quiet);
        expect(isQuiet(quiet, persona.timeZone, at)).toBe(false);
        expect(at).toBeGreaterThan(now);
        expect(at - now).toBeLessThan(5 * DAY);
      }
    }
  });
});
