/** Contour maps: level lines of a noise field by marching squares, tinted by height like old relief maps. */
import { mix } from "../../drawing/colour";
import { round } from "../../drawing/sheet";
import type { Scene } from "../scene";

/** Level lines as one path of short segments; `step` is the cell in pixels. */
function levelPath(field: Float64Array, columns: number, rows: number, step: number, level: number): string {
  let data = "";
  for (let r = 0; r < rows - 1; r++) {
    for (let c = 0; c < columns - 1; c++) {
      const i = r * columns + c;
      const corners = [field[i]!, field[i + 1]!, field[i + columns + 1]!, field[i + columns]!] as const;
      const cuts: string[] = [];
      const places = [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
      ] as const;
      for (let k = 0; k < 4; k++) {
        const [a, b] = [corners[k]!, corners[(k + 1) % 4]!];
        if (a < level === b < level) continue;
        const t = (level - a) / (b - a);
        const [from, to] = [places[k]!, places[(k + 1) % 4]!];
        cuts.push(
          `${round((c + from[0] + (to[0] - from[0]) * t) * step)} ${round((r + from[1] + (to[1] - from[1]) * t) * step)}`,
        );
      }
      for (let k = 0; k + 1 < cuts.length; k += 2) data += `M${cuts[k]}L${cuts[k + 1]}`;
    }
  }
  return data;
}

export function drawContours({ sheet, palette: p, noise, random, width, height, unit, reading }: Scene): number {
  const dark = reading.time === "night" || random.chance(0.5);
  sheet.fill(
    sheet.linear(60, [0, dark ? p.ink : p.pale], [1, dark ? mix(p.ink, p.deep, 0.45) : mix(p.pale, p.soft, 0.35)]),
  );
  const step = unit * 9;
  const columns = Math.ceil(width / step) + 1;
  const rows = Math.ceil(height / step) + 1;
  const scale = random.between(1.6, 2.6);
  const field = Float64Array.from({ length: columns * rows }, (_, i) =>
    noise.fractal(((i % columns) * step * scale) / width, (Math.floor(i / columns) * step * scale) / width, 3),
  );
  const levels = 36;
  for (let k = 1; k < levels; k++) {
    const share = k / levels;
    const level = 0.2 + 0.6 * share;
    const colour = dark
      ? mix(p.main, share > 0.55 ? p.accent : p.soft, Math.abs(share - 0.3))
      : mix(p.main, share > 0.6 ? p.accent : p.deep, share);
    sheet.path(levelPath(field, columns, rows, step, level), {
      fill: "none",
      stroke: colour,
      "stroke-width": unit * (k % 5 === 0 ? 3.6 : 1.7),
      "stroke-linecap": "round",
    });
  }
  return 1.5;
}
