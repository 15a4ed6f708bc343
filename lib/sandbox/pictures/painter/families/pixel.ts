/** Pixel art: a sheet of creatures or treasures, one large sprite, a tile set, or a scene at sundown. */
import { atLightness, mix, tone, turn } from "../../drawing/colour";
import type { Family, Scene } from "../scene";
import { PixelGrid } from "./pixel-grid";
import { drawPixelScene } from "./pixel-scene";
import { makeCreature, makeTreasure, treasureNames } from "./pixel-sprites";
import { drawInScene, drawSheet } from "./pixel-sheet";
import { drawTiles } from "./pixel-tiles";

const ALIASES: Record<string, string> = {
  potions: "potion",
  swords: "sword",
  hearts: "heart",
  gems: "gem",
  crystals: "gem",
  mushrooms: "mushroom",
  coins: "coin",
  keys: "key",
};

function spriteInks({ palette: p, reading }: Scene, dark: boolean): string[] {
  const named = reading.colours.slice(0, 3);
  const light = dark ? 0.72 : 0.58;
  const base = [p.accent, p.main, turn(p.main, 130), p.soft, turn(p.accent, -95), mix(p.main, p.accent, 0.5)].map(
    (ink) => atLightness(ink, light, 1.05),
  );
  return [...named, ...base];
}

function lowestRow(sprite: PixelGrid): number {
  for (let y = sprite.rows - 1; y > 0; y--)
    for (let x = 0; x < sprite.columns; x++) if (sprite.get(x, y) !== undefined) return y;
  return 0;
}

function drawShelf(scene: Scene, ground: string, sprites: PixelGrid[]): void {
  const { sheet, width, height } = scene;
  const wide = width / height;
  const columns = Math.max(1, Math.round(Math.sqrt(sprites.length * wide)));
  const rows = Math.ceil(sprites.length / columns);
  const cell = Math.min((width * 0.86) / columns, (height * 0.86) / rows);
  const side = Math.max(...sprites.map((sprite) => Math.max(sprite.columns, sprite.rows)));
  const size = Math.max(1, Math.floor((cell * 0.84) / side));
  const shade = tone(ground, -0.07);
  for (const [i, sprite] of sprites.entries()) {
    const cx = width / 2 + ((i % columns) - (columns - 1) / 2) * cell;
    const cy = height / 2 + (Math.floor(i / columns) - (rows - 1) / 2) * cell;
    const left = Math.round(cx - (sprite.columns * size) / 2);
    const top = Math.round(cy - (sprite.rows * size) / 2);
    // A flat pixel shadow grounds each sprite.
    const floor = top + (lowestRow(sprite) + 2) * size;
    sheet.rect(left + size * 2, floor, size * (sprite.columns - 4), size, { fill: shade });
    sheet.rect(left + size * 4, floor + size, size * (sprite.columns - 8), size, { fill: shade });
    sprite.draw(sheet, left, top, size);
  }
}

export const paintPixel: Family = (scene) => {
  const { sheet, palette: p, reading, random } = scene;
  const marks = reading.subject?.marks;
  if (marks) {
    if (reading.has("level", "village", "scene", "screen", "underwater", "ruined", "outpost")) {
      drawPixelScene(scene);
      drawInScene(scene, marks);
    } else drawSheet(scene, marks);
    return 0;
  }
  if (reading.has("tile", "tileset", "tilemap", "terrain", "map")) {
    drawTiles(scene);
    return 0;
  }
  const treasures = reading.words.map((word) => ALIASES[word] ?? word).filter((word) => treasureNames.includes(word));
  const beings =
    reading.subject?.name !== "treasure" &&
    reading.has(
      "sprite",
      "creature",
      "monster",
      "character",
      "slime",
      "enemy",
      "dragon",
      "invader",
      "robot",
      "hero",
      "ghost",
      "pet",
      "cat",
      "spritesheet",
      "boss",
    );
  const things = treasures.length > 0 || reading.has("item", "icon", "loot", "inventory");
  if (
    !beings &&
    !things &&
    (reading.has(
      "scene",
      "sunset",
      "night",
      "landscape",
      "mountain",
      "forest",
      "level",
      "city",
      "sea",
      "lake",
      "sky",
      "background",
      "island",
      "desert",
    ) ||
      random.chance(0.4))
  ) {
    drawPixelScene(scene);
    return 0;
  }
  const dark = reading.time === "night" || reading.has("dungeon") || random.chance(0.55);
  const ground = dark ? mix(p.ink, p.deep, 0.25) : mix(p.pale, p.soft, 0.3);
  sheet.fill(ground);
  const inks = spriteInks(scene, dark);
  const outline = dark ? mix(p.ink, "#000000", 0.5) : p.ink;
  const single =
    reading.has("boss", "single", "portrait", "large") ||
    (random.chance(0.25) && reading.count === 1 && !reading.has("sheet", "set", "spritesheet", "items"));
  const count = reading.count > 1 ? reading.count : single ? 1 : random.pick([4, 9]);
  const offered = treasures.length > 0 ? treasures : random.shuffle(treasureNames);
  const sprites = Array.from({ length: count }, (_, i) =>
    things && !beings
      ? makeTreasure(random, offered[i % offered.length]!, inks[i % inks.length]!, outline, p)
      : makeCreature(random, inks[i % inks.length]!, outline, p),
  );
  drawShelf(scene, ground, sprites);
  return 0;
};
