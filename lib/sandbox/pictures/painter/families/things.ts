/** Which thing a product picture shows, and how each is built from turned bodies. */
import type { Random } from "../../drawing/random";
import type { PromptReading } from "../read-prompt";
import type { Scene } from "../scene";
import type { Stage } from "./product";
import { drawBox, drawCandle, drawFruit, drawLamp } from "./things-lit";
import { drawBottle, drawBowl, drawJar, drawMug, drawPot, drawTeapot, drawVase } from "./vessels";

export const thingKinds = ["mug", "vase", "bottle", "bowl", "jar", "lamp", "candle", "box", "fruit", "pot", "teapot"] as const;
export type ThingKind = (typeof thingKinds)[number];

export interface Thing {
  kind: ThingKind;
  x: number;
  foot: number;
  /** Pixels to a thousandth of the design's measure. */
  scale: number;
  colour: string;
}

const WORDS: [ThingKind, string[]][] = [
  ["teapot", ["teapot", "kettle"]],
  ["mug", ["mug", "cup", "coffee", "espresso", "latte", "tea", "cocoa", "matcha", "ramen"]],
  ["candle", ["candle", "candles"]],
  ["lamp", ["lamp", "light", "lantern", "lighting", "mushroom-lamp"]],
  ["bottle", ["bottle", "perfume", "serum", "wine", "oil", "beer", "drink", "juice", "shampoo", "brew", "water"]],
  ["jar", ["jar", "cream", "cosmetic", "cosmetics", "skincare", "honey", "jam", "tin", "can", "balm", "soap"]],
  ["bowl", ["bowl", "soup", "dish", "plate"]],
  ["fruit", ["fruit", "orange", "oranges", "apples", "apple", "lemons", "lemon", "peaches", "tomatoes", "plums", "citrus"]],
  ["box", ["box", "boxes", "packaging", "package", "carton", "gift", "parcel"]],
  ["pot", ["plant", "pot", "planter", "succulent", "cactus", "houseplant"]],
  ["vase", ["vase", "flowers"]],
];

export function chooseThing(reading: PromptReading, random: Random): ThingKind {
  if (reading.has("still-life", "fruit") && !reading.has("vase", "bottle", "lamp")) return "fruit";
  // The word that comes first names the thing; the rest is its surroundings.
  for (const word of reading.words) {
    const singular = word.endsWith("s") ? word.slice(0, -1) : word;
    const found = WORDS.find(([, words]) => words.includes(word) || words.includes(singular));
    // "orange" before another thing is its colour, and "light" mostly the lighting.
    if (found !== undefined && !((word === "orange" || word === "light" || word === "peach" || word === "cream") && reading.words.some((other) => other !== word && WORDS.some(([, words]) => words.includes(other))))) return found[0];
  }
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
