import { describe, expect, it } from "vitest";
import { colorOf } from "./colors";
import { imaginePicture } from "./imagine-picture";
import { ideaOf, testPersonas } from "./test-personas";

const personas = testPersonas(24);

describe("imaginePicture", () => {
  it("gives the same idea for the same seed and index, and another one for the next", () => {
    for (const persona of personas) {
      expect(ideaOf(persona, 5)).toEqual(ideaOf(persona, 5));
      expect(ideaOf(persona, 5)).not.toEqual(ideaOf(persona, 6));
    }
  });

  it("fills every field within its limits", () => {
    for (const persona of personas) {
      for (let index = 0; index < 25; index += 1) {
        const idea = ideaOf(persona, index);
        expect(idea.archetype).toBe(persona.archetypeId);
        expect(idea.workingTitle.length).toBeLessThanOrEqual(80);
        expect(idea.facts.length).toBeGreaterThan(2);
        expect(idea.palette.length).toBeGreaterThan(1);
        for (const { hex } of idea.palette) expect(hex).toMatch(/^#[0-9a-f]{6}$/);
        expect(JSON.stringify(idea)).not.toMatch(/undefined|null|NaN|:""/);
        if (idea.plan.generator === "openai") expect(idea.plan.params.prompt).toBe(idea.prompt);
        if (idea.plan.generator === "quickchart") expect(idea.prompt).toMatch(/\d/);
      }
    }
  });

  it("does not repeat a recent title in a month of posts", () => {
    for (const persona of personas.slice(0, 6)) {
      const titles: string[] = [];
      for (let index = 0; index < 60; index += 1)
        titles.unshift(ideaOf(persona, index, titles.slice(0, 30)).workingTitle);
      titles.forEach((title, at) => expect(titles.slice(at + 1, at + 31)).not.toContain(title));
    }
  });

  it("draws for an archetype of the operator's own making", () => {
    const persona = personas[0]!;
    const archetype = { id: "botanist", subjects: ["a fern"], moods: ["green"], captionFragments: ["from the garden"] };
    expect(imaginePicture({ persona, archetype, seed: "s", index: 0, recentTitles: [] })).toMatchObject({
      archetype: "botanist",
      plan: { generator: "openai" },
    });
    expect(
      imaginePicture({ persona, archetype: { ...archetype, id: "constructor" }, seed: "s", index: 0, recentTitles: [] })
        .archetype,
    ).toBe("constructor");
  });
});

describe("colorOf", () => {
  it("knows compound names, grey in both spellings and hex values, and no others", () => {
    expect(colorOf("dusty rose")?.hex).toBe(colorOf("rose")?.hex);
    expect(colorOf("Light Grey")?.hex).toBe(colorOf("gray")?.hex);
    expect(colorOf("#1b2a4e")?.name).toBe("navy");
    expect(colorOf("constructor")).toBeUndefined();
  });
});
