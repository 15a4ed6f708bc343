/** Things that are not vessels: a lamp and a candle that give light, a box with edges, fruit. */
import { mix, tone } from "../../drawing/colour";
import { polyline, round, type Point } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Stage } from "./product";
import type { Thing } from "./things";
import { drawBody, drawShadow, TILT, type Body } from "./turned";

export function drawLamp(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet, palette: p } = scene;
  const s = thing.scale;
  const shadeFoot = thing.foot - 250 * s;
  const part = (foot: number, tall: number, outline: Point[], colour: string): Body => ({
    x: thing.x,
    foot,
    tall: tall * s,
    outline: outline.map(([t, r]): Point => [t, r * s]),
    colour,
    light: stage.light,
    gloss: 0.35,
  });
  const base = part(
    thing.foot,
    262,
    [
      [0, 96],
      [0.04, 98],
      [0.09, 86],
      [0.16, 26],
      [0.3, 19],
      [1, 18],
    ],
    thing.colour,
  );
  drawShadow(scene, base, 100 * s, 300 * s);
  const warm = "#ffe2ad";
  sheet.glow(thing.x, shadeFoot + 10 * s, 520 * s, 420 * s, warm, 0.55);
  drawBody(scene, base);
  sheet.glow(thing.x, thing.foot - 4 * s, 190 * s, 40 * s, warm, 0.5);
  const r = 212 * s;
  sheet.ellipse(thing.x, shadeFoot, r, r * TILT, {
    fill: sheet.radial(0.5, 0.5, 0.5, [0, "#fffaf0"], [0.5, warm], [1, mix(warm, thing.colour, 0.4)]),
  });
  const shade = part(
    shadeFoot,
    205,
    [
      [0, 212],
      [0.12, 210],
      [0.45, 184],
      [0.75, 128],
      [0.92, 64],
      [1, 22],
    ],
    mix(thing.colour, p.pale, 0.1),
  );
  drawBody(scene, shade);
  sheet.ellipse(thing.x, shadeFoot + r * 0.03, r * 0.9, r * TILT * 0.62, {
    fill: sheet.radial(0.5, 0.5, 0.5, [0, "#fffdf6"], [0.7, warm], [1, warm, 0.1]),
  });
}

export function drawCandle(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet } = scene;
  const s = thing.scale;
  const glass: Body = {
    x: thing.x,
    foot: thing.foot,
    tall: 250 * s,
    outline: [
      [0, 112],
      [0.04, 120],
      [0.5, 122],
      [1, 122],
    ].map(([t, r]): Point => [t!, r! * s]),
    colour: thing.colour,
    light: stage.light,
    gloss: 0.8,
  };
  drawShadow(scene, glass, 120 * s, glass.tall);
  drawBody(scene, glass);
  const y = thing.foot - glass.tall;
  const warm = "#ffd99a";
  sheet.ellipse(thing.x, y, 122 * s, 122 * TILT * s, { fill: tone(thing.colour, 0.1) });
  sheet.ellipse(thing.x, y + 2 * s, 114 * s, 114 * TILT * s, {
    fill: sheet.radial(0.5, 0.5, 0.5, [0, "#fff8e6"], [0.6, warm], [1, mix(thing.colour, warm, 0.5)]),
  });
  sheet.glow(thing.x, y - 50 * s, 360 * s, 330 * s, warm, 0.6);
  sheet.path(`M${round(thing.x)} ${round(y + 2 * s)}v${round(-26 * s)}`, {
    stroke: "#3a2a20",
    "stroke-width": 4 * s,
    fill: "none",
  });
  const flame = (w: number, h: number, fill: string) =>
    sheet.path(
      `M${round(thing.x)} ${round(y - (20 + h) * s)}C${round(thing.x + w * 0.4 * s)} ${round(y - (20 + h * 0.6) * s)} ${round(thing.x + w * s)} ${round(y - (20 + h * 0.3) * s)} ${round(thing.x)} ${round(y - 12 * s)}C${round(thing.x - w * s)} ${round(y - (20 + h * 0.3) * s)} ${round(thing.x - w * 0.4 * s)} ${round(y - (20 + h * 0.6) * s)} ${round(thing.x)} ${round(y - (20 + h) * s)}Z`,
      { fill },
    );
  flame(26, 92, "#ffb347");
  flame(16, 60, "#fff4cf");
  sheet.rect(thing.x - 62 * s, thing.foot - 176 * s, 124 * s, 96 * s, {
    rx: 4 * s,
    fill: mix(scene.palette.pale, "#ffffff", 0.3),
    opacity: 0.92,
  });
  sheet.rect(thing.x - 34 * s, thing.foot - 140 * s, 68 * s, 5 * s, {
    fill: mix(scene.palette.ink, thing.colour, 0.3),
  });
  sheet.rect(thing.x - 22 * s, thing.foot - 122 * s, 44 * s, 3 * s, { fill: thing.colour });
}

/** A carton turned a little, so that two sides and the lid show. */
export function drawBox(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet, palette: p, random, reading } = scene;
  const s = thing.scale;
  const [wide, deep, tall] = [random.between(170, 220) * s, random.between(110, 150) * s, random.between(240, 330) * s];
  const side = stage.light;
  drawShadow(scene, { x: thing.x, foot: thing.foot - 20 * s, light: stage.light }, wide * 0.95, tall * 0.8);
  const near: Point = [thing.x - side * wide * 0.18, thing.foot + 8 * s];
  const lit: Point = [near[0] + side * deep, near[1] - deep * 0.36];
  const dim: Point = [near[0] - side * wide, near[1] - wide * 0.2];
  const up = ([x, y]: Point): Point => [x, y - tall];
  const back: Point = [lit[0] + dim[0] - near[0], lit[1] + dim[1] - near[1]];
  sheet.path(polyline([dim, near, up(near), up(dim)], true), {
    fill: sheet.linear(90, [0, tone(thing.colour, -0.06)], [1, tone(thing.colour, -0.14)]),
  });
  sheet.path(polyline([near, lit, up(lit), up(near)], true), {
    fill: sheet.linear(90, [0, tone(thing.colour, 0.07)], [1, tone(thing.colour, 0.01)]),
  });
  sheet.path(polyline([up(dim), up(near), up(lit), up(back)], true), { fill: tone(thing.colour, 0.11) });
  const on = (u: number, v: number): Point => [
    near[0] + (dim[0] - near[0]) * u,
    near[1] + (dim[1] - near[1]) * u - tall * v,
  ];
  const face = (u0: number, v0: number, u1: number, v1: number, fill: string) =>
    sheet.path(polyline([on(u0, v0), on(u1, v0), on(u1, v1), on(u0, v1)], true), { fill });
  if (reading.has("gift", "ribbon", "present")) {
    face(0.42, 0, 0.58, 1, tone(p.accent, -0.04));
    const bow: Point = [(up(near)[0] + up(back)[0]) / 2, (up(near)[1] + up(back)[1]) / 2];
    for (const turned of [-1, 1])
      sheet.ellipse(0, 0, 52 * s, 24 * s, {
        fill: "none",
        stroke: p.accent,
        "stroke-width": 16 * s,
        transform: `translate(${round(bow[0] + turned * 44 * s)} ${round(bow[1] - 22 * s)}) rotate(${turned * -22})`,
      });
    return;
  }
  face(0.16, 0.4, 0.84, 0.72, mix(p.pale, thing.colour, 0.1));
  face(0.26, 0.6, 0.66, 0.64, mix(p.ink, p.deep, 0.4));
  face(0.26, 0.52, 0.52, 0.545, p.accent);
  face(0.26, 0.46, 0.6, 0.475, mix(p.soft, p.main, 0.4));
}

const FRUIT_SPOTS: Point[] = [
  [-118, -96],
  [96, -112],
  [-10, -128],
  [-62, -84],
  [142, -84],
];

export function drawFruit(scene: Scene, stage: Stage, thing: Thing): void {
  const { sheet, reading, random } = scene;
  const s = thing.scale;
  const colour = reading.has("lemon")
    ? "#ecc643"
    : reading.has("orange")
      ? "#e88a32"
      : reading.has("apple", "tomato", "tomatoes")
        ? "#c0392f"
        : reading.has("plum")
          ? "#5d3a6b"
          : thing.colour;
  for (const [i, [dx, dy]] of FRUIT_SPOTS.slice(0, Math.max(3, Math.min(5, reading.count + 2))).entries()) {
    const r = random.between(84, 108) * s;
    const x = thing.x + dx * 1.15 * s;
    const foot = thing.foot + (128 + dy) * 0.5 * s;
    const y = foot - r * 0.92;
    drawShadow(scene, { x, foot, light: stage.light }, r * 0.78, r * 1.2);
    const skin = tone(colour, random.between(-0.03, 0.03));
    const squash = reading.has("lemon") ? 1.14 : 1;
    sheet.ellipse(x, y, r * squash, r * 0.95, {
      fill: sheet.radial(
        0.5 + stage.light * 0.17,
        0.32,
        0.78,
        [0, mix(tone(skin, 0.14), "#ffffff", 0.25)],
        [0.28, tone(skin, 0.06)],
        [0.62, skin],
        [1, tone(skin, -0.24)],
      ),
    });
    sheet.glow(x + stage.light * r * 0.38, y - r * 0.42, r * 0.3, r * 0.2, "#ffffff", 0.6);
    if (i % 2 === 0)
      sheet.path(
        `M${round(x)} ${round(y - r * 0.86)}q${round(r * 0.2)} ${round(-r * 0.42)} ${round(r * 0.72)} ${round(-r * 0.36)}q${round(-r * 0.2)} ${round(r * 0.42)} ${round(-r * 0.72)} ${round(r * 0.36)}Z`,
        { fill: sheet.linear(30, [0, "#5f8a45"], [1, "#3c5f2e"]) },
      );
  }
}
