import { describe, expect, it } from "vitest";
import { colourThings, colourWords } from "./palettes";
import { readPrompt } from "./read-prompt";

describe("readPrompt", () => {
  it.each([
    ["misty mountain lake at dawn", "landscape"],
    ["desert dunes at sunset", "landscape"],
    ["sailing boat on the sea", "landscape"],
    ["green ceramic mug on a yellow backdrop, side light", "product"],
    ["minimal vase with dried flowers, studio shot", "product"],
    ["house plant in a terracotta pot", "product"],
    ["gift box with ribbon, red, festive", "product"],
    ["pixel art sunset over mountains", "pixel"],
    ["8-bit dungeon creatures sprite sheet", "pixel"],
    ["generative flow field, curl noise", "flow"],
    ["topographic contour lines", "flow"],
    ["isometric city at night", "city"],
    ["bauhaus poster for a jazz festival", "poster"],
    ["mobile banking app ui mockup", "interface"],
    ["analytics dashboard, dark mode", "interface"],
    ["abstract glass orb gradient", "mesh"],
    ["botanical fern herbarium study", "botanical"],
  ])("%s → %s", (prompt, family) => {
    expect(readPrompt(prompt).family).toBe(family);
  });

  it("takes time, count, quotation and colours from the words", () => {
    const reading = readPrompt('Three navy bottles by moonlit window, label "Sol & Co" in mustard');
    expect(reading.count).toBe(3);
    expect(reading.time).toBe("night");
    expect(reading.quote).toBe("Sol & Co");
    expect(reading.colours).toEqual(["#22355f", "#d3a02f"]);
  });

  it("takes a thing's name for a colour only where it stands in a list of them", () => {
    const { bone, plum } = colourThings;
    expect(readPrompt("Clean UI mockup of a tab bar, plum, teal and warm bone, flat").colours).toEqual([
      plum,
      colourWords["teal"],
      bone,
    ]);
    expect(readPrompt("a plum on a table in the forest, morning fog over it").colours).toEqual([]);
    expect(readPrompt("misty lake, pine forest, morning fog").colours).toEqual([]);
    expect(readPrompt("a house, black ink, red brick").colours).toEqual([colourWords["black"], colourWords["red"]]);
    expect(readPrompt("tab bar, bone, slate and plum").colours).toEqual([bone, colourThings["slate"], plum]);
  });

  it("finds a palette by mood and lets two named colours repaint it", () => {
    expect(readPrompt("calm landscape, arctic winter ice").palette.name).toBe("arctic");
    const plain = readPrompt("flow field");
    const named = readPrompt("flow field in coral and navy");
    expect(named.palette.accent).toBe("#ec7a63");
    expect(named.palette.accent).not.toBe(plain.palette.accent);
  });

  it("reads wild text without stumbling over inherited names", () => {
    for (const prompt of ["constructor __proto__ toString", "\u0000\ud800 ❤️ 山", "?", "x".repeat(4000)]) {
      expect(readPrompt(prompt).family).toBeTypeOf("string");
    }
  });

  it("ignores case and spacing, and nothing else", () => {
    expect(readPrompt("  Misty   Lake ").seed).toBe(readPrompt("misty lake").seed);
    expect(readPrompt("misty lakes").seed).not.toBe(readPrompt("misty lake").seed);
  });
});
