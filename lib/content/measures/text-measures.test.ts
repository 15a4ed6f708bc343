import { describe, expect, it } from "vitest";
import {
  distinctPairs,
  lengthSpread,
  likenesses,
  mannerisms,
  openingEntropy,
  packing,
  selfBleu,
  sharesContent,
  topOpening,
} from "./text-measures";

const many = [
  "the mug is on the shelf again",
  "the mug is on the shelf today",
  "which paper did you use",
  "nice",
  "Nice!",
];

describe("measures of words", () => {
  it("count likeness once for each later text, brief ones only as exact", () => {
    expect(likenesses(many)).toEqual({ near: 0.2, exact: 0.2 });
  });

  it("tell sameness from difference", () => {
    expect(lengthSpread(["one two", "one two", "one two"])).toBe(0);
    expect(distinctPairs(["a b a b a b"])).toBeCloseTo(2 / 5);
    expect(distinctPairs(["a b c d", "e f g h"], 4)).toBe(1);
    expect(openingEntropy(["a b x", "c d x", "e f x", "g h x"])).toBe(2);
    expect(topOpening(["a b x", "a b y", "c d z", "e f z"])).toBe(0.5);
    expect(packing(["x".repeat(100)], () => 20)).toBe(5);
    expect(selfBleu(["a b c d", "a b c d"])).toBe(1);
    expect(selfBleu(["a b c d", "e f g h"])).toBeLessThan(0.05);
  });

  it("know a post's words by their stems, and small words as nobody's", () => {
    const post = { title: "Painted boats", description: "in fog", tags: ["harbour"] };
    expect(
      ["that boat", "more paint", "harbours!", "there it is with the light"].map((text) => sharesContent(text, post)),
    ).toEqual([true, true, true, false]);
  });

  it("count mannerisms by text", () => {
    expect(mannerisms(["so nice — truly", "stunning", "the rim is off"])).toEqual({
      emDash: 1 / 3,
      stock: 2 / 3,
      notPositive: 2 / 3,
    });
  });
});
