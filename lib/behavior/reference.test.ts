import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { archetypeSchema, type Archetype } from "@/lib/persona/archetype";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { drawRhythm, STUDY_USERS } from "@/lib/persona/rhythm";
import { CASCADE, HOUR_TEMPLATE, SESSIONS_PER_DAY, TIER_RATE } from "./cascade";
import { replayDays } from "./replayed-days";

const DATA = path.resolve(process.cwd(), "../shared/data");
const present = existsSync(path.join(DATA, "human-activity/session-cascade.reference.mjs"));
const NOTE = present ? "" : " (skipped: no ../shared/data beside the repository)";
const json = (name: string) => JSON.parse(readFileSync(path.join(DATA, name), "utf8"));

const DAY = 86_400_000;
const DAYS = 14;
const BOTS = 200;
const START = Date.parse("2026-03-02T00:00:00Z");

/** No hours, days or tier of its own, as the reference model's personas. */
const plain: Archetype = {
  ...ARCHETYPES[0]!,
  peakHours: [],
  peakMultiplier: 1,
  offPeakMultiplier: 1,
  activeDays: [0, 1, 2, 3, 4, 5, 6],
};

function ours(index: number): number[] {
  const persona = generatePersona({ archetype: plain, seed: "reference", index, timeZone: "UTC", tier: "regular" });
  const narrow = { ...drawRhythm(plain, persona.seed, STUDY_USERS), silentPerContent: 0 };
  const days = replayDays({
    persona: { ...persona, rhythm: narrow },
    archetype: plain,
    from: START,
    until: START + DAYS * DAY,
  });
  return [...days].flatMap(({ turns }) =>
    turns.filter(({ kind }) => kind === "post" || kind === "comment").map(({ at }) => at),
  );
}

function measure(fleet: number[][]) {
  const gaps = fleet.flatMap((events) => events.slice(1).map((at, k) => at - events[k]!));
  const sessions = fleet.map((events) => events.filter((at, k) => k === 0 || at - events[k - 1]! >= 1_800_000).length);
  const total = sessions.reduce((a, b) => a + b, 0);
  const inside = gaps.filter((gap) => gap < 1_800_000).toSorted((a, b) => a - b);
  const share = (low: number, high: number) => gaps.filter((gap) => gap >= low && gap < high).length / gaps.length;
  return {
    sessionsADay: total / fleet.length / DAYS,
    eventsASession: fleet.flat().length / total,
    medianGapInSession: inside[Math.floor(inside.length / 2)]!,
    sameDay: share(1_800_000, 6 * 3_600_000),
    overADay: share(DAY, Infinity),
  };
}

test.skipIf(!present)(`the model agrees with the reference implementation${NOTE}`, async () => {
  const reference = await import(
    /* @vite-ignore */ pathToFileURL(path.join(DATA, "human-activity/session-cascade.reference.mjs")).href
  );
  const parameters = json("human-activity/session-cascade.parameters.json");
  const theirs = Array.from({ length: BOTS }, (_, k) => {
    const persona = reference.makePersona(4000 + k, parameters, { offsetHours: 0, quietStartLocal: 0 });
    const random = reference.mulberry32(9 + k);
    const events: number[] = [];
    for (let at = START / 1000; ; events.push(at * 1000)) {
      at = reference.nextWake(at, persona, random);
      if (at >= (START + DAYS * DAY) / 1000) return events;
    }
  });
  const expected = measure(theirs);
  const actual = measure(Array.from({ length: BOTS }, (_, k) => ours(k)));
  for (const key of Object.keys(expected) as (keyof typeof expected)[]) {
    const ratio = actual[key] / expected[key];
    expect(ratio, `${key}: ${actual[key]} against ${expected[key]}`).toBeGreaterThan(0.83);
    expect(ratio, `${key}: ${actual[key]} against ${expected[key]}`).toBeLessThan(1.2);
  }
});

test.skipIf(!present)(`the constants are the study's${NOTE}`, () => {
  const p = json("human-activity/session-cascade.parameters.json");
  expect(HOUR_TEMPLATE).toEqual(p.profile);
  expect(Math.log(SESSIONS_PER_DAY)).toBeCloseTo(p.ls, 9);
  expect([CASCADE.gapSd, CASCADE.gapMemory, CASCADE.tempoSd, CASCADE.tempoOnContinue]).toEqual([
    p.sg,
    p.rho,
    p.tempo,
    p.kt,
  ]);
  expect([
    CASCADE.returnLogMean,
    CASCADE.returnLogSd,
    CASCADE.moodMemory,
    CASCADE.moodOnEngaged,
    CASCADE.dayJitterH,
  ]).toEqual([p.mub, p.sgb, p.ar, p.ze, p.phj]);
});

test.skipIf(!present)(`the catalogue carries the study's figures${NOTE}`, () => {
  const { archetypes, tiers } = json("archetypes.json");
  for (const { timezone, ...figures } of archetypes) {
    const own = archetypeSchema.parse(ARCHETYPES.find(({ id }) => id === figures.id));
    const { interests, ...rest } = figures;
    expect(own).toMatchObject({ ...rest, timeZone: timezone });
    expect(own.interests).toEqual(expect.arrayContaining(interests));
  }
  expect(tiers).toMatchObject(TIER_RATE);
});
