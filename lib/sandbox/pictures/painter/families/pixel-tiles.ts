/** A tile set put to use: a small island map of 16×16 tiles with water, sand, grass, paths, trees and stones. */
import { mix, tone } from "../../drawing/colour";
import type { Scene } from "../scene";
import { PixelGrid } from "./pixel-grid";

const SIDE = 16;

export function drawTiles({ sheet, palette: p, random, noise, reading, width, height }: Scene): void {
  const size = Math.round(Math.min(width, height) / (SIDE * 9));
  const [columns, rows] = [Math.ceil(width / size / SIDE), Math.ceil(height / size / SIDE)];
  const grid = new PixelGrid(columns * SIDE, rows * SIDE);
  const dungeon = reading.has("dungeon", "cave", "crypt", "castle");
  const sea = dungeon ? mix(p.ink, "#000000", 0.3) : mix("#3f8fb0", p.main, 0.35);
  const sand = dungeon ? mix(p.ink, "#6a6570", 0.5) : mix("#e2cf9a", p.pale, 0.25);
  const grass = dungeon ? mix("#7d7885", p.soft, 0.2) : mix("#74a653", p.deep, 0.18);
  const heightAt = (x: number, y: number) => {
    const away = Math.hypot(x / grid.columns - 0.5, y / grid.rows - 0.5) * 1.5;
    return noise.fractal((x / SIDE) * 0.42, (y / SIDE) * 0.42, 3) + 0.34 - away;
  };
  for (let y = 0; y < grid.rows; y++) {
    for (let x = 0; x < grid.columns; x++) {
      // Borders step in half tiles, as tiles with rounded corners do.
      const level = heightAt(x - (x % 2), y - (y % 2));
      const fleck = noise.at(x * 0.9 + 300, y * 0.9);
      if (level < 0.28)
        grid.set(
          x,
          y,
          level > 0.235
            ? tone(sea, 0.09)
            : (y + Math.floor(noise.at(x / 5, y / 5) * 6)) % 8 === 0 && fleck > 0.62
              ? tone(sea, 0.06)
              : sea,
        );
      else if (level < 0.36) grid.set(x, y, level < 0.295 ? tone(sand, -0.12) : fleck > 0.8 ? tone(sand, -0.05) : sand);
      else
        grid.set(
          x,
          y,
          level < 0.375
            ? tone(grass, -0.11)
            : fleck > 0.78
              ? tone(grass, 0.06)
              : fleck < 0.16
                ? tone(grass, -0.05)
                : grass,
        );
    }
  }
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const [x, y] = [c * SIDE + random.whole(0, 3), r * SIDE + random.whole(0, 3)];
      if (heightAt(x + 8, y + 13) < 0.42) continue;
      const dice = random.next();
      if (dice < 0.42)
        drawTree(
          grid,
          x,
          y,
          dungeon ? mix(p.accent, p.ink, 0.2) : mix("#3f7a4a", p.deep, 0.3),
          mix(p.ink, grass, 0.25),
        );
      else if (dice < 0.54) drawRock(grid, x, y, mix("#9a97a0", p.soft, 0.2));
      else if (dice < 0.66) drawFlowers(grid, x, y, p.accent, tone(grass, -0.12));
    }
  }
  grid.draw(sheet, 0, 0, size);
}

function drawTree(grid: PixelGrid, x: number, y: number, leaf: string, outline: string): void {
  const halves = [2, 4, 5, 6, 6, 6, 6, 5, 4, 2];
  grid.row(y + 15, x + 4, x + 13, tone(outline, 0.08));
  for (let i = 11; i < 15; i++) grid.row(y + i, x + 7, x + 10, i % 2 === 0 ? "#6b4a33" : "#7d583c");
  for (const [i, half] of halves.entries()) {
    const row = y + 2 + i;
    grid.row(row, x + 8 - half, x + 8 + half, i > 6 ? tone(leaf, -0.09) : leaf);
    grid.set(x + 7 - half, row, outline);
    grid.set(x + 8 + half, row, outline);
    if (i > 0 && i < 5) grid.row(row, x + 9 - half, x + 8 - half + (5 - i), tone(leaf, 0.1));
  }
  grid.row(y + 1, x + 6, x + 10, outline);
  grid.row(y + 12, x + 6, x + 10, outline);
}

function drawRock(grid: PixelGrid, x: number, y: number, stone: string): void {
  for (const [i, half] of [2, 4, 5, 5, 4].entries()) {
    grid.row(y + 8 + i, x + 8 - half, x + 8 + half, i === 4 ? tone(stone, -0.2) : stone);
    if (i < 3) grid.row(y + 8 + i, x + 9 - half, x + 11 - half, tone(stone, 0.12));
    grid.row(y + 8 + i, x + 7 + half - 2, x + 8 + half, tone(stone, -0.12));
  }
}

function drawFlowers(grid: PixelGrid, x: number, y: number, petal: string, stalk: string): void {
  for (const [dx, dy] of [
    [3, 4],
    [9, 7],
    [5, 11],
  ] as const) {
    grid.set(x + dx, y + dy, petal);
    grid.set(x + dx, y + dy + 1, stalk);
  }
}
