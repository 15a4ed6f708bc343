/** Flow fields: lines that follow the curl of a noise field and keep their distance from one another. */
import { mix, tone } from "../../drawing/colour";
import { polyline, type Point } from "../../drawing/sheet";
import type { Family, Scene } from "../scene";
import { drawContours } from "./contours";

/** The curl of a scalar field is free of sources and sinks, so the lines neither bunch up nor die out. */
function direction({ noise, width }: Scene, slant: Point, scale: number, x: number, y: number): Point {
  const step = 0.02;
  const [u, v] = [(x / width) * scale, (y / width) * scale];
  // Bent by a second field, one octave sweeps in long arcs and has few closed eddies.
  const bend = (a: number, b: number) => noise.at(a * 0.7 + 31, b * 0.7 + 17) * 1.5;
  const field = (a: number, b: number) =>
    noise.at(a + 3 + bend(a, b), b + 5 - bend(b, a)) + 0.5 * (a * slant[0] + b * slant[1]);
  const dx = field(u + step, v) - field(u - step, v);
  const dy = field(u, v + step) - field(u, v - step);
  const long = Math.hypot(dx, dy) || 1;
  return [dy / long, -dx / long];
}

/** Evenly spaced streamlines: a coarse grid of taken cells replaces exact distances (after Jobard and Lefer, 1997). */
function streamlines(scene: Scene, gap: number, scale: number, slant: Point): Point[][] {
  const { random, width, height } = scene;
  const columns = Math.ceil(width / gap) + 4;
  const rows = Math.ceil(height / gap) + 4;
  const taken = new Int32Array(columns * rows).fill(-1);
  const cellAt = (x: number, y: number) => (Math.floor(y / gap) + 2) * columns + Math.floor(x / gap) + 2;
  const inside = (x: number, y: number) => x > -gap && y > -gap && x < width + gap && y < height + gap;
  const lines: Point[][] = [];
  const seeds = random.shuffle(Array.from({ length: (columns - 4) * (rows - 4) }, (_, i) => i));
  const stride = gap * 0.8;
  for (const seed of seeds) {
    const start: Point = [
      ((seed % (columns - 4)) + random.next()) * gap,
      (Math.floor(seed / (columns - 4)) + random.next()) * gap,
    ];
    if (taken[cellAt(...start)] !== -1) continue;
    const id = lines.length;
    const reach = Math.floor((60 + 130 * random.next()) / 2);
    const grow = (sign: number) => {
      const points: Point[] = [];
      let [x, y] = start;
      for (let i = 0; i < reach; i++) {
        const [dx, dy] = direction(scene, slant, scale, x, y);
        x += dx * stride * sign;
        y += dy * stride * sign;
        if (!inside(x, y)) break;
        const owner = taken[cellAt(x, y)];
        if (owner !== -1 && owner !== id) break;
        taken[cellAt(x, y)] = id;
        points.push([x, y]);
      }
      return points;
    };
    const line = [...grow(-1).reverse(), start, ...grow(1)];
    if (line.length > 11) lines.push(line);
  }
  return lines;
}

export const paintFlow: Family = (scene) => {
  const { sheet, palette: p, reading, random, noise, width, unit } = scene;
  if (reading.has("contour", "topographic", "topography", "map", "elevation")) return drawContours(scene);
  const dark =
    reading.time === "night" || (!reading.has("light", "white", "paper", "minimal", "plotter") && random.chance(0.62));
  const ground = dark ? mix(p.ink, "#000000", 0.15) : p.pale;
  sheet.fill(sheet.linear(70, [0, ground], [1, dark ? mix(p.ink, p.deep, 0.32) : mix(p.pale, p.soft, 0.3)]));
  const inks = dark
    ? [p.main, p.soft, p.accent, p.pale, tone(p.main, 0.12)]
    : [p.ink, p.deep, p.main, p.accent, mix(p.deep, p.main, 0.5)];
  const gap = unit * (reading.has("fine", "thin", "delicate", "hair", "plotter") ? 8 : random.pick([11, 14, 19]));
  const scale = random.between(1, 2.1);
  const heading = random.between(0, Math.PI * 2);
  const slant: Point = [Math.cos(heading) * 0.55, Math.sin(heading) * 0.55];
  const bold = random.between(0.45, 0.8);
  for (const line of streamlines(scene, gap, scale, slant)) {
    const [x, y] = line[Math.floor(line.length / 2)]!;
    const place = noise.fractal((x / width) * 1.7 + 40, (y / width) * 1.7, 2);
    const drawn = Math.max(0, Math.min(0.999, (place - 0.25) * 2 + random.between(-0.14, 0.14)));
    const colour = inks[Math.floor(drawn * inks.length)]!;
    const thick =
      gap * bold * (0.35 + 0.65 * noise.at((x / width) * 6, (y / width) * 6 + 90)) * random.between(0.7, 1.15);
    sheet.path(polyline(line), {
      fill: "none",
      stroke: colour,
      "stroke-width": thick,
      "stroke-linecap": "round",
      "stroke-linejoin": "round",
      opacity: random.chance(0.2) ? 0.6 : undefined,
    });
  }
  return 1.5;
};
