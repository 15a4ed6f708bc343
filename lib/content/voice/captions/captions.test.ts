import { describe, expect, it } from "vitest";
import { checkText } from "../../check-text";
import { DATASETS } from "../../ideas/datasets";
import { captionPrompt } from "../../prompts";
import { readPrompt } from "../../prompt-data";
import { ideaOf, testPersonas } from "../../test-personas";
import { writeCaption } from "../write-caption";
import { takesArticle } from "./details";

const personas = testPersonas(48, "captions");
const made = personas.flatMap((persona) =>
  Array.from({ length: 25 }, (_, index) => {
    const idea = ideaOf(persona, index);
    const { system, user } = captionPrompt({ persona, idea, seed: `c${index}` });
    const read = readPrompt(system, user);
    if (read?.data.task !== "caption") throw new Error("The caption prompt cannot be read back.");
    return { persona, idea, ...writeCaption(read.card, read.data, `c${index}`) };
  }),
);
const numbersIn = (text: string): string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

describe("captions of charts", () => {
  const charts = made.filter(({ idea }) => idea.plan.generator === "quickchart");

  it("state no figure that is not of their own data", () => {
    expect(charts.length).toBeGreaterThan(150);
    for (const { idea, title, caption } of charts) {
      const { labels, datasets } = idea.plan.params.data as { labels: string[]; datasets: { data: number[] }[] };
      const own = [labels.length, ...datasets.flatMap(({ data }) => data)].map(String);
      const values = datasets.at(-1)?.data ?? [];
      const times = Math.round((10 * Math.max(...values)) / Math.min(...values)) / 10;
      const share = Math.round((100 * Math.max(...values)) / values.reduce((sum, value) => sum + value, 0));
      const known = new Set([
        ...own,
        String(times),
        String(share),
        ...numbersIn(`${idea.subject} ${labels.join(" ")}`),
      ]);
      for (const number of numbersIn(`${title} ${caption}`)) expect(known, `${title}: ${caption}`).toContain(number);
    }
  });

  it("count in no unit but their own", () => {
    const units = [...new Set(DATASETS.map(({ unit }) => unit))].filter((unit) => unit.length > 3);
    for (const { idea, title, caption } of charts) {
      const own = DATASETS.find(({ topic }) => topic === idea.subject);
      const told = `${title} ${caption}`.toLowerCase().replaceAll(idea.subject.toLowerCase(), "");
      for (const unit of units)
        if (own && !own.unit.includes(unit) && !own.labels.join(" ").includes(unit))
          expect(told).not.toMatch(new RegExp(`\\d ${unit}\\b`));
    }
  });

  it("are of the subject that the persona takes up", () => {
    for (const { persona, idea } of charts) {
      const subjects = [...persona.taste.subjects, ...DATASETS.map(({ topic }) => topic)].join("\n").toLowerCase();
      expect(subjects).toContain(idea.subject.toLowerCase());
    }
  });
});

describe("captions", () => {
  it("claim no life outside of the gallery", () => {
    const life =
      /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:yesterday|tomorrow|tonight|last week|next week|my (?:job|boss|client|kid|wife|husband|house|kitchen|dog|desk)|at (?:work|home)|clients?|bought|ordered|lunch break|filed under|nothing fancy|not much else|in the bin|took (?:two|three|four))\b/i;
    for (const { idea, title, caption } of made) {
      const told = `${title} ${caption}`.replaceAll(/"[^"]+"/g, "").toLowerCase();
      expect(told.replaceAll(idea.subject.toLowerCase(), "")).not.toMatch(life);
      expect(checkText(caption, { kind: "caption" }), caption).toMatchObject({ ok: true });
    }
  });

  it("have no hole and no article before many", () => {
    for (const { title, caption } of made) {
      expect(`${title} ${caption}`).not.toMatch(
        /[{}|[\]]|undefined|\ban? (?:\w+ )?(?:shoes|bars|earrings|lipsticks)\b/,
      );
      expect(caption).toMatch(/\w/);
    }
    expect(["soap bars", "row of lamps", "smoke", "mug", "glass"].map(takesArticle)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it("are as long as the voice card asks", () => {
    const words = (text: string) => text.split(/\s+/).length;
    const of = (some: typeof made) => some.reduce((sum, { caption }) => sum + words(caption), 0) / some.length;
    const terse = made.filter(({ persona }) => persona.voice.typicalWords <= 9);
    const wordy = made.filter(({ persona }) => persona.voice.typicalWords >= 18);
    expect(of(wordy)).toBeGreaterThan(of(terse) * 1.4);
  });
});
