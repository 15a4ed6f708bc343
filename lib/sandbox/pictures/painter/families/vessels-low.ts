/** Low vessels: mug, bowl, jar, teapot. Radii and heights in design units, scaled by the thing. */
import { mix, tone } from "../../drawing/colour";
import { smooth, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Stage } from "./product";
import type { Thing } from "./things";
import { drawBody, drawMouth, drawShadow } from "./turned";
import { drawHandle, drawLabel, turn } from "./vessel-parts";

export function drawMug(scene: Scene, stage: Stage, thing: Thing): void {
  const s = thing.scale;
  const body = turn(
    scene,
    stage,
    thing,
    270,
    [
      [0, 108],
      [0.05, 122],
      [0.3, 131],
      [0.75, 133],
      [1, 134],
    ],
    0.45,
  );
  drawShadow(scene, body, 130 * s, body.tall);
  const side = -stage.light;
  const at = (dx: number, dy: number): Point => [thing.x + side * (124 + dx) * s, thing.foot - dy * s];
  drawHandle(scene, body, [at(0, 210), at(62, 212), at(88, 150), at(58, 82), at(-4, 74)], 30 * s);
  drawBody(scene, body);
  const band = scene.reading.has("stripe", "striped", "band", "two-tone") || scene.random.chance(0.3);
  if (band) {
    const glaze = turn(
      scene,
      stage,
      { ...thing, foot: thing.foot },
      84,
      [
        [0, 108],
        [0.15, 122],
        [1, 131],
      ],
      0.2,
      mix(scene.palette.pale, thing.colour, 0.12),
    );
    drawBody(scene, glaze);
  }
  drawMouth(
    scene,
    body,
    scene.reading.has("matcha", "tea")
      ? "#8a9b4e"
      : scene.reading.has("coffee", "espresso", "latte")
        ? "#5a3a26"
        : null,
  );
  if (scene.reading.has("steam", "hot", "morning", "cozy", "warm"))
    drawSteam(scene, thing.x, thing.foot - body.tall, s);
}

function drawSteam({ sheet, random }: Scene, x: number, y: number, s: number): void {
  for (const dx of [-46, 8, 52]) {
    const points = Array.from({ length: 6 }, (_, i): Point => [
      x + (dx + Math.sin(i * 1.3 + dx) * 20 + random.between(-4, 4)) * s,
      y - (20 + i * 44) * s,
    ]);
    for (let soft = 1; soft <= 5; soft++)
      sheet.path(smooth(points), {
        fill: "none",
        stroke: "#ffffff",
        "stroke-width": soft * 8 * s,
        "stroke-linecap": "round",
        opacity: 0.05,
      });
  }
}

export function drawBowl(scene: Scene, stage: Stage, thing: Thing): void {
  const body = turn(
    scene,
    stage,
    thing,
    190,
    [
      [0, 82],
      [0.06, 86],
      [0.14, 96],
      [0.4, 178],
      [0.7, 216],
      [1, 232],
    ],
    0.4,
  );
  drawShadow(scene, body, 150 * thing.scale, body.tall * 1.2);
  drawBody(scene, body);
  drawMouth(scene, body, scene.reading.has("soup", "ramen") ? "#b9692f" : mix(thing.colour, scene.palette.pale, 0.55));
}

export function drawJar(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet, palette: p } = scene;
  const s = thing.scale;
  const body = turn(
    scene,
    stage,
    thing,
    200,
    [
      [0, 134],
      [0.04, 142],
      [0.14, 142],
      [0.82, 142],
      [0.9, 141],
      [1, 134],
    ],
    0.6,
  );
  drawShadow(scene, body, 142 * s, body.tall);
  drawBody(scene, body);
  const lid = turn(
    scene,
    stage,
    { ...thing, foot: thing.foot - 196 * s },
    78,
    [
      [0, 145],
      [0.05, 148],
      [0.93, 148],
      [1, 142],
    ],
    0.4,
    mix(p.pale, thing.colour, 0.14),
  );
  drawBody(scene, lid);
  sheet.ellipse(thing.x, lid.foot - lid.tall, 142 * s, 142 * 0.13 * s, { fill: tone(lid.colour, 0.03) });
  drawLabel(scene, stage, thing, 40, 112, 140);
}

export function drawTeapot(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet } = scene;
  const s = thing.scale;
  const body = turn(
    scene,
    stage,
    thing,
    240,
    [
      [0, 96],
      [0.08, 128],
      [0.4, 176],
      [0.72, 156],
      [0.94, 92],
      [1, 84],
    ],
    0.5,
  );
  drawShadow(scene, body, 160 * s, body.tall);
  const side = -stage.light;
  const at = (dx: number, dy: number): Point => [thing.x + side * dx * s, thing.foot - dy * s];
  drawHandle(scene, body, [at(130, 196), at(216, 216), at(250, 140), at(206, 66), at(140, 60)], 26 * s);
  const spout = smooth([
    at(-130, 74),
    at(-190, 104),
    at(-216, 180),
    at(-262, 222),
    at(-240, 232),
    at(-196, 206),
    at(-172, 180),
    at(-140, 168),
  ]);
  sheet.path(`${spout}Z`, { fill: tone(thing.colour, stage.light * side < 0 ? 0.03 : -0.08) });
  drawBody(scene, body);
  const lid = turn(
    scene,
    stage,
    { ...thing, foot: thing.foot - 238 * s },
    62,
    [
      [0, 92],
      [0.3, 80],
      [0.55, 30],
      [0.62, 16],
      [0.8, 22],
      [1, 10],
    ],
    0.5,
    tone(thing.colour, 0.03),
  );
  drawBody(scene, lid);
}
