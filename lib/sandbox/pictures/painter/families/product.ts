/** One thing, well lit: an object on a plinth before a calm wall, light from one side and its shadow on the other. */
import { atLightness, lightness, mix, tone, turn } from "../../drawing/colour";
import { round } from "../../drawing/sheet";
import { colourWords } from "../palettes";
import type { Family, Scene } from "../scene";
import { drawMotif, motifInks } from "../motifs/draw-motif";
import { drawBackdrop } from "./product-backdrop";
import { chooseThing, drawThing, type Thing } from "./things";
import { drawShadow } from "./turned";

export interface Stage {
  wall: string;
  object: string;
  /** −1: light from the left; 1: from the right. */
  light: -1 | 1;
  /** Where the floor begins. */
  floorY: number;
}

/** The colour named just before "backdrop" is the wall's, wherever it stands. */
function colourBehind({ words }: Scene["reading"]): string | undefined {
  const at = words.findIndex((word) => word === "backdrop" || word === "background" || word === "wall");
  const word = words[at - 1] ?? "";
  return Object.hasOwn(colourWords, word) ? colourWords[word] : undefined;
}

function planStage({ reading, palette: p, random, height }: Scene): Stage {
  const behind = colourBehind(reading);
  const [first, second] = [reading.colours.find((one) => one !== behind), behind ?? reading.colours[1]];
  const walls = [
    mix(p.soft, p.pale, 0.35),
    mix(p.pale, p.soft, 0.22),
    mix(p.soft, p.main, 0.15),
    atLightness(p.accent, 0.86, 0.55),
  ];
  let object = first ?? random.pick([p.main, p.deep, p.accent, mix(p.main, p.deep, 0.5)]);
  let wall = second ?? random.pick(walls);
  // With one colour named, the wall answers it: near in mood, far in lightness or hue.
  if (first !== undefined && second === undefined)
    wall = random.pick([
      atLightness(turn(first, 165), 0.87, 0.35),
      atLightness(first, 0.88, 0.4),
      mix(p.pale, p.soft, 0.3),
    ]);
  if (reading.time === "night" || reading.has("dramatic", "moody", "dark", "luxury"))
    wall = mix(atLightness(wall, 0.3, 0.8), p.ink, 0.35);
  if (Math.abs(lightness(object) - lightness(wall)) < 0.14)
    object = lightness(wall) > 0.6 ? tone(object, -0.22) : tone(object, 0.26);
  return { wall, object, light: random.chance(0.5) ? -1 : 1, floorY: height * random.between(0.6, 0.77) };
}

function drawRoom({ sheet, width, height }: Scene, { wall, light, floorY }: Stage): void {
  const lit = tone(wall, 0.05);
  const dim = tone(wall, -0.09);
  const [left, right] = light < 0 ? [lit, dim] : [dim, lit];
  sheet.rect(0, 0, width, floorY, {
    fill: sheet.linear(light < 0 ? 25 : 155, [0, tone(wall, 0.065)], [0.55, wall], [1, dim]),
  });
  sheet.rect(0, floorY, width, height - floorY, {
    fill: sheet.linear(0, [0, tone(left, 0.045)], [1, tone(right, 0.02)]),
  });
  sheet.rect(0, floorY, width, height - floorY, {
    fill: sheet.linear(90, [0, tone(wall, -0.2), 0.3], [0.2, wall, 0], [1, tone(wall, -0.25), 0.22]),
  });
}

/** A plinth seen slightly from above; returns the height of its top face. */
function drawPlinth({ sheet, width, unit, random }: Scene, { wall, light, floorY }: Stage, half: number): number {
  const kind = random.pick(["turned", "turned", "block", "slab", "floor"]);
  const tall = unit * (kind === "slab" ? random.between(22, 40) : random.between(60, 150));
  const foot = floorY + unit * 120;
  const top = foot - tall;
  const tilt = half * 0.13;
  const cx = width / 2;
  const face = tone(wall, lightness(wall) > 0.6 ? 0.055 : 0.12);
  sheet.glow(cx - light * half * 0.5, foot + tilt * 0.3, half * 1.7, tilt * 2.3, tone(wall, -0.35), 0.5);
  if (kind === "floor") return foot - unit * 40;
  const turned = kind === "turned";
  const side = sheet.linear(light < 0 ? 0 : 180, [0, tone(face, -0.02)], [0.3, face], [1, tone(face, -0.2)]);
  const lid = sheet.linear(light < 0 ? 10 : 170, [0, tone(face, 0.05)], [1, tone(face, -0.03)]);
  if (turned) {
    sheet.path(
      `M${round(cx - half)} ${round(top)}V${round(foot)}A${round(half)} ${round(tilt)} 0 0 0 ${round(cx + half)} ${round(foot)}V${round(top)}Z`,
      { fill: side },
    );
    sheet.ellipse(cx, top, half, tilt, { fill: lid });
  } else {
    sheet.path(
      `M${round(cx - half)} ${round(top + tilt * 0.7)}h${round(half * 2)}v${round(tall)}h${round(-half * 2)}Z`,
      { fill: side },
    );
    sheet.path(
      `M${round(cx - half)} ${round(top + tilt * 0.7)}l${round(half * 0.12)} ${round(-tilt * 1.5)}h${round(half * 1.76)}l${round(half * 0.12)} ${round(tilt * 1.5)}Z`,
      { fill: lid },
    );
  }
  return top + (turned ? 0 : tilt * 0.05);
}

/** The things on their plinth, before what stands behind them. */
function drawSet(scene: Scene, stage: Stage): void {
  const { reading, random, width, unit } = scene;
  drawBackdrop(scene, stage);
  const count = Math.min(5, reading.count);
  const kind = chooseThing(reading, random);
  const spread = count === 1 ? 0 : unit * (count > 3 ? 165 : 205);
  const half = Math.max(unit * random.between(255, 300), (spread * (count - 1)) / 2 + unit * 150);
  const ground = drawPlinth(scene, stage, half);
  // What carries stems or leaves needs room above it.
  const headroom = kind === "vase" ? 0.82 : kind === "pot" ? 0.95 : 1.05;
  const things: Thing[] = Array.from({ length: count }, (_, i) => {
    const scale = count === 1 ? headroom : random.between(0.58, 0.84) * (count > 3 ? 0.85 : 1);
    const colour =
      i === 0
        ? stage.object
        : (reading.colours[i + 1] ??
          mix(
            stage.object,
            random.pick([scene.palette.accent, scene.palette.deep, scene.palette.pale]),
            random.between(0.25, 0.6),
          ));
    return {
      kind,
      x: width / 2 + (i - (count - 1) / 2) * spread,
      foot: ground + unit * (i % 2 === 0 ? 4 : 18),
      scale: scale * unit,
      colour,
    };
  });
  const marks = reading.subject?.marks;
  for (const thing of things.toSorted((a, b) => a.foot - b.foot)) {
    if (!marks) drawThing(scene, stage, thing);
    else {
      const size = thing.scale * (count === 1 ? 520 : 340);
      drawShadow(scene, { x: thing.x, foot: thing.foot, light: stage.light }, size * 0.42, size * 0.8);
      drawMotif(scene, marks, motifInks(scene, thing.colour, stage.wall), {
        cx: thing.x,
        foot: thing.foot + unit * 6,
        size,
        light: stage.light,
      });
    }
  }
}

export const paintProduct: Family = (scene) => {
  const { sheet, random, width, unit } = scene;
  const stage = planStage(scene);
  drawRoom(scene, stage);
  // Nearer or farther, and seldom in the very middle.
  const size = random.between(0.74, 1.24);
  const aside = width * random.between(-0.13, 0.13);
  const [x, y] = [width / 2, stage.floorY + unit * 90];
  const move = `translate(${round(x + aside)} ${round(y)}) scale(${round(size * 100) / 100}) translate(${round(-x)} ${round(-y)})`;
  sheet.group({ transform: move }, () => drawSet(scene, stage));
  const far = stage.light < 0 ? 1 : 0;
  sheet.fill(sheet.radial(1 - far, 0.1, 1.35, [0.45, "#000000", 0], [1, "#000000", 0.17]));
  return 2.4;
};
