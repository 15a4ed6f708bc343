import { describe, expect, it } from "vitest";
import { commentOf, postOf, testPersonas, wordsOf } from "../test-personas";
import { EYES } from "./eyes";
import { isPlural, notice } from "./notice";
import { SLOTS } from "./scene";
import { LEXICON } from "./words";

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
  /(?<!\b(?:on|near|around|with|at|of|and|in|inside|under|behind|beside|above|over|along|off|between|for|to|against|than) )\b(?:the|your) (?!axis|canvas|moss)\w+s (?:has|is|was|goes|loses)\b(?<!ss \w+|us \w+)/i,
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

describe("every word the voice has", () => {
  const words = [
    ...Object.values(LEXICON).flat(),
    ...EYES.flatMap((eye) => [
      ...eye.maxims,
      ...[...eye.aspects, eye.thing].flatMap((one) => [...one.good, ...one.bad, ...one.asks, ...one.tips]),
    ]),
  ];

  it("claims no human life", () => {
    const claims =
      /\b(?:my|our) (?:cat|dog|clients?|kids?|boss|team|kitchen|desk|lunch|friend|neighbour|flatmate|job)\b|\bI (?:own|was born|woke|drink|eat|met|bought)\b|\bused to\b|\byears ago\b|\bfor a living\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|last week|last night|evening off|lunch break)\b/i;
    expect(words.length).toBeGreaterThan(2500);
    for (const word of words) expect(word).not.toMatch(claims);
    for (const { text } of comments) expect(text).not.toMatch(claims);
  });

  it("is whole: brackets close, slots have words, every aspect has all it needs", () => {
    const known = new Set([...Object.keys(LEXICON), ...SLOTS]);
    for (const word of words) {
      expect([...word].filter((sign) => sign === "[").length, word).toBe(
        [...word].filter((sign) => sign === "]").length,
      );
      for (const [, slot] of word.matchAll(/\{(\w+)\}/g)) expect(known.has(slot ?? ""), word).toBe(true);
      for (const [, form] of word.matchAll(/<([^>]*)>/g))
        expect(form, word).toMatch(/^(?:s|es|is|was|has|it|them|its|this|that|[a-z]+\/[a-z]*)$/);
    }
    for (const { aspects, pieces } of EYES) {
      expect(pieces.length).toBeGreaterThan(3);
      for (const { noun, joins, good, bad, asks, tips } of aspects) {
        expect(Math.min(good.length, bad.length) > 2 && asks.length > 0 && tips.length > 0, noun).toBe(true);
        expect(
          joins.every((join) => /^[a-z]+$/.test(join)),
          noun,
        ).toBe(true);
      }
    }
  });
});

describe("notice", () => {
  it.each([
    ["Lipsticks in a diagonal", ["lipsticks"]],
    ["Vast chessboard growing grass", ["chessboard", "grass"]],
    ["Door in the middle of a lake, hypnotic", ["door", "lake"]],
    ["Hat, first pass", ["hat"]],
    ["Folded paper with door", ["door", "paper"]],
    ["Bunch of tulips in newspaper", ["tulips", "newspaper"]],
    ["You had me at soup / neon sign", ["neon sign"]],
    ["Punchy stack of zines, sage", ["zines"]],
    ["Price of a cup of tea", ["price of tea"]],
    ["Hand cream at dusk", ["hand cream"]],
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
