/** What vessels share: the turned body at its scale, a handle, a paper label. */
import { mix, tone } from "../../drawing/colour";
import { round, smooth, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Stage } from "./product";
import type { Thing } from "./things";
import type { Body } from "./turned";

export function turn(
  scene: Scene,
  stage: Stage,
  thing: Thing,
  tall: number,
  outline: readonly Point[],
  gloss: number,
  colour = thing.colour,
): Body {
  const s = thing.scale;
  const glossy = scene.reading.has("glossy", "glazed", "glass", "porcelain", "shiny", "metal", "chrome", "lacquer")
    ? Math.min(1, gloss + 0.35)
    : scene.reading.has("matte", "clay", "stoneware", "raw")
      ? 0.1
      : gloss;
  return {
    x: thing.x,
    foot: thing.foot,
    tall: tall * s,
    outline: outline.map(([t, r]): Point => [t, r * s]),
    colour,
    light: stage.light,
    gloss: glossy,
  };
}

/** A handle is a thick bent line, lit like the body and cut by a thin highlight. */
export function drawHandle({ sheet }: Scene, body: Body, points: readonly Point[], thick: number): void {
  const data = smooth(points);
  const cap = { fill: "none", "stroke-linecap": "round" };
  sheet.path(data, { ...cap, stroke: tone(body.colour, -0.16), "stroke-width": thick });
  sheet.path(data, {
    ...cap,
    stroke: tone(body.colour, -0.03),
    "stroke-width": thick * 0.62,
    transform: `translate(${round(body.light * thick * 0.1)} ${round(-thick * 0.1)})`,
  });
  sheet.path(data, {
    ...cap,
    stroke: tone(body.colour, 0.12),
    "stroke-width": thick * 0.18,
    opacity: 0.7,
    transform: `translate(${round(body.light * thick * 0.2)} ${round(-thick * 0.2)})`,
  });
}

/** One picture, one brand: chosen by its seed, not bottle by bottle. */
const BRANDS = ["Nord", "Fern", "Halle", "Ona", "Sol", "Mira"];

/** A paper label wrapped round the body; what stands on it is only hinted at. */
export function drawLabel(
  { sheet, palette: p, reading }: Scene,
  { light }: Stage,
  thing: Thing,
  low: number,
  tall: number,
  radius: number,
): void {
  const s = thing.scale;
  const half = radius * 0.8 * s;
  const sag = radius * 0.13 * 0.62 * s;
  const [top, foot] = [thing.foot - (low + tall) * s, thing.foot - low * s];
  const x = thing.x - light * radius * 0.04 * s;
  const paper = mix(p.pale, "#ffffff", 0.2);
  const fill = sheet.linear(light < 0 ? 0 : 180, [0, tone(paper, -0.04)], [0.3, paper], [1, tone(paper, -0.2)]);
  sheet.path(
    `M${round(x - half)} ${round(top)}Q${round(x)} ${round(top + sag * 2)} ${round(x + half)} ${round(top)}V${round(foot)}Q${round(x)} ${round(foot + sag * 2)} ${round(x - half)} ${round(foot)}Z`,
    { fill },
  );
  const name = (reading.quote ?? BRANDS[reading.seed % BRANDS.length]!).slice(0, 10);
  const ink = { "text-anchor": "middle", fill: mix(p.ink, p.deep, 0.4) };
  sheet.text(x, top + sag + tall * 0.44 * s, name, {
    ...ink,
    "font-size": Math.min(44, (radius * 2.4) / name.length) * s,
    "font-weight": 600,
  });
  sheet.rect(x - half * 0.32, top + sag + tall * 0.56 * s, half * 0.64, 3 * s, { fill: p.accent });
  sheet.rect(x - half * 0.2, top + sag + tall * 0.66 * s, half * 0.4, 3 * s, { fill: p.main, opacity: 0.5 });
}
