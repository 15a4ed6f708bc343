/** Small things that give a landscape its scale: trees, a cabin, a tent, a boat, a lighthouse. */
import { mix } from "../../drawing/colour";
import { polyline, round, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Sky } from "./sky";

/** A conifer as one outline: boughs widen towards the foot, no two alike. */
function conifer(random: Scene["random"], x: number, foot: number, tall: number): Point[] {
  const left: Point[] = [];
  const right: Point[] = [];
  const tiers = 6 + Math.floor(tall / 40);
  for (let i = 1; i <= tiers; i++) {
    const y = foot - tall + (tall * 0.93 * i) / tiers;
    const half = ((tall * 0.2 * i) / tiers) * random.between(0.78, 1.12);
    left.push([x - half, y], [x - half * 0.5, y - tall * 0.012]);
    right.push([x + half * random.between(0.85, 1.1), y + tall * 0.006], [x + half * 0.5, y - tall * 0.012]);
  }
  return [[x, foot - tall], ...right, [x + tall * 0.014, foot], [x - tall * 0.014, foot], ...left.reverse()];
}

/** Trees along a ridge, in clumps of the noise field; `near` 0–1 sets their size. */
export function drawTrees(
  { sheet, random, noise, unit, width }: Scene,
  crest: readonly Point[],
  colour: string,
  near: number,
): void {
  const size = unit * (18 + near ** 3 * 74);
  let shape = "";
  for (const [x, y] of crest) {
    const dense = noise.fractal((x / width) * 5 + near * 9, 33, 2);
    if (dense < 0.46 || !random.chance(near > 0.95 ? 0.3 : 0.42)) continue;
    const tall = size * random.between(0.55, 1.25) * (0.55 + dense * 0.7);
    shape += polyline(conifer(random, x + random.between(-2, 2) * unit, y + unit * 4, tall), true);
  }
  if (shape !== "") sheet.path(shape, { fill: colour });
}

function footing(crest: readonly Point[], share: number): Point {
  return crest[Math.floor(crest.length * share)] ?? [0, 0];
}

export function drawCabin({ sheet, palette: p, random, unit }: Scene, crest: readonly Point[]): void {
  const [x, y] = footing(crest, random.between(0.3, 0.7));
  const s = unit * 46;
  sheet.glow(x, y - s * 0.3, s * 2.6, s * 2.2, p.accent, 0.4);
  sheet.path(
    polyline(
      [
        [x - s, y + s * 0.4],
        [x - s, y - s * 0.45],
        [x, y - s * 1.15],
        [x + s, y - s * 0.45],
        [x + s, y + s * 0.4],
      ],
      true,
    ),
    { fill: mix(p.ink, p.deep, 0.35) },
  );
  sheet.path(
    polyline([
      [x - s * 1.2, y - s * 0.35],
      [x, y - s * 1.2],
      [x + s * 1.2, y - s * 0.35],
    ]),
    { fill: "none", stroke: mix(p.ink, "#000000", 0.3), "stroke-width": s * 0.14, "stroke-linejoin": "round" },
  );
  for (const dx of [-0.55, 0.15])
    sheet.rect(round(x + dx * s), round(y - s * 0.34), round(s * 0.4), round(s * 0.4), {
      fill: mix(p.accent, "#fff3d0", 0.4),
    });
}

export function drawTent({ sheet, palette: p, random, unit }: Scene, crest: readonly Point[]): void {
  const [x, y] = footing(crest, random.between(0.3, 0.7));
  const s = unit * 52;
  sheet.glow(x, y, s * 3, s * 2, p.accent, 0.45);
  sheet.path(
    polyline(
      [
        [x - s, y + s * 0.3],
        [x, y - s * 0.85],
        [x + s * 1.25, y + s * 0.3],
      ],
      true,
    ),
    { fill: sheet.linear(0, [0, mix(p.accent, "#fff3d0", 0.35)], [1, mix(p.accent, p.deep, 0.45)]) },
  );
  sheet.path(
    polyline(
      [
        [x - s * 0.3, y + s * 0.3],
        [x, y - s * 0.85],
        [x + s * 0.22, y + s * 0.3],
      ],
      true,
    ),
    { fill: mix(p.deep, p.ink, 0.5) },
  );
}

export function drawBoat({ sheet, palette: p, random, width, unit }: Scene, waterline: number): void {
  const x = width * random.between(0.25, 0.75);
  const s = unit * 36;
  const y = waterline + s * 0.6;
  sheet.path(
    polyline(
      [
        [x - s * 0.08, y - s * 0.2],
        [x - s * 0.08, y - s * 1.9],
        [x - s * 0.95, y - s * 0.2],
      ],
      true,
    ),
    { fill: mix(p.pale, p.soft, 0.15) },
  );
  sheet.path(
    polyline(
      [
        [x + s * 0.05, y - s * 0.2],
        [x + s * 0.05, y - s * 1.6],
        [x + s * 0.75, y - s * 0.2],
      ],
      true,
    ),
    { fill: mix(p.pale, p.accent, 0.35) },
  );
  sheet.path(
    `M${round(x - s)} ${round(y - s * 0.12)}h${round(s * 2)}q${round(-s * 0.2)} ${round(s * 0.4)} ${round(-s * 0.5)} ${round(s * 0.4)}h${round(-s)}q${round(-s * 0.35)} 0 ${round(-s * 0.5)} ${round(-s * 0.4)}Z`,
    { fill: p.ink },
  );
  sheet.ellipse(x, y + s * 0.42, s * 1.2, s * 0.12, { fill: p.ink, opacity: 0.35 });
}

export function drawLighthouse(
  { sheet, palette: p, random, width, height, unit }: Scene,
  sky: Sky,
  horizonY: number,
): void {
  const side = sky.sunX < width / 2 ? 1 : -1;
  const x = width / 2 + side * width * random.between(0.2, 0.28);
  const rockTop = horizonY + height * 0.02;
  const edge = side > 0 ? width : 0;
  const rock = mix(p.ink, p.deep, 0.25);
  sheet.path(
    `M${round(x - side * unit * 190)} ${round(rockTop + height * 0.14)}C${round(x - side * unit * 130)} ${round(rockTop + height * 0.03)} ${round(x - side * unit * 90)} ${round(rockTop)} ${round(x)} ${round(rockTop)}S${round(edge)} ${round(rockTop - height * 0.05)} ${edge} ${round(rockTop - height * 0.03)}V${round(rockTop + height * 0.16)}Z`,
    { fill: sheet.linear(90, [0, mix(rock, sky.horizon, 0.18)], [1, rock]) },
  );
  const tall = height * 0.3;
  const top = rockTop - tall;
  const half = (y: number) => unit * (26 + (14 * (y - top)) / tall);
  const tower = (from: number, to: number, fill: string) =>
    sheet.path(
      polyline(
        [
          [x - half(from), from],
          [x + half(from), from],
          [x + half(to), to],
          [x - half(to), to],
        ],
        true,
      ),
      { fill },
    );
  const shaded = (colour: string) =>
    sheet.linear(0, [0, mix(colour, "#ffffff", side > 0 ? 0.3 : 0)], [1, mix(colour, p.ink, side > 0 ? 0.4 : 0.1)]);
  const bands = 5;
  for (let i = 0; i < bands; i++)
    tower(top + (tall * i) / bands, top + (tall * (i + 1)) / bands + 1, shaded(i % 2 === 0 ? p.pale : p.accent));
  const lamp = top - unit * 30;
  sheet.rect(x - unit * 36, top - unit * 6, unit * 72, unit * 9, { fill: p.ink });
  sheet.rect(x - unit * 18, top - unit * 44, unit * 36, unit * 38, { fill: mix(p.accent, "#fff6d8", 0.6) });
  sheet.path(
    polyline(
      [
        [x - unit * 28, top - unit * 44],
        [x, top - unit * 76],
        [x + unit * 28, top - unit * 44],
      ],
      true,
    ),
    { fill: p.ink },
  );
  sheet.glow(x, lamp, unit * 150, unit * 150, mix(p.accent, "#fff6d8", 0.6), 0.6);
}
