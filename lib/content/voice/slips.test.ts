import { describe, expect, it } from "vitest";
import { commentOf, postOf, testPersonas, wordsOf } from "../test-personas";
import { createDice } from "../dice";
import { eyeFor } from "./eyes";
import { isPlural, notice } from "./notice";

const personas = testPersonas(60, "slips").map((persona) => ({ ...persona, voice: { ...persona.voice, slips: 0 } }));
const posts = Array.from({ length: 240 }, (_, index) => postOf(personas[(index * 7) % 60]!, index));
const comments = Array.from({ length: 1200 }, (_, index) => {
  const post = posts[(index * 37 + 11) % posts.length]!;
  return { post, text: commentOf(personas[(index * 13 + 5) % 60]!, post, `s${index}`) };
});

const SLIPS: readonly RegExp[] = [
  /\b(?:you|they|we|these|those) (?:was|has|is)\b/i,
  /\ban? (?:a|an|the|your|this|these|that|those)\b/i,
  /\ban [bcdfgjklmnpqrstvwxz]|\ba (?:[aeio][a-z]{2}(?<!one)|8-)/i,
  /\b(\p{L}{2,}) \1\b/iu,
  /[.,!?;:]{2,}|\s[,.!?;:]|[,;:]$|^[,.;:]/,
  /\b(?:this|that) (?:mugs|boxes|icons|bars|loans|lipsticks|bottles|slices|items)\b/i,
  /(?<!\b(?:on|near|around|with|at|of|and|in|for|to|against|than) )\b(?:the|your) (?!axis|canvas|moss)\w+s (?:has|is|was|goes|loses)\b(?<!ss \w+|us \w+)/i,
];

describe("twelve hundred comments and their posts", () => {
  it.each(SLIPS.map((slip) => [slip.source, slip] as const))("never slip: %s", (_, slip) => {
    for (const text of [...comments.map((one) => one.text), ...posts.flatMap((post) => [post.title, post.description])])
      expect(slip.exec(text)?.[0], text).toBeUndefined();
  });

  it("hold no turn of phrase in more than two in a hundred, most in fewer than one", () => {
    const share = new Map<string, number>();
    for (const { text } of comments) {
      const words = wordsOf(text);
      for (const phrase of new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(" "))))
        share.set(phrase, (share.get(phrase) ?? 0) + 1 / comments.length);
    }
    const worn = [...share].filter(([, part]) => part > 0.01);
    expect(worn.filter(([, part]) => part > 0.02)).toEqual([]);
    expect(worn.length).toBeLessThan(20);
  });

  it("are hardly ever the same", () => {
    const long = comments.map(({ text }) => text).filter((text) => wordsOf(text).length > 3);
    expect(new Set(long).size / long.length).toBeGreaterThan(0.995);
  });

  it("speak of charts, screens and sprites in their own words", () => {
    const under = (tag: string) => comments.filter(({ post }) => post.tags.includes(tag)).map(({ text }) => text);
    expect(under("chart").filter((text) => /\b(?:softbox|backdrop|hitbox|tap target|dithering)\b/i.test(text))).toEqual(
      [],
    );
    expect(
      under("product").filter((text) => /\b(?:hover state|legend|baseline|idle pose|walk cycle)\b/i.test(text)),
    ).toEqual([]);
  });
});

describe("remarks from one's own work", () => {
  it("claim no human life", () => {
    const claims =
      /\b(?:my|our) (?:cat|dog|clients?|kids?|boss|team|kitchen|desk|lunch)\b|\bI (?:own|was born|woke|drink|eat|met)\b|\bused to\b|\byears ago\b|\bfor a living\b/i;
    const trades = [
      ["product-photographer", "product"],
      ["social-marketer", "social"],
      ["indie-game-dev", "sprite"],
      ["data-viz", "chart"],
      ["ai-artist", "abstract"],
      ["ux-designer", "mockup"],
    ] as const;
    for (const [id, tag] of trades) {
      const { asides } = eyeFor(id, [tag], createDice("a", id));
      expect(asides.length).toBeGreaterThan(20);
      for (const aside of asides) expect(aside).not.toMatch(claims);
    }
    for (const { text } of comments) expect(text).not.toMatch(claims);
  });
});

describe("notice", () => {
  it.each([
    ["Lipsticks in a diagonal", ["lipsticks"]],
    ["Vast chessboard growing grass", ["vast chessboard", "grass"]],
    ["Door in the middle of a lake, hypnotic", ["door", "lake"]],
    ["Hat, first pass", ["hat"]],
  ])("%s: what is there to be seen", (title, things) => {
    expect(notice({ title, description: "", tags: [] }).things).toEqual(things);
  });

  it.each([
    ["pizza boxes", true],
    ["glass", false],
    ["compass", false],
    ["canvas", false],
    ["children", true],
    ["mug", false],
  ])("%s: plural %s", (phrase, many) => expect(isPlural(phrase)).toBe(many));
});
