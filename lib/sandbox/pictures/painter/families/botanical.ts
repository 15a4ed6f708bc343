/** Botanical prints: sprigs and leaves laid out on paper, flat but shaded, as in a well-kept herbarium. */
import { mix, tone } from "../../drawing/colour";
import { round, smooth, type Point } from "../../drawing/sheet";
import type { Family, Scene } from "../scene";
import { leafPath } from "./stems";

interface Sprig {
  x: number;
  y: number;
  /** Degrees, −90 is up. */
  lean: number;
  long: number;
  colour: string;
}

function spine({ x, y, lean, long }: Sprig, bend: number): Point[] {
  const angle = (lean * Math.PI) / 180;
  return Array.from({ length: 9 }, (_, i): Point => {
    const t = i / 8;
    const turned = angle + bend * t;
    return [x + Math.cos(turned) * long * t, y + Math.sin(turned) * long * t];
  });
}

/** Leaves in pairs along a stem, one of several manners. */
function drawSprig({ sheet, random, palette: p }: Scene, sprig: Sprig, manner: number): void {
  const points = spine(sprig, random.between(-0.35, 0.35));
  const { long, colour } = sprig;
  sheet.path(smooth(points), {
    fill: "none",
    stroke: tone(colour, -0.1),
    "stroke-width": long * 0.011,
    "stroke-linecap": "round",
  });
  const pairs = [7, 11, 6, 8][manner]!;
  for (let k = 1; k <= pairs; k++) {
    const t = 0.16 + (0.84 * k) / pairs;
    const i = Math.min(7, Math.floor(t * 8));
    const [a, b] = [points[i]!, points[i + 1]!];
    const f = Math.min(1, t * 8 - i);
    const [x, y] = [a[0] + (b[0] - a[0]) * f, a[1] + (b[1] - a[1]) * f];
    const heading = (Math.atan2(b[1] - a[1], b[0] - a[0]) * 180) / Math.PI;
    const shrink = 1.05 - t * 0.55;
    for (const side of [-1, 1]) {
      const [len, wide, open] = [
        [0.25, 0.06, 46],
        [0.26, 0.022, 58],
        [0.19, 0.085, 62],
        [0.2, 0.045, 38],
      ][manner] as [number, number, number];
      const { d, transform } = leafPath(
        x,
        y,
        long * len * shrink,
        long * wide * shrink,
        heading + side * (open - t * 14) + random.between(-5, 5),
      );
      const lit = tone(colour, side * 0.03 + random.between(-0.025, 0.025));
      sheet.path(d, { transform, fill: sheet.linear(0, [0, tone(lit, -0.07)], [1, tone(lit, 0.05)]) });
      if (manner !== 1)
        sheet.path(`M0 0H${round(long * len * shrink * 0.9)}`, {
          transform,
          stroke: tone(colour, 0.13),
          "stroke-width": long * 0.004,
          opacity: 0.7,
        });
    }
  }
  const [tipX, tipY] = points.at(-1)!;
  if (manner === 3)
    drawBloom(sheet, tipX, tipY, long * 0.13, p.accent, p.pale, random.whole(7, 11), random.between(0, 60));
}

function drawBloom(
  sheet: Scene["sheet"],
  x: number,
  y: number,
  r: number,
  colour: string,
  heart: string,
  petals: number,
  turned: number,
): void {
  for (let ring = 0; ring < 2; ring++) {
    for (let k = 0; k < petals; k++) {
      const { d, transform } = leafPath(
        x,
        y,
        r * (1 - ring * 0.32),
        r * 0.3,
        (k / petals) * 360 + turned + ring * (180 / petals),
      );
      sheet.path(d, {
        transform,
        fill: sheet.linear(0, [0, tone(colour, -0.13 + ring * 0.06)], [1, tone(colour, 0.05 + ring * 0.05)]),
      });
    }
  }
  sheet.ellipse(x, y, r * 0.24, r * 0.24, { fill: mix(heart, colour, 0.25) });
}

export const paintBotanical: Family = (scene) => {
  const { sheet, palette: p, reading, random, width, height, unit } = scene;
  const dark = reading.time === "night" || reading.has("dark", "jungle", "moody") || random.chance(0.25);
  const paper = dark ? mix(p.ink, p.deep, 0.2) : mix(p.pale, p.soft, random.between(0.05, 0.25));
  sheet.fill(sheet.linear(75, [0, tone(paper, 0.025)], [1, tone(paper, -0.03)]));
  const leaf = mix(p.deep, "#3f7d4e", p.name === "mono" ? 0 : 0.45);
  const inks = [
    ...reading.colours,
    leaf,
    mix(leaf, p.main, 0.5),
    mix(leaf, p.soft, 0.5),
    mix(p.soft, p.accent, 0.3),
  ].map((one) => (dark ? tone(one, 0.1) : one));
  const flowers = reading.has(
    "flower",
    "flowers",
    "floral",
    "blossom",
    "wildflowers",
    "bouquet",
    "blooming",
    "bloom",
    "petals",
    "meadow",
  );
  if (!dark || random.chance(0.6)) {
    const r = Math.min(width, height) * 0.36;
    sheet.ellipse(width / 2, height * 0.46, r, r * (height > width ? 1.2 : 1), {
      fill: mix(paper, p.accent, dark ? 0.22 : 0.28),
    });
  }
  const layout = reading.has("herbarium", "specimen", "chart", "set", "study", "fern") ? 0 : random.whole(0, 1);
  if (layout === 0) {
    const columns = height > width ? 2 : width > height ? 4 : 3;
    for (let i = 0; i < columns; i++) {
      const x = width * ((i + 0.5) / columns) * 0.84 + width * 0.08;
      drawSprig(
        scene,
        {
          x,
          y: height * 0.86,
          lean: -90 + random.between(-8, 8),
          long: height * random.between(0.58, 0.72) * (i % 2 === 0 ? 1 : 0.86),
          colour: inks[i % inks.length]!,
        },
        flowers ? 3 : reading.has("fern") ? 1 : (i + random.whole(0, 1)) % 4,
      );
      sheet.rect(x - unit * 40, height * 0.915, unit * 80, unit * 3, { fill: mix(paper, dark ? p.pale : p.ink, 0.45) });
    }
    return 3.2;
  }
  // A fan from below the lower edge, the outer sprigs first so that the middle lies on top.
  const count = random.whole(7, 10);
  const order = Array.from({ length: count }, (_, i) => (i / (count - 1)) * 2 - 1).toSorted(
    (a, b) => Math.abs(b) - Math.abs(a),
  );
  for (const [i, side] of order.entries()) {
    const long = Math.min(height * 0.86, width * 1.05) * random.between(0.68, 0.95) * (1 - Math.abs(side) * 0.22);
    drawSprig(
      scene,
      {
        x: width / 2 + side * width * 0.13,
        y: height * 1.02,
        lean: -90 + side * 62,
        long,
        colour: inks[i % inks.length]!,
      },
      flowers && i % 2 === 0 ? 3 : random.whole(0, 2),
    );
  }
  return 3.2;
};
