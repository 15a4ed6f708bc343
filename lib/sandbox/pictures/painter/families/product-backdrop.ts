/** What stands behind a thing and falls on its wall. */
import { mix, tone } from "../../drawing/colour";
import { round } from "../../drawing/sheet";
import type { Scene } from "../scene";
import type { Stage } from "./product";

/** Something quiet behind the object: an arch, a disc, steps, or a window's light. */
export function drawBackdrop(scene: Scene, stage: Stage): void {
  const { sheet, random, palette: p, width, unit } = scene;
  const { wall, light, floorY } = stage;
  const cx = width / 2;
  const second = mix(wall, random.pick([p.main, p.accent, p.deep]), 0.26);
  const paint = sheet.linear(light < 0 ? 20 : 160, [0, tone(second, 0.05)], [1, tone(second, -0.05)]);
  const kind = random.whole(0, 7);
  if (kind === 0) {
    const half = unit * random.between(250, 310);
    const top = floorY - unit * random.between(560, 620);
    const arch = `M${round(cx - half)} ${round(floorY)}V${round(top + half)}A${round(half)} ${round(half)} 0 0 1 ${round(cx + half)} ${round(top + half)}V${round(floorY)}Z`;
    sheet.path(arch, { fill: paint });
    // The wall's own thickness, on the side the light comes from.
    const deep = unit * 34 * light;
    sheet.group({ "clip-path": sheet.clip(arch) }, () => {
      sheet.path(arch, { fill: tone(second, -0.1) });
      sheet.path(arch, { fill: paint, transform: `translate(${round(-deep)} ${round(unit * 12)})` });
    });
  } else if (kind === 1) {
    const r = unit * random.between(250, 320);
    sheet.ellipse(cx - light * unit * random.between(-110, 110), floorY - unit * random.between(330, 430), r, r, {
      fill: paint,
    });
  } else if (kind === 2) {
    const half = unit * 330;
    sheet.rect(cx - half + light * unit * 40, floorY - unit * 600, half * 1.1, unit * 600, {
      rx: unit * 16,
      fill: paint,
    });
    sheet.rect(cx - light * unit * 60 - half * 0.1, floorY - unit * 380, half, unit * 380, {
      rx: unit * 16,
      fill: mix(second, wall, 0.45),
      opacity: 0.9,
    });
  } else if (kind > 3) drawWall(scene, stage, second, kind);
  drawWindowLight(scene, stage, kind === 3);
}

/** A wall in two tones, slats, a half disc that rises from the floor, or blocks of several heights. */
function drawWall(
  { sheet, random, width, unit }: Scene,
  { wall, light, floorY }: Stage,
  second: string,
  kind: number,
): void {
  if (kind === 4) {
    const from = random.between(0.12, 0.5);
    if (random.chance(0.5)) sheet.rect(-width, floorY * from, width * 3, floorY * (1 - from), { fill: second });
    else sheet.rect(light < 0 ? width * (1 - from) : -width, -floorY, width * (1 + from), floorY * 2, { fill: second });
  }
  if (kind === 5) {
    const wide = unit * random.between(50, 130);
    for (let x = -width * 0.4; x < width * 1.4; x += wide * 2) {
      sheet.rect(x, -floorY, wide, floorY * 2, { fill: second, opacity: 0.55 });
      sheet.rect(x + wide, -floorY, wide * 0.1, floorY * 2, { fill: tone(wall, -0.16), opacity: 0.5 });
    }
  }
  if (kind === 6) {
    const r = unit * random.between(300, 470);
    const cx = width / 2 + unit * random.between(-220, 220);
    sheet.path(`M${round(cx - r)} ${round(floorY)}A${round(r)} ${round(r)} 0 0 1 ${round(cx + r)} ${round(floorY)}Z`, {
      fill: second,
    });
  }
  if (kind === 7)
    for (let i = 0; i < 5; i++) {
      const [wide, tall] = [unit * random.between(110, 190), unit * random.between(90, 520)];
      const x = width / 2 + unit * (i - 2.5) * 200 + unit * random.between(-40, 40);
      sheet.rect(x, floorY - tall, wide, tall, { fill: mix(second, wall, random.between(0, 0.6)) });
      sheet.rect(light < 0 ? x + wide * 0.8 : x, floorY - tall, wide * 0.2, tall, {
        fill: tone(second, -0.12),
        opacity: 0.5,
      });
    }
}

/** Slanted light of an unseen window; edges softened by laying several sizes over one another. */
function drawWindowLight(
  { sheet, random, width, height, unit, palette: p }: Scene,
  { wall, light, floorY }: Stage,
  strong: boolean,
): void {
  const glow = mix(tone(wall, 0.16), "#fff4dd", 0.4);
  if (strong || random.chance(0.45)) {
    const x = width / 2 + light * width * 0.12;
    const slant = -light * unit * 210;
    const panes = random.whole(2, 3);
    for (let pane = 0; pane < panes; pane++) {
      for (let soft = 0; soft < 7; soft++) {
        const grow = unit * (soft - 3) * 2.6;
        const left = x + (pane - panes / 2) * unit * 150 - grow;
        const top = floorY - unit * 640 - grow;
        const wide = unit * 128 + grow * 2;
        const tall = unit * 520 + grow * 2;
        sheet.path(`M${round(left)} ${round(top)}h${round(wide)}l${round(slant)} ${round(tall)}h${round(-wide)}Z`, {
          fill: glow,
          opacity: strong ? 0.085 : 0.055,
        });
      }
    }
    return;
  }
  // A branch's shadow, from outside the picture.
  const shade = mix(tone(wall, -0.22), p.ink, 0.15);
  const x0 = light < 0 ? -unit * 20 : width + unit * 20;
  for (let i = 0; i < 9; i++) {
    const t = i / 8;
    const x = x0 - light * unit * (40 + t * 330);
    const y = floorY - unit * (640 - t * 330) - (height > width ? unit * 120 : 0);
    const turned = (light < 0 ? 28 : 152) + (i % 2 === 0 ? -34 : 38) - t * 8;
    for (let soft = 0; soft < 6; soft++) {
      sheet.ellipse(0, 0, unit * (118 - t * 40 + soft * 5), unit * (17 + soft * 4.2), {
        fill: shade,
        opacity: 0.032,
        transform: `translate(${round(x)} ${round(y)}) rotate(${round(turned)}) translate(${round(unit * 80)} 0)`,
      });
    }
  }
}
