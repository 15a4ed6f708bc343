import { describe, expect, it } from "vitest";
import { saysTheSame, sketchText } from "./text-sketch";

const alike = (a: string, b: string) => saysTheSame(sketchText(a).grams, sketchText(b).grams);
const shareBand = (a: string, b: string) => {
  const own = new Set(sketchText(a).bands);
  return sketchText(b).bands.some((band) => own.has(band));
};

describe("a text's sketch", () => {
  it.each([
    ["the light on the mug is soft", "The light on the mug — is soft!", true],
    ["the light on the mug is soft today", "the light on the mug is soft again", true],
    ["the light on the mug is soft", "the shade on a bowl is hard", false],
    ["the light is soft", "the light was soft", false],
    ["杯子上的光线很柔和", "杯子上的光线很柔和吧", true],
  ])("%s / %s: %s", (a, b, same) => {
    expect(alike(a, b)).toBe(same);
    if (same) expect(shareBand(a, b)).toBe(true);
  });

  it("is the same for what differs in case and marks, and says when a text is brief", () => {
    expect(sketchText("Thanks!").digest).toBe(sketchText("thanks").digest);
    expect(sketchText("👀").digest).not.toBe(sketchText("🙌").digest);
    expect([sketchText("oh nice one"), sketchText("🙌")].map(({ brief, grams }) => [brief, grams])).toEqual([
      [true, []],
      [true, []],
    ]);
    expect(sketchText("oh that one works").brief).toBe(false);
  });

  it("finds texts at the limit by their bands, and keeps unlike ones apart", () => {
    let found = 0;
    let mixed = 0;
    const words = (from: number, count: number) => Array.from({ length: count }, (_, k) => `w${from + k}`);
    for (let n = 0; n < 300; n += 1) {
      const shared = words(n * 100, 20);
      // 18 of 36 runs of three words are common: exactly one half.
      if (shareBand([...shared, ...words(n * 100 + 30, 9)].join(" "), [...shared, ...words(n * 100 + 50, 9)].join(" ")))
        found += 1;
      if (shareBand(words(n * 100, 20).join(" "), words(n * 100 + 50, 20).join(" "))) mixed += 1;
    }
    expect(found).toBeGreaterThan(294);
    expect(mixed).toBe(0);
  });
});
