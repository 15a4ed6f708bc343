/** Vessels: mug, vase, bottle, bowl, jar, pot, teapot. Radii and heights in design units, scaled by the thing. */
import { mix, tone } from "../../drawing/colour";
import { round, smooth, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Stage } from "./product";
import { drawLeafyStems, drawStems } from "./stems";
import type { Thing } from "./things";
import { drawBody, drawMouth, drawShadow, type Body } from "./turned";

function turn(scene: Scene, stage: Stage, thing: Thing, tall: number, outline: readonly Point[], gloss: number, colour = thing.colour): Body {
  const s = thing.scale;
  const glossy = scene.reading.has("glossy", "glazed", "glass", "porcelain", "shiny", "metal", "chrome", "lacquer") ? Math.min(1, gloss + 0.35) : scene.reading.has("matte", "clay", "stoneware", "raw") ? 0.1 : gloss;
  return { x: thing.x, foot: thing.foot, tall: tall * s, outline: outline.map(([t, r]): Point => [t, r * s]), colour, light: stage.light, gloss: glossy };
}

/** A handle is a thick bent line, lit like the body and cut by a thin highlight. */
function drawHandle({ sheet }: Scene, body: Body, points: readonly Point[], thick: number): void {
  const data = smooth(points);
  const cap = { fill: "none", "stroke-linecap": "round" };
  sheet.path(data, { ...cap, stroke: tone(body.colour, -0.16), "stroke-width": thick });
  sheet.path(data, { ...cap, stroke: tone(body.colour, -0.03), "stroke-width": thick * 0.62, transform: `translate(${round(body.light * thick * 0.1)} ${round(-thick * 0.1)})` });
  sheet.path(data, { ...cap, stroke: tone(body.colour, 0.12), "stroke-width": thick * 0.18, opacity: 0.7, transform: `translate(${round(body.light * thick * 0.2)} ${round(-thick * 0.2)})` });
}

export function drawMug(scene: Scene, stage: Stage, thing: Thing): void {
  const s = thing.scale;
  const body = turn(scene, stage, thing, 270, [[0, 108], [0.05, 122], [0.3, 131], [0.75, 133], [1, 134]], 0.45);
  drawShadow(scene, body, 130 * s, body.tall);
  const side = -stage.light;
  const at = (dx: number, dy: number): Point => [thing.x + side * (124 + dx) * s, thing.foot - dy * s];
  drawHandle(scene, body, [at(0, 210), at(62, 212), at(88, 150), at(58, 82), at(-4, 74)], 30 * s);
  drawBody(scene, body);
  const band = scene.reading.has("stripe", "striped", "band", "two-tone") || scene.random.chance(0.3);
  if (band) {
    const glaze = turn(scene, stage, { ...thing, foot: thing.foot }, 84, [[0, 108], [0.15, 122], [1, 131]], 0.2, mix(scene.palette.pale, thing.colour, 0.12));
    drawBody(scene, glaze);
  }
  drawMouth(scene, body, scene.reading.has("matcha", "tea") ? "#8a9b4e" : scene.reading.has("coffee", "espresso", "latte") ? "#5a3a26" : null);
  if (scene.reading.has("steam", "hot", "morning", "cozy", "warm")) drawSteam(scene, thing.x, thing.foot - body.tall, s);
}

function drawSteam({ sheet, random }: Scene, x: number, y: number, s: number): void {
  for (const dx of [-46, 8, 52]) {
    const points = Array.from({ length: 6 }, (_, i): Point => [x + (dx + Math.sin(i * 1.3 + dx) * 20 + random.between(-4, 4)) * s, y - (20 + i * 44) * s]);
    for (let soft = 1; soft <= 5; soft++) sheet.path(smooth(points), { fill: "none", stroke: "#ffffff", "stroke-width": soft * 8 * s, "stroke-linecap": "round", opacity: 0.05 });
  }
}

const VASES: [number, Point[]][] = [
  [430, [[0, 88], [0.06, 100], [0.3, 150], [0.52, 158], [0.72, 112], [0.86, 56], [0.94, 52], [1, 66]]],
  [470, [[0, 74], [0.08, 96], [0.34, 128], [0.5, 122], [0.62, 76], [0.7, 46], [0.9, 42], [1, 54]]],
  [360, [[0, 90], [0.1, 134], [0.42, 178], [0.72, 140], [0.88, 76], [0.95, 70], [1, 80]]],
  [450, [[0, 92], [0.04, 98], [0.55, 116], [0.86, 128], [1, 132]]],
  [440, [[0, 66], [0.1, 72], [0.4, 104], [0.7, 150], [0.84, 144], [0.93, 76], [1, 74]]],
];

export function drawVase(scene: Scene, stage: Stage, thing: Thing): void {
  const [tall, outline] = scene.random.pick(VASES);
  const body = turn(scene, stage, thing, tall, outline, 0.3);
  drawShadow(scene, body, Math.max(...body.outline.map(([, r]) => r)) * 0.9, body.tall);
  drawBody(scene, body);
  drawMouth(scene, body);
  drawStems(scene, stage, thing.x, thing.foot - body.tall, body.outline.at(-1)![1], thing.scale);
}

export function drawBottle(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet, palette: p, random } = scene;
  const s = thing.scale;
  const perfume = scene.reading.has("perfume", "serum", "oil", "skincare");
  const [tall, outline]: [number, Point[]] = perfume
    ? [300, [[0, 112], [0.025, 116], [0.1, 116], [0.62, 116], [0.72, 115], [0.8, 106], [0.86, 44], [1, 42]]]
    : [500, [[0, 94], [0.02, 98], [0.08, 98], [0.5, 98], [0.58, 97], [0.7, 78], [0.78, 42], [0.97, 38], [1, 40]]];
  const body = turn(scene, stage, thing, tall, outline, 0.8);
  drawShadow(scene, body, 98 * s, body.tall);
  drawBody(scene, body);
  const cap = mix(p.ink, p.accent, random.chance(0.5) ? 0.15 : 0.85);
  const top = { ...thing, foot: thing.foot - body.tall + 3 * s };
  const lid = turn(scene, stage, top, perfume ? 96 : 62, perfume ? [[0, 52], [0.04, 56], [0.94, 56], [1, 50]] : [[0, 43], [0.94, 43], [1, 38]], 0.5, cap);
  drawBody(scene, lid);
  sheet.ellipse(thing.x, top.foot - lid.tall, lid.outline.at(-1)![1], lid.outline.at(-1)![1] * 0.13, { fill: tone(cap, 0.1) });
  drawLabel(scene, stage, thing, perfume ? 62 : 84, perfume ? 116 : 150, perfume ? 112 : 97);
}

/** A paper label wrapped round the body; what stands on it is only hinted at. */
function drawLabel({ sheet, palette: p, reading, random }: Scene, { light }: Stage, thing: Thing, low: number, tall: number, radius: number): void {
  const s = thing.scale;
  const half = radius * 0.8 * s;
  const sag = radius * 0.13 * 0.62 * s;
  const [top, foot] = [thing.foot - (low + tall) * s, thing.foot - low * s];
  const x = thing.x - light * radius * 0.04 * s;
  const paper = mix(p.pale, "#ffffff", 0.2);
  const fill = sheet.linear(light < 0 ? 0 : 180, [0, tone(paper, -0.04)], [0.3, paper], [1, tone(paper, -0.2)]);
  sheet.path(`M${round(x - half)} ${round(top)}Q${round(x)} ${round(top + sag * 2)} ${round(x + half)} ${round(top)}V${round(foot)}Q${round(x)} ${round(foot + sag * 2)} ${round(x - half)} ${round(foot)}Z`, { fill });
  const name = (reading.quote ?? random.pick(["Nord", "Fern", "Halle", "Ona", "Sol", "Mira"])).slice(0, 10);
  const ink = { "text-anchor": "middle", fill: mix(p.ink, p.deep, 0.4) };
  sheet.text(x, top + sag + tall * 0.44 * s, name, { ...ink, "font-size": Math.min(44, (radius * 2.4) / name.length) * s, "font-weight": 600 });
  sheet.rect(x - half * 0.32, top + sag + tall * 0.56 * s, half * 0.64, 3 * s, { fill: p.accent });
  sheet.rect(x - half * 0.2, top + sag + tall * 0.66 * s, half * 0.4, 3 * s, { fill: p.main, opacity: 0.5 });
}

export function drawBowl(scene: Scene, stage: Stage, thing: Thing): void {
  const body = turn(scene, stage, thing, 190, [[0, 82], [0.06, 86], [0.14, 96], [0.4, 178], [0.7, 216], [1, 232]], 0.4);
  drawShadow(scene, body, 150 * thing.scale, body.tall * 1.2);
  drawBody(scene, body);
  drawMouth(scene, body, scene.reading.has("soup", "ramen") ? "#b9692f" : mix(thing.colour, scene.palette.pale, 0.55));
}

export function drawJar(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet, palette: p } = scene;
  const s = thing.scale;
  const body = turn(scene, stage, thing, 200, [[0, 134], [0.04, 142], [0.14, 142], [0.82, 142], [0.9, 141], [1, 134]], 0.6);
  drawShadow(scene, body, 142 * s, body.tall);
  drawBody(scene, body);
  const lid = turn(scene, stage, { ...thing, foot: thing.foot - 196 * s }, 78, [[0, 145], [0.05, 148], [0.93, 148], [1, 142]], 0.4, mix(p.pale, thing.colour, 0.14));
  drawBody(scene, lid);
  sheet.ellipse(thing.x, lid.foot - lid.tall, 142 * s, 142 * 0.13 * s, { fill: tone(lid.colour, 0.03) });
  drawLabel(scene, stage, thing, 40, 112, 140);
}

export function drawPot(scene: Scene, stage: Stage, thing: Thing): void {
  const body = turn(scene, stage, thing, 220, [[0, 96], [0.05, 102], [0.7, 128], [0.8, 130], [0.81, 142], [1, 146]], 0.15);
  drawShadow(scene, body, 118 * thing.scale, body.tall * 1.6);
  drawBody(scene, body);
  drawMouth(scene, body, "#3a2a1e");
  drawLeafyStems(scene, stage, thing.x, thing.foot - body.tall, thing.scale);
}

export function drawTeapot(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet } = scene;
  const s = thing.scale;
  const body = turn(scene, stage, thing, 240, [[0, 96], [0.08, 128], [0.4, 176], [0.72, 156], [0.94, 92], [1, 84]], 0.5);
  drawShadow(scene, body, 160 * s, body.tall);
  const side = -stage.light;
  const at = (dx: number, dy: number): Point => [thing.x + side * dx * s, thing.foot - dy * s];
  drawHandle(scene, body, [at(130, 196), at(216, 216), at(250, 140), at(206, 66), at(140, 60)], 26 * s);
  const spout = smooth([at(-130, 74), at(-190, 104), at(-216, 180), at(-262, 222), at(-240, 232), at(-196, 206), at(-172, 180), at(-140, 168)]);
  sheet.path(`${spout}Z`, { fill: tone(thing.colour, stage.light * side < 0 ? 0.03 : -0.08) });
  drawBody(scene, body);
  const lid = turn(scene, stage, { ...thing, foot: thing.foot - 238 * s }, 62, [[0, 92], [0.3, 80], [0.55, 30], [0.62, 16], [0.8, 22], [1, 10]], 0.5, tone(thing.colour, 0.03));
  drawBody(scene, lid);
}
