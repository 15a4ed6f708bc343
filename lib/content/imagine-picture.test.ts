import { describe, expect, it } from "vitest";
import { ARCHETYPES } from "@/lib/persona/catalogue";
import type { Persona } from "@/lib/persona/persona";
import { colorOf } from "./colors";
import { namedIn } from "./ideas/product-photo";
import { imaginePicture } from "./imagine-picture";
import { readPrompt } from "./prompt-data";
import { captionPrompt, commentPrompt } from "./prompts";
import { ideaOf, postOf, testPersonas, wordsOf } from "./test-personas";
import { writeCaption } from "./voice/write-caption";
import { writeComment } from "./voice/write-comment";

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

describe("a part of a work", () => {
  const project = {
    id: "w1",
    title: "Slime sprite sheet",
    subject: "a slime with a grin",
    tags: ["pixel-art", "wip"],
    part: 3,
    of: 5,
    stage: "walk cycle",
  };
  const partOf = (persona: (typeof personas)[number], index: number) => {
    const archetype = ARCHETYPES.find(({ id }) => id === persona.archetypeId)!;
    return imaginePicture({ persona, archetype, seed: persona.seed, index, recentTitles: [], project });
  };

  it("keeps the work's name and tags, tells its stage, and is drawn from its subject", () => {
    for (const persona of personas) {
      const idea = partOf(persona, 4);
      expect(idea.workingTitle).toMatch(/^Slime sprite sheet\b.+/);
      expect(idea.tags).toEqual(project.tags);
      expect(idea.facts[0]).toBe("part 3 of 5, walk cycle");
      expect(idea.project).toEqual({ id: "w1", title: "Slime sprite sheet", part: 3, of: 5, stage: "walk cycle" });
      expect(idea.prompt).toContain("walk cycle");
      if (idea.plan.generator === "openai") expect(idea.plan.params["prompt"]).toBe(idea.prompt);
    }
    const dev = personas.find(({ archetypeId }) => archetypeId === "indie-game-dev")!;
    expect(partOf(dev, 4).subject).toBe("slime with a grin");
    expect(ideaOf(dev, 4).project).toBeUndefined();
  });

  it("is named in the caption's title, also by the offline voice", () => {
    for (const persona of personas) {
      const { system, user } = captionPrompt({ persona, idea: partOf(persona, 4), seed: "s" });
      const read = readPrompt(system, user);
      if (read?.data.task !== "caption") throw new Error("The caption prompt cannot be read back.");
      expect(read.data.project).toEqual({ title: "Slime sprite sheet", part: 3, of: 5, stage: "walk cycle" });
      expect(writeCaption(read.card, read.data, "s").title.toLowerCase()).toContain("slime sprite sheet");
    }
  });
});

describe("words used of late", () => {
  it("are not used again to begin with, nor a title twice", () => {
    for (const persona of personas) {
      const idea = ideaOf(persona, 7);
      const write = (avoid: string[]) => {
        const { system, user } = captionPrompt({ persona, idea, seed: "s", avoid });
        const read = readPrompt(system, user);
        if (read?.data.task !== "caption") throw new Error("The caption prompt cannot be read back.");
        return writeCaption(read.card, read.data, "s");
      };
      const first = write([]);
      const again = write([first.title, first.caption.split(" ").slice(0, 3).join(" ")]);
      expect(again.title).not.toBe(first.title);
      expect(again.caption).not.toBe(first.caption);
    }
  });

  it("nor in comments", () => {
    const [one, other] = personas as [Persona, Persona];
    const post = postOf(other, 3);
    let changed = 0;
    for (let k = 0; k < 20; k += 1) {
      const write = (avoid: string[]) => {
        const { system, user } = commentPrompt({ persona: one, post, thread: [], seed: `c${k}`, avoid });
        const read = readPrompt(system, user);
        if (read?.data.task !== "comment") throw new Error("The comment prompt cannot be read back.");
        return writeComment(read.card, read.data, `c${k}`);
      };
      const opening = wordsOf(write([])).slice(0, 4).join(" ");
      if (
        !wordsOf(write([opening]))
          .join(" ")
          .startsWith(opening)
      )
        changed += 1;
    }
    expect(changed).toBeGreaterThan(17);
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

describe("a packshot", () => {
  it("stands where its subject says, and nowhere else besides", () => {
    expect(namedIn("sunglasses on wet stone")).toEqual({ thing: "sunglasses", surface: "wet stone" });
    expect(namedIn("running shoes on grey")).toEqual({ thing: "running shoes", backdrop: "grey" });
    expect(namedIn("wristwatch against slate")).toEqual({ thing: "wristwatch", backdrop: "slate" });
    expect(namedIn("jar of honey with backlight")).toEqual({ thing: "jar of honey", light: "backlight" });
    expect(namedIn("headphones on a plinth")).toEqual({ thing: "headphones on a plinth", surface: null });
    expect(namedIn("leather wallet, half open")).toEqual({ thing: "leather wallet, half open" });
    for (const persona of personas.filter(({ archetypeId }) => archetypeId === "product-photographer"))
      for (let index = 0; index < 30; index += 1) {
        const { prompt, facts } = ideaOf(persona, index);
        expect(prompt).not.toMatch(/ on [a-z ]+ on /);
        if (prompt.includes("sunglasses")) expect(facts).toContain("surface: wet stone");
      }
  });
});
