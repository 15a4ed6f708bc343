import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import { generatePersona } from "@/lib/persona/generate";
import { emptyMemory, type Memory, readMemory } from "../memory/memory";
import { remember } from "../memory/remember";
import { projectKindsOf } from "./project-kinds";
import { isUnderWay, keepWorking, partOfWork, partTitle } from "./projects";
import { driftOf, effectiveInterests, MOST_DRIFT, withDrift } from "./taste";
import { inTone, moodAt, toneOf } from "./tone";

const DAY = 86_400_000;
const T = Date.parse("2026-03-02T12:00:00Z");
const personas = ARCHETYPES.flatMap((archetype) =>
  Array.from({ length: 4 }, (_, index) => generatePersona({ archetype, seed: "life", index })),
);

/** A visit and a post each half day. */
function live(persona: (typeof personas)[number], days: number) {
  let memory: Memory = emptyMemory();
  const posts: { day: number; id: string; part: number; of: number; title: string; tags: readonly string[] }[] = [];
  for (let k = 0; k < 2 * days; k += 1) {
    const at = T + (k * DAY) / 2;
    memory = keepWorking(memory, persona, at);
    const part = partOfWork(memory, persona, `${k}`, at);
    const title = part ? partTitle(part, persona.seed) : "alone";
    posts.push({
      day: k / 2,
      id: part?.id ?? "",
      part: part?.part ?? 0,
      of: part?.of ?? 0,
      title,
      tags: part?.tags ?? [],
    });
    memory = remember(memory, { kind: "posted", title, project: part ?? undefined }, at);
  }
  return posts;
}

describe("works", () => {
  it("go forward one part a post, with the same tags, for days but not for ever", () => {
    for (const persona of personas) {
      const posts = live(persona, 90);
      const ids = [...new Set(posts.map(({ id }) => id))].filter(Boolean);
      expect(ids.length).toBeGreaterThan(3);
      for (const id of ids) {
        const mine = posts.filter((post) => post.id === id);
        expect(mine.map(({ part }) => part)).toEqual(mine.map((_, k) => k + 1));
        expect(new Set(mine.map(({ tags }) => tags.join())).size).toBe(1);
        expect(new Set(mine.map(({ title }) => title)).size).toBeGreaterThan(mine.length / 2);
        expect(mine.at(-1)!.day - mine[0]!.day).toBeLessThan(14);
        expect(mine.every(({ title }) => title.length <= 110)).toBe(true);
      }
      const alone = posts.filter(({ id }) => id === "").length / posts.length;
      expect(alone).toBeGreaterThan(0.1);
      expect(alone).toBeLessThan(0.9);
    }
  });

  it("of invisible words are readable all the same", () => {
    const persona = { ...personas[0]!, interests: [{ topic: "\u200b", weight: 1 }] };
    persona.taste = { ...persona.taste, subjects: ["\u200b"] };
    const met = remember(emptyMemory(), { kind: "liked", author: "ann", tags: [] }, T);
    const memory = keepWorking(keepWorking(met, persona, T), persona, T + 9 * DAY);
    expect(memory.projects).toHaveLength(1);
    expect(readMemory(memory)).toEqual(memory);
  });

  it("end with their days, but a pinned one with its last part", () => {
    const persona = personas[0]!;
    let memory = keepWorking(emptyMemory(), persona, T);
    expect(memory.projects).toEqual([]);
    memory = keepWorking(memory, persona, T + 3 * DAY);
    const [work] = memory.projects;
    expect(isUnderWay(work!, T + 4 * DAY)).toBe(true);
    expect(keepWorking(memory, persona, T + 30 * DAY).projects).toEqual([]);
    const pinned = { ...memory, projects: [{ ...work!, pinned: true }] };
    expect(keepWorking(pinned, persona, T + 30 * DAY).projects).toEqual(pinned.projects);
    const done = { ...memory, projects: [{ ...work!, pinned: true, done: work!.parts }] };
    expect(keepWorking(done, persona, T + 4 * DAY).projects).toEqual([]);
  });

  it("are of kinds of the archetype's own", () => {
    const names = ARCHETYPES.flatMap(({ id }) => projectKindsOf(id).map((kind) => kind.name));
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(2 * ARCHETYPES.length - 1);
    expect(projectKindsOf("botanist")).toEqual(projectKindsOf("constructor"));
  });

  it("are the same for the same seed, and not the same for all", () => {
    expect(live(personas[1]!, 20)).toEqual(live(personas[1]!, 20));
    const titles = personas.map((persona) => live(persona, 20).find(({ id }) => id)?.title);
    expect(new Set(titles).size).toBeGreaterThan(20);
  });
});

describe("tone", () => {
  it("a bad day is shorter and quieter, a good one warmer; none is blunter than the persona", () => {
    const { voice } = personas[0]!;
    const [bad, plain, good] = [-2, 0, 2].map((mood) => inTone(voice, toneOf(mood)));
    expect(plain).toEqual(voice);
    expect(bad!.typicalWords).toBeLessThan(voice.typicalWords);
    expect(good!.typicalWords).toBeGreaterThan(voice.typicalWords);
    expect(bad!.exclamation).toBeLessThan(good!.exclamation);
    expect(bad!.bluntness).toBeLessThanOrEqual(voice.bluntness);
    expect(good!.bluntness).toBeLessThan(voice.bluntness);
    expect(inTone(voice, toneOf(9))).toEqual(good);
  });

  it("lasts from day to day, about as moods do", () => {
    const moods = Array.from({ length: 400 }, (_, day) => moodAt(personas[2]!, T + day * DAY));
    const lag = moods.slice(1).reduce((sum, mood, k) => sum + mood * (moods[k] ?? 0), 0) / 399;
    expect(lag).toBeGreaterThan(0.35);
    expect(moodAt(personas[2]!, T)).toBe(moodAt(personas[2]!, T + 3_600_000));
  });
});

describe("taste", () => {
  const persona = personas[0]!;
  let memory = emptyMemory();
  for (let k = 0; k < 400; k += 1)
    memory = remember(
      memory,
      { kind: "commented", author: "ada", tags: [`topic-${"abcdefgh"[k % 8]}x`, "moss"] },
      T + k,
    );

  it("gives what was learned no more than a quarter", () => {
    const all = effectiveInterests(persona, memory, T + 400);
    const own = new Set(persona.interests.map(({ topic }) => topic));
    const learned = all.filter(({ topic }) => !own.has(topic)).reduce((sum, { weight }) => sum + weight, 0);
    expect(learned).toBeGreaterThan(0.1);
    expect(learned).toBeLessThanOrEqual(MOST_DRIFT + 1e-9);
    expect(all.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1);
  });

  it("decays without support, and draws to what was learned only", () => {
    expect(driftOf(persona, memory, T + 60 * DAY).size).toBe(0);
    const drift = driftOf(persona, memory, T + 400);
    expect(withDrift(0.2, ["moss"], drift)).toBeGreaterThan(0.3);
    expect(withDrift(0.2, ["else"], drift)).toBeCloseTo(0.2);
    expect(withDrift(0.2, ["moss"], new Map())).toBe(0.2);
  });
});

it("no two parts of a work have the same name, whatever the persona's manner", () => {
  for (let k = 0; k < 12; k += 1) {
    const titles = Array.from({ length: 7 }, (_, part) =>
      partTitle(
        { id: "w", title: "Bell", subject: "bell", tags: [], part: part + 1, of: 7, stage: "window" },
        `seed ${k}`,
      ),
    );
    expect(new Set(titles).size).toBe(7);
  }
});
