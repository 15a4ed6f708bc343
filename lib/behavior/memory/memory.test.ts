import { describe, expect, it } from "vitest";
import { draw } from "../rng";
import { fade, forgottenAt, warmthOf, weightOf } from "./fade";
import { forgetPerson, forgetTopic, withoutBlocked } from "./forget";
import { BOUNDS, emptyMemory, memorySchema, MOST_BYTES, PERSON_KEPT_MS, readMemory, type Memory } from "./memory";
import { openingOf, topicsOf } from "./phrasing";
import { type Happening, remember } from "./remember";
import { tell, toldOf } from "./told";

const DAY = 86_400_000;
const T = Date.parse("2026-03-02T12:00:00Z");
const liked = (author: string, tags: string[] = []): Happening => ({ kind: "liked", author, tags });
const bytes = (memory: Memory) => new TextEncoder().encode(JSON.stringify(memory)).length;

describe("remember", () => {
  it("knows whom it met, how often and since when, and warms to them", () => {
    let memory = emptyMemory();
    for (let day = 0; day < 10; day += 1) memory = remember(memory, liked("ada"), T + day * DAY);
    memory = remember(memory, { kind: "replied", author: "Bo", tags: [], text: "@Bo yes, that one" }, T + 10 * DAY);
    const [ada, bo] = memory.people;
    expect(ada).toMatchObject({ handle: "ada", times: 10, first: T, last: T + 9 * DAY });
    expect(ada!.warmth).toBeGreaterThan(bo!.warmth);
    expect(remember(memory, liked("BO"), T + 11 * DAY).people).toHaveLength(2);
  });

  it("takes what was settled late for as old as it is", () => {
    const early = remember(emptyMemory(), liked("ada", ["moss"]), T + 5 * DAY);
    const late = remember(early, liked("ada", ["moss"]), T);
    expect(late.people[0]).toMatchObject({ times: 2, first: T, last: T + 5 * DAY });
    expect(late.topics[0]!.weight).toBeGreaterThan(early.topics[0]!.weight);
  });

  it("learns more from a friend's posts than from anyone's", () => {
    let friend = emptyMemory();
    for (let k = 0; k < 20; k += 1) friend = remember(friend, { kind: "commented", author: "ada", tags: [] }, T + k);
    const weight = (memory: Memory) => remember(memory, liked("ada", ["rust"]), T + 100).topics[0]!.weight;
    expect(weight(friend)).toBeGreaterThan(3 * weight(emptyMemory()));
  });

  it("keeps openings and titles once, the latest of them", () => {
    let memory = emptyMemory();
    for (let k = 0; k < 30; k += 1)
      memory = remember(
        memory,
        { kind: "commented", author: "ada", tags: [], text: `@ada Word ${k % 12} is so` },
        T + k,
      );
    const openings = memory.words.filter(({ kind }) => kind === "opening");
    expect(openings).toHaveLength(BOUNDS.openings);
    expect(openings.at(-1)!.text).toBe("word 5 is so");
    memory = remember(memory, { kind: "posted", title: "A moth", text: "Made of maps" }, T + 40);
    expect(memory.words.map(({ text }) => text)).toContain("A moth");
  });

  it("counts a part of a work once", () => {
    const project = {
      id: "w0",
      kind: "jam",
      title: "Jam",
      subject: "s",
      tags: [],
      begun: T,
      until: T,
      parts: 4,
      done: 0,
    };
    const posted: Happening = { kind: "posted", title: "Jam 1", project: { id: "w0", part: 1 } };
    const once = remember({ ...emptyMemory(), projects: [project] }, posted, T);
    expect(remember(once, posted, T).projects[0]!.done).toBe(1);
    expect(remember(once, { ...posted, project: { id: "w9", part: 2 } }, T).projects).toEqual(once.projects);
  });

  it("does not cut a name into somebody else's", () => {
    expect(remember(emptyMemory(), liked("x".repeat(49)), T).people).toEqual([]);
    expect(remember(emptyMemory(), liked('a"b'), T).people).toEqual([]);
  });
});

describe("fading", () => {
  const memory = remember(remember(emptyMemory(), liked("ada", ["moss", "16px"]), T), liked("bo"), T + 30 * DAY);

  it("is the same whether asked once or every day", () => {
    let daily = memory;
    for (let day = 0; day < 65; day += 1) daily = fade(daily, T + day * DAY);
    expect(daily).toEqual(fade(memory, T + 64 * DAY));
    expect(fade(memory, T + 31 * DAY).people).toEqual(memory.people);
  });

  it("forgets a person sixty days after the last contact, and no sooner", () => {
    expect(forgottenAt(memory.people[0]!)).toBe(T + PERSON_KEPT_MS);
    expect(fade(memory, T + PERSON_KEPT_MS - 1).people.map(({ handle }) => handle)).toEqual(["ada", "bo"]);
    expect(fade(memory, T + PERSON_KEPT_MS).people.map(({ handle }) => handle)).toEqual(["bo"]);
  });

  it("halves a friendship in three weeks and a fancy in ten days", () => {
    const [ada] = memory.people;
    expect(warmthOf(ada!, T + 21 * DAY)).toBeCloseTo(ada!.warmth / 2);
    const [moss] = remember(emptyMemory(), liked("ada", ["moss"]), T).topics;
    expect(weightOf(moss!, T + 10 * DAY)).toBeCloseTo(moss!.weight / 2);
    expect(topicsOf(["16px", "Pixel-Art"])).toEqual(["pixel art"]);
  });
});

describe("forgetting", () => {
  const memory = remember(remember(emptyMemory(), liked("Ada", ["new-ai-art"]), T), liked("bo", ["moss"]), T);

  it("drops a person in any case, and nobody else", () => {
    expect(forgetPerson(memory, "ADA").people.map(({ handle }) => handle)).toEqual(["bo"]);
    expect(forgetPerson(memory, "adam")).toBe(memory);
  });

  it("drops what speaks of a topic as whole words", () => {
    expect(forgetTopic(memory, "ai art").topics.map(({ topic }) => topic)).toEqual(["moss"]);
    expect(forgetTopic(memory, "i art")).toBe(memory);
    const both = withoutBlocked(memory, [
      { kind: "user", value: "bo" },
      { kind: "topic", value: "moss" },
    ]);
    expect([both.people.length, both.topics.length]).toEqual([1, 1]);
  });

  it("leaves no handle in an opening", () => {
    expect(openingOf("@ada_9 Who @bo.x made this one here")).toBe("who made this one");
  });
});

it("stays under 8 kB and valid through thousands of happenings of any form", () => {
  const alphabet = ["a", "ß", "語", "🙂", '"', "\\", "\u0007", " ", "é", "z", "-", "\u200b"];
  for (let seed = 0; seed < 6; seed += 1) {
    const u = (name: string, k: number) => draw(`bounds:${seed}`, name, k);
    const word = (name: string, k: number, most: number) =>
      Array.from({ length: 1 + Math.floor(u(name, k) * most) }, (_, i) =>
        seed === 0
          ? u(`${name}:${k}`, i) < 0.5
            ? "語"
            : "画"
          : alphabet[Math.floor(u(`${name}:${k}`, i) * (seed < 3 ? 3 : alphabet.length))],
      ).join("");
    let memory = emptyMemory();
    memory.projects = Array.from({ length: BOUNDS.projects }, (_, k) => ({
      id: `w${999_990 + k}`,
      kind: "x".repeat(24),
      title: "語".repeat(24),
      subject: "語".repeat(32),
      tags: Array.from({ length: BOUNDS.tags }, () => "語".repeat(8)),
      begun: T,
      until: T + 14 * DAY,
      parts: 12,
      done: 11,
      pinned: false,
    }));
    for (let k = 0; k < 700; k += 1) {
      const tags = Array.from({ length: 6 }, (_, i) => word(`tag${i}`, k, 14));
      const text = word("text", k, 200);
      const kind = (["liked", "commented", "replied"] as const)[k % 3] ?? "liked";
      memory = remember(memory, { kind, author: word("author", k, 20), tags, text }, T + k * 1000);
      if (k % 5 === 0) memory = remember(memory, { kind: "posted", title: word("title", k, 90), text }, T + k * 1000);
      if (k % 100 === 99) expect(bytes(memory)).toBeLessThanOrEqual(MOST_BYTES);
    }
    for (let k = 0; k < 9; k += 1) memory = tell(memory, word("told", k, 200), T + 700_000 + k);
    expect(memory.told?.length).toBeLessThanOrEqual(BOUNDS.told);
    expect(bytes(memory)).toBeLessThanOrEqual(MOST_BYTES);
    expect(memorySchema.parse(memory)).toEqual(memory);
    expect(memory.people).toHaveLength(BOUNDS.people);
    expect(bytes(memory)).toBeGreaterThan(3000);
  }
});

it("keeps what it was told once, the latest of it, for sixty days", () => {
  let memory = emptyMemory();
  for (let k = 0; k < 8; k += 1) memory = tell(memory, `Too "long" ${k % 6}`, T + k);
  expect(toldOf(memory)).toEqual(["Too 'long' 1", "Too 'long' 0", "Too 'long' 5", "Too 'long' 4", "Too 'long' 3"]);
  expect(tell(memory, " \u200b", T + 9)).toEqual(memory);
  expect(toldOf(fade(memory, T + 60 * DAY + 6))).toEqual(["Too 'long' 1"]);
  expect(readMemory(JSON.parse(JSON.stringify(memory)))).toEqual(memory);
});

it("an absent, foreign or older record reads as empty", () => {
  for (const stored of [null, undefined, {}, { v: 2 }, "x"]) expect(readMemory(stored)).toEqual(emptyMemory());
});
