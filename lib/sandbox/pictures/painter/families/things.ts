/** Which thing a product picture shows, and how each is built from turned bodies. */
import type { Random } from "../../drawing/random";
import type { PromptReading } from "../read-prompt";
import type { Scene } from "../scene";
import type { Stage } from "./product";
import { drawBox, drawCandle, drawFruit, drawLamp } from "./things-lit";
import { drawBowl, drawJar, drawMug, drawTeapot } from "./vessels-low";
import { drawBottle, drawPot, drawVase } from "./vessels-tall";

export const thingKinds = [
  "mug",
  "vase",
  "bottle",
  "bowl",
  "jar",
  "lamp",
  "candle",
  "box",
  "fruit",
  "pot",
  "teapot",
] as const;
export type ThingKind = (typeof thingKinds)[number];

export interface Thing {
  kind: ThingKind;
  x: number;
  foot: number;
  /** Pixels to a thousandth of the design's measure. */
  scale: number;
  colour: string;
}

/** A thing's own names come before what merely goes with it: "skincare bottle" is a bottle. */
const NAMES: [ThingKind, string[]][] = [
  ["mug", ["mug", "cup"]],
  ["bottle", ["bottle", "perfume"]],
  ["lamp", ["lamp", "lantern"]],
  ["box", ["box", "boxe", "carton"]],
  ["pot", ["pot", "planter"]],
  ...(["teapot", "candle", "jar", "bowl", "vase"] as const).map((kind): [ThingKind, string[]] => [kind, [kind]]),
];

const WORDS: [ThingKind, string[]][] = [
  ["teapot", ["teapot", "kettle"]],
  ["mug", ["mug", "cup", "coffee", "espresso", "latte", "tea", "cocoa", "matcha", "ramen"]],
  ["bottle", ["bottle", "perfume", "serum", "wine", "oil", "beer", "drink", "juice", "shampoo", "brew", "water"]],
  ["jar", ["jar", "cosmetic", "cosmetics", "skincare", "honey", "jam", "tin", "can", "balm", "soap"]],
  ["bowl", ["bowl", "soup", "dish", "plate"]],
  ["fruit", ["fruit", "oranges", "apple", "lemon", "peaches", "tomatoes", "plums", "citrus"]],
  ["box", ["box", "boxes", "packaging", "package", "carton", "gift", "parcel"]],
  ["pot", ["plant", "pot", "planter", "succulent", "cactus", "houseplant"]],
  ["vase", ["vase", "flowers"]],
];

function firstOf(table: typeof WORDS, words: readonly string[]): ThingKind | null {
  for (const word of words) {
    const singular = word.endsWith("s") ? word.slice(0, -1) : word;
    const found = table.find(([, names]) => names.includes(word) || names.includes(singular));
    if (found !== undefined) return found[0];
  }
  return null;
}

export function chooseThing(reading: PromptReading, random: Random): ThingKind {
  if (reading.has("still-life", "fruit") && !reading.has("vase", "bottle", "lamp")) return "fruit";
  const named = firstOf(NAMES, reading.words);
  if (named !== null) return named;
  const found = firstOf(WORDS, reading.words);
  if (found !== null) return found;
  if (reading.has("ceramic", "pottery", "stoneware")) return random.pick(["vase", "mug", "bowl", "teapot"]);
  return random.pick(["vase", "bottle", "jar", "mug", "box", "lamp"]);
}

const draw: Record<ThingKind, (scene: Scene, stage: Stage, thing: Thing) => void> = {
  mug: drawMug,
  vase: drawVase,
  bottle: drawBottle,
  bowl: drawBowl,
  jar: drawJar,
  lamp: drawLamp,
  candle: drawCandle,
  box: drawBox,
  fruit: drawFruit,
  pot: drawPot,
  teapot: drawTeapot,
};

export function drawThing(scene: Scene, stage: Stage, thing: Thing): void {
  draw[thing.kind](scene, stage, thing);
}
