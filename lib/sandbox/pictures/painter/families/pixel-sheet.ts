/** A sheet of one subject: alone, in frames, recoloured, turned or in three sizes, on a ground of its own. */
import { atLightness, lightness, mix, tone, turn } from "../../drawing/colour";
import { motifInks, type MotifInks } from "../motifs/draw-motif";
import type { Mark } from "../motifs/marks";
import type { Scene } from "../scene";
import { PixelGrid } from "./pixel-grid";
import { finishOf, motifSprite, type Pose } from "./pixel-motif";

const LAYOUTS = ["alone", "frames", "recolours", "turned", "sizes", "scatter"] as const;
type Layout = (typeof LAYOUTS)[number];
type Cell = { sprite: PixelGrid; x: number; y: number; size: number };

/** Cells across, as the prompt asks ("32x32", "48 px"), 16 to 48. */
function sideOf({ reading, random }: Scene): number {
  const asked = reading.words.map((word) => /^(\d{2})(?:x\1|px)?$/.exec(word)?.[1]).find((one) => one !== undefined);
  return Math.min(48, Math.max(16, asked === undefined ? random.pick([18, 24, 32, 40]) : Number(asked)));
}

function layoutOf({ reading, random }: Scene): Layout {
  if (reading.has("portrait", "single", "boss", "door")) return random.pick(["alone", "alone", "turned", "sizes"]);
  if (reading.has("running", "loop", "swarm", "frames", "animation", "idle"))
    return random.pick(["frames", "frames", "scatter"]);
  if (reading.has("set", "icon", "inventory", "items")) return random.pick(["recolours", "scatter", "sizes"]);
  return random.pick(LAYOUTS);
}

/** Ground first, then where the sprites stand on it. */
function drawGround({ sheet, width, height, random, palette: p, reading }: Scene): string {
  const named = reading.colours;
  const light = random.chance(0.45) && reading.time !== "night";
  const base = named.length > 1 ? named[named.length - 1]! : random.pick([p.deep, p.main, p.soft, p.ink]);
  const ground = atLightness(base, light ? random.between(0.82, 0.93) : random.between(0.2, 0.36), light ? 0.5 : 0.8);
  sheet.fill(ground);
  const kind = random.whole(0, 4);
  const second = tone(ground, light ? -0.06 : 0.07);
  const cell = width / random.pick([8, 12, 16]);
  if (kind === 0)
    for (let y = 0; y * cell < height; y++)
      for (let x = y % 2; x * cell < width; x += 2) sheet.rect(x * cell, y * cell, cell, cell, { fill: second });
  if (kind === 1) sheet.rect(0, height * 0.72, width, height * 0.28, { fill: second });
  if (kind === 2)
    sheet.rect(width * 0.08, height * 0.08, width * 0.84, height * 0.84, {
      fill: "none",
      stroke: second,
      "stroke-width": cell * 0.25,
    });
  if (kind === 3)
    for (let i = 0; i < 26; i++)
      sheet.rect(
        Math.floor((random.next() * width) / 16) * 16,
        Math.floor((random.next() * height) / 16) * 16,
        16,
        16,
        {
          fill: second,
        },
      );
  return ground;
}

/** A frame of moving on the spot: it stretches, leans and lands. */
function pose(frame: number, of: number, lively: number): Pose {
  const t = (frame / of) * 2 * Math.PI;
  const [tall, lean] = [1 + Math.sin(t) * 0.09 * lively, Math.cos(t) * 7 * lively];
  return (x, y) => [50 + (x - 50 - (lean * (100 - y)) / 100) * tall, 100 - (100 - y) / tall];
}

const mirrored: Pose = (x, y) => [100 - x, y];

/** The strip of colours a sheet often ends with. */
function drawSwatches({ sheet, width, height }: Scene, inks: MotifInks): void {
  const shown = [...new Set([inks.k, inks.s, inks.b, inks.h, inks.a, inks.w])];
  const side = width * 0.032;
  for (const [i, fill] of shown.entries()) sheet.rect(width * 0.05 + i * side, height - side * 2, side, side, { fill });
}

function inksOf(scene: Scene, ground: string, i: number): MotifInks {
  const { reading, palette: p, random } = scene;
  const own = reading.colours.filter((one) => Math.abs(lightness(one) - lightness(ground)) > 0.15);
  const base = own[i % Math.max(1, own.length)] ?? [p.accent, p.main, p.soft][(i + random.whole(0, 2)) % 3]!;
  const round = own.length > 0 ? Math.floor(i / own.length) : i;
  return motifInks(scene, round === 0 ? base : turn(atLightness(base, 0.6, 1.1), 70 * round), ground);
}

export function drawSheet(scene: Scene, marks: readonly Mark[]): void {
  const { sheet, width, height, random, reading, palette: p } = scene;
  const ground = drawGround(scene);
  const [side, layout] = [sideOf(scene), layoutOf(scene)];
  const finish = finishOf(reading, lightness(ground) < 0.4 ? mix(p.ink, "#000000", 0.7) : p.ink, () => random.next());
  const [inks, flip] = [inksOf(scene, ground, 0), random.chance(0.5)];
  const make = (i = 0, frame: Pose = (x, y) => [x, y], cells = side) =>
    motifSprite(marks, i === 0 ? inks : inksOf(scene, ground, i), cells, finish, (x, y) =>
      frame(...(flip ? mirrored(x, y) : ([x, y] as const))),
    );
  const room = Math.min(width, height);
  const cells: Cell[] = [];
  // The same layout from the other side, a little off: two sheets of one thing are seldom one picture.
  const [fromRight, fromBelow] = [random.chance(0.5), random.chance(0.35)];
  const [asideX, asideY, grown] = [
    random.between(-0.05, 0.05),
    random.between(-0.05, 0.05),
    random.between(0.86, 1.08),
  ];
  const put = (sprite: PixelGrid, x: number, y: number, share: number) =>
    cells.push({
      sprite,
      x: ((fromRight ? 1 - x : x) + asideX) * width,
      y: ((fromBelow ? 1 - y : y) + asideY) * height,
      size: Math.max(1, Math.floor((room * share * grown) / sprite.columns)),
    });
  if (layout === "alone") put(make(), 0.5, 0.5, random.between(0.62, 0.8));
  else if (layout === "frames") {
    const count = random.whole(3, 6);
    const lively = random.between(0.6, 1.3);
    const columns = count > 4 ? 3 : 2;
    const rows = Math.ceil(count / columns);
    for (let i = 0; i < count; i++)
      put(
        make(0, pose(i, count, lively)),
        (Math.floor(i % columns) + 0.5) / columns,
        (Math.floor(i / columns) + 0.5) / rows,
        0.82 / Math.max(columns, rows),
      );
  } else if (layout === "recolours") {
    const columns = random.pick([2, 3]);
    for (let i = 0; i < columns * columns; i++)
      put(make(i % 5), ((i % columns) + 0.5) / columns, (Math.floor(i / columns) + 0.5) / columns, 0.78 / columns);
  } else if (layout === "turned") {
    put(make(), 0.3, 0.42, 0.46);
    put(make(0, mirrored), 0.72, 0.42, 0.46);
    for (let i = 0; i < 3; i++) put(make(i + 1), 0.25 + i * 0.25, 0.82, 0.2);
  } else if (layout === "sizes") {
    put(make(), 0.36, 0.46, 0.6);
    put(make(1, undefined, Math.max(16, Math.round(side * 0.6))), 0.8, 0.3, 0.3);
    put(make(0, undefined, 16), 0.8, 0.66, 0.16);
    put(make(2, undefined, 16), 0.64, 0.84, 0.12);
  } else {
    const count = random.whole(4, 7);
    for (let i = 0; i < count; i++)
      put(
        make(i % 3, random.chance(0.5) ? mirrored : undefined),
        0.2 + 0.6 * ((i % 3) / 2) + random.between(-0.06, 0.06),
        0.2 + 0.3 * Math.floor(i / 3) + random.between(-0.05, 0.05),
        random.between(0.17, 0.3),
      );
  }
  const shade = tone(ground, -0.07);
  for (const { sprite, x, y, size } of cells) {
    const wide = sprite.columns * size;
    sheet.rect(Math.round(x - wide * 0.4), Math.round(y + wide / 2 - size), Math.round(wide * 0.8), size, {
      fill: shade,
    });
    sprite.draw(sheet, Math.round(x - wide / 2), Math.round(y - wide / 2), size);
  }
  if (random.chance(0.4)) drawSwatches(scene, inks);
}

/** The subject in a place of its game: the scene's own pixels, the subject large in front. */
export function drawInScene(scene: Scene, marks: readonly Mark[]): void {
  const { sheet, width, height, random, palette: p, reading } = scene;
  const size = Math.round(Math.min(width, height) / 96);
  const side = random.whole(44, 58);
  const ground = mix(p.deep, p.ink, 0.5);
  const finish = finishOf(reading, mix(p.ink, "#000000", 0.6), () => random.next());
  const sprite = motifSprite(marks, inksOf(scene, ground, 0), side, finish);
  const sky = reading.has("moon") && !reading.has("village");
  const left = Math.round(width * (sky ? 0.5 : random.between(0.3, 0.7)) - (side * size) / 2);
  const top = sky ? Math.round(height * 0.08) : Math.round(height * 0.9 - side * size);
  if (!sky) sheet.rect(0, top + (side - 1) * size, width, height, { fill: mix(p.ink, "#000000", 0.5) });
  sprite.draw(sheet, left, top, size);
}
