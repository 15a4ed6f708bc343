import { describe, expect, it } from "vitest";
import { paint } from "./paint";
import { readPrompt } from "./read-prompt";
import { familyNames } from "./words";

const PROMPTS: Record<(typeof familyNames)[number], string> = {
  landscape: "snowy mountain lake at night with aurora and a cabin",
  product: "three green ceramic vases with flowers",
  pixel: "pixel art creatures",
  flow: "flow field in coral",
  city: "isometric city, pastel",
  poster: 'bauhaus poster "Open <Studio> & Co"',
  interface: "fitness app screens ui",
  mesh: "glass orb gradient",
  botanical: "botanical flowers print",
};

describe("paint", () => {
  it.each(familyNames)("%s: repeats exactly, follows the size, holds no broken numbers", (family) => {
    const prompt = PROMPTS[family];
    expect(readPrompt(prompt).family).toBe(family);
    for (const [width, height] of [
      [1024, 1024],
      [1024, 1792],
      [1792, 1024],
    ] as const) {
      const { svg, grain } = paint(prompt, width, height);
      expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(grain).toBeGreaterThanOrEqual(0);
      if (width === height) expect(paint(prompt, width, height).svg).toBe(svg);
    }
  });

  it("differs between prompts of one family", () => {
    const seen = new Set(["one", "two", "three", "four"].map((word) => paint(`${word} misty hills`, 1024, 1024).svg));
    expect(seen.size).toBe(4);
  });

  it("survives a hundred unlike prompts of every family", () => {
    for (let i = 0; i < 100; i++) {
      const prompt = `${PROMPTS[familyNames[i % familyNames.length]!]} ${["night", "dune", "sea", "lamp", "box", "teapot", "tiles", "scene", "candle", "bowl", "dashboard", "ribbons"][i % 12]} ${i}`;
      expect(paint(prompt, 512, 512).svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });
});
