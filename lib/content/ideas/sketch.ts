/** What every kind of picture starts from: a subject and a palette in the persona's taste. */
import type { Archetype } from "@/lib/persona/archetype";
import { COLOR_NAMES, colorOf } from "../colors";
import type { Dice } from "../dice";
import type { PaletteColor, PictureIdea } from "../picture-idea";
import type { Speaker } from "../speaker";

export type IdeaArchetype = Pick<Archetype, "id" | "subjects" | "moods" | "captionFragments">;
export type SketchInput = {
  persona: Speaker;
  archetype: IdeaArchetype;
  dice: Dice;
  /** What stays the same over a work follows from this; absent when the picture stands alone. */
  work?: string;
  /** What this part of the work shows. */
  stage?: string;
};
export type Sketch = Omit<PictureIdea, "archetype">;

/** Two thirds from what this persona likes, else anything its archetype makes. */
export function drawSubject({ persona, archetype, dice }: SketchInput): string {
  const liked = persona.taste.subjects;
  return dice.pick(liked.length > 0 && dice.chance(0.66) ? liked : archetype.subjects);
}

export function drawMood({ persona, archetype, dice }: SketchInput): string {
  const liked = persona.taste.moods;
  return dice.pick(liked.length > 0 && dice.chance(0.6) ? liked : archetype.moods);
}

/** Three or four colours, the persona's own ones first; never twice the same. */
export function drawPalette({ persona, dice }: SketchInput): PaletteColor[] {
  const liked = dice.some(persona.taste.palette, 6).flatMap((name) => colorOf(name) ?? []);
  const others = dice.some(COLOR_NAMES, 4).flatMap((name) => colorOf(name) ?? []);
  const own = liked.slice(0, dice.int(1, 3));
  const all = [...own, ...others].filter(
    (color, at, list) => list.findIndex((other) => other.hex === color.hex) === at,
  );
  return all.slice(0, dice.int(3, 4));
}

/** Now and then a remark of the archetype's own. */
export function drawRemark({ archetype, dice }: SketchInput): string[] {
  const remarks = archetype.captionFragments;
  return remarks.length > 0 && dice.chance(0.2) ? [dice.pick(remarks)] : [];
}

/** "square", "wide" or "tall", by a generator's size. */
export function formatOf(size: string): string {
  return size === "1792x1024" ? "wide" : size === "1024x1792" ? "tall" : "square";
}

export function withoutArticle(phrase: string): string {
  return phrase.replace(/^(?:an?|the|some)\s+/i, "");
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Tags as galleries write them: lower case, hyphens, none twice. */
export function tagged(...names: readonly string[]): string[] {
  const tags = names.map((name) =>
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, ""),
  );
  return [...new Set(tags.filter((tag) => tag.length > 1 && tag.length <= 30))];
}
