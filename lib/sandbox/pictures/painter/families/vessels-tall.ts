/** Tall vessels: vase, bottle, plant pot. Radii and heights in design units, scaled by the thing. */
import { mix, tone } from "../../drawing/colour";
import type { Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Stage } from "./product";
import { drawLeafyStems, drawStems } from "./stems";
import type { Thing } from "./things";
import { drawBody, drawMouth, drawShadow } from "./turned";
import { drawLabel, turn } from "./vessel-parts";

const VASES: [number, Point[]][] = [
  [
    430,
    [
      [0, 88],
      [0.06, 100],
      [0.3, 150],
      [0.52, 158],
      [0.72, 112],
      [0.86, 56],
      [0.94, 52],
      [1, 66],
    ],
  ],
  [
    470,
    [
      [0, 74],
      [0.08, 96],
      [0.34, 128],
      [0.5, 122],
      [0.62, 76],
      [0.7, 46],
      [0.9, 42],
      [1, 54],
    ],
  ],
  [
    360,
    [
      [0, 90],
      [0.1, 134],
      [0.42, 178],
      [0.72, 140],
      [0.88, 76],
      [0.95, 70],
      [1, 80],
    ],
  ],
  [
    450,
    [
      [0, 92],
      [0.04, 98],
      [0.55, 116],
      [0.86, 128],
      [1, 132],
    ],
  ],
  [
    440,
    [
      [0, 66],
      [0.1, 72],
      [0.4, 104],
      [0.7, 150],
      [0.84, 144],
      [0.93, 76],
      [1, 74],
    ],
  ],
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
    ? [
        300,
        [
          [0, 112],
          [0.025, 116],
          [0.1, 116],
          [0.62, 116],
          [0.72, 115],
          [0.8, 106],
          [0.86, 44],
          [1, 42],
        ],
      ]
    : [
        500,
        [
          [0, 94],
          [0.02, 98],
          [0.08, 98],
          [0.5, 98],
          [0.58, 97],
          [0.7, 78],
          [0.78, 42],
          [0.97, 38],
          [1, 40],
        ],
      ];
  const body = turn(scene, stage, thing, tall, outline, 0.8);
  drawShadow(scene, body, 98 * s, body.tall);
  drawBody(scene, body);
  const cap = mix(p.ink, p.accent, random.chance(0.5) ? 0.15 : 0.85);
  const top = { ...thing, foot: thing.foot - body.tall + 3 * s };
  const lid = turn(
    scene,
    stage,
    top,
    perfume ? 96 : 62,
    perfume
      ? [
          [0, 52],
          [0.04, 56],
          [0.94, 56],
          [1, 50],
        ]
      : [
          [0, 43],
          [0.94, 43],
          [1, 38],
        ],
    0.5,
    cap,
  );
  drawBody(scene, lid);
  sheet.ellipse(thing.x, top.foot - lid.tall, lid.outline.at(-1)![1], lid.outline.at(-1)![1] * 0.13, {
    fill: tone(cap, 0.1),
  });
  drawLabel(scene, stage, thing, perfume ? 62 : 84, perfume ? 116 : 150, perfume ? 112 : 97);
}

export function drawPot(scene: Scene, stage: Stage, thing: Thing): void {
  const body = turn(
    scene,
    stage,
    thing,
    220,
    [
      [0, 96],
      [0.05, 102],
      [0.7, 128],
      [0.8, 130],
      [0.81, 142],
      [1, 146],
    ],
    0.15,
  );
  drawShadow(scene, body, 118 * thing.scale, body.tall * 1.6);
  drawBody(scene, body);
  drawMouth(scene, body, "#3a2a1e");
  drawLeafyStems(scene, stage, thing.x, thing.foot - body.tall, thing.scale);
}
