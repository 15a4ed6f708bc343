/** Isometric city: blocks on a floating slab, back to front, three lit faces each, streets left between them. */
import { lightness, mix, tone } from "../../drawing/colour";
import { polyline, type Point } from "../../drawing/sheet";
import type { Family, Scene } from "../scene";

interface View {
  x: number;
  y: number;
  /** Half the width of one cell; its height is half of that. */
  cell: number;
}

/** Ground coordinates and height, all in cells, to the sheet. */
function project({ x, y, cell }: View, gx: number, gy: number, up: number): Point {
  return [x + (gx - gy) * cell, y + (gx + gy) * cell * 0.5 - up * cell];
}

function drawBlock(
  scene: Scene,
  view: View,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  low: number,
  high: number,
  colour: string,
): void {
  const { sheet } = scene;
  const at = (gx: number, gy: number, up: number) => project(view, gx, gy, up);
  const face = (points: Point[], fill: string) => sheet.path(polyline(points, true), { fill });
  const left = sheet.linear(90, [0, tone(colour, -0.1)], [1, tone(colour, -0.19)]);
  const right = sheet.linear(90, [0, tone(colour, -0.22)], [1, tone(colour, -0.31)]);
  face([at(x0, y1, high), at(x1, y1, high), at(x1, y1, low), at(x0, y1, low)], left);
  face([at(x1, y0, high), at(x1, y1, high), at(x1, y1, low), at(x1, y0, low)], right);
  face([at(x0, y0, high), at(x1, y0, high), at(x1, y1, high), at(x0, y1, high)], tone(colour, 0.05));
}

function drawWindows(
  { sheet, random, palette: p, reading }: Scene,
  view: View,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  high: number,
  colour: string,
): void {
  const night = reading.time === "night";
  const glow = mix(p.accent, "#fff2cc", 0.45);
  let lit = "";
  let dim = "";
  const floors = Math.max(1, Math.floor(high / 0.42));
  for (let f = 0; f < floors; f++) {
    const low = 0.16 + f * 0.42;
    if (low + 0.2 > high - 0.06) break;
    for (let k = 0; k < 3; k++) {
      const [a, b] = [0.12 + k * 0.28, 0.12 + k * 0.28 + 0.17];
      const onLeft = [
        [x0 + (x1 - x0) * a, y1],
        [x0 + (x1 - x0) * b, y1],
      ] as const;
      const onRight = [
        [x1, y0 + (y1 - y0) * a],
        [x1, y0 + (y1 - y0) * b],
      ] as const;
      for (const [from, to] of [onLeft, onRight]) {
        const pane = polyline(
          [
            project(view, ...from, low),
            project(view, ...to, low),
            project(view, ...to, low + 0.22),
            project(view, ...from, low + 0.22),
          ],
          true,
        );
        if (random.chance(night ? 0.55 : 0.22)) lit += pane;
        else dim += pane;
      }
    }
  }
  if (dim !== "") sheet.path(dim, { fill: tone(colour, night ? -0.36 : -0.3), opacity: 0.55 });
  if (lit !== "") sheet.path(lit, { fill: night ? glow : mix(glow, colour, 0.25) });
}

function drawTree({ sheet, palette: p, random, reading }: Scene, view: View, gx: number, gy: number): void {
  const [x, y] = project(view, gx, gy, 0.04);
  const r = view.cell * random.between(0.13, 0.2);
  const green = mix(mix("#4f8a58", p.main, 0.25), p.ink, reading.time === "night" ? 0.35 : 0);
  sheet.ellipse(x + r * 0.3, y, r * 1.1, r * 0.5, { fill: p.ink, opacity: 0.25 });
  sheet.ellipse(x, y - r * 1.15, r, r * 1.2, {
    fill: sheet.radial(0.34, 0.3, 0.8, [0, tone(green, 0.14)], [0.6, green], [1, tone(green, -0.16)]),
  });
}

export const paintCity: Family = (scene) => {
  const { sheet, palette: p, reading, random, noise, width, height, unit } = scene;
  const night = reading.time === "night" || (reading.time === "dusk" && random.chance(0.5));
  const ground = night ? mix(p.ink, "#000000", 0.2) : mix(p.pale, p.soft, random.between(0.25, 0.7));
  sheet.fill(ground);
  sheet.fill(sheet.radial(0.5, 0.45, 0.75, [0, tone(ground, night ? 0.12 : 0.05)], [1, ground, 0]));
  const side = reading.has("tiny", "small", "island", "block", "village") ? 5 : random.whole(6, 8);
  const cell = (Math.min(width, height * 1.05) * 0.455) / (side + 0.7);
  const view: View = { x: width / 2, y: height * (height > width ? 0.6 : 0.53) - (side * cell) / 2 + cell * 0.6, cell };
  const [cx, cy] = project(view, side / 2, side / 2, 0);
  sheet.glow(
    cx,
    cy + cell * 2.6,
    side * cell * 1.15,
    side * cell * 0.55,
    night ? "#000000" : p.ink,
    night ? 0.5 : 0.34,
  );
  drawBlock(
    scene,
    view,
    -0.3,
    -0.3,
    side + 0.3,
    side + 0.3,
    -0.75,
    -0.28,
    night ? mix(p.deep, p.ink, 0.6) : mix(p.main, p.deep, 0.4),
  );
  const street = night ? mix(p.ink, p.deep, 0.5) : mix(p.pale, p.ink, 0.24);
  drawBlock(scene, view, -0.3, -0.3, side + 0.3, side + 0.3, -0.28, 0, tone(street, 0.03));
  const facades = [...reading.colours, p.main, p.soft, p.deep, mix(p.soft, p.pale, 0.5), mix(p.main, p.soft, 0.5)].map(
    (one) => (lightness(one) < 0.42 ? tone(one, 0.1) : one),
  );
  const grass = mix(mix("#6f9d5c", p.soft, 0.3), p.ink, night ? 0.45 : 0);
  // An upright sheet has room above: the towers take it.
  const loft = Math.max(1, Math.min(2.1, (height / width) * 1.2));
  const village = reading.has("village", "houses", "town", "cozy");
  for (let sum = 0; sum <= (side - 1) * 2; sum++) {
    for (let gx = Math.max(0, sum - side + 1); gx <= Math.min(side - 1, sum); gx++) {
      const gy = sum - gx;
      const [x0, y0, x1, y1] = [gx + 0.1, gy + 0.1, gx + 0.9, gy + 0.9];
      const dense = noise.fractal(gx * 0.35 + 8, gy * 0.35, 2);
      if (dense < 0.33 || random.chance(0.07)) {
        drawBlock(scene, view, x0, y0, x1, y1, 0, 0.05, grass);
        for (let i = 0; i < random.whole(2, 4); i++)
          drawTree(scene, view, random.between(x0 + 0.15, x1 - 0.15), random.between(y0 + 0.1, y1 - 0.15));
        continue;
      }
      const middle = 1 - Math.hypot(gx - side / 2 + 0.5, gy - side / 2 + 0.5) / (side * 0.72);
      const tall = village
        ? random.between(0.5, 1)
        : loft * (0.45 + Math.max(0, middle) * random.next() ** 1.4 * 3.6 + random.between(0, 0.5));
      const accent = random.chance(0.13);
      const base = accent ? p.accent : random.pick(facades);
      const colour = night ? mix(base, p.ink, 0.36) : base;
      drawBlock(scene, view, x0, y0, x1, y1, 0, tall, colour);
      drawWindows(scene, view, x0, y0, x1, y1, tall, colour);
      if (tall > 1.6 && random.chance(0.6))
        drawBlock(
          scene,
          view,
          x0 + 0.18,
          y0 + 0.18,
          x1 - 0.18,
          y1 - 0.18,
          tall,
          tall + random.between(0.2, 0.7),
          tone(colour, 0.03),
        );
      else if (random.chance(0.5))
        drawBlock(scene, view, x0 + 0.14, y0 + 0.42, x0 + 0.4, y1 - 0.14, tall, tall + 0.14, tone(colour, 0.05));
      if (tall > 2.6) {
        const [mx, my] = project(view, (x0 + x1) / 2, (y0 + y1) / 2, tall);
        sheet.rect(mx - unit, my - cell * 0.9, unit * 2, cell * 0.9, { fill: tone(colour, -0.2) });
      }
    }
  }
  return 1.6;
};
