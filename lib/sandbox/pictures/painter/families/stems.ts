/** Stems, leaves and blossoms that stand in vases and pots. */
import { mix, tone } from "../../drawing/colour";
import { round, smooth, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Stage } from "./product";

/** A leaf from its stalk, as a path turned by `degrees` (0 points right). */
export function leafPath(
  x: number,
  y: number,
  long: number,
  wide: number,
  degrees: number,
): { d: string; transform: string } {
  const [l, w] = [round(long), round(wide)];
  return {
    d: `M0 0C${round(l * 0.3)} ${-w} ${round(l * 0.75)} ${round(-w * 0.8)} ${l} 0C${round(l * 0.75)} ${round(w * 0.8)} ${round(l * 0.3)} ${w} 0 0Z`,
    transform: `translate(${round(x)} ${round(y)}) rotate(${round(degrees)})`,
  };
}

function curve(x: number, y: number, lean: number, tall: number, bend: number): Point[] {
  return Array.from({ length: 7 }, (_, i): Point => {
    const t = i / 6;
    return [x + (lean * t + bend * t * t) * tall, y - tall * (t - 0.18 * t * t * Math.abs(lean + bend))];
  });
}

export function drawStems(
  { sheet, palette: p, reading, random }: Scene,
  { wall }: Stage,
  x: number,
  y: number,
  mouth: number,
  s: number,
): void {
  const count = Math.min(7, Math.max(3, Math.round(mouth / (s * 11))));
  const leaf = mix(mix("#5f7f4f", p.deep, 0.3), wall, 0.12);
  const bloom = reading.colours[1] ?? p.accent;
  const kind = reading.has("flower", "flowers", "tulip", "rose", "bloom")
    ? 0
    : reading.has("eucalyptus", "leaf", "leaves", "olive")
      ? 1
      : random.whole(0, 2);
  for (let i = 0; i < count; i++) {
    const lean = count === 1 ? 0 : ((i / (count - 1)) * 2 - 1) * 0.42;
    const points = curve(
      x + lean * mouth * 0.9,
      y,
      lean,
      random.between(230, 330) * s,
      lean * random.between(0.1, 0.5),
    );
    sheet.path(smooth(points), {
      fill: "none",
      stroke: tone(leaf, -0.1),
      "stroke-width": 5 * s,
      "stroke-linecap": "round",
    });
    const [tipX, tipY] = points.at(-1)!;
    for (let k = 2; k < 6; k++) {
      if (kind === 2) break;
      const [px, py] = points[k]!;
      for (const side of [-1, 1]) {
        const { d, transform } = leafPath(
          px,
          py,
          (kind === 1 ? 62 : 46) * s * (1.15 - k * 0.08),
          (kind === 1 ? 24 : 10) * s,
          -90 + lean * 60 + side * random.between(38, 62),
        );
        sheet.path(d, { transform, fill: tone(leaf, side * 0.035 + random.between(-0.03, 0.03)) });
      }
    }
    if (kind === 0) {
      const petals = 7;
      for (let k = 0; k < petals; k++) {
        const { d, transform } = leafPath(tipX, tipY, 34 * s, 15 * s, (k / petals) * 360 + i * 20);
        sheet.path(d, { transform, fill: tone(bloom, (k % 2) * 0.05) });
      }
      sheet.ellipse(tipX, tipY, 10 * s, 10 * s, { fill: tone(p.pale, -0.05) });
    } else if (kind === 2) {
      // Dried grass: a plume of fine strokes along the upper half.
      for (let k = 0; k < 44; k++) {
        const t = random.between(0.42, 1);
        const at = points[Math.min(6, Math.round(t * 6))]!;
        const long = random.between(20, 52) * s * (1.3 - t * 0.6);
        const side = random.chance(0.5) ? -1 : 1;
        sheet.path(
          `M${round(at[0])} ${round(at[1] + random.between(-16, 16) * s)}q${round(side * long * 0.3)} ${round(-long * 0.7)} ${round(side * long * 0.62 + lean * long)} ${round(-long)}`,
          {
            fill: "none",
            stroke: tone(mix(p.soft, "#d9bf94", 0.6), random.between(-0.12, 0.08)),
            "stroke-width": 2.6 * s,
            "stroke-linecap": "round",
            opacity: 0.9,
          },
        );
      }
    }
  }
}

/** A house plant: blades or round leaves that arch out of the pot. */
export function drawLeafyStems(
  { sheet, palette: p, random, reading }: Scene,
  { light }: Stage,
  x: number,
  y: number,
  s: number,
): void {
  const green = mix("#3f7d4e", p.deep, 0.25);
  const upright = reading.has("snake", "aloe", "succulent", "cactus") || random.chance(0.4);
  const count = upright ? 9 : 13;
  const order = Array.from({ length: count }, (_, i) => (i / (count - 1)) * 2 - 1).toSorted(
    (a, b) => Math.abs(b) - Math.abs(a),
  );
  for (const lean of order) {
    const lit = Math.sign(lean) === light ? 0.06 : -0.04;
    const fill = sheet.linear(0, [0, tone(green, -0.12 + lit)], [0.6, tone(green, lit)], [1, tone(green, 0.08 + lit)]);
    if (upright) {
      const { d, transform } = leafPath(
        x + lean * 66 * s,
        y + 10 * s,
        random.between(240, 360) * s * (1 - Math.abs(lean) * 0.3),
        26 * s,
        -90 + lean * 38,
      );
      sheet.path(d, { transform, fill });
    } else {
      const points = curve(
        x + lean * 40 * s,
        y + 6 * s,
        lean * 0.75,
        random.between(150, 300) * s * (1 - Math.abs(lean) * 0.25),
        lean * 0.35,
      );
      sheet.path(smooth(points), { fill: "none", stroke: tone(green, -0.1), "stroke-width": 5 * s });
      const [tx, ty] = points.at(-1)!;
      const { d, transform } = leafPath(
        tx,
        ty,
        random.between(120, 165) * s,
        random.between(44, 58) * s,
        -90 + lean * 105,
      );
      sheet.path(d, { transform, fill });
      sheet.path(`M0 0H${round(120 * s)}`, {
        transform,
        stroke: tone(green, 0.12),
        "stroke-width": 2.4 * s,
        opacity: 0.6,
      });
    }
  }
}
