/** Still water repeats the sky upside down, quieter; the sea is bands of swell that grow towards the eye. */
import { mix } from "../../drawing/colour";
import { polyline, round, smooth, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Sky } from "./sky";

/** A path of light under the sun: short strokes, denser near the axis, longer near the eye. */
function drawGlitter({ sheet, random, unit, height }: Scene, sky: Sky, top: number): void {
  for (let i = 0; i < 64; i++) {
    const depth = random.next() ** 1.3;
    const y = top + (height - top) * depth * 0.92 + unit * 4;
    const spread = sky.sunRadius * (0.5 + depth * 1.5);
    const long = unit * (10 + depth * 62) * random.between(0.4, 1);
    const x = sky.sunX + (random.next() + random.next() - 1) * spread - long / 2;
    const thick = unit * (1.6 + depth * 3.4);
    sheet.rect(round(x), round(y), round(long), round(thick), {
      rx: thick / 2,
      fill: sky.light,
      opacity: round(random.between(0.3, 0.8) * (1 - depth * 0.5)),
    });
  }
}

export function drawWater(scene: Scene, sky: Sky, shore: number): void {
  const { sheet, palette: p, noise, random, width, height, unit } = scene;
  const near = mix(sky.top, p.ink, 0.35);
  sheet.rect(0, shore, width, height - shore, {
    fill: sheet.between(
      [0, shore],
      [0, height],
      [0, mix(sky.horizon, p.deep, 0.3)],
      [0.45, mix(sky.top, p.deep, 0.3)],
      [1, near],
    ),
  });
  for (const [i, layer] of [0.2, 0.11].entries()) {
    const points: Point[] = [];
    for (let x = -8; x <= width + 8; x += unit * 6)
      points.push([x, shore + height * layer * (0.25 + noise.fractal((x / width) * 3 + i * 9, 71, 3))]);
    const dark = mix(p.deep, p.ink, 0.35 + i * 0.35);
    sheet.path(polyline([[-8, shore], ...points, [width + 8, shore]], true), {
      fill: sheet.between([0, shore], [0, shore + height * layer], [0, dark, 0.75], [1, dark, 0.15]),
    });
  }
  for (let i = 0; i < 46; i++) {
    const depth = random.next();
    const long = unit * random.between(40, 210) * (0.4 + depth);
    const y = shore + (height - shore) * depth;
    const line = sheet.linear(0, [0, sky.horizon, 0], [0.5, sky.horizon, 0.34], [1, sky.horizon, 0]);
    sheet.rect(round(random.next() * width - long / 2), round(y), round(long), unit * (1 + depth * 2), { fill: line });
  }
  drawGlitter(scene, sky, shore);
  sheet.rect(0, shore - unit * 1.5, width, unit * 3, { fill: mix(p.ink, p.deep, 0.3), opacity: 0.5 });
}

export function drawSea(scene: Scene, sky: Sky, horizonY: number): void {
  const { sheet, palette: p, noise, random, width, height, unit } = scene;
  const far = mix(sky.horizon, p.main, 0.55);
  const near = mix(p.deep, p.ink, scene.reading.time === "day" ? 0.25 : 0.6);
  sheet.rect(0, horizonY, width, height - horizonY, {
    fill: sheet.between([0, horizonY], [0, height], [0, far], [1, near]),
  });
  sheet.glow(sky.sunX, horizonY, sky.sunRadius * 4.5, (height - horizonY) * 0.75, sky.light, 0.3);
  const bands = 9;
  for (let i = 0; i < bands; i++) {
    const share = (i + 1) / (bands + 1);
    const base = horizonY + (height - horizonY) * share ** 1.5;
    const swell = unit * (3 + share * 30);
    const crest: Point[] = [];
    const step = unit * (26 + share * 60);
    for (let x = -step; x <= width + step * 2; x += step)
      crest.push([x, base + (noise.at(x / (unit * (90 + share * 260)) + i * 7, i * 3.3) - 0.5) * swell * 2]);
    const colour = mix(far, near, share * 0.9 + 0.05);
    const shape = `${smooth(crest)}L${width + step * 2} ${height}L${-step} ${height}Z`;
    sheet.path(shape, {
      fill: sheet.between([0, base - swell], [0, base + swell * 3.4], [0, mix(colour, sky.horizon, 0.2)], [1, colour]),
    });
    sheet.path(smooth(crest), {
      fill: "none",
      stroke: mix(sky.light, far, 0.25),
      "stroke-width": unit * (0.8 + share * 1.8),
      opacity: 0.12 + 0.14 * random.next(),
    });
  }
  drawGlitter(scene, sky, horizonY);
}
