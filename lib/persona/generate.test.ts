import { expect, test } from "vitest";
import { archetypeSchema } from "./archetype";
import { ARCHETYPES } from "./catalogue";
import { generatePersona, pickArchetypes } from "./generate";
import { personaSchema } from "./persona";

const fleet = (count: number, seed: string) => {
  const taken = new Set<string>();
  return pickArchetypes({ count, archetypes: ARCHETYPES, seed }).map((archetype, index) => {
    const persona = generatePersona({ archetype, seed, index, taken });
    taken.add(persona.handle);
    return persona;
  });
};

const first = ARCHETYPES[0]!;

test("the catalogue is valid", () => {
  for (const archetype of ARCHETYPES) expect(() => archetypeSchema.parse(archetype)).not.toThrow();
});

test("five hundred personas are valid and differ", () => {
  const personas = fleet(500, "spring");
  for (const persona of personas) expect(personaSchema.safeParse(persona).error?.message).toBeUndefined();
  const distinct = (of: (persona: (typeof personas)[number]) => string) => new Set(personas.map(of)).size;
  expect(distinct(({ handle }) => handle)).toBe(500);
  expect(distinct(({ name }) => name)).toBeGreaterThan(475);
  expect(distinct(({ bio }) => bio)).toBeGreaterThan(425);
  expect(distinct(({ rhythm }) => JSON.stringify(rhythm))).toBe(500);
  expect(distinct(({ taste }) => taste.subjects.join())).toBe(500);
  expect(distinct(({ timeZone }) => timeZone)).toBeGreaterThan(20);
});

test("a persona follows from its input alone", () => {
  const input = { archetype: first, seed: "s", index: 3 };
  expect(generatePersona(input)).toEqual(generatePersona(input));
  expect(generatePersona({ ...input, index: 4 }).seed).not.toBe(generatePersona(input).seed);
  const handle = generatePersona(input).handle;
  const other = generatePersona({ ...input, taken: new Set([handle]) });
  expect(other.handle).not.toBe(handle);
  expect({ ...other, handle }).toEqual(generatePersona(input));
});

test("a free handle is found even when everything drawn is taken", () => {
  const taken = new Set<string>();
  for (let k = 0; k < 400; k += 1) {
    const { handle } = generatePersona({ archetype: { ...first, handleWords: ["x"] }, seed: "same", index: 0, taken });
    expect(taken.has(handle)).toBe(false);
    expect(handle).toMatch(/^[a-z0-9._-]{3,30}$/);
    taken.add(handle);
  }
});

test("zone and tier may be chosen, any known zone will do", () => {
  const persona = generatePersona({
    archetype: first,
    seed: "s",
    index: 0,
    timeZone: "Australia/Lord_Howe",
    tier: "power",
  });
  expect(persona).toMatchObject({ timeZone: "Australia/Lord_Howe", tier: "power", city: "Lord Howe" });
});

test("voices differ in length and each varies within itself", () => {
  const voices = fleet(300, "voices").map(({ voice }) => voice);
  expect(new Set(voices.map(({ typicalWords }) => typicalWords)).size).toBeGreaterThan(20);
  const spreads = voices.map(({ spread }) => spread).toSorted((a, b) => a - b);
  expect(spreads[150]).toBeGreaterThan(0.9);
  expect(spreads[0]).toBeGreaterThanOrEqual(0.75);
});

test("drawing one takes less than a millisecond", () => {
  fleet(50, "warm");
  const cpu = process.cpuUsage();
  fleet(300, "timed");
  const { user, system } = process.cpuUsage(cpu);
  expect((user + system) / 1000 / 300).toBeLessThan(1);
});

test.each([
  [{ rhythm: { sessionsPerDayFactor: -1 } }],
  [{ rhythm: { hourHabits: [1, 2, 3] } }],
  [{ rhythm: { activeDays: [1, 1] } }],
  [{ timeZone: "Mars/Olympus" }],
  [{ handle: "Has Capitals" }],
  [{ handle: "ab" }],
  [{ voice: { endPunctuation: 1.2 } }],
])("an edit like %j is refused", (edit: Record<string, unknown>) => {
  const persona = generatePersona({ archetype: first, seed: "s", index: 0 }) as unknown as Record<string, object>;
  const edited = Object.fromEntries(
    Object.entries(edit).map(([key, value]) => [
      key,
      typeof value === "object" && value ? { ...persona[key], ...value } : value,
    ]),
  );
  expect(personaSchema.safeParse(persona).success).toBe(true);
  expect(personaSchema.safeParse({ ...persona, ...edited }).success).toBe(false);
});
