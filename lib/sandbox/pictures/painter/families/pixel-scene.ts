/** A pixel scene: banded sky with ordered dithering, a striped sun, ridges, pines, and water that repeats it. */
import { mix } from "../../drawing/colour";
import type { Scene } from "../scene";
import { PixelGrid } from "./pixel-grid";

/** Bayer's 4×4 matrix: the classic way to blend two colours in pixels. */
const BAYER = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5];

export function drawPixelScene({ sheet, palette: p, reading, random, noise, width, height }: Scene): void {
  const size = Math.round(Math.min(width, height) / 96);
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const grid = new PixelGrid(columns, rows);
  const night = reading.time === "night";
  const sky = night
    ? [mix(p.ink, "#000000", 0.3), p.ink, mix(p.ink, p.deep, 0.5), p.deep, mix(p.deep, p.main, 0.5)]
    : [p.ink, p.deep, mix(p.deep, p.main, 0.6), p.main, mix(p.main, p.accent, 0.5), p.accent];
  const water = reading.has("sea", "lake", "water", "ocean", "river", "reflection", "island") || random.chance(0.5);
  const shore = Math.round(rows * (water ? 0.68 : 1));
  for (let y = 0; y < shore; y++) {
    const t = (y / (rows * 0.68)) * (sky.length - 1);
    for (let x = 0; x < columns; x++) {
      const step = Math.min(
        sky.length - 1,
        Math.floor(t + (BAYER[(y % 4) * 4 + (x % 4)]! + 0.5) / 16 - 0.5 + 0.5 * (t % 1)),
      );
      grid.set(x, y, sky[Math.max(0, step)]!);
    }
  }
  for (let i = 0; i < columns * (night ? 0.8 : 0.35); i++)
    grid.set(
      random.whole(0, columns),
      random.next() ** 1.6 * rows * 0.4,
      random.chance(0.3) ? p.pale : mix(p.pale, p.deep, 0.5),
    );
  const [sunX, sunY] = [Math.round(columns * random.between(0.32, 0.68)), Math.round(rows * (night ? 0.26 : 0.46))];
  const r = Math.round(Math.min(columns, rows) * (night ? 0.08 : 0.15));
  for (let y = -r; y <= r; y++) {
    if (!night && y > 0 && y % 5 < Math.ceil((y / r) * 3)) continue;
    const half = Math.sqrt(r * r - y * y);
    for (let x = -Math.round(half); x <= half; x++) {
      if (night && (x + r * 0.45) ** 2 + (y + r * 0.2) ** 2 < (r * 0.85) ** 2) continue;
      grid.set(sunX + x, sunY + y, y < -r * 0.3 ? mix(p.accent, "#fff8e0", 0.75) : mix(p.accent, "#fff8e0", 0.45));
    }
  }
  const layers = 3;
  for (let layer = 0; layer < layers; layer++) {
    const colour = mix(mix(p.deep, p.main, 0.25), mix(p.ink, "#000000", 0.3), (layer + 0.6) / layers);
    const rim = mix(colour, p.accent, layer === 0 ? 0.3 : 0.16);
    for (let x = 0; x < columns; x++) {
      const t = (x / Math.min(columns, rows)) * (2.4 + layer);
      const peak = Math.round(
        rows * (0.5 + layer * 0.055 + (0.5 - noise.fractal(t + layer * 9, layer * 4.4, 3)) * (0.34 - layer * 0.07)),
      );
      for (let y = peak; y < shore; y++) grid.set(x, y, y === peak ? rim : colour);
      if (layer === layers - 1 && noise.at(t * 3, 60) > 0.48 && random.chance(0.2))
        drawPine(grid, x, peak + 1, random.whole(5, 11), mix(p.ink, "#000000", 0.45));
    }
  }
  if (water) {
    for (let y = shore; y < rows; y++) {
      const deep = (y - shore) / (rows - shore);
      const shift = Math.round(Math.sin(y * 1.7) * (1 + deep * 2));
      for (let x = 0; x < columns; x++) {
        const above = grid.get(
          Math.max(0, Math.min(columns - 1, x + shift)),
          Math.max(0, shore - 1 - Math.round((y - shore) * 1.35)),
        );
        grid.set(x, y, mix(above ?? p.deep, p.ink, 0.3 + deep * 0.3));
      }
      if (random.chance(0.75)) {
        const x = sunX + random.whole(-r, r);
        grid.row(y, x, x + random.whole(2, 7), mix(p.accent, p.pale, 0.4));
      }
    }
    grid.row(shore, 0, columns, mix(p.ink, p.accent, 0.25));
  }
  grid.draw(sheet, 0, 0, size);
}

function drawPine(grid: PixelGrid, x: number, foot: number, tall: number, colour: string): void {
  for (let i = 0; i < tall; i++) {
    const half = i === 0 ? 0 : Math.floor(((i % 3) + 1 + i / 3) / 1.7);
    grid.row(foot - tall + i, x - half, x + half + 1, colour);
  }
}
