import { describe, expect, it } from "vitest";
import { paint } from "../paint";
import { marksOf, subjectOf } from "../motifs/subject";
import { SHAPES, type MotifName } from "../motifs/names";
import { motifSprite } from "./pixel-motif";

const inks = { b: "#808080", s: "#606060", h: "#a0a0a0", a: "#c04040", w: "#f0f0f0", k: "#202020" };
const plain = { outline: "#000000", dithered: false, rim: 0, shaded: false } as const;
const names = Object.keys(SHAPES) as MotifName[];

describe("sprites", () => {
  it.each(names)("%s: fills a good part of its grid, in more than one ink", (name) => {
    const sprite = motifSprite(marksOf(name), inks, 32, plain);
    const cells = Array.from({ length: 32 * 32 }, (_, i) => sprite.get(i % 32, Math.floor(i / 32)));
    const filled = cells.filter((cell) => cell !== undefined && cell !== "#000000");
    expect(filled.length).toBeGreaterThan(32 * 32 * 0.12);
    expect(new Set(filled).size).toBeGreaterThan(1);
  });

  it("ten sheets of one subject are ten pictures, and subjects differ from one another", () => {
    const sheets = Array.from({ length: 10 }, (_, i) => paint(`pixel art sprite of a fox, take ${i}`, 1024, 1024).svg);
    expect(new Set(sheets).size).toBe(10);
    const counts = sheets.map((svg) => svg.split("<g").length - 1);
    expect(new Set(counts).size).toBeGreaterThan(3);
    const grounds = sheets.map((svg) => /fill="(#\w{6})"/.exec(svg)?.[1]);
    expect(new Set(grounds).size).toBeGreaterThan(6);
  });
});

describe("subjectOf", () => {
  it.each([
    ["Studio product photograph of leather wallet, half open on slate", "wallet"],
    ["Bowl of ramen with chopsticks, on a shop counter, coffee and cake beside it", "ramen"],
    ["Desert with two moons, risograph grain", "dunes"],
    ["a coffee bag next to a mug", "bag"],
    ["two green toads", "frog"],
    ["pizza boxes", "boxes"],
  ])("%s → %s", (prompt, name) => expect(subjectOf(prompt)?.name).toBe(name));

  it.each(["flow field in coral", "calm blue waves", "", "constructor __proto__"])(
    "finds nothing of its own in %j",
    (prompt) => expect(subjectOf(prompt)?.marks ?? null).toBeNull(),
  );
});
